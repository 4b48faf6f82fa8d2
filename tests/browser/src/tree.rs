//! What a screen reader is given of a page: the engine's own tree, written as it would be read aloud.
//!
//! A line a thing: role, level, 「name」, what is written there, what state it is in, 「what describes it」. Text that is
//! the name of what it stands in is not told twice, nor is what only lays out the page.

use std::collections::HashMap;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};

use crate::session::Session;

/// What lays out the page, or belongs to a thing that has its name from it.
const UNTOLD: [&str; 5] = ["generic", "none", "LabelText", "MenuListPopup", "Legend"];
/// What is no thing of its own: a line of a text, a place where one may break.
const PIECES: [&str; 2] = ["InlineTextBox", "LineBreak"];
/// What the engine builds itself, in the language of the person's browser.
const WHOLE: [&str; 1] = ["Date"];
/// What is said of a thing when it holds.
const STATES: [&str; 6] = [
    "disabled",
    "required",
    "readonly",
    "multiline",
    "focused",
    "modal",
];

impl Session {
    /// The tree of the open page, as a text.
    ///
    /// # Errors
    /// When the engine does not tell it.
    pub async fn tree(&self) -> Result<String> {
        // The engine answers when it has drawn the page again, which a page at rest need not do.
        self.script("const drawn = () => requestAnimationFrame(drawn); drawn()")
            .await?;
        let cdp = self.web().cdp();
        let told = cdp.send_raw("Accessibility.getFullAXTree", json!({})).await;
        let told = told.context("the engine tells no tree")?;
        let nodes = told.get("nodes").and_then(Value::as_array);
        Ok(text(nodes.map_or(&[], Vec::as_slice)))
    }
}

/// The tree of these nodes, its root first, as a text of one line each.
#[must_use]
pub fn text(nodes: &[Value]) -> String {
    let by_id = nodes
        .iter()
        .filter_map(|node| Some((node.get("nodeId")?.as_str()?, node)));
    let mut teller = Teller {
        nodes: by_id.collect(),
        lines: Vec::new(),
    };
    if let Some(root) = nodes.first() {
        teller.tell(root, &Place::default());
    }
    let lines = teller.lines.iter().map(Line::text);
    lines.map(|line| line + "\n").collect()
}

/// Where in the tree we are.
#[derive(Clone, Default)]
struct Place {
    depth: usize,
    /// The name of what we stand in.
    inside: String,
    /// Whether it is a label: its text is the name of a control.
    in_label: bool,
}

struct Line {
    depth: usize,
    is_text: bool,
    said: String,
}

impl Line {
    fn text(&self) -> String {
        let indent = "  ".repeat(self.depth);
        if self.is_text {
            format!("{indent}「{}」", self.said)
        } else {
            format!("{indent}{}", self.said)
        }
    }
}

struct Teller<'t> {
    nodes: HashMap<&'t str, &'t Value>,
    lines: Vec<Line>,
}

impl<'t> Teller<'t> {
    fn tell(&mut self, node: &'t Value, place: &Place) {
        let role = part(node, "role");
        let name = part(node, "name");
        if PIECES.contains(&&*role) {
            return;
        }
        let is_ignored = node.get("ignored") == Some(&Value::Bool(true));
        if is_ignored || (UNTOLD.contains(&&*role) && name.is_empty()) {
            let in_label = place.in_label || role == "LabelText";
            let place = Place {
                in_label,
                ..place.clone()
            };
            return self.within(node, &place);
        }
        if role == "StaticText" {
            return self.read(&name, place);
        }
        let said = [role.clone(), stated(node, &name)].join(" ");
        self.lines.push(Line {
            depth: place.depth,
            is_text: false,
            said: said.trim_end().into(),
        });
        if WHOLE.contains(&&*role) {
            return;
        }
        let inside = Place {
            depth: place.depth + 1,
            inside: format!("{}{}", packed(&name), packed(&part(node, "value"))),
            in_label: false,
        };
        self.within(node, &inside);
    }

