//! The questionnaire drawn as graphs, for those who change it: a mode each, then what the list of sections leads to.
//!
//! Markdown with Mermaid, made from the definition alone. Nobody who answers sees it.

mod ahead;
mod said;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::questionnaire::{GateForm, Kind, Prompt, Questionnaire, To};
use said::Said;

/// All graphs of `questionnaire`, as a Markdown text.
#[must_use]
pub fn flow(questionnaire: &Questionnaire) -> String {
    let mut text = String::from(
        "# 問いの流れ\n\n`content/ja/questionnaire.toml` からつくった図です。手で直しません。\n",
    );
    for mode in &questionnaire.modes {
        let steps: Vec<&Prompt> = questionnaire.of_mode(&mode.id).collect();
        let graph = graph(questionnaire, &steps, "たしかめる");
        let _ = write!(text, "\n## {}（{}）\n\n{graph}", mode.title, mode.id);
    }
    for section in &questionnaire.sections {
        let steps: Vec<&Prompt> = questionnaire.of_section(&section.id).collect();
        let graph = graph(questionnaire, &steps, "書くことの一覧");
        let title = &section.title;
        let _ = write!(text, "\n## 一覧から: {title}（{}）\n\n{graph}", section.id);
    }
    text
}

/// One way through `steps`, and where it ends.
fn graph(questionnaire: &Questionnaire, steps: &[&Prompt], end: &str) -> String {
    let mut pen = Pen {
        questionnaire,
        steps,
        said: Said { questionnaire },
        beside: BTreeSet::new(),
        lines: Vec::new(),
    };
    pen.nodes();
    pen.lines.push("  start([はじめる])".into());
    pen.lines.push(format!("  finish([{end}])"));
    pen.on("start", None, 0, "");
    for (at, prompt) in steps.iter().enumerate() {
        match &prompt.kind {
            Kind::Gate(form) => pen.gate(prompt, form, at),
            _ => pen.on(&prompt.id, Some(prompt), at + 1, ""),
        }
        pen.cards(prompt);
    }
    pen.rest();
    let beside = std::mem::take(&mut pen.beside);
    pen.lines.extend(beside);
    format!("```mermaid\nflowchart TD\n{}\n```\n", pen.lines.join("\n"))
}

struct Pen<'q> {
    questionnaire: &'q Questionnaire,
    steps: &'q [&'q Prompt],
    said: Said<'q>,
    /// What stands outside of this way.
    beside: BTreeSet<String>,
    lines: Vec<String>,
}

impl Pen<'_> {
    /// The sections in the order in which the way comes to them, each with its prompts.
    fn nodes(&mut self) {
        let mut drawn: Vec<&str> = Vec::new();
        for first in self.steps {
            if drawn.contains(&&*first.section) {
                continue;
            }
            drawn.push(&first.section);
            let mut sections = self.questionnaire.sections.iter();
            let section = sections.find(|section| section.id == first.section);
            let title = section.map_or("", |section| &section.title);
            let line = format!("  subgraph {0}[\"{0} {1}\"]", first.section, quoted(title));
            self.lines.push(line);
            for prompt in self.steps.iter().filter(|it| it.section == first.section) {
                self.lines.push(format!("    {}", node(prompt)));
            }
            self.lines.push("  end".into());
        }
    }

    /// The arrows from `from` to what can come next, from the step `at` on. `way` is what was pressed.
    fn on(&mut self, from: &str, prompt: Option<&Prompt>, at: usize, way: &str) {
        for ahead in ahead::ahead(prompt, self.steps, at) {
            let to = ahead.to.map_or("finish", |to| &to.id);
            let mut said: Vec<String> = Vec::new();
            said.extend((!way.is_empty()).then(|| way.to_string()));
            said.extend(ahead.otherwise.then(|| "ほかは".into()));
            said.extend(ahead.to.into_iter().flat_map(|to| {
                if ahead.is_sure {
                    None
                } else {
                    self.said.of(to)
                }
            }));
            self.arrow(from, to, &said.join("、"), "-->");
        }
    }

    fn arrow(&mut self, from: &str, to: &str, said: &str, arrow: &str) {
        let label = if said.is_empty() {
            String::new()
        } else {
            format!("|\"{}\"|", quoted(said))
        };
        self.lines.push(format!("  {from} {arrow}{label} {to}"));
    }

    /// A gate has its own ways on.
    fn gate(&mut self, prompt: &Prompt, form: &GateForm, at: usize) {
        for way in &form.ways {
            match &way.to {
                To::Next => self.on(&prompt.id, Some(prompt), at + 1, &way.label),
                To::Pause => {
                    self.beside.insert("  pause([今日はここまで])".into());
                    self.arrow(&prompt.id, "pause", &way.label, "-->");
                }
                To::Address(address) => {
                    let id = format!("page{}", address.replace(['/', '-'], "_"));
                    self.beside
                        .insert(format!("  {id}[/\"{}\"/]", quoted(address)));
                    self.arrow(&prompt.id, &id, &way.label, "-->");
                }
                To::Prompt(id) => {
                    self.also(id);
                    self.arrow(&prompt.id, id, &way.label, "-->");
                }
            }
        }
    }

    /// What stands on a page for some.
    fn cards(&mut self, prompt: &Prompt) {
        for (at, card) in prompt.cards.iter().enumerate() {
            let id = format!("{}_card_{at}", prompt.id);
            let text = card.texts.first().map_or("", String::as_str);
            self.beside
                .insert(format!("  {id}[/\"{}\"/]", quoted(text)));
            let when = self.said.any(&card.when);
            self.arrow(&prompt.id, &id, &when, "-.->");
        }
    }

    /// The offers to rest, from the whole section.
    fn rest(&mut self) {
        for section in &self.questionnaire.sections {
            let mut steps = self.steps.iter();
            if section.rest_after == 0 || !steps.any(|prompt| prompt.section == section.id) {
                continue;
            }
            self.also(&section.rest_to);
            let said = format!("「今は考えたくない」が {} つつづくと", section.rest_after);
            self.arrow(&section.id, &section.rest_to, &said, "-.->");
        }
    }

    /// A prompt that is led to, where it is not on this way.
    fn also(&mut self, id: &str) {
        if self.steps.iter().all(|prompt| prompt.id != id)
            && let Some(prompt) = self.questionnaire.prompt(id)
        {
            self.beside.insert(format!("  {}", node(prompt)));
            let after = format!("  {id} --> finish");
            self.beside.insert(after);
        }
    }
}

fn node(prompt: &Prompt) -> String {
    let text = format!("{} {}", prompt.id, quoted(&prompt.label));
    if matches!(prompt.kind, Kind::Gate(_)) {
        format!("{}{{\"{text}\"}}", prompt.id)
    } else {
        format!("{}[\"{text}\"]", prompt.id)
    }
}

/// A text inside quotes.
fn quoted(text: &str) -> String {
    text.replace('"', "#quot;").replace('\n', " ")
}
