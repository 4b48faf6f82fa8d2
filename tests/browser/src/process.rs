//! Child processes that end with the value that started them.

use std::{
    fs,
    net::{Ipv4Addr, TcpListener, TcpStream},
    os::unix::process::CommandExt as _,
    path::Path,
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context as _, Result, bail};
use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// How long a driver may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);

/// A process in a group of its own; the whole group is killed when this is dropped.
#[derive(Debug)]
pub struct Process {
    child: Child,
}

impl Process {
    /// Starts `command` quietly.
    ///
    /// # Errors
    /// When the program is not there.
    pub fn start(command: &mut Command) -> Result<Self> {
        let child = command
            .stdin(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn();
        let name = command.get_program().to_string_lossy().into_owned();
        let child =
            child.with_context(|| format!("{name} が始まりません。[{name} does not start]"))?;
        Ok(Self { child })
    }

    /// What it says on its standard output, if that was piped.
    pub fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.child.stdout.take()
    }

    /// Waits until it takes connections on `port`.
    ///
    /// # Errors
    /// When it ends or takes too long.
    pub fn listens(&mut self, port: u16) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                bail!("the driver ended before it listened: {status}");
            }
            if Instant::now() > deadline {
                bail!("the driver does not listen on port {port}");
            }
            thread::sleep(Duration::from_millis(10));
        }
        Ok(())
    }

    /// Kills its whole group.
    pub fn end(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            let _ = kill_process_group(Pid::from_child(&self.child), Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.end();
    }
}

/// A port that was free a moment ago.
///
/// # Errors
/// When there is none.
pub fn free_port() -> Result<u16> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port())
}

/// The name under which a driver, and so everything it starts, carries the profile it was started for.
pub const OWNER: &str = "ENGAWA_PROFILE";

/// Kills every process that was started for the profile in `folder`: the browser, its children, its driver.
pub fn kill_users_of(folder: &Path) {
    let mark = format!("{OWNER}={}", folder.display());
    let own = i32::try_from(std::process::id()).ok();
    let processes = fs::read_dir("/proc").into_iter().flatten().flatten();
    let numbers = processes.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok());
    for number in numbers.filter(|number| Some(*number) != own) {
        let environment = fs::read(format!("/proc/{number}/environ")).unwrap_or_default();
        let mut variables = environment.split(|byte| *byte == 0);
        if variables.any(|variable| variable == mark.as_bytes()) {
            let _ = Pid::from_raw(number).map(|pid| kill_process(pid, Signal::KILL));
        }
    }
}
