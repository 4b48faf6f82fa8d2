//! The practice: the real questions with the real numbers, nothing that is kept, and ways that lead out of it.

use engawa::content::route::Route;
use engawa::paper::Links;
use engawa::site;
use engawa::ui::render::{Pages, practice, practice_base};
use engawa::words::words;

use crate::site::{Page, content, page_of, pages};
use crate::tag::{inside, plain, tags};

fn written(base: &str) -> Pages {
    practice(base, content()).unwrap()
}

/// What is asked on a prompt's page.
fn asked(html: &str) -> String {
    let tags = tags(html);
    let asked = tags.iter().find(|tag| tag.has_class("prompt")).unwrap();
    plain(inside(html, asked))
}

#[test]
fn the_hall_is_asked_what_the_paper_asks_in_the_words_of_the_real_pages() {
    let practice = written("/");
    let ids: Vec<&str> = practice
        .questionnaire
        .prompts
        .iter()
        .map(|prompt| prompt.id.as_str())
        .collect();
    assert_eq!(ids, ["V1", "V2", "N1"]);
    let (saved, kept) = (words().saved().not_yet, words().practice().not_kept);
    let mut numbers = ids.iter();
    for (route, _, html) in &practice.pages {
        if matches!(route, Route::Prompt(_)) {
            let real = page_of(content(), route.clone());
            assert_eq!(asked(&real.html).replace(saved, kept), asked(html));
            assert!(asked(html).contains(numbers.next().unwrap()));
        }
    }
    assert_eq!(numbers.next(), None);
}

#[test]
fn nothing_on_it_speaks_of_a_record() {
    for (route, about, html) in written("/").pages {
        for place in ["saved", "notice", "record-date"] {
            let place = format!("data-fill=\"{place}\"");
            assert!(!html.contains(&place), "{route:?}: {place}");
        }
        assert!(about.title.starts_with(words().practice().mark));
    }
}

#[test]
fn every_way_from_it_is_to_its_own_pages_or_out_to_a_real_one() {
    for base in ["/", "/x/"] {
        let practice = written(base);
        let own = practice_base(base);
        let all = practice.pages.iter().map(|(_, _, html)| html);
        for html in all.chain([&practice.banner]) {
            for tag in tags(html).iter().filter(|tag| tag.name == "a") {
                let href = tag.get("href").unwrap();
                let leads = if let Some(path) = Links::new(&own).inside(href) {
                    let mut own = practice.pages.iter().map(|(route, ..)| route.path());
                    path == "/" || own.any(|own| own == path)
                } else {
                    let path = Links::new(base).inside(href);
                    path.is_none_or(|path| Route::parse(path, &site::slugs()) != Route::NotFound)
                };
                assert!(leads || href == "#main", "{base}: {href}");
            }
        }
    }
}

#[test]
fn above_every_page_stands_that_it_is_made_up_and_how_it_ends() {
    let banner = written("/x/").banner;
    let said = plain(&banner);
    assert!(said.starts_with(words().practice().mark));
    assert!(said.contains("実在の人ではありません"));
    for id in ["again", "end"] {
        let tags = tags(&banner);
        let way = tags.iter().find(|tag| tag.get("id") == Some(id)).unwrap();
        // A load of its own: whatever was written is gone.
        assert_eq!(way.get("rel"), Some("external"));
        let to = if id == "again" { "/x/practice/" } else { "/x/" };
        assert_eq!(way.get("href"), Some(to));
    }
}

#[test]
fn what_is_for_a_hall_leads_to_it() {
    let leads = |page: &&Page| page.base == "/" && page.html.contains("href=\"/practice/\"");
    let from: Vec<&Route> = pages()
        .iter()
        .filter(leads)
        .map(|page| &page.route)
        .collect();
    let paper = |slug: &str| Route::Hall(slug.into());
    for route in [Route::Seminar, paper("practice"), paper("practice-alone")] {
        assert!(from.contains(&&route), "{route:?}: {from:?}");
    }
}

#[test]
fn without_its_paper_there_is_none() {
    let mut without = (**content()).clone();
    without.seminar.papers.retain(|one| one.slug != "practice");
    assert!(practice("/", &without.into()).is_none());
}
