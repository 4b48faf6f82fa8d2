use super::*;

const SLUGS: Slugs<'_> = Slugs {
    leaflets: &["home-care", "visits"],
    folds: &["home-care"],
    choices: &["cpr"],
    pages: &["about", "not-found"],
    prompts: &["values", "place"],
    regions: Some(&["ibaraki", "sample"]),
    hall: &["survey"],
    packs: &["programme-60"],
};

#[test]
fn every_address_leads_back_to_its_place() {
    for route in Route::all(&SLUGS) {
        assert_eq!(Route::parse(&route.path(), &SLUGS), route);
        assert_eq!(
            Route::parse(route.path().trim_end_matches('/'), &SLUGS),
            route
        );
    }
}

#[cfg(feature = "compile")]
#[test]
fn slides_have_addresses_of_their_own() {
    let decks = Route::decks(&SLUGS);
    assert_eq!(decks.len(), 4);
    for deck in decks {
        assert_eq!(Route::parse(&deck.path(), &SLUGS), deck);
        assert!(!Route::all(&SLUGS).contains(&deck));
    }
    let papers = Route::deck_papers(&SLUGS);
    assert_eq!(papers.len(), 10);
    for paper in papers {
        assert_eq!(Route::parse(&paper.path(), &SLUGS), paper);
        assert!(!Route::all(&SLUGS).contains(&paper));
    }
}

#[test]
fn unknown_addresses_are_not_found() {
    for path in [
        "/x/",
        "/leaflets/x/",
        "/leaflets/home-care/x/",
        "/leaflets/visits/fold/",
        "/leaflets/home-care/wall/x/",
        "/choices/x/",
        "/acp/x/",
        "/present/",
        "/present/x/",
        "/present/visits/x/",
        "/not-found/",
        "/acp/values/x/",
        "/acp/worksheet/x/",
        "/regions/atlantis/",
        "/regions/ibaraki/x/",
        "/emergency/x/",
        "/emergency/signs/x/",
        "/emergency/card/x/",
        "/emergency/card/fridge/x/",
        "/seminar/x/",
        "/seminar/survey/x/",
    ] {
        assert_eq!(Route::parse(path, &SLUGS), Route::NotFound, "{path}");
    }
}
#[test]
fn where_the_host_knows_the_regions_any_name_is_one() {
    let slugs = Slugs {
        regions: None,
        ..SLUGS
    };
    let route = Route::parse("/regions/somewhere/", &slugs);
    assert_eq!(route, Route::Region("somewhere".into()));
    assert!(!Route::all(&slugs).contains(&route));
}

#[test]
fn where_nobody_knows_the_papers_the_seminar_is_not_there() {
    let slugs = Slugs { hall: &[], ..SLUGS };
    assert_eq!(Route::parse("/seminar/", &slugs), Route::NotFound);
    assert!(!Route::all(&slugs).contains(&Route::Seminar));
    assert!(Route::is_taken("seminar"));
}

#[cfg(feature = "compile")]
#[test]
fn a_practice_and_slides_of_an_exercise_are_there_where_their_paper_is() {
    let hall = ["practice"];
    let there = Slugs {
        hall: &hall,
        ..SLUGS
    };
    let slides = Route::Present("practice".into());
    for route in [Route::Practice, slides.clone()] {
        assert_eq!(Route::parse(&route.path(), &there), route);
        assert_eq!(Route::parse(&route.path(), &SLUGS), Route::NotFound);
    }
    assert!(Route::decks(&there).contains(&slides) && !Route::decks(&SLUGS).contains(&slides));
    assert!(Route::is_taken("practice"));
}
