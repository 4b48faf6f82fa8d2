//! Each rule with a sentence that breaks it and one that keeps it.

#![allow(clippy::unwrap_used, reason = "a test that fails may panic")]

use proptest::prelude::*;

use super::*;

/// The rules a text breaks, with two terms in the glossary and サービス known.
fn broken(text: &str, kind: Kind) -> Vec<(u8, Grade)> {
    let problems = Problems::default();
    let table = |text: &str| Table::parse("file", text, 0, &problems).unwrap();
    let term = |term: &str| {
        format!("[[term]]\nterm = \"{term}\"\nreading = \"よみ\"\ngloss = \"意味\"\nruby = false\n")
    };
    let terms = ["地域包括支援センター", "在宅療養支援診療所"].map(term);
    let glossary = Glossary::read(&table(&terms.concat()));
    let katakana = Katakana::read(&table("words = [\"サービス\"]"));
    let reader = Reader::new(&glossary, &katakana, None);
    reader.texts("file", &[(1, text.into())], kind);
    let findings = reader.findings.into_inner().into_iter();
    let mut rules: Vec<_> = findings
        .map(|finding| (finding.rule.0, finding.grade))
        .collect();
    rules.sort_unstable();
    rules.dedup();
    rules
}

fn breaks(rule: u8, grade: Grade, text: &str, kind: Kind) {
    let broken = broken(text, kind);
    assert!(
        broken.contains(&(rule, grade)),
        "R{rule} {broken:?}: {text}"
    );
}

fn keeps(rule: u8, text: &str, kind: Kind) {
    let broken = broken(text, kind);
    assert!(
        broken.iter().all(|(other, _)| *other != rule),
        "R{rule}: {text}"
    );
}

/// Sentences that break a rule of errors, and sentences that come near and keep it.
const ERRORS: [(u8, &[&str], &[&str]); 7] = [
    (
        6,
        &["訪問看護師が来ます。", "緊急連絡先"],
        &[
            "訪問看護の人が来ます。",
            "地域包括支援センターへ。",
            "在宅療養支援診療所の医師です。",
            "24時間対応です。",
        ],
    ),
    (
        8,
        &[
            "電話をかける。",
            "息をしていない。",
            "夜は来ないのだ。",
            "これは権利である。",
            "これは権利なのだよ。",
            "医師に聞こう。",
            "電話して。",
            "医師が来る（訪問診療）。",
            "「電話をかける。」",
            "どう始めるか。",
            "だいじょうぶだよ。",
        ],
        &[
            "電話をかけます。",
            "息をしていません。",
            "医師が来ます（訪問診療）。",
            "聞いてください。",
            "どこでしょうか。",
            "来ますか。",
            "かまいませんか。",
            "電話の番号。",
            "119へ。",
            "水を飲むこと。",
            "家であること。",
            "体の手当て。",
            "題は「家で受ける」。",
            "（まだです。）",
            "電話をかける",
            "ようございますね。",
        ],
    ),
    (
        9,
        &[
            "できないわけではありません。",
            "行かざるを得ません。",
            "ないことも、ありません。",
            "少なくはありません。",
            "悪いとは言えないとは言えません。",
        ],
        &[
            "つながらないこともあります。",
            "できることがあります。",
            "家でないこともできます。",
        ],
    ),
    (
        10,
        &[
            "家における医療です。",
            "家において受けます。",
            "訪問の実施です。",
            "医師及び看護師です。",
            "医師並びに看護師です。",
            "お金に関することです。",
            "薬等をわたします。",
            "水分補給をします。",
        ],
        &[
            "家での医療です。",
            "電話のそばにおいてください。",
            "平等に話します。",
            "高等学校です。",
            "薬などをわたします。",
        ],
    ),
    (
        12,
        &[
            "２４時間です。",
            "令和8年に変わりました。",
            "平成元年です。",
            "2026/11/22です。",
            "2026-11 です。",
        ],
        &[
            "24時間です。",
            "2026年（令和8年）に変わりました。",
            "昭和の歌です。",
            "2026年11月22日です。",
            "0570-064-556です。",
        ],
    ),
    (
        13,
        &[
            "延命の治療です。",
            "迷惑をかけます。",
            "無駄です。",
            "手遅れです。",
            "植物状態です。",
        ],
        &["命を保つための治療です。"],
    ),
    (
        19,
        &[
            "話すべきです。",
            "行かなければなりません。",
            "聞かなければいけません。",
        ],
        &[
            "返事をしなければ、119へ。",
            "食べきれません。",
            "話してください。",
        ],
    ),
];

#[test]
fn each_rule_of_errors_is_broken_and_kept() {
    for (rule, breaking, keeping) in ERRORS {
        for text in breaking {
            breaks(rule, Grade::Error, text, Kind::Text);
        }
        for text in keeping {
            let errors = broken(text, Kind::Text);
            assert!(!errors.contains(&(rule, Grade::Error)), "R{rule}: {text}");
        }
    }
}

