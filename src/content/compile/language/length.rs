//! R1 to R4, R6: how long sentences and runs of kanji may be.

use super::fault::Fault;
use super::scripts::{Script, kanji_and_letters, percent, runs_of};
use super::sentences::{is_full, length};

/// R1: a sentence has one breath.
const SENTENCE: usize = 50;
const SENTENCE_BETTER: usize = 40;
/// R2.
const QUESTION: usize = 40;
/// R3.
const COMMAS: usize = 2;
/// What joins one statement to the next.
const JOINERS: [&str; 7] = [
    "ますが、",
    "ですが、",
    "せんが、",
    "たが、",
    "ので",
    "ため、",
    "て、",
];
/// 「ので」 that joins nothing.
const STATED: [&str; 4] = ["のです", "のでし", "のでは", "のでも"];
/// R4, for questions: short sentences of few kanji may have many for their length.
const QUESTION_KANJI: f64 = 25.0;
const QUESTION_KANJI_FREE: usize = 6;
/// R6: a longer word is read letter by letter.
const RUN: usize = 4;

pub(super) fn sentence(text: &str) -> Option<Fault> {
    let length = length(text);
    let remedy = "「。」で二つの文に分けてください";
    let what = |limit| format!("文が {length} 字あります（{limit} 字まで）");
    if length > SENTENCE {
        Some(Fault::error(1, what(SENTENCE), remedy))
    } else {
        (length > SENTENCE_BETTER).then(|| Fault::warning(1, what(SENTENCE_BETTER), remedy))
    }
}

/// The whole of a question, which may be two sentences.
pub(super) fn question(text: &str) -> Option<Fault> {
    let length = text.chars().filter(|c| !c.is_whitespace()).count();
    (length > QUESTION).then(|| {
        Fault::error(
            2,
            format!("問いが {length} 字あります（{QUESTION} 字まで）"),
            format!("{QUESTION} 字までにしてください。説明は help に書けます"),
        )
    })
}

pub(super) fn question_kanji(text: &str) -> Option<Fault> {
    let (kanji, letters) = kanji_and_letters(text);
    let ratio = percent(kanji, letters);
    (kanji > QUESTION_KANJI_FREE && ratio > QUESTION_KANJI).then(|| {
        Fault::warning(
            4,
            format!("問いの {ratio:.0}% が漢字です（{QUESTION_KANJI:.0}% まで）"),
            "ひらがなで書ける言葉は、ひらがなにしてください",
        )
    })
}

/// R3. A list of names is no sentence.
pub(super) fn one_idea(text: &str) -> Option<Fault> {
    let commas = text.matches('、').count();
    if !is_full(text) {
        return None;
    }
    if commas > COMMAS {
        return Some(Fault::warning(
            3,
            format!("「、」が {commas} あります（{COMMAS} まで）"),
            "文を分けるか、- の一覧にしてください",
        ));
    }
    let joined: usize = JOINERS
        .iter()
        .map(|joiner| text.matches(joiner).count())
        .sum();
    let stated = STATED.iter().map(|stated| text.matches(stated).count());
    let joined = joined.saturating_sub(stated.sum());
    (joined > 1).then(|| {
        Fault::warning(
            3,
            "一つの文で、いくつものことを言っています（が、ので、ため、て）".into(),
            "一つの文では、一つのことだけを言ってください",
        )
    })
}

/// R6. `masked`: glossary terms are read with their furigana.
pub(super) fn runs_of_kanji(masked: &str) -> Vec<Fault> {
    let runs = runs_of(masked, Script::Kanji).into_iter();
    runs.filter(|run| run.chars().count() > RUN)
        .map(|run| {
            Fault::error(
                6,
                format!("漢字が {} 字つづきます「{run}」（{RUN} 字まで）", run.chars().count()),
                "「の」や「を」を入れて分けてください。決まった名前なら glossary.toml に読みを足せます",
            )
        })
        .collect()
}
