//! Which script a character belongs to: what the rules count.

/// A kind of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Script {
    Kanji,
    Hiragana,
    Katakana,
    Alphabet,
    Other,
}

impl Script {
    /// The script of `c` after a character of `before`: 「ー」 belongs to the kana it lengthens.
    fn of(c: char, before: Self) -> Self {
        match c {
            'ー' if before == Self::Hiragana => Self::Hiragana,
            '一'..='\u{9fff}' | '\u{3400}'..='\u{4dbf}' | '々' | '〆' | 'ヶ' => Self::Kanji,
            'ぁ'..='ゖ' => Self::Hiragana,
            'ァ'..='ヺ' | 'ー' => Self::Katakana,
            'A'..='Z' | 'a'..='z' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ' => Self::Alphabet,
            _ => Self::Other,
        }
    }
}

/// `text` cut where its script changes.
pub(super) fn runs(text: &str) -> Vec<(Script, &str)> {
    let mut runs: Vec<(Script, &str)> = Vec::new();
    let (mut start, mut before) = (0, Script::Other);
    for (at, c) in text.char_indices() {
        let script = Script::of(c, before);
        if script != before {
            runs.extend(text.get(start..at).map(|run| (before, run)));
            (start, before) = (at, script);
        }
    }
    runs.extend(text.get(start..).map(|run| (before, run)));
    runs.retain(|(_, run)| !run.is_empty());
    runs
}

/// The runs of one script.
pub(super) fn runs_of(text: &str, script: Script) -> Vec<&str> {
    let runs = runs(text).into_iter();
    runs.filter(|(of, _)| *of == script)
        .map(|(_, run)| run)
        .collect()
}

/// How many kanji there are, and how many letters of any script; digits and marks are neither.
pub(super) fn kanji_and_letters(text: &str) -> (usize, usize) {
    let kanji = runs_of(text, Script::Kanji);
    let letters = text.chars().filter(|c| c.is_alphabetic());
    (
        kanji.iter().map(|run| run.chars().count()).sum(),
        letters.count(),
    )
}

/// A part of a whole in percent; none of nothing.
#[expect(
    clippy::cast_precision_loss,
    reason = "texts are far shorter than 2^52 characters"
)]
pub(super) fn percent(part: usize, whole: usize) -> f64 {
    if whole == 0 {
        0.0
    } else {
        part as f64 * 100.0 / whole as f64
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_cut_where_its_script_changes() {
        let expected = [
            (Script::Hiragana, "お"),
            (Script::Kanji, "薬"),
            (Script::Katakana, "ケアマネジャー"),
            (Script::Hiragana, "ねー"),
            (Script::Other, "3"),
            (Script::Kanji, "ヶ月"),
            (Script::Alphabet, "LINE"),
        ];
        assert_eq!(runs("お薬ケアマネジャーねー3ヶ月LINE"), expected);
        assert!(runs("").is_empty());
    }

    #[test]
    fn digits_and_marks_are_no_letters() {
        assert_eq!(kanji_and_letters("119へ、電話！（夜）"), (3, 4));
    }
}