#[test]
fn a_sentence_has_50_characters_at_most_and_better_40() {
    breaks(
        1,
        Grade::Error,
        &format!("{}。", "あ".repeat(51)),
        Kind::Text,
    );
    breaks(
        1,
        Grade::Warning,
        &format!("{}。", "あ".repeat(50)),
        Kind::Text,
    );
    breaks(
        1,
        Grade::Warning,
        &format!("{}。", "あ".repeat(41)),
        Kind::Text,
    );
    keeps(1, &format!("{}。", "あ".repeat(40)), Kind::Text);
}

#[test]
fn a_question_has_40_characters_at_most() {
    let text = |length: usize| format!("{}ですか。", "あ".repeat(length - 4));
    breaks(2, Grade::Error, &text(41), Kind::Question);
    keeps(2, &text(40), Kind::Question);
    keeps(2, &text(41), Kind::Text);
}

#[test]
fn a_sentence_says_one_thing() {
    for text in [
        "夜も、朝も、昼も、来ます。",
        "雨なので行きますが、寒いので休みます。",
        "起きて、食べて、休みます。",
    ] {
        breaks(3, Grade::Warning, text, Kind::Text);
    }
    for text in [
        "夜も、昼も、来ます。",
        "夜も、朝も、昼も、いつも",
        "休んで、食べて、よいのです。",
    ] {
        keeps(3, text, Kind::Text);
    }
}

#[test]
fn a_question_of_many_kanji_is_a_warning_unless_it_is_short() {
    breaks(
        4,
        Grade::Warning,
        "病気の治療や手術を希望しますか。",
        Kind::Question,
    );
    keeps(4, "家と病院、どちらですか。", Kind::Question);
    keeps(4, "病気の治療や手術を希望しますか。", Kind::Text);
}

#[test]
fn sentences_that_stand_together_have_a_score() {
    let hard = "急性期病院退院支援。在宅療養支援診療所連携体制整備。緩和医療提供体制構築事業。";
    breaks(7, Grade::Error, hard, Kind::Card);
    keeps(7, hard, Kind::Text);
    keeps(7, "急性期病院退院支援。", Kind::Card);
    keeps(7, &"家に来てもらえます。".repeat(4), Kind::Card);
    // Glossary terms are read as short words.
    keeps(
        7,
        &"地域包括支援センターへ来てください。".repeat(3),
        Kind::Card,
    );
}

#[test]
fn a_foreign_word_is_known_or_explained() {
    for text in ["レスパイトです。", "アセスメントとサービス"] {
        breaks(11, Grade::Warning, text, Kind::Text);
    }
    for text in [
        "サービスです。",
        "レスパイト（休むための入院）です。レスパイトもできます。",
        "短い入院（レスパイト）です。",
        "地域包括支援センターです。",
    ] {
        keeps(11, text, Kind::Text);
    }
}

#[test]
fn a_finding_says_what_is_wrong_in_one_line() {
    let finding = Finding {
        file: "content/ja/words.toml".into(),
        line: 1,
        rule: Rule(13),
        text: "あ".repeat(61),
        grade: Grade::Error,
        what: "言葉があります".into(),
        remedy: String::new(),
    };
    let summary = format!("言葉があります［R13］: {}…", "あ".repeat(60));
    assert_eq!(finding.summary(), summary);
}

fn kind() -> impl Strategy<Value = Kind> {
    prop::sample::select(vec![Kind::Text, Kind::Card, Kind::Question])
}

/// Pieces the rules look for, glued together at random with anything else.
fn text() -> impl Strategy<Value = String> {
    let words = [
        "訪問看護",
        "ケア",
        "ー",
        "。",
        "！",
        "）",
        "（",
        "」",
        "、",
        "等",
        "ないことも",
        "令和",
        "８",
        "において",
        "です",
        "である",
        "2026/1",
        "\n",
    ];
    let piece = prop_oneof![
        3 => prop::sample::select(words.to_vec()).prop_map(ToString::to_string),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in text(), kind in kind()) {
        let _ = broken(&text, kind);
        let _ = explained(&text);
    }

    #[test]
    fn space_around_a_text_and_after_a_sentence_changes_nothing(text in text(), kind in kind()) {
        let text = text.replace(char::is_whitespace, "");
        let spaced = format!(" {} \n", text.replace('。', "。\n"));
        // A bracket is no longer the end of a sentence when it stands on a new line.
        prop_assume!(!["。」", "。）", "。』", "。！", "。？", "。。"].iter().any(|end| text.contains(end)));
        prop_assert_eq!(broken(&spaced, kind), broken(&text, kind));
    }

    #[test]
    fn no_letter_is_lost_between_sentences(text in text()) {
        let letters = |text: &str| text.replace(char::is_whitespace, "");
        prop_assert_eq!(letters(&sentences::sentences(&text).concat()), letters(&text));
    }

    #[test]
    fn runs_put_together_are_the_text(text in text()) {
        let runs = scripts::runs(&text);
        prop_assert_eq!(runs.iter().map(|(_, run)| *run).collect::<String>(), text);
    }
}
