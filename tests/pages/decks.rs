//! Leaflets as slides: complete without a program, with notes that stand nowhere else.

use std::sync::Arc;

use engawa::content::questionnaire::Kind;
use engawa::content::route::Route;
use engawa::content::seminar::EXERCISES;
use engawa::search::build::Files;
use engawa::site;
use engawa::ui::render;

use crate::site::{content, page_of};
use crate::tag::{inside, plain, tags};

#[test]
fn every_leaflet_is_a_deck_with_title_points_hard_times_and_sources() {
    for leaflet in &content().leaflets {
        let html = render::deck(&leaflet.page.slug, content());
        let all = tags(&html);
        let headings = all.iter().filter(|tag| tag.name == "h2").count();
        assert_eq!(all.iter().filter(|tag| tag.name == "h1").count(), 1);
        let slides: Vec<_> = all.iter().filter(|tag| tag.has_class("slide")).collect();
        assert_eq!(slides.len(), headings + 1, "{}", leaflet.page.slug);
        for (at, slide) in (1..).zip(&slides) {
            assert_eq!(slide.get("id"), Some(format!("p{at}").as_str()));
            let seconds: u32 = slide.get("data-seconds").unwrap().parse().unwrap();
            assert!((10..=900).contains(&seconds), "{seconds}");
        }
        let words = engawa::words::words().deck();
        for title in [
            words.points_title,
            words.numbers_title,
            words.hard_title,
            words.sources_title,
        ] {
            assert!(
                html.contains(title.0.first().unwrap()),
                "{}",
                leaflet.page.slug
            );
        }
    }
    assert_eq!(render::deck("no-such", content()), "");
}

#[test]
fn every_heading_has_words_for_the_lecturer_that_stand_on_no_other_page() {
    let found = Files::of(content());
    for leaflet in &content().leaflets {
        let page = page_of(content(), Route::Leaflet(leaflet.page.slug.clone()));
        let wall = page_of(content(), Route::Wall(leaflet.page.slug.clone()));
        assert!(!leaflet.deck.notes.said.is_empty(), "{}", leaflet.page.slug);
        for slide in &leaflet.deck.slides {
            let heading = slide.heading.text();
            assert!(
                !slide.notes.said.is_empty(),
                "{}: {heading}",
                leaflet.page.slug
            );
            for said in &slide.notes.said {
                assert!(
                    !page.html.contains(said) && !wall.html.contains(said),
                    "{said}"
                );
                assert!(
                    !found.small.contains(said) && !found.text.contains(said),
                    "{said}"
                );
            }
        }
    }
}

#[test]
fn what_the_leaflet_says_is_what_the_slides_say() {
    for leaflet in &content().leaflets {
        let on_slides: String = leaflet
            .deck
            .slides
            .iter()
            .flat_map(|slide| &slide.items)
            .map(engawa::content::deck::Item::text)
            .collect();
        for section in &leaflet.page.sections {
            for passage in section
                .passages
                .iter()
                .filter(|passage| passage.links.is_empty())
            {
                use engawa::content::compile::PassageKind;
                if matches!(
                    passage.kind,
                    PassageKind::Paragraph | PassageKind::Item | PassageKind::Heading
                ) {
                    assert!(
                        on_slides.contains(&passage.text),
                        "{}: {}",
                        leaflet.page.slug,
                        passage.text
                    );
                }
            }
        }
    }
}

#[test]
fn a_deck_opens_from_a_folder() {
    for route in site::decks() {
        let Route::Present(slug) = &route else {
            panic!("{route:?}")
        };
        let html = render::deck(slug, content());
        for tag in tags(&html).iter().filter(|tag| tag.name == "a") {
            assert!(tag.get("href").unwrap().starts_with("../../"), "{tag:?}");
        }
        assert!(!html.contains("style="), "{slug}");
    }
}

#[test]
fn the_code_stands_where_the_address_is_known() {
    assert!(!render::deck("acp", content()).contains("class=\"code\""));
    let mut known = (**content()).clone();
    known.identity.base_url = "https://zaitaku.example.lg.jp/".into();
    let html = render::deck("acp", &Arc::new(known));
    assert!(
        html.contains("class=\"code\"") && html.contains("zaitaku.example.lg.jp/leaflets/acp/")
    );
}

#[test]
fn a_hall_sees_the_numbers_of_its_region() {
    let mut ours = (**content()).clone();
    ours.region = ours.regions.find("ibaraki").cloned();
    let html = render::deck("acp", &Arc::new(ours));
    assert!(html.contains("050-5445-2856"));
    assert!(!render::deck("acp", content()).contains("050-5445-2856"));
}

