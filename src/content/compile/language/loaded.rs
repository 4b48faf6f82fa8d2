//! R13: words that weigh on an answer (`acp.md` 2.2-5). Only a page that explains such words may name them.

use super::fault::Fault;

/// A loaded word, and what to say instead.
const LOADED: [(&str, &str); 13] = [
    ("延命", "「命を保つための治療」と書いてください"),
    ("尊厳", "何をする、しないかを、そのまま書いてください"),
    ("自然な死", "何をする、しないかを、そのまま書いてください"),
    ("ぴんぴんころり", "この言葉は使わないでください"),
    (
        "迷惑",
        "「家族の世話が重くなりすぎないこと」のように書いてください",
    ),
    ("植物状態", "体の様子を、そのまま書いてください"),
    ("管だらけ", "「管を使う治療」のように書いてください"),
    ("スパゲッティ", "「管を使う治療」のように書いてください"),
    ("楽に死", "「苦しさをやわらげる」と書いてください"),
    ("手遅れ", "この言葉は使わないでください"),
    ("手おくれ", "この言葉は使わないでください"),
    ("無駄", "この言葉は使わないでください"),
    (
        "最後まであきらめない",
        "「治療をできるだけ受けたい」のように書いてください",
    ),
];

pub(super) fn loaded(text: &str) -> Vec<Fault> {
    let said = LOADED.iter().filter(|(word, _)| text.contains(word));
    said.map(|(word, remedy)| {
        let what = format!("答えを片方へ押す言葉があります「{word}」");
        Fault::error(13, what, *remedy)
    })
    .collect()
}
