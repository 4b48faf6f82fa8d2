//! R4, R7, R20: a page as a whole, its cards and its links.

use super::fault::Fault;
use super::score::score;
use super::scripts::{kanji_and_letters, percent};
use super::seen::FRONT;
use super::sentences::sentences;
use super::vocabulary::explained;
use super::{Figures, Kind, Place, Reader};
use crate::compile::markdown::Section;
use crate::compile::table::Table;

/// R4: how many letters in a hundred may be kanji.
const KANJI: f64 = 40.0;
const KANJI_BETTER: f64 = 30.0;
/// In a shorter text a single word decides.
const KANJI_LETTERS: usize = 60;
/// R7.
const SCORE: f64 = 60.0;
const SCORE_BETTER: f64 = 70.0;
/// The score of less text says nothing.
const SCORE_CHARACTERS: usize = 30;
/// R20: words of a link that do not say where it leads.
const BLIND: [&str; 8] = [
    "ここ",
    "ここへ",
    "ここから",
    "ここをおす",
    "ここを押す",
    "リンク",
    "クリック",
    "くわしくはここ",
];

impl Reader<'_> {
    /// Reads a page: its front matter and its sections.
    pub(crate) fn page(&self, front: &Table<'_>, sections: &[Section]) {
        let said = FRONT.iter().flat_map(|(path, kind)| {
            let texts = front.spoken_together(path).into_iter();
            texts.map(move |texts| (texts, *kind))
        });
        let said: Vec<_> = said.collect();
        let all = said
            .iter()
            .flat_map(|(texts, _)| texts)
            .map(|(_, text)| text.as_str());
        let all = all.chain(sections.iter().map(|section| section.plain.as_str()));
        let place = Place {
            file: front.path(),
            explained: all.flat_map(explained).collect(),
            names_loaded_words: front.says("names_loaded_words"),
        };
        // The table counts the page itself: what it says on a poster is no part of its length.
        let mut beside = Figures::default();
        for (texts, kind) in &said {
            self.read(&place, texts, *kind, &mut beside);
        }
        let mut figures = self.figures(place.file);
        for section in sections {
            self.section(&place, section, &mut figures);
        }
        let first = sections.iter().flat_map(|section| &section.passages).next();
        let line = first.map_or(1, |passage| passage.line);
        self.note(&place, line, "", body_kanji(figures.kanji, figures.letters));
        self.files.borrow_mut().push(figures);
    }

    fn section(&self, place: &Place<'_>, section: &Section, figures: &mut Figures) {
        let heading = section.heading.text();
        for sentence in sentences(&heading) {
            self.sentence(place, section.line, sentence, Kind::Text);
        }
        let (kanji, letters) = kanji_and_letters(&heading);
        figures.kanji += kanji;
        figures.letters += letters;
        let texts = section.passages.iter();
        let texts: Vec<_> = texts
            .map(|passage| (passage.line, passage.text.clone()))
            .collect();
        self.read(place, &texts, Kind::Card, figures);
        for passage in &section.passages {
            for words in passage.links.iter().filter(|words| is_blind(words)) {
                let fault = Fault::error(
                    20,
                    format!("リンクの言葉が、行き先を言っていません「{words}」"),
                    "行った先の題を、リンクの言葉にしてください",
                );
                self.note(place, passage.line, &passage.text, [fault]);
            }
        }
    }

    /// R7: the full sentences of one card, declared names read as short words.
    pub(super) fn card(&self, place: &Place<'_>, texts: &[(usize, String)], figures: &mut Figures) {
        let full: Vec<String> = texts
            .iter()
            .flat_map(|(_, text)| self.full_sentences(text))
            .collect();
        let Some((line, shown)) = texts.first() else {
            return;
        };
        if full.concat().chars().count() < SCORE_CHARACTERS {
            return;
        }
        let score = score(&full);
        let at = figures.scores.partition_point(|other| *other < score);
        figures.scores.insert(at, score);
        let what = |limit| format!("読みにくい所です（読みやすさ RS {score:.0}。{limit:.0} から）");
        let remedy = "文を短く分け、漢字のつづく言葉をやさしい言葉にしてください";
        let fault = if score < SCORE {
            Some(Fault::error(7, what(SCORE), remedy))
        } else {
            (score < SCORE_BETTER).then(|| Fault::warning(7, what(SCORE_BETTER), remedy))
        };
        self.note(place, *line, shown, fault);
    }
}

fn body_kanji(kanji: usize, letters: usize) -> Option<Fault> {
    let ratio = percent(kanji, letters);
    let remedy = "ひらがなで書ける言葉や、やさしい言葉におきかえてください";
    let what = |limit| format!("本文の {ratio:.1}% が漢字です（{limit:.0}% まで）");
    if letters < KANJI_LETTERS || ratio <= KANJI_BETTER {
        None
    } else if ratio <= KANJI {
        Some(Fault::warning(4, what(KANJI_BETTER), remedy))
    } else {
        Some(Fault::error(4, what(KANJI), remedy))
    }
}

/// Whether a link says no more than that it is one.
fn is_blind(words: &str) -> bool {
    words.contains("こちら") || BLIND.contains(&words.trim())
}
