//! One form on every page, both sides alike, the same end.

use engawa::content::compile::ChoiceKind;

use super::{choices, main_of};
use crate::tag::text;

#[test]
fn headings_of_one_kind_are_the_same_on_every_page() {
    for kind in [ChoiceKind::Treatment, ChoiceKind::Place] {
        let of_kind: Vec<Vec<String>> = choices()
            .filter(|(_, choice)| choice.kind == kind)
            .map(|(page, _)| headings(main_of(page)))
            .collect();
        assert!(
            of_kind.iter().all(|headings| *headings == of_kind[0]),
            "{of_kind:?}"
        );
        assert_eq!(of_kind[0].len(), 7, "{:?}", of_kind[0]);
    }
}

fn headings(main: &str) -> Vec<String> {
    let parts = main.split("<h2").skip(1);
    parts
        .map(|part| {
            text(
                part.split_once('>')
                    .unwrap()
                    .1
                    .split_once("</h2>")
                    .unwrap()
                    .0,
            )
        })
        .collect()
}

#[test]
fn both_sides_are_the_same_box_with_the_same_structure() {
    for (page, _) in choices() {
        let sides = part(main_of(page), "<div class=\"sides\">", "id=\"s4\"");
        let boxes: Vec<Vec<String>> = sides
            .split_inclusive("</section>")
            .take(2)
            .map(shape)
            .collect();
        assert_eq!(boxes[0], boxes[1], "{}", page.name());
        assert_eq!(boxes[0][0], "section.card", "{}", page.name());
        assert_eq!(
            boxes[0].iter().filter(|tag| *tag == "li.").count(),
            3,
            "{}",
            page.name()
        );
    }
}

/// Its elements with their classes, without those that only help to read.
fn shape(html: &str) -> Vec<String> {
    let mut tags = crate::tag::tags(html);
    tags.retain(|tag| !["wbr", "ruby", "rt", "rp"].contains(&&*tag.name));
    let shape = tags.iter();
    shape
        .map(|tag| format!("{}.{}", tag.name, tag.get("class").unwrap_or_default()))
        .collect()
}

/// What stands between `start` and `end`.
fn part<'h>(html: &'h str, start: &str, end: &str) -> &'h str {
    html.split_once(start).unwrap().1.split_once(end).unwrap().0
}

#[test]
fn every_treatment_ends_with_comfort_and_every_place_with_the_way_to_be_cured() {
    for (page, choice) in choices() {
        let end = part(main_of(page), "id=\"end\"", "</section>");
        let line = match choice.kind {
            ChoiceKind::Treatment => "どれを選んでも、苦しさをやわらげる治療は受けられます。",
            ChoiceKind::Place => "治すための入院をことわる意味ではありません。",
        };
        assert!(text(end).contains(line), "{}", page.name());
        let told = text(main_of(page));
        assert!(told.contains("医師や看護師の確認は") || !choice.reviewed_by.is_empty());
        let ask = "くわしくは、医師に聞いてください";
        assert_eq!(
            told.contains(ask),
            choice.kind == ChoiceKind::Treatment,
            "{}",
            page.name()
        );
    }
}
