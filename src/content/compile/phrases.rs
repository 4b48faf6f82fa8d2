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
    let cut = budoux::parse(budoux::models::default_japanese_model(), text);
    Phrases::new(
        beside_the_dot(cut)
            .into_iter()
            .flat_map(before_its_end)
            .collect(),
    )
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
        Some((one, other))
            if [one, other]
                .map(|part| part.chars().count())
                .iter()
                .all(|count| *count < 6) =>
        {
            vec![format!("{one}・"), other.to_string()]
        }
        _ => cut,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_short_things_break_between_them() {
        let cut = |text| phrases(text).as_slice().to_vec();
        assert_eq!(cut("つらいとき・急なとき"), ["つらいとき・", "急なとき"]);
        let asked = cut("どこですごしたいですか。");
        assert!(asked.ends_with(&["ですか。".to_string()]), "{asked:?}");
        assert!(cut("家ですごすときの心配・そなえ").len() > 2);
    }
}
