//! The names things are stored under.
//!
//! `localStorage` is shared by everything on one host, so a key says which site (base path) and which
//! record it belongs to: `engawa:/:1:a`. Site and record cannot be confused, because a `:` in either is
//! written `%3A`.

/// One of the two places a record is written to, in turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    /// `…:a`
    A,
    /// `…:b`
    B,
}

impl Slot {
    /// Both, in a fixed order.
    pub const BOTH: [Self; 2] = [Self::A, Self::B];

    /// The one this is not.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::A => Self::B,
            Self::B => Self::A,
        }
    }
}

/// The keys of one record of one site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    record_id: String,
    site: String,
    record: String,
}

impl Keys {
    /// The keys of the record `record_id` of the site under `base_path` (`/`, `/x/`).
    #[must_use]
    pub fn new(base_path: &str, record_id: &str) -> Self {
        let site = format!("engawa:{}:", escaped(base_path));
        let record = format!("{site}{}:", escaped(record_id));
        Self {
            record_id: record_id.into(),
            site,
            record,
        }
    }

    /// Which record these are the keys of.
    #[must_use]
    pub fn record_id(&self) -> &str {
        &self.record_id
    }

    /// Where a slot is.
    #[must_use]
    pub fn slot(&self, slot: Slot) -> String {
        let letter = match slot {
            Slot::A => 'a',
            Slot::B => 'b',
        };
        format!("{}{letter}", self.record)
    }

    /// Where the `n`th text set aside is.
    #[must_use]
    pub fn aside(&self, n: u64) -> String {
        format!("{}aside:{n}", self.record)
    }

    /// Where the mark is: the day of the newest answer, which the script in the page's head reads before
    /// the first paint. The site has one; it speaks of the record that was saved or opened last.
    #[must_use]
    pub fn mark(&self) -> String {
        format!("{}mark", self.site)
    }

    /// Where the card's mark is: the day of its last change, for the same script.
    #[must_use]
    pub fn card_mark(&self) -> String {
        format!("{}card", self.site)
    }

    /// Where the site keeps whose records there are, and which of them is open.
    #[must_use]
    pub fn people(&self) -> String {
        format!("{}people", self.site)
    }

    /// The record that `key` holds a part of, on this site; none for keys of the site itself and of others.
    #[must_use]
    pub fn record_of(&self, key: &str) -> Option<String> {
        let (id, part) = key.strip_prefix(&self.site)?.split_once(':')?;
        let of_a_record = matches!(part, "a" | "b") || part.starts_with("aside:");
        (of_a_record && !id.is_empty()).then(|| id.replace("%3A", ":").replace("%25", "%"))
    }

    /// Whether `key` is anything of this site: of any record, or of none.
    #[must_use]
    pub fn is_ours(&self, key: &str) -> bool {
        key.starts_with(&self.site)
    }

    /// Whether `key`, named by a `storage` event, is a slot of this record.
    #[must_use]
    pub fn is_slot(&self, key: &str) -> bool {
        Slot::BOTH.into_iter().any(|slot| self.slot(slot) == key)
    }

    /// Whether `key` is anything of this record, the marks included.
    #[must_use]
    pub fn is_mine(&self, key: &str) -> bool {
        key.starts_with(&self.record) || key == self.mark() || key == self.card_mark()
    }

    /// Whether `key` holds a text that was set aside: of this record, or of `any` of the site.
    #[must_use]
    pub fn is_aside(&self, key: &str, any: bool) -> bool {
        if any {
            self.is_ours(key) && key.contains(":aside:")
        } else {
            self.aside_no(key).is_some()
        }
    }

    /// Which text set aside `key` holds.
    pub(super) fn aside_no(&self, key: &str) -> Option<u64> {
        key.strip_prefix(&self.record)?
            .strip_prefix("aside:")?
            .parse()
            .ok()
    }
}

fn escaped(part: &str) -> String {
    part.replace('%', "%25").replace(':', "%3A")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_name_site_and_record() {
        let keys = Keys::new("/x/", "1");
        assert_eq!(keys.slot(Slot::A), "engawa:/x/:1:a");
        assert_eq!(keys.slot(Slot::B), "engawa:/x/:1:b");
        assert_eq!(keys.aside(3), "engawa:/x/:1:aside:3");
        assert_eq!(keys.mark(), "engawa:/x/:mark");
        assert_eq!(keys.aside_no("engawa:/x/:1:aside:3"), Some(3));
    }

    #[test]
    fn a_key_belongs_to_one_site_and_one_record() {
        let keys = Keys::new("/", "1");
        for (key, slot, mine) in [
            ("engawa:/:1:a", true, true),
            ("engawa:/:1:b", true, true),
            ("engawa:/:1:aside:0", false, true),
            ("engawa:/:mark", false, true),
            ("engawa:/:11:a", false, false),
            ("engawa:/:2:a", false, false),
            ("engawa:/x/:1:a", false, false),
            ("engawa:/x/:mark", false, false),
            ("theme", false, false),
        ] {
            assert_eq!(
                (keys.is_slot(key), keys.is_mine(key)),
                (slot, mine),
                "{key}"
            );
        }
    }

    #[test]
    fn what_was_set_aside_is_of_one_record_or_of_any() {
        let keys = Keys::new("/", "1");
        for (key, mine, any) in [
            ("engawa:/:1:aside:0", true, true),
            ("engawa:/:2:aside:0", false, true),
            ("engawa:/:1:a", false, false),
            ("engawa:/x/:1:aside:0", false, false),
            (":aside:", false, false),
        ] {
            let is = (keys.is_aside(key, false), keys.is_aside(key, true));
            assert_eq!(is, (mine, any), "{key}");
        }
    }

    #[test]
    fn an_id_with_a_colon_reaches_no_other_record() {
        assert!(!Keys::new("/", "1").is_mine(&Keys::new("/", "1:aside").slot(Slot::A)));
        assert_ne!(
            Keys::new("/", "a:b").slot(Slot::A),
            Keys::new("/:a", "b").slot(Slot::A)
        );
    }
}
