//! Where a sentence ends.

/// Ends a sentence.
fn is_mark(c: char) -> bool {
    matches!(c, '。' | '！' | '？')
}

/// Closes what was opened: after a mark it still belongs to the sentence.
pub(super) fn is_closer(c: char) -> bool {
    matches!(c, '）' | '」' | '』')
}

/// The sentences of `text`, each with its mark, without the space around them.
pub(super) fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(mark) = rest.find(is_mark) {
        let ends = |c: char| is_mark(c) || is_closer(c);
        let after = rest.get(mark..).unwrap_or_default();
        let end = mark + after.find(|c| !ends(c)).unwrap_or(after.len());
        let (sentence, left) = rest.split_at(end);
        found.push(sentence.trim());
        rest = left;
    }
    found.push(rest.trim());
    found.retain(|sentence| !sentence.is_empty());
    found
}

/// Whether it ends in a mark: a name or a label does not.
pub(super) fn is_full(sentence: &str) -> bool {
    sentence.trim_end_matches(is_closer).ends_with(is_mark)
}

/// Its length in characters, without marks and space.
pub(super) fn length(sentence: &str) -> usize {
    let counts = |c: &char| !is_mark(*c) && !c.is_whitespace();
    sentence.chars().filter(counts).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_keeps_its_mark_and_what_closes_after_it() {
        assert_eq!(
            sentences("まだです。（公開する人が書きます。）「はい！」 だれに？\n電話"),
            [
                "まだです。",
                "（公開する人が書きます。）",
                "「はい！」",
                "だれに？",
                "電話"
            ]
        );
        assert!(sentences(" \n").is_empty());
    }

    #[test]
    fn marks_and_space_have_no_length() {
        assert_eq!(length("急に、 たおれた！？"), 7);
        assert!(is_full("（電話します。）") && !is_full("（電話）"));
    }
}
