//! Any index and any question at all.

use proptest::prelude::*;

use super::{index, marked};
use crate::content::readings::Readings;
use crate::search::{Index, Read};

/// Kana, kanji that are read and that are not, marks, spaces, letters.
const ANY: &str =
    "[ぁ-んァ-ヶｦ-ﾟー家看護訪問夜痛止め薬電話心臓々、。　 a-cA-Cａ-ｃ0-9\u{3099}]{0,12}";

proptest! {
    #[test]
    fn any_files_and_any_question_are_borne(small in "(\\PC|[\n\t/]){0,60}", texts in "(\\PC|[\n\t]){0,60}", query in "\\PC{0,20}") {
        if let Some(mut index) = Index::new(&small) {
            index.complete(&texts);
            let _ = index.find(&query);
        }
        let _ = index().find(&query);
    }

    #[test]
    fn what_stands_in_a_text_is_found_there(before in ANY, word in "[ぁ-ん家看護訪問夜痛薬電話]{3,9}", after in ANY) {
        let text = format!("{before}。{word}。{after}");
        let texts = format!("薬\tくすり\n\n{text}");
        let mut index = Index::new("家\tいえ\n痛\tいた\n看護\tかんご\n訪問\tほうもん\n電話\tでんわ\n\n/x/\t題\t").unwrap();
        prop_assert!(index.complete(&texts));
        let hits = index.find(&word);
        prop_assert_eq!(hits.len(), 1);
        let shown: String = hits[0].excerpt.pieces.iter().map(|(piece, _)| *piece).collect();
        prop_assert!(text.contains(&shown));
        prop_assert!(!marked(&hits[0]).is_empty());
    }

    #[test]
    fn what_parts_a_word_parts_its_reading(mark in "[\u{3099}\u{309a}ﾞﾟー]{1,3}") {
        let readings = Readings::new(vec![("看護", "かんご")]);
        let kana = Read::new(&readings, &format!("看{mark}護")).kana();
        prop_assert_eq!(Read::new(&readings, &kana).kana(), kana);
    }

    #[test]
    fn a_reading_is_read_as_itself(text in ANY) {
        let readings = Readings::new(vec![("家", "いえ"), ("看護", "かんご")]);
        let kana = Read::new(&readings, &text).kana();
        prop_assert_eq!(Read::new(&readings, &kana).kana(), kana);
    }
}