#[test]
fn slides_on_paper_have_the_lecturers_words_where_the_lecturer_reads() {
    use engawa::content::route::DeckPaper;
    for leaflet in &content().leaflets {
        let slug = &leaflet.page.slug;
        let deck = render::deck(slug, content());
        let slides = count(&deck, "slide");
        for paper in DeckPaper::ALL {
            let html = render::deck_paper(paper, slug, content());
            let (shown, sheets) = (count(&html, "slide"), count(&html, "sheet"));
            // Each word of 紙芝居 has its picture beside it, small, and a cover of two sides lies on them.
            let wanted = match paper {
                DeckPaper::Kamishibai => (2 * slides, 2 * slides + 2),
                _ => (slides, slides),
            };
            assert_eq!((shown, sheets), wanted, "{slug} {paper:?}");
            let said = &leaflet.deck.notes.said;
            let has = said.iter().all(|text| html.contains(text.as_str()));
            let silent = matches!(paper, DeckPaper::Handout | DeckPaper::One);
            assert_eq!(has, !silent, "{slug} {paper:?}");
            for tag in tags(&html).iter().filter(|tag| tag.name == "a") {
                assert!(tag.get("href").unwrap().starts_with("../../../"), "{tag:?}");
            }
            assert_eq!(tags(&html).iter().filter(|tag| tag.name == "h1").count(), 1);
            assert!(!html.contains("style="), "{slug}");
        }
    }
    assert_eq!(render::deck_paper(DeckPaper::One, "no-such", content()), "");
}

#[test]
fn the_back_of_a_picture_has_the_words_of_the_next() {
    use engawa::content::route::DeckPaper;
    let html = render::deck_paper(DeckPaper::Kamishibai, "acp", content());
    let all = count(&render::deck("acp", content()), "slide");
    let words = engawa::words::words().deck_paper();
    let named = |number: usize, front: usize| {
        let values = [("page", number.to_string()), ("front", front.to_string())];
        let values: Vec<_> = values
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        [words.turned, words.back_of].map(|text| engawa::words::fill(text, &values))
    };
    let mut rest = html.as_str();
    for front in 1..=all {
        for text in named(front % all + 1, front) {
            rest = rest.split_once(&text).unwrap_or_else(|| panic!("{text}")).1;
        }
    }
}

fn count(html: &str, class: &str) -> usize {
    let tags = tags(html);
    tags.iter().filter(|tag| tag.has_class(class)).count()
}

/// The text of each slide that the hall sees.
fn seen(slug: &str) -> Vec<String> {
    let html = render::deck(slug, content());
    let all = tags(&html);
    let slides = all.iter().filter(|tag| tag.has_class("slide"));
    let said = slides.map(|slide| {
        let whole = inside(&html, slide);
        plain(whole.split("<p class=\"slide__foot\">").next().unwrap())
    });
    said.collect()
}

#[test]
fn the_exercise_with_the_made_up_person_shows_what_phone_and_worksheet_ask() {
    let seen = seen("practice");
    assert!(
        seen.iter()
            .any(|slide| slide.contains("実在の人ではありません"))
    );
    let all = seen.concat();
    let mut rest = all.as_str();
    for id in ["V1", "V2", "N1"] {
        let prompt = site::questionnaire().prompt(id).unwrap();
        let named = format!("{id} {}", prompt.label);
        assert!(
            seen.iter().any(|slide| slide.starts_with(&named)),
            "{named}"
        );
        rest = rest.split_once(&prompt.question.text()).unwrap().1;
        for help in &prompt.help {
            assert!(all.contains(help), "{help}");
        }
        if let Kind::Choices(form) = &prompt.kind {
            for (_, choice) in form.choices() {
                assert!(rest.contains(&choice.label), "{}", choice.label);
            }
        }
    }
    // Once for her; about oneself it is asked on paper.
    assert_eq!(all.matches("毎日の暮らしで").count(), 1);
}

#[test]
fn every_card_of_what_matters_is_a_slide_and_all_stand_together() {
    let paper = content().seminar.paper("value-cards").unwrap();
    let seen = seen("value-cards");
    for card in paper.parts.iter().flat_map(|part| &part.cards) {
        let alone = format!("{}{}", card.label, card.example);
        assert!(seen.contains(&alone), "{alone}");
        let among = seen.iter().filter(|slide| slide.contains(&card.label));
        assert_eq!(among.count(), 2, "{}", card.label);
    }
    // First what to do; what is for helpers is theirs.
    assert!(
        seen.iter()
            .skip(1)
            .any(|slide| slide.starts_with("カードの進め方"))
    );
    assert!(!seen.concat().contains("手伝う人へ"));
    assert!(render::deck("value-cards", content()).contains("次の人へ"));
}

#[test]
fn slides_of_an_exercise_and_their_paper_lead_to_each_other() {
    for slug in EXERCISES {
        let deck = render::deck(slug, content());
        assert!(deck.contains(&format!("href=\"../../seminar/{slug}/\"")));
        let paper = page_of(content(), Route::Hall(slug.into()));
        assert!(paper.html.contains(&format!("href=\"/present/{slug}/\"")));
        assert!(site::decks().contains(&Route::Present(slug.into())));
        for tag in tags(&deck).iter().filter(|tag| tag.has_class("slide")) {
            let seconds: u32 = tag.get("data-seconds").unwrap().parse().unwrap();
            assert!((10..=900).contains(&seconds), "{seconds}");
        }
    }
}
