//! A plan as a text: fields as in a web form, so that any hand and any browser can carry it.

use form_urlencoded::{Serializer, parse};

use super::{ITEMS_MAX, Item, LETTERS_MAX, MINUTES, Plan};

/// The form of the text; another form would have another number.
const FORM: &str = "1";

impl Plan {
    /// As a text: letters, digits and `%+&=.-_` only.
    #[must_use]
    pub fn write(&self) -> String {
        let mut text = Serializer::new(String::new());
        text.append_pair("plan", FORM);
        for (name, value) in [
            ("title", &self.title),
            ("date", &self.date),
            ("place", &self.place),
            ("lecturer", &self.lecturer),
            ("region", &self.region),
        ] {
            if !value.is_empty() {
                text.append_pair(name, value);
            }
        }
        for item in &self.items {
            text.append_pair("item", &item.write());
        }
        text.finish()
    }

    /// From a text, which may come from anywhere: what is no part of a plan is left out, what is too long is cut. None
    /// when it is no plan, or has no part.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut plan = Self::default();
        let mut pairs = parse(text.trim().as_bytes());
        if pairs.next() != Some(("plan".into(), FORM.into())) {
            return None;
        }
        for (name, value) in pairs {
            match &*name {
                "title" => plan.title = line(&value),
                "date" => plan.date = line(&value),
                "place" => plan.place = line(&value),
                "lecturer" => plan.lecturer = line(&value),
                "region" if is_id(&value) => plan.region = value.into_owned(),
                "item" if plan.items.len() < ITEMS_MAX => plan.items.extend(Item::read(&value)),
                _ => {}
            }
        }
        (!plan.items.is_empty()).then_some(plan)
    }
}

impl Item {
    fn write(&self) -> String {
        let brief = if self.brief { ".brief" } else { "" };
        [&self.group, ".", &self.minutes.to_string(), brief].concat()
    }

    fn read(text: &str) -> Option<Self> {
        let mut parts = text.split('.');
        let group = parts.next().filter(|group| is_id(group))?;
        let minutes = parts.next()?.parse().ok()?;
        Some(Self {
            group: group.into(),
            minutes: MINUTES.contains(&minutes).then_some(minutes)?,
            brief: parts.next() == Some("brief"),
        })
    }
}

/// One line without what can't be seen, as long as it may be.
pub(super) fn line(text: &str) -> String {
    let seen = |letter: &char| {
        // What turns the direction of letters can say something else than it shows.
        !letter.is_control()
            && !matches!(letter, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    text.chars().filter(seen).take(LETTERS_MAX).collect()
}

/// Whether it may be the id of a group or a region.
fn is_id(text: &str) -> bool {
    (1..=40).contains(&text.len())
        && text
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
}
