//! Pages on which one does something: what they say where the program can't run.

use engawa::content::questionnaire::{Kind, Universal};
use engawa::content::route::{Blank, Route, Start};
use engawa::site;

use crate::site::{Page, pages};
use crate::tag::text;

/// Whether one answers, searches or sees answers there. What is filled into pages of text is another story.
fn is_acting(route: &Route) -> bool {
    route.start() == Start::Now && (!route.is_reading() || matches!(route, Route::Prompt(_)))
}

fn acting() -> impl Iterator<Item = &'static Page> {
    pages().iter().filter(|page| is_acting(&page.route))
}

#[test]
fn acting_pages_say_what_they_need_and_offer_the_paper() {
    assert_eq!(
        acting().count(),
        2 * (site::questionnaire().prompts.len() + 10)
    );
    for page in acting() {
        let tags = page.tags();
        let line = tags
            .iter()
            .find(|tag| tag.has_class("notice--needed"))
            .unwrap();
        let inside = page.html[line.end..].split_once("</p>").unwrap().0;
        let other = match page.route {
            Route::Search => "leaflets/",
            _ => "acp/worksheet/",
        };
        let link = format!(" href=\"{}{other}\">", page.base);
        assert!(inside.contains(&link), "{}: {inside}", page.name());
        assert!(
            text(inside).contains("動いていません"),
            "{}: {inside}",
            page.name()
        );
    }
}

#[test]
fn the_search_waits_for_the_program() {
    let search = acting().filter(|page| page.route == Route::Search);
    for page in search {
        let field = page.all("input").pop().unwrap();
        assert_eq!(field.get("disabled"), Some(""), "{}", page.name());
        assert_eq!(field.get("id"), Some("search-q"), "{}", page.name());
    }
}

#[test]
fn reading_pages_need_nothing_and_say_nothing_of_it() {
    for page in pages().iter().filter(|page| !is_acting(&page.route)) {
        // What stands before the first prompt says what the prompts need.
        let begins = matches!(
            page.route,
            Route::Three
                | Route::Slow
                | Route::Review
                | Route::Memo
                | Route::Scribe
                | Route::Talks
                | Route::Card
                | Route::People
                | Route::Backup
                | Route::Erase
        );
        assert_eq!(
            page.html.contains("notice--needed"),
            begins,
            "{}",
            page.name()
        );
    }
}

#[test]
fn a_prompt_page_asks_one_thing_and_shows_every_answer() {
    for page in acting() {
        let Route::Prompt(slug) = &page.route else {
            continue;
        };
        let prompt = site::questionnaire().at(slug).unwrap();
        let shown = text(&page.html);
        assert!(shown.contains(&prompt.question.text()), "{}", page.name());
        let labels: Vec<&str> = match &prompt.kind {
            Kind::Choices(form) => form
                .choices()
                .map(|(_, choice)| choice.label.as_str())
                .collect(),
            Kind::People(form) => {
                let relations = form
                    .relations
                    .iter()
                    .map(|relation| relation.label.as_str());
                relations
                    .chain([form.by_hand.as_str(), form.nobody.as_str()])
                    .collect()
            }
            Kind::Each(form) => {
                let choices = form.choices.iter();
                choices.map(|choice| choice.label.as_str()).collect()
            }
            Kind::Gate(form) => form.ways.iter().map(|way| way.label.as_str()).collect(),
            Kind::Ranking(_) | Kind::Log => Vec::new(),
        };
        for label in labels {
            assert!(shown.contains(label), "{}: {label}", page.name());
        }
    }
}

#[test]
fn undecided_and_not_now_are_boxes_like_every_other() {
    for page in acting() {
        let Route::Prompt(slug) = &page.route else {
            continue;
        };
        let prompt = site::questionnaire().at(slug).unwrap();
        for universal in [Universal::Undecided, Universal::NotNow] {
            let id = format!("q-{}-{}", prompt.id, universal.id());
            let box_of = page
                .all("input")
                .into_iter()
                .find(|tag| tag.get("id") == Some(&id));
            let offered = prompt.universal.contains(&universal);
            assert_eq!(box_of.is_some(), offered, "{}: {id}", page.name());
            if let Some(tag) = box_of {
                let label = page.html[..tag.end].rfind("<label class=\"choice\">");
                assert!(
                    label.is_some_and(|at| !page.html[at..tag.end].contains("</label>")),
                    "{id}"
                );
            }
        }
    }
}

#[test]
fn a_prompt_page_has_four_controls_and_no_more() {
    for page in acting().filter(|page| matches!(page.route, Route::Prompt(_))) {
        let nav = page
            .tags()
            .into_iter()
            .find(|tag| tag.has_class("controls"));
        let controls = page.html[nav.unwrap().end..]
            .split_once("</nav>")
            .unwrap()
            .0;
        // A gate has its own ways on.
        let gate =
            !page.html.contains("id=\"answering\"") && !page.html.contains("id=\"to-talks\"");
        let count = if gate { 3 } else { 4 };
        assert_eq!(controls.matches("<a ").count(), count, "{}", page.name());
        for text in ["もどる", "今日はここまで", "つらいとき・急なとき"] {
            assert!(
                crate::tag::text(controls).contains(text),
                "{}: {text}",
                page.name()
            );
        }
    }
}

