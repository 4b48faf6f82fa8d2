//! How easily a card is read: the RS formula of 建石 and others (1988), which needs no dictionary.

use super::scripts::{Script, runs_of};
use super::sentences::length;

/// The score of some sentences: about 40 for papers among professionals, above 70 for everyone.
#[expect(
    clippy::cast_precision_loss,
    reason = "texts are far shorter than 2^52 characters"
)]
pub(super) fn score(sentences: &[String]) -> f64 {
    let text = sentences.concat();
    let run = |script| mean(runs_of(&text, script).iter().map(|run| run.chars().count()));
    let commas = text.matches('、').count() as f64 / sentences.len().max(1) as f64;
    let length = mean(sentences.iter().map(|sentence| length(sentence)));
    let spread = -0.12 * length - 4.67 * commas;
    let runs = -1.37 * run(Script::Alphabet) + 7.4 * run(Script::Hiragana)
        - 23.18 * run(Script::Kanji)
        - 5.4 * run(Script::Katakana);
    spread + runs + 115.79
}

#[expect(
    clippy::cast_precision_loss,
    reason = "texts are far shorter than 2^52 characters"
)]
fn mean(lengths: impl Iterator<Item = usize>) -> f64 {
    let (sum, count) = lengths.fold((0, 0), |(sum, count), length| (sum + length, count + 1));
    if count == 0 {
        0.0
    } else {
        sum as f64 / f64::from(count)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(sentences: &[&str], expected: f64) {
        let sentences: Vec<String> = sentences.iter().map(ToString::to_string).collect();
        let score = score(&sentences);
        assert!((score - expected).abs() < 1e-9, "{score}");
    }

    #[test]
    fn a_sentence_of_kana_scores_as_counted_by_hand() {
        // これは(3) ペン(2) です(2): length 7, hiragana 5/2 = 2.5, katakana 2.
        // −0.12×7 + 7.4×2.5 − 5.4×2 + 115.79 = −0.84 + 18.5 − 10.8 + 115.79
        is(&["これはペンです。"], 122.65);
    }

    #[test]
    fn two_sentences_score_as_counted_by_hand() {
        // 家で医療を受けます / 夜は、電話をします: length 9 and 9, one 「、」 in two sentences.
        // Hiragana で1 を1 けます3 は1 をします4 = 10/5 = 2; kanji 家1 医療2 受1 夜1 電話2 = 7/5 = 1.4.
        // −0.12×9 + 7.4×2 − 23.18×1.4 − 4.67×0.5 + 115.79 = −1.08 + 14.8 − 32.452 − 2.335 + 115.79
        is(&["家で医療を受けます。", "夜は、電話をします。"], 94.723);
    }

    #[test]
    fn letters_and_long_words_score_as_counted_by_hand() {
        // LINEで在宅療養支援診療所を探す: length 17; alphabet 4; hiragana で1 を1 す1 = 1; kanji 9 and 探1 = 5.
        // −0.12×17 − 1.37×4 + 7.4×1 − 23.18×5 + 115.79 = −2.04 − 5.48 + 7.4 − 115.9 + 115.79
        is(&["LINEで在宅療養支援診療所を探す。"], -0.23);
    }

    #[test]
    fn nothing_scores_as_the_formula_begins() {
        is(&[], 115.79);
    }
}
