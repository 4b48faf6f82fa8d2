//! Reads the programmes: their minutes add up, and what they use is there.

use super::check_prompt;
use crate::compile::links::Links;
use crate::compile::phrases::phrases;
use crate::compile::table::Table;
use crate::questionnaire::Questionnaire;
use crate::seminar::{Programme, Step};

pub(super) fn read(
    table: &Table<'_>,
    links: &Links<'_>,
    questionnaire: Option<&Questionnaire>,
) -> Vec<Programme> {
    let mut programmes: Vec<Programme> = Vec::new();
    for entry in table.needed_tables("programme") {
        let programme = Programme {
            id: entry.text("id"),
            title: phrases(&entry.text("title")),
            lead: entry.text("lead"),
            minutes: entry.needed_number("minutes"),
            steps: entry
                .needed_tables("step")
                .iter()
                .map(|step| read_step(step, links, questionnaire))
                .collect(),
        };
        let sum: u32 = programme.steps.iter().map(|step| step.minutes).sum();
        if sum != programme.minutes {
            entry.problem_at(
                "minutes",
                format!(
                    "minutes が {} なのに、足すと {sum} 分です",
                    programme.minutes
                ),
                "どれかの step の minutes か、全体の minutes を直してください",
            );
        }
        let same = |other: &Programme| !other.id.is_empty() && other.id == programme.id;
        if programmes.iter().any(same) {
            entry.problem_at(
                "id",
                format!("id「{}」が二度あります", programme.id),
                "別の id にしてください",
            );
        }
        entry.finish();
        programmes.push(programme);
    }
    table.finish();
    programmes
}

fn read_step(table: &Table<'_>, links: &Links<'_>, questionnaire: Option<&Questionnaire>) -> Step {
    let step = Step {
        title: phrases(&table.text("title")),
        minutes: table.needed_number("minutes"),
        says: table.texts("says"),
        does: table.texts("does"),
        needs: table.texts("needs"),
        prompts: table.texts("prompts"),
        uses: table.texts("uses"),
    };
    if step.minutes == 0 {
        table.problem_at(
            "minutes",
            "minutes が 0 です",
            "1 より大きい数にしてください",
        );
    }
    for id in &step.prompts {
        check_prompt(table, "prompts", id, questionnaire);
    }
    let line = table.line_of("uses");
    let uses: Vec<(String, usize)> = step.uses.iter().map(|to| (to.clone(), line)).collect();
    links.check_all(table.path(), &uses);
    table.finish();
    step
}
