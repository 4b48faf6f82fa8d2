//! The treatments, the places and the words that are published.

use engawa_content::compile::{Choice, ChoiceKind, Passage, PassageKind, Section};

use crate::real;

fn published(kind: ChoiceKind) -> Vec<Choice> {
    let mut choices = real::site().choices;
    choices.retain(|choice| choice.kind == kind);
    choices
}

#[test]
fn comfort_stands_last_and_every_treatment_is_told() {
    let slugs = |kind| -> Vec<String> {
        published(kind)
            .into_iter()
            .map(|choice| choice.page.slug)
            .collect()
    };
    assert_eq!(
        slugs(ChoiceKind::Treatment),
        [
            "cpr",
            "ventilator",
            "nutrition",
            "hospital-stay",
            "ongoing-treatment",
            "comfort"
        ]
    );
    assert_eq!(
        slugs(ChoiceKind::Place),
        ["home", "care-home", "hospital", "palliative-unit"]
    );
}

/// Whether one may try a treatment is a question for the doctor, not a promise.
#[test]
fn trying_a_treatment_is_never_promised() {
    for choice in published(ChoiceKind::Treatment) {
        let (_, _, after) = choice.parts();
        let text = &after[0].plain;
        for part in ["約束はできないので", "医に聞いてください", "ちがいます"]
        {
            let said = text.replace("医師", "医");
            assert!(said.contains(part), "{}: {part}", choice.page.slug);
        }
        assert!(choice.page.gentle, "{}", choice.page.slug);
    }
}

#[test]
fn both_sides_have_three_items_each() {
    for choice in real::site().choices {
        let (_, sides, _) = choice.parts();
        let items = |part: &Section| {
            part.passages
                .iter()
                .filter(|passage| is_item(passage))
                .count()
        };
        assert_eq!(
            sides.iter().map(items).collect::<Vec<_>>(),
            [3, 3],
            "{}",
            choice.page.slug
        );
    }
}

fn is_item(passage: &Passage) -> bool {
    passage.kind == PassageKind::Item
}

#[test]
fn each_word_that_is_mixed_up_is_told_in_three_sentences() {
    let site = real::site();
    let page = site.pages.iter().find(|page| page.slug == "words").unwrap();
    let terms = [
        "人生会議",
        "事前指示書",
        "リビング・ウイル",
        "尊厳死",
        "DNAR",
        "成年後見",
    ];
    let told: Vec<&Section> = page
        .sections
        .iter()
        .filter(|part| terms.contains(&&*part.heading.text()))
        .collect();
    let found: Vec<String> = told.iter().map(|part| part.heading.text()).collect();
    assert_eq!(found, terms);
    for part in told {
        assert_eq!(part.plain.matches('。').count(), 3, "{}", part.plain);
        assert!(part.plain.ends_with('。'), "{}", part.plain);
    }
}
