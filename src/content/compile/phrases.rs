//! Where a heading or a button may break, found by the BudouX model at build time.

use crate::phrase::Phrases;

/// So many signs stand in a line of 360 px where letters are largest.
const LONG: usize = 9;

/// Cuts `text` into its phrases.
#[must_use]
pub fn phrases(text: &str) -> Phrases {
    if text.is_empty() {
        return Phrases::default();
    }
    let phrases = budoux::parse(budoux::models::default_japanese_model(), text);
    Phrases::new(
        beside_the_dot(whole_words(phrases))
            .into_iter()
            .flat_map(before_its_end)
            .collect(),
    )
}

/// The model cuts 「もどる」 and 「はじめる」 behind their first letter. No phrase is one letter of hiragana.
fn whole_words(mut phrases: Vec<String>) -> Vec<String> {
    if let [first, second, ..] = phrases.as_mut_slice()
        && is_one_kana(first)
    {
        second.insert_str(0, first);
        phrases.remove(0);
    }
    phrases
}

fn is_one_kana(phrase: &str) -> bool {
    let mut letters = phrase.chars();
    letters
        .next()
        .is_some_and(|letter| ('ぁ'..='ん').contains(&letter))
        && letters.next().is_none()
}

/// A phrase that fills a narrow line may break before its 「ですか。」; else its last sign stands alone in the next.
fn before_its_end(phrase: String) -> Vec<String> {
    let at = phrase.len().saturating_sub("ですか。".len());
    match phrase.split_at_checked(at) {
        Some((one, end @ ("ですか。" | "ますか。"))) if phrase.chars().count() > LONG => {
            vec![one.to_string(), end.to_string()]
        }
        _ => vec![phrase],
    }
}

/// 「つらいとき・急なとき」 is two things: it breaks after its dot and nowhere else. Longer ones break as they are.
fn beside_the_dot(cut: Vec<String>) -> Vec<String> {
    let text = cut.concat();
    match text.split_once('・') {
        Some((one, other)) if [one, other].iter().all(|part| part.chars().count() < 6) => {
            vec![format!("{one}・"), other.to_string()]
        }
        _ => cut,
    }
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

    #[test]
    fn two_short_things_break_between_them() {
        let cut = |text| phrases(text).as_slice().to_vec();
        assert_eq!(cut("つらいとき・急なとき"), ["つらいとき・", "急なとき"]);
        let asked = cut("どこですごしたいですか。");
        assert!(asked.ends_with(&["ですか。".to_string()]), "{asked:?}");
        assert!(cut("家ですごすときの心配・そなえ").len() > 2);
    }
}
