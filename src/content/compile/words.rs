//! The words of the interface, and the Rust that gives each a typed name.
//!
//! A key that a page uses and the file lacks is a compile error; no page holds Japanese text.

use std::fmt::Write as _;

use super::phrases::phrases;
use super::table::Table;

/// `words.toml`: groups of keys.
#[derive(Clone, Debug, Default)]
pub struct Words {
    groups: Vec<(String, Vec<(String, String)>)>,
}

/// Keys with these endings become phrases that break well: headings, buttons, doors.
const BREAKING: [&str; 4] = ["title", "heading", "button", "door"];

impl Words {
    pub(crate) fn read(table: &Table<'_>) -> Self {
        let mut groups = Vec::new();
        for name in table.keys() {
            let Some(group) = table.tables(&name).into_iter().next() else {
                continue;
            };
            let words = group.all_texts();
            named(table, &name);
            for (key, _) in &words {
                named(&group, key);
            }
            groups.push((name, words));
        }
        Self { groups }
    }

    /// The text `key` of a group; empty when there is none.
    pub(crate) fn get(&self, group: &str, key: &str) -> &str {
        let of = |(name, _): &&(String, Vec<(String, String)>)| name == group;
        let words = self.groups.iter().find(of).map(|(_, words)| words);
        let mut texts = words.into_iter().flatten();
        let text = texts.find(|(name, _)| name == key);
        text.map_or("", |(_, text)| text.as_str())
    }

    /// Rust source: `struct Words` with a method a group, each group a `static` of its own, so that the
    /// browser carries only the groups its code names; and a `static` named `language`.
    #[must_use]
    pub fn rust(&self, language: &str) -> String {
        let mut types = String::new();
        let mut methods = String::new();
        let mut values = String::new();
        for (group, words) in &self.groups {
            let name = camel(group);
            let place = format!(
                "{}_{}",
                language.to_ascii_uppercase(),
                group.to_ascii_uppercase()
            );
            let _ = writeln!(
                methods,
                "    pub fn {group}(&self) -> &'static {name} {{ match self {{ Words::{language} => &{place} }} }}"
            );
            let _ = writeln!(types, "#[derive(Debug)]\npub struct {name} {{");
            let _ = writeln!(values, "static {place}: {name} = {name} {{");
            for (key, text) in words {
                if breaks(key) {
                    let _ = writeln!(types, "    pub {key}: Cut,");
                    let _ = writeln!(values, "    {key}: Cut(&{:?}),", phrases(text).as_slice());
                } else {
                    let _ = writeln!(types, "    pub {key}: &'static str,");
                    let _ = writeln!(values, "    {key}: {text:?},");
                }
            }
            types.push_str("}\n");
            values.push_str("};\n");
        }
        format!(
            "/// A language.\n#[derive(Debug)]\npub enum Words {{ {language} }}\n\
             impl Words {{\n{methods}}}\n{types}{values}"
        )
    }
}

fn breaks(key: &str) -> bool {
    BREAKING.iter().any(|ending| {
        key == *ending
            || key
                .strip_suffix(ending)
                .is_some_and(|rest| rest.ends_with('_'))
    })
}

fn named(table: &Table<'_>, key: &str) {
    if !is_name(key) {
        table.problem_at(
            key,
            format!("「{key}」は名前に使えません"),
            "小文字の英字で始め、小文字の英字、数字、_ だけにしてください",
        );
    }
}

fn is_name(key: &str) -> bool {
    key.starts_with(|c: char| c.is_ascii_lowercase())
        && key
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn camel(name: &str) -> String {
    name.split('_')
        .map(|part| {
            let mut chars = part.chars();
            chars.next().map_or_else(String::new, |first| {
                first.to_ascii_uppercase().to_string() + chars.as_str()
            })
        })
        .collect::<String>()
        + "Words"
}
