//! The values of a TOML file, with the bytes they start at.

use toml::de::{DeTable, DeValue};

/// A key, a value, and the bytes they start at.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) key: String,
    pub(super) key_at: usize,
    pub(super) value: Value,
    pub(super) value_at: usize,
}

/// The shapes the content uses.
#[derive(Clone)]
pub(super) enum Value {
    Text(String),
    Number(u32),
    Flag(bool),
    List(Vec<(Value, usize)>),
    Table(Vec<Entry>),
    Other,
}

impl Value {
    fn from_toml(value: &DeValue<'_>) -> Self {
        match value {
            DeValue::String(text) => Self::Text(text.to_string()),
            DeValue::Boolean(flag) => Self::Flag(*flag),
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix())
                .map_or(Self::Other, Self::Number),
            DeValue::Array(items) => Self::List(
                items
                    .iter()
                    .map(|item| (Self::from_toml(item.get_ref()), item.span().start))
                    .collect(),
            ),
            DeValue::Table(map) => Self::Table(entries(map)),
            DeValue::Float(_) | DeValue::Datetime(_) => Self::Other,
        }
    }
}

/// What stands in a TOML table.
pub(super) fn entries(map: &DeTable<'_>) -> Vec<Entry> {
    map.iter()
        .map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            key_at: key.span().start,
            value: Value::from_toml(value.get_ref()),
            value_at: value.span().start,
        })
        .collect()
}

/// Whether `text` is `YYYY-MM-DD`.
pub(super) fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let number = |part: &str, digits: usize| {
        let number = part.len() == digits && part.bytes().all(|byte| byte.is_ascii_digit());
        number.then(|| part.parse::<u32>().ok()).flatten()
    };
    match parts.as_slice() {
        [year, month, day] => {
            number(year, 4).is_some()
                && number(month, 2).is_some_and(|month| (1..=12).contains(&month))
                && number(day, 2).is_some_and(|day| (1..=31).contains(&day))
        }
        _ => false,
    }
}
