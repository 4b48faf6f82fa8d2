//! Where a heading or a button may break, found by the BudouX model at build time.

use crate::phrase::Phrases;

/// Cuts `text` into its phrases.
#[must_use]
pub fn phrases(text: &str) -> Phrases {
    if text.is_empty() {
        return Phrases::default();
    }
    let mut phrases = budoux::parse(budoux::models::default_japanese_model(), text);
    // The model cuts 「もどる」 and 「はじめる」 behind their first letter. No phrase is one letter of hiragana.
    if let [first, second, ..] = phrases.as_mut_slice()
        && is_one_kana(first)
    {
        second.insert_str(0, first);
        phrases.remove(0);
    }
    Phrases::new(phrases)
}

fn is_one_kana(phrase: &str) -> bool {
    let mut letters = phrase.chars();
    letters
        .next()
        .is_some_and(|letter| ('ぁ'..='ん').contains(&letter))
        && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_word_is_torn_behind_its_first_letter() {
        for (text, cut) in [
            ("もどる", &["もどる"][..]),
            ("はじめの画面へ", &["はじめの", "画面へ"]),
            ("もうひとり書く", &["もうひとり", "書く"]),
            ("紙をわたす人", &["紙を", "わたす", "人"]),
            ("も", &["も"]),
            ("", &[]),
        ] {
            assert_eq!(phrases(text).as_slice(), cut, "{text}");
        }
    }
}
