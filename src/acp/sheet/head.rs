//! The head of the page: whose it is, and how to talk with them.

use super::prints;
use crate::acp::journey::Journey;
use crate::acp::wording;
use crate::content::questionnaire::Part;
use crate::words::Words;

/// A line of the head; a hand writes where nothing was told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeadLine {
    /// What it is for.
    pub label: &'static str,
    /// What stands there; empty or 「年　月　日」 where a hand is to write.
    pub text: String,
}

impl HeadLine {
    /// How the lines stand: ふりがな beside 生年月日, 氏名 beside 呼び名, the rest alone.
    #[must_use]
    pub fn rows(lines: &[Self]) -> Vec<Vec<&Self>> {
        let beside = |at: usize, line: &Self| at == 1 || (at == 3 && line.is_short());
        let mut rows: Vec<Vec<&Self>> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            match rows.last_mut() {
                Some(row) if beside(at, line) => row.push(line),
                _ => rows.push(vec![line]),
            }
        }
        rows
    }

    /// Whether it leaves room beside it for another.
    fn is_short(&self) -> bool {
        self.text.chars().count() <= 20
    }
}

/// ふりがな, 生年月日 and 氏名, always; 呼び名 and 伝え方の手伝い where they were told.
pub(super) fn lines(journey: &Journey<'_>, words: &Words) -> Vec<HeadLine> {
    let head = &journey.answers.questionnaire.head;
    let labels = words.sheet();
    // Each with what stands there for a hand to fill.
    let always = [
        (labels.furigana, &head.furigana, ""),
        (labels.birth, &head.birth, labels.birth_blank),
        (labels.person, &head.name, ""),
    ];
    let told = [
        (labels.call_name, &head.call_name, ""),
        (labels.help, &head.help, ""),
    ];
    let line = |(label, part, blank): (&'static str, &Part, &str)| {
        let text = Some(text(journey, part, words)).filter(|text| !text.is_empty());
        HeadLine {
            label,
            text: text.unwrap_or_else(|| blank.into()),
        }
    };
    let told = told
        .map(line)
        .into_iter()
        .filter(|line| !line.text.is_empty());
    always.map(line).into_iter().chain(told).collect()
}

/// 氏名, as it stands in the head; empty where it is written by hand.
#[must_use]
pub fn name(journey: &Journey<'_>, words: &Words) -> String {
    text(journey, &journey.answers.questionnaire.head.name, words)
}

fn text(journey: &Journey<'_>, part: &Part, words: &Words) -> String {
    let answers = &journey.answers;
    let Some(prompt) = answers.questionnaire.prompt(&part.prompt) else {
        return String::new();
    };
    if !prints(journey, &part.prompt) {
        return String::new();
    }
    if part.field.is_empty() {
        let lines = wording::lines(prompt, answers.response(&part.prompt), answers, words);
        return lines.join(words.state().between);
    }
    // What was written before 「あとで手で書く」 was chosen is kept and not printed.
    let fields = answers.questionnaire.choices_of(&part.prompt);
    let field = fields.and_then(|form| form.fields.iter().find(|field| field.id == part.field));
    let chosen = field
        .is_some_and(|field| field.when.is_empty() || answers.is_chosen(&part.prompt, &field.when));
    if chosen {
        answers.text(&part.prompt, &part.field).to_string()
    } else {
        String::new()
    }
}
