//! Words that weigh on an answer (`acp.md` 2.2-5) and must not stand in a question or a choice.

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

/// The first loaded word in `text`, and what to write instead.
pub(crate) fn loaded_word(text: &str) -> Option<(&'static str, &'static str)> {
    LOADED.iter().find(|(word, _)| text.contains(word)).copied()
}
