//! A good static host on 127.0.0.1, so that what is tested is what a host would send.
//!
//! Directories answer with their `index.html`, `/x` is sent on to `/x/`, what is missing is a real 404 with the body of
//! `404.html`; precompressed siblings are chosen by `Accept-Encoding`; `_headers` is obeyed; ETags are answered.
//! For the browser tests it keeps a log, can be slow or fail on purpose ([`Server::delay`], [`Server::fail`],
//! [`Server::heal`]), and can put a probe into every page ([`Options::probe`]).
//!
//! HTTP is spoken with the standard library alone: dropping a server must make it *gone*, also for browsers
//! that hold connections open, because that is how the tests take the network away.

mod answer;
mod faults;
mod headers;
mod host;
mod probe;
mod request;
mod response;
mod site;

use std::{
    net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream},
    path::PathBuf,
    sync::Arc,
    thread::{self, JoinHandle},
    time::Duration,
};

use anyhow::{Context, Result};

pub use self::host::Line;
use self::{answer::Answerer, host::Host, site::Site};
use crate::base::BasePath;

/// What to serve, and how.
#[derive(Debug, Clone)]
pub struct Options {
    /// The folder to serve, usually `dist/`. Nothing is ever written there.
    pub root: PathBuf,
    /// The port; 0 takes any free one.
    pub port: u16,
    /// The path the site lives under: `/` or `/x/`. Everything outside it is a 404.
    pub base: String,
    /// Put `/__probe.js` first into the head of every page; it fills `window.__probe`.
    pub probe: bool,
}

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    host: Arc<Host>,
    listening: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts to serve.
    ///
    /// # Errors
    /// When the folder is missing, the base or `_headers` is malformed, or the port is taken.
    pub fn start(options: Options) -> Result<Self> {
        let site = Site::open(options.root, BasePath::parse(&options.base)?)?;
        let answerer = Answerer::new(site, options.probe)?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, options.port)).with_context(|| {
            format!("ポート {0} は使えません。--port で別の番号を指定してください。[port {0} is taken: choose another with --port]", options.port)
        })?;
        let address = listener.local_addr()?;
        let host = Arc::new(Host::new(answerer));
        let listening = thread::spawn({
            let host = Arc::clone(&host);
            move || host.listen(&listener)
        });
        Ok(Self {
            address,
            host,
            listening: Some(listening),
        })
    }

    /// `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The port it listens on.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// Every request answered since the start or the last [`Server::clear_log`]; the probe's own are left out.
    #[must_use]
    pub fn log(&self) -> Vec<Line> {
        self.host.log()
    }

    /// Forgets the log.
    pub fn clear_log(&self) {
        self.host.clear_log();
    }

    /// From now on, paths that end with `path_suffix` are answered late.
    pub fn delay(&self, path_suffix: &str, by: Duration) {
        self.host.faults().delay(path_suffix, by);
    }

    /// From now on, paths that end with `path_suffix` are answered with `status` and nothing of use.
    pub fn fail(&self, path_suffix: &str, status: u16) {
        self.host.faults().fail(path_suffix, status);
    }

    /// Takes all faults back; answers that were being held back go out at once.
    pub fn heal(&self) {
        self.host.faults().heal();
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.host.stop();
        // The listener wakes up for one last connection, sees that it is over, and closes the port.
        let _ = TcpStream::connect(self.address);
        if let Some(listening) = self.listening.take() {
            let _ = listening.join();
        }
    }
}

#[cfg(test)]
mod tests;
