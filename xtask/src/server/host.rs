//! The conversation with browsers: connections, the requests on each, the log of what was answered.

use std::{
    io::{self, BufReader},
    net::{TcpListener, TcpStream},
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

use super::{answer::Answerer, faults::Faults, probe, request::Request, response::Response};

/// How long an idle connection is kept.
const PATIENCE: Duration = Duration::from_secs(30);

/// One request that was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// `GET`, `HEAD`, …
    pub method: String,
    /// The path exactly as it was asked for, query included.
    pub path: String,
    /// The status that was sent.
    pub status: u16,
}

/// What all connections share.
#[derive(Debug)]
pub(super) struct Host {
    answerer: Answerer,
    faults: Faults,
    log: Mutex<Vec<Line>>,
    stopped: AtomicBool,
}

impl Host {
    pub(super) fn new(answerer: Answerer) -> Self {
        Self {
            answerer,
            faults: Faults::default(),
            log: Mutex::default(),
            stopped: AtomicBool::new(false),
        }
    }

    pub(super) fn faults(&self) -> &Faults {
        &self.faults
    }

    pub(super) fn log(&self) -> Vec<Line> {
        self.lines().clone()
    }

    pub(super) fn clear_log(&self) {
        self.lines().clear();
    }

    /// From now on nothing is answered any more, not even what was being held back.
    pub(super) fn stop(&self) {
        self.stopped.store(true, Ordering::SeqCst);
        self.faults.heal();
    }

    fn lines(&self) -> MutexGuard<'_, Vec<Line>> {
        self.log.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Takes connections until stopped, each in a thread of its own: one that is slow holds up no other.
    pub(super) fn listen(self: Arc<Self>, listener: &TcpListener) {
        for stream in listener.incoming() {
            if self.stopped.load(Ordering::SeqCst) {
                return;
            }
            if let Ok(stream) = stream {
                let host = Arc::clone(&self);
                thread::spawn(move || host.converse(stream));
            }
        }
    }

    /// One connection: request after request, until either side has had enough.
    fn converse(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let mut reader = BufReader::new(stream.try_clone()?);
        loop {
            let request = match Request::read(&mut reader) {
                Ok(Some(request)) => request,
                Ok(None) => return Ok(()),
                Err(error) if error.kind() == io::ErrorKind::InvalidData => {
                    return Response::plain(400, "Bad Request").write(&mut stream, false, false);
                }
                Err(error) => return Err(error),
            };
            let fault = self.faults.meet(&request.path());
            let response = match fault {
                Some(status) => Response::plain(status, "failed on purpose"),
                None => self.answerer.answer(&request),
            };
            if self.stopped.load(Ordering::SeqCst) {
                return Ok(());
            }
            self.note(&request, response.status());
            let keep = request.keeps_alive();
            response.write(&mut stream, request.is_head(), keep)?;
            if !keep {
                return Ok(());
            }
        }
    }

    fn note(&self, request: &Request, status: u16) {
        if request.path() != probe::PATH {
            let line = Line {
                method: request.method().to_owned(),
                path: request.target().to_owned(),
                status,
            };
            self.lines().push(line);
        }
    }
}
