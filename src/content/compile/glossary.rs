//! Hard words and how they are read.

use super::regions::LocalName;
use super::table::Table;

/// `glossary.toml`.
#[derive(Clone, Debug, Default)]
pub struct Glossary {
    terms: Vec<Term>,
}

/// One hard word.
#[derive(Clone, Debug)]
pub struct Term {
    /// As it is written.
    pub term: String,
    /// As it is read, in ひらがな.
    pub reading: String,
    /// What it means, in a few plain words.
    pub gloss: String,
    /// Whether furigana stands over its first use on a page.
    pub ruby: bool,
}

impl Glossary {
    pub(crate) fn read(table: &Table<'_>) -> Self {
        let mut terms: Vec<Term> = Vec::new();
        for entry in table.tables("term") {
            let term = Term {
                term: entry.text("term"),
                reading: entry.text("reading"),
                gloss: entry.text("gloss"),
                ruby: entry.flag("ruby"),
            };
            entry.finish();
            if terms
                .iter()
                .any(|other| !term.term.is_empty() && other.term == term.term)
            {
                entry.problem_at(
                    "term",
                    format!("「{}」が二度あります", term.term),
                    "片方を消してください",
                );
            }
            terms.push(term);
        }
        table.finish();
        let mut glossary = Self { terms };
        glossary.sort();
        glossary
    }

    /// The longest first, so that 訪問看護ステーション is not read as 訪問看護.
    fn sort(&mut self) {
        self.terms
            .sort_by_key(|term| std::cmp::Reverse(term.term.chars().count()));
    }

    /// Learns the name that a town uses.
    pub(crate) fn know(&mut self, name: &LocalName) {
        if name.name.is_empty() || self.terms.iter().any(|term| term.term == name.name) {
            return;
        }
        self.terms.push(Term {
            term: name.name.clone(),
            reading: name.reading.clone(),
            gloss: String::new(),
            ruby: true,
        });
        self.sort();
    }

    /// Every term, the longest first.
    #[must_use]
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Splits `text` at the first use of each term that carries furigana and is not in `seen`: each piece is
    /// plain text (`None`) or a term with its reading. A short term within a longer one is no use of it.
    pub(crate) fn cut<'g, 't>(
        &'g self,
        text: &'t str,
        seen: &mut Vec<&'g str>,
    ) -> Vec<(&'t str, Option<&'g str>)> {
        let mut pieces = Vec::new();
        let (mut rest, mut from) = (text, 0);
        while let Some((at, term)) = self.first_term(rest, from) {
            let end = at + term.term.len();
            if !term.ruby || seen.contains(&term.term.as_str()) {
                from = end;
                continue;
            }
            let (before, after) = rest.split_at(at);
            let (word, after) = after.split_at(term.term.len());
            if !before.is_empty() {
                pieces.push((before, None));
            }
            pieces.push((word, Some(term.reading.as_str())));
            seen.push(term.term.as_str());
            (rest, from) = (after, 0);
        }
        if !rest.is_empty() {
            pieces.push((rest, None));
        }
        pieces
    }

    /// The first term in `text` after `from`, the longest of those that begin there.
    fn first_term(&self, text: &str, from: usize) -> Option<(usize, &Term)> {
        let after = text.get(from..)?;
        let terms = self.terms.iter().filter(|term| !term.term.is_empty());
        terms
            .filter_map(|term| after.find(&term.term).map(|at| (from + at, term)))
            .min_by_key(|(at, term)| (*at, std::cmp::Reverse(term.term.len())))
    }
}