#[test]
fn controls_lead_through_the_first_mode_before_the_program_has_started() {
    let prompts = &site::questionnaire().modes[0].prompts;
    let slug = |id: &String| site::questionnaire().prompt(id).unwrap().slug.clone();
    let mut way = vec!["/acp/3/".to_string()];
    way.extend(prompts.iter().map(|id| format!("/acp/{}/", slug(id))));
    way.push("/acp/check/".into());
    for (at, path) in way.iter().enumerate().skip(1).take(prompts.len()) {
        let page = pages().iter().find(|page| page.name() == *path).unwrap();
        let link = |id: &str| {
            let tag = page
                .all("a")
                .into_iter()
                .find(|tag| tag.get("id") == Some(id));
            tag.unwrap().get("href").unwrap().to_string()
        };
        assert_eq!(
            (link("back"), link("next")),
            (way[at - 1].clone(), way[at + 1].clone())
        );
    }
}

#[test]
fn no_page_is_delivered_with_an_answer() {
    for page in pages() {
        for part in [
            "paper--close",
            "paper--plain",
            "1. 娘",
            "このスマホに残しました",
        ] {
            assert!(!page.html.contains(part), "{}: {part}", page.name());
        }
    }
    let check = pages()
        .iter()
        .find(|page| page.route == Route::Check)
        .unwrap();
    let prompts = site::questionnaire().modes[0].prompts.len();
    assert_eq!(check.html.matches(">答えていません<").count(), prompts);
}

#[test]
fn a_page_that_tells_the_day_of_the_record_starts_where_there_is_one() {
    let fills = |page: &&Page| page.html.contains("data-fill=\"record-date\"");
    let told: Vec<&Page> = pages().iter().filter(fills).collect();
    assert_eq!(told.len(), 2 * 3);
    for page in told {
        assert_ne!(page.route.start(), Start::Touch, "{}", page.name());
    }
}

#[test]
fn a_review_and_the_medical_questions_begin_alone_or_with_another_hand() {
    for (route, mode) in [(Route::Review, "review"), (Route::Acp, "medical")] {
        let page = pages().iter().find(|page| page.route == route).unwrap();
        let begins = page.all("a").into_iter();
        let begins: Vec<_> = begins
            .filter(|tag| tag.get("data-mode") == Some(mode))
            .collect();
        let by: Vec<_> = begins
            .iter()
            .map(|tag| tag.get("data-entered-by"))
            .collect();
        assert_eq!(by, [Some("principal"), Some("scribe")], "{mode}");
        assert_ne!(begins[0].get("id"), begins[1].get("id"));
    }
}

#[test]
fn the_sheet_of_roles_has_whose_it_is_and_the_moment_itself() {
    let route = Route::Blank(Blank::Roles);
    let page = pages().iter().find(|page| page.route == route).unwrap();
    let shown = text(&page.html);
    for part in [
        "本人の名前",
        "生年月日",
        "書いた人",
        "急に悪くなったとき、はじめに電話する先",
        "息が止まったときに電話する先",
        "ケアマネジャー・薬剤師・リハビリ",
        "酸素などの機械の会社",
    ] {
        assert!(shown.contains(part), "{part}");
    }
}

#[test]
fn the_worksheets_ask_every_prompt_of_a_mode_without_a_program() {
    let sheets = [
        ("three", Route::Worksheet),
        ("slow", Route::Blank(Blank::Slow)),
        ("medical", Route::Blank(Blank::Medical)),
        ("memo", Route::Blank(Blank::Memo)),
    ];
    assert_eq!(sheets.len(), site::questionnaire().modes.len());
    for (mode, route) in sheets {
        let page = pages().iter().find(|page| page.route == route).unwrap();
        let shown = text(&page.html);
        for prompt in site::questionnaire().of_mode(mode) {
            // Whether to write one's name on the screen is not asked of a pencil: its lines stand there.
            let asked = match prompt.id.as_str() {
                "P2" => prompt.label.clone(),
                _ => prompt.question.text(),
            };
            assert!(shown.contains(&asked), "{}", prompt.id);
        }
    }
}

#[test]
fn whoever_opens_a_gate_by_its_address_goes_on_to_what_it_stands_before() {
    for (gate, next) in [
        ("medical-gate", "spokesperson"),
        ("breather", "breathing-machine"),
        ("place-gate", "last-place"),
    ] {
        let here = |page: &&Page| page.route == Route::Prompt(gate.into());
        let gates: Vec<_> = pages().iter().filter(here).collect();
        assert_eq!(gates.len(), 2, "{gate}");
        for page in gates {
            let links = page.all("a");
            let next = format!("{}acp/{next}/", page.base);
            let onward = links.iter().find(|tag| tag.get("id") == Some("next"));
            let onward = onward.unwrap();
            assert_eq!(onward.get("href"), Some(&*next), "{}", page.name());
            // The program begins the mode that leads there.
            assert_eq!(onward.get("data-act"), Some("onward"), "{}", page.name());
        }
    }
}
