//! What only the whole file shows: that every name leads somewhere, and every prompt is reached.

use crate::compile::table::Table;
use crate::questionnaire::{Condition, Kind, Prompt, Questionnaire, Test, To};

/// What can be chosen of people beside their names.
const OF_PEOPLE: [&str; 2] = ["nobody", "named"];

pub(super) fn check(table: &Table<'_>, all: &Questionnaire) {
    let names = Names { table, all };
    for mode in &all.modes {
        names.prompts("mode", &mode.prompts);
        names.prompts("mode", &mode.once);
    }
    for block in &all.blocks {
        names.prompts("block", &block.prompts);
    }
    names.prompts("family_sheet", &all.family_sheet);
    if !all.resuscitation.is_empty() {
        names.prompt("resuscitation", &all.resuscitation);
    }
    for part in [
        &all.head.name,
        &all.head.furigana,
        &all.head.birth,
        &all.head.call_name,
        &all.head.help,
    ] {
        if !part.prompt.is_empty() {
            names.prompt("head", &part.prompt);
        }
    }
    for section in &all.sections {
        if section.rest_after > 0 {
            names.prompt("section", &section.rest_to);
        }
    }
    for prompt in &all.prompts {
        names.of_prompt(prompt);
        names.reached(prompt);
    }
}

struct Names<'c, 'p> {
    table: &'c Table<'p>,
    all: &'c Questionnaire,
}

impl Names<'_, '_> {
    fn prompts(&self, key: &str, ids: &[String]) {
        for id in ids {
            self.prompt(key, id);
        }
    }

    fn prompt(&self, key: &str, id: &str) {
        if self.all.prompt(id).is_none() {
            self.table.problem_at(
                key,
                format!("問い「{id}」がありません"),
                "[[prompt]] を足すか、id を直してください",
            );
        }
    }

    fn of_prompt(&self, prompt: &Prompt) {
        let cards = prompt.cards.iter().flat_map(|card| &card.when);
        let conditions = prompt.when.iter().chain(&prompt.unless).chain(cards);
        self.conditions(prompt, conditions);
        match &prompt.kind {
            Kind::Choices(form) => {
                if !form.people_of.is_empty() {
                    self.source(&form.people_of, |kind| matches!(kind, Kind::People(_)));
                }
                for (_, choice) in form.choices() {
                    self.conditions(prompt, choice.suggested_by.iter());
                }
                for field in form.fields.iter().filter(|field| !field.when.is_empty()) {
                    if form.find(&field.when).is_none() {
                        self.no_choice(&prompt.id, &field.when);
                    }
                }
            }
            Kind::Ranking(form) => self.source(&form.of, |kind| matches!(kind, Kind::Choices(_))),
            Kind::Each(form) => self.source(&form.of, |kind| matches!(kind, Kind::People(_))),
            Kind::Gate(form) => {
                for way in &form.ways {
                    if let To::Prompt(id) = &way.to {
                        self.prompt("prompt", id);
                    }
                }
            }
            Kind::People(_) | Kind::Log => {}
        }
    }

    /// The prompt that another one is answered from.
    fn source(&self, of: &str, fits: impl Fn(&Kind) -> bool) {
        if !self.all.prompt(of).is_some_and(|prompt| fits(&prompt.kind)) {
            self.table.problem_at(
                "prompt",
                format!("もとになる問い「{of}」がないか、形がちがいます"),
                "of か people_of を直してください",
            );
        }
    }

    fn conditions<'c>(&self, prompt: &Prompt, conditions: impl Iterator<Item = &'c Condition>) {
        for condition in conditions {
            let Some(of) = self.all.prompt(&condition.prompt) else {
                self.prompt("prompt", &condition.prompt);
                continue;
            };
            if let Test::Chosen(choice) = &condition.test {
                let there = match &of.kind {
                    Kind::Choices(form) => form.find(choice).is_some(),
                    Kind::People(_) => OF_PEOPLE.contains(&choice.as_str()),
                    Kind::Each(form) => form.choices.iter().any(|there| there.id == *choice),
                    Kind::Ranking(_) | Kind::Log | Kind::Gate(_) => false,
                };
                if !there {
                    self.no_choice(&prompt.id, choice);
                }
            }
        }
    }

    fn no_choice(&self, prompt: &str, choice: &str) {
        self.table.problem_at(
            "prompt",
            format!("問い「{prompt}」の条件に書いた選ぶ文「{choice}」がありません"),
            "id を直してください",
        );
    }

    /// A prompt is reached from the list of sections, a gate only on the way of a mode.
    fn reached(&self, prompt: &Prompt) {
        let in_section = self
            .all
            .sections
            .iter()
            .any(|section| section.id == prompt.section);
        let in_mode = self
            .all
            .modes
            .iter()
            .any(|mode| mode.prompts.contains(&prompt.id));
        if !in_section {
            self.table.problem_at(
                "section",
                format!(
                    "問い「{}」の節「{}」がありません",
                    prompt.id, prompt.section
                ),
                "[[section]] を足すか、section を直してください",
            );
        }
        if !in_mode && (!in_section || matches!(prompt.kind, Kind::Gate(_))) {
            self.table.problem_at(
                "mode",
                format!("問い「{}」は、どのモードからも聞かれません", prompt.id),
                "[[mode]] の prompts に足してください",
            );
        }
    }
}