    fn within(&mut self, node: &'t Value, place: &Place) {
        let children = node.get("childIds").and_then(Value::as_array);
        let children = children.into_iter().flatten().filter_map(Value::as_str);
        let children: Vec<&Value> = children
            .filter_map(|id| self.nodes.get(id).copied())
            .collect();
        for child in children {
            self.tell(child, place);
        }
    }

    /// A text that is nobody's name. A word after a place to break goes on in the same line.
    fn read(&mut self, text: &str, place: &Place) {
        if place.in_label || text.trim().is_empty() || place.inside.contains(&packed(text)) {
            return;
        }
        match self.lines.last_mut() {
            Some(line) if line.is_text && line.depth == place.depth => line.said += text,
            _ => self.lines.push(Line {
                depth: place.depth,
                is_text: true,
                said: text.into(),
            }),
        }
    }
}

/// Level, name, value, states and description of a thing.
fn stated(node: &Value, name: &str) -> String {
    let property = |wanted: &str| {
        let all = node.get("properties").and_then(Value::as_array);
        let mut all = all.into_iter().flatten();
        let found = all.find(|property| property.get("name") == Some(&json!(wanted)));
        found
            .and_then(|property| property.pointer("/value/value"))
            .cloned()
    };
    let mut said = Vec::new();
    let role = part(node, "role");
    let level = property("level").filter(|_| role == "heading");
    said.extend(level.map(|level| level.to_string()));
    said.extend((!name.is_empty()).then(|| format!("「{name}」")));
    let value = part(node, "value");
    said.extend((!value.is_empty()).then(|| format!("= {value:?}")));
    match property("checked").as_ref().and_then(Value::as_str) {
        Some("true") => said.push("[x]".into()),
        Some("false") => said.push("[ ]".into()),
        Some(other) => said.push(other.into()),
        None => {}
    }
    match property("expanded") {
        Some(Value::Bool(true)) => said.push("open".into()),
        Some(_) => said.push("folded".into()),
        None => {}
    }
    // The page itself has the focus or not, as the window has.
    let told = |state: &&&str| property(state) == Some(Value::Bool(true)) && role != "RootWebArea";
    said.extend(STATES.iter().filter(told).map(ToString::to_string));
    if property("invalid").is_some_and(|is| is != json!("false")) {
        said.push("invalid".into());
    }
    let description = part(node, "description");
    said.extend((!description.is_empty()).then(|| format!("（{description}）")));
    said.join(" ")
}

fn part(node: &Value, part: &str) -> String {
    let value = node.get(part).and_then(|part| part.get("value"));
    match value {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Null) | None => String::new(),
        Some(other) => other.to_string(),
    }
}

fn packed(text: &str) -> String {
    crate::page::packed(text)
}

/// What is different in `now`, with the line before it; empty when nothing is.
#[must_use]
pub fn difference(before: &str, now: &str) -> String {
    let (old, new): (Vec<_>, Vec<_>) = (before.lines().collect(), now.lines().collect());
    let pairs = || old.iter().zip(&new);
    let same = pairs().take_while(|(old, new)| old == new).count();
    let ends = old.iter().rev().zip(new.iter().rev());
    let after = ends
        .take(old.len().min(new.len()) - same)
        .take_while(|(old, new)| old == new)
        .count();
    if same == old.len() && same == new.len() {
        return String::new();
    }
    let middle = |lines: &[&str], sign: &str| -> String {
        let own = lines.iter().take(lines.len() - after).skip(same);
        own.map(|line| format!("{sign} {line}\n")).collect()
    };
    let last = same.checked_sub(1).and_then(|at| old.get(at));
    let place = last.map_or(String::new(), |line| format!("  {line}\n"));
    format!("{place}{}{}", middle(&old, "-"), middle(&new, "+"))
}
