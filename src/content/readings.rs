//! How words with kanji are read: the same table reads the texts when they are built and a question when it is typed.

/// Words and their readings, in lists that are each in the order of their characters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Readings<'a>(Vec<Vec<(&'a str, &'a str)>>);

impl<'a> Readings<'a> {
    /// A table from its words, in any order.
    #[must_use]
    pub fn new(mut words: Vec<(&'a str, &'a str)>) -> Self {
        words.sort_unstable();
        Self::default().with(words)
    }

    /// Adds more words, which are in the order of their characters: the browser need not sort.
    #[must_use]
    pub fn with(mut self, more: Vec<(&'a str, &'a str)>) -> Self {
        self.0.push(more);
        self
    }

    /// Cuts `text` into words of the table, each with its reading, and single characters between them.
    pub fn pieces<'t>(&self, text: &'t str) -> impl Iterator<Item = (&'t str, Option<&'a str>)> {
        let mut rest = text;
        std::iter::from_fn(move || {
            let first = rest.chars().next()?;
            let words = self.0.iter().filter_map(|list| longest(list, rest));
            let word = words.max_by_key(|(word, _)| word.len());
            let end = word.map_or(first.len_utf8(), |(word, _)| word.len());
            let (piece, after) = rest.split_at_checked(end)?;
            rest = after;
            Some((piece, word.map(|(_, reading)| reading)))
        })
    }
}

/// The longest word that `text` begins with. It stands nearest before `text` itself among those that do.
fn longest<'a>(words: &[(&'a str, &'a str)], text: &str) -> Option<(&'a str, &'a str)> {
    let first = text.chars().next()?;
    let upto = words.partition_point(|(word, _)| *word <= text);
    let before = words.get(..upto)?.iter().rev();
    before
        .take_while(|(word, _)| word.starts_with(first))
        .find(|(word, _)| text.starts_with(word))
        .copied()
}

/// Whether a character has to be read by the table.
#[must_use]
pub const fn is_kanji(c: char) -> bool {
    matches!(c, '々' | '〆' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(words: &[(&str, &str)], text: &str) -> String {
        let readings = Readings::new(words.to_vec());
        let pieces = readings.pieces(text);
        pieces
            .map(|(piece, reading)| reading.unwrap_or(piece))
            .collect::<Vec<_>>()
            .join("|")
    }

    #[test]
    fn the_longest_word_is_read() {
        let words = [
            ("医", "い"),
            ("在宅", "ざいたく"),
            ("在宅医", "ざいたくい"),
            ("在室", "ざいしつ"),
        ];
        assert_eq!(pieces(&words, "在宅医の家"), "ざいたくい|の|家");
        assert_eq!(pieces(&words, "在宅と医"), "ざいたく|と|い");
        assert_eq!(pieces(&words, "在"), "在");
        assert_eq!(pieces(&[("", "x")], "医"), "医");
        assert_eq!(pieces(&words, ""), "");
    }
}
