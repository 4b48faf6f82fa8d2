//! Faults on purpose: a slow network, a broken host.

use std::{
    sync::{Condvar, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

/// The faults in force.
#[derive(Debug, Default)]
pub(super) struct Faults {
    list: Mutex<Vec<Fault>>,
    healed: Condvar,
}

#[derive(Debug)]
struct Fault {
    suffix: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy)]
enum Kind {
    Delay(Duration),
    Fail(u16),
}

impl Faults {
    pub(super) fn delay(&self, suffix: &str, by: Duration) {
        self.lock().push(Fault {
            suffix: suffix.to_owned(),
            kind: Kind::Delay(by),
        });
    }

    pub(super) fn fail(&self, suffix: &str, status: u16) {
        self.lock().push(Fault {
            suffix: suffix.to_owned(),
            kind: Kind::Fail(status),
        });
    }

    pub(super) fn heal(&self) {
        self.lock().clear();
        self.healed.notify_all();
    }

    /// Waits as long as the newest delay for this path says (or until all is healed), then tells with which status to fail, if any.
    pub(super) fn meet(&self, path: &str) -> Option<u16> {
        let list = self.lock();
        let newest = |list: &[Fault], delays: bool| {
            let mut fits = list
                .iter()
                .rev()
                .filter(|fault| path.ends_with(&fault.suffix))
                .map(|fault| fault.kind);
            fits.find(|kind| matches!(kind, Kind::Delay(_)) == delays)
        };
        let list = match newest(&list, true) {
            Some(Kind::Delay(by)) => {
                let waiting = |list: &mut Vec<Fault>| newest(list, true).is_some();
                self.healed
                    .wait_timeout_while(list, by, waiting)
                    .unwrap_or_else(PoisonError::into_inner)
                    .0
            }
            _ => list,
        };
        match newest(&list, false) {
            Some(Kind::Fail(status)) => Some(status),
            _ => None,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Fault>> {
        self.list.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
