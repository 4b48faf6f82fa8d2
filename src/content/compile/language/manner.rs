//! R9, R10, R19: how a sentence speaks to a person.

use super::fault::Fault;

/// R9: a denial, and how the one that undoes it begins; empty where the first is enough.
const DENIED_TWICE: [(&str, &[&str]); 8] = [
    ("ないわけでは", &[""]),
    ("ざるを得", &[""]),
    ("ざるをえ", &[""]),
    ("ないことも", &["な", "ありませ"]),
    ("ないことは", &["な", "ありませ"]),
    ("ないでは", &["な", "ありませ", "いられ"]),
    (
        "ないとは",
        &[
            "言えな",
            "言えませ",
            "いえな",
            "いえませ",
            "限りませ",
            "かぎりませ",
        ],
    ),
    ("なくは", &["な", "ありませ"]),
];
/// R10: words of offices, and plain ones.
const OFFICE: [(&str, &str); 8] = [
    ("における", "「〜での」「〜の」と書いてください"),
    (
        "において",
        "「〜で」と書いてください。物を置くことなら「置いて」と漢字で書きます",
    ),
    ("に関する", "「〜の」「〜について」と書いてください"),
    ("に係る", "「〜の」「〜にかかわる」と書いてください"),
    ("の実施", "「〜をする」「〜をします」と書いてください"),
    ("及び", "「と」「や」と書いてください"),
    ("並びに", "「と」「や」と書いてください"),
    ("水分補給", "「水を飲む」のように、する事を書いてください"),
];
/// Letters before 「等」 that make another word with it: 平等, 上等.
const NOT_AND_SO_ON: &str = "平均対同高上中初優劣下不一二三";
/// R19.
const COMMANDS: [&str; 9] = [
    "べきです",
    "べきだ",
    "べきで",
    "すべき",
    "なければなりません",
    "なければならない",
    "なければいけ",
    "なくてはな",
    "なくてはいけ",
];

pub(super) fn denied_twice(text: &str) -> Option<Fault> {
    let (words, _) = DENIED_TWICE.iter().find(|(denied, undone)| {
        text.match_indices(denied).any(|(at, _)| {
            let after = text.get(at + denied.len()..).unwrap_or_default();
            let after = after.trim_start_matches(['、', ' ', '　']);
            undone.iter().any(|start| after.starts_with(start))
        })
    })?;
    Some(Fault::error(
        9,
        format!("打ち消しが二つ重なっています「{words}…」"),
        "「できることがあります」のように、打ち消さない形で書いてください",
    ))
}

pub(super) fn office(text: &str) -> Vec<Fault> {
    let heard = OFFICE
        .iter()
        .filter(|(word, _)| text.contains(word) && !placed(text, word));
    let mut faults: Vec<Fault> = heard
        .map(|(word, remedy)| Fault::error(10, format!("役所の言葉があります「{word}」"), *remedy))
        .collect();
    if says_and_so_on(text) {
        let remedy = "「など」と書くか、なくしてください";
        faults.push(Fault::error(
            10,
            "役所の言葉があります「等」".into(),
            remedy,
        ));
    }
    faults
}

/// Whether 「において」 is 「置いて」 wherever it stands.
fn placed(text: &str, word: &str) -> bool {
    word == "において"
        && text.split(word).skip(1).all(|after| {
            ["く", "お", "き", "あ", "い"]
                .iter()
                .any(|start| after.starts_with(start))
        })
}

fn says_and_so_on(text: &str) -> bool {
    text.match_indices('等').any(|(at, word)| {
        let before = text.get(..at).and_then(|text| text.chars().next_back());
        let after = text
            .get(at + word.len()..)
            .and_then(|text| text.chars().next());
        let ends = after.is_none_or(|c| "のをがにはもでとや、。）」".contains(c));
        ends && before.is_some_and(|c| !NOT_AND_SO_ON.contains(c))
    })
}

pub(super) fn command(text: &str) -> Option<Fault> {
    let word = COMMANDS.iter().find(|word| text.contains(**word))?;
    Some(Fault::error(
        19,
        format!("読む人に命じています「{word}」"),
        "「〜してください」「〜すると安心です」「〜できます」のように書いてください",
    ))
}
