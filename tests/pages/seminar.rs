//! What is for a hall: programmes by the minute, and the papers.

use engawa::content::questionnaire::Kind;
use engawa::content::route::Route;
use engawa::content::seminar::HallPaper;
use engawa::site;
use engawa::ui::reading::Content;
use engawa::words::words;

use crate::site::{Page, content, page_of, pages};
use crate::tag::{inside, plain};

fn at(route: &Route) -> &'static Page {
    let found = pages()
        .iter()
        .find(|page| page.base == "/" && page.route == *route);
    found.unwrap()
}

fn paper_page(paper: &HallPaper) -> &'static Page {
    at(&Route::Hall(paper.slug.clone()))
}

/// The paper itself, as it is read.
fn sheet(page: &Page) -> String {
    let tags = page.tags();
    let sheet = tags.iter().find(|tag| tag.has_class("hall")).unwrap();
    plain(inside(&page.html, sheet))
}

#[test]
fn there_is_a_programme_of_half_an_hour_an_hour_and_an_hour_and_a_half() {
    let programmes = &content().seminar.programmes;
    let mut minutes: Vec<u32> = programmes.iter().map(|one| one.minutes).collect();
    minutes.sort_unstable();
    assert_eq!(minutes, [30, 60, 90]);
    let said = plain(&at(&Route::Seminar).html);
    for programme in programmes {
        for (begins, step) in programme.timed() {
            let when = format!("{begins}〜{}分", begins + step.minutes);
            assert!(said.contains(&when), "{}: {when}", programme.id);
            assert!(said.contains(&step.title.text()), "{}", programme.id);
        }
        // Nobody is made to speak, and the survey has the five minutes it needs (`corrections.md` 6).
        let first = programme.steps.first().unwrap();
        let free = |text: &String| text.contains("話さなくてかまいません");
        assert!(first.says.iter().any(free), "{}", programme.id);
        let last = programme.steps.last().unwrap();
        assert!(last.minutes >= 5 && last.uses.contains(&"/seminar/survey/".into()));
        let prompts: Vec<&str> = programme
            .steps
            .iter()
            .flat_map(|step| &step.prompts)
            .map(String::as_str)
            .collect();
        assert_eq!(prompts, ["V1", "V2", "N1", "D2"], "{}", programme.id);
    }
}

#[test]
fn every_paper_is_offered_and_leads_back() {
    let papers = &content().seminar.papers;
    assert!(papers.len() >= 12, "{}", papers.len());
    let all = at(&Route::Seminar);
    for paper in papers {
        let path = Route::Hall(paper.slug.clone()).path();
        assert!(all.html.contains(&format!("href=\"{path}\"")), "{path}");
        assert!(paper_page(paper).html.contains("href=\"/seminar/\""));
    }
    assert!(at(&Route::Handouts).html.contains("href=\"/seminar/\""));
}

#[test]
fn the_made_up_person_is_said_to_be_made_up() {
    for paper in &content().seminar.papers {
        let said = sheet(paper_page(paper));
        if said.contains("花子") {
            let made_up = said.contains("実在の人ではありません") || said.contains("つくり話です");
            assert!(made_up, "{}", paper.slug);
        }
    }
    let made_up = content().seminar.papers.iter();
    let made_up = made_up.filter(|paper| sheet(paper_page(paper)).contains("花子"));
    assert_eq!(made_up.count(), 3);
}

#[test]
fn an_exercise_asks_with_the_numbers_and_the_words_of_phone_and_worksheet() {
    let mut asked = 0;
    for paper in &content().seminar.papers {
        let said = sheet(paper_page(paper));
        let mut rest = said.as_str();
        for id in paper.parts.iter().map(|part| &part.prompt) {
            let Some(prompt) = site::questionnaire().prompt(id) else {
                assert!(id.is_empty(), "{}: {id}", paper.slug);
                continue;
            };
            let number_and_question = format!("{id}{}", prompt.question.text());
            let found = rest.split_once(&number_and_question);
            rest = found.unwrap_or_else(|| panic!("{}: {id}", paper.slug)).1;
            asked += 1;
        }
    }
    assert!(asked >= 11, "{asked}");
}

#[test]
fn the_cards_say_what_the_first_question_offers() {
    let paper = content().seminar.paper("value-cards").unwrap();
    let Some(Kind::Choices(form)) = site::questionnaire().prompt("V1").map(|v1| &v1.kind) else {
        panic!("V1 is no list");
    };
    let said = sheet(paper_page(paper));
    for (_, choice) in form.choices() {
        assert!(said.contains(&choice.label), "{}", choice.label);
    }
}

#[test]
fn the_survey_asks_the_same_six_things_each_time() {
    let survey = content().seminar.paper("survey").unwrap();
    let asked = survey.parts.iter().filter(|part| !part.ticks.is_empty());
    let asked: Vec<String> = asked.map(|part| part.title.text()).collect();
    assert_eq!(asked.len(), 6, "{asked:?}");
    for (at, question) in (1..).zip(&asked) {
        assert!(question.starts_with(&at.to_string()), "{question}");
    }
    // The meeting's sheet counts the same six.
    let meeting = content().seminar.paper("care-conference").unwrap();
    let grids = meeting.parts.iter().filter_map(|part| part.grid.as_ref());
    let six = grids.map(|grid| grid.rows.len()).next();
    assert_eq!(six, Some(6));
    let Some(Kind::Choices(form)) = site::questionnaire().prompt("L3").map(|l3| &l3.kind) else {
        panic!("L3 is no list");
    };
    let said = sheet(paper_page(meeting));
    for (_, choice) in form.choices() {
        assert!(said.contains(&choice.label), "{}", choice.label);
    }
}

#[test]
fn a_slip_has_the_sites_code_or_a_line_for_its_address() {
    let slips = Route::Hall("slips".into());
    let bare = at(&slips);
    let count = |page: &Page, class: &str| {
        let tags = page.tags();
        tags.iter().filter(|tag| tag.has_class(class)).count()
    };
    assert_eq!((count(bare, "hall-slip"), count(bare, "code")), (10, 0));
    assert_eq!(count(bare, "slip__blank"), 10);
    let mut addressed = (**content()).clone();
    addressed.identity.base_url = "https://zaitaku.example.lg.jp/".into();
    let page = page_of(&Content::new(addressed), slips);
    assert_eq!((count(&page, "code"), count(&page, "slip__blank")), (10, 0));
    assert!(plain(&page.html).contains("zaitaku.example.lg.jp/"));
}

#[test]
fn what_speaks_of_treatment_says_that_nobody_has_confirmed_it() {
    let waits = words().leaflet().not_reviewed;
    for paper in &content().seminar.papers {
        let said = sheet(paper_page(paper));
        let unconfirmed = paper.clinical && paper.reviewed_by.is_empty();
        assert_eq!(said.contains(waits), unconfirmed, "{}", paper.slug);
        if paper.gentle {
            assert!(said.contains("よりそいホットライン"), "{}", paper.slug);
        }
    }
}

#[test]
fn a_pack_holds_every_paper_of_its_programme_once_and_in_order() {
    for programme in &content().seminar.programmes {
        let page = at(&Route::Pack(programme.id.clone()));
        let tags = page.tags();
        let sheets = tags.iter().filter(|tag| tag.has_class("pack__sheet"));
        let sheets: Vec<String> = sheets.map(|tag| plain(inside(&page.html, tag))).collect();
        let mut papers: Vec<&String> = Vec::new();
        for path in programme.steps.iter().flat_map(|step| &step.uses) {
            // The town's page is shown, not handed out.
            if path != "/regions/" && !papers.contains(&path) {
                papers.push(path);
            }
        }
        assert_eq!(sheets.len(), papers.len(), "{}", programme.id);
        for (sheet, path) in sheets.iter().zip(papers) {
            let about =
                engawa::ui::reading::describe(&Route::parse(path, &site::slugs()), content());
            let known = path.starts_with("/emergency/") || path == "/seminar/slips/";
            assert!(
                known || sheet.contains(&about.title),
                "{path}: {}",
                about.title
            );
            assert!(page.html.contains(&format!("href=\"{path}\"")), "{path}");
        }
        // Nothing in it is another's: a paper that stands beside others has no names.
        let ids: Vec<&str> = tags.iter().filter_map(|tag| tag.get("id")).collect();
        let mut once = ids.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), ids.len(), "{}", programme.id);
    }
}

#[test]
fn what_is_counted_is_what_the_survey_asks() {
    let page = at(&Route::Tally);
    let tags = page.tags();
    let survey = content().seminar.paper("survey").unwrap();
    let asked = survey.parts.iter().filter(|part| !part.ticks.is_empty());
    for (number, part) in (1..).zip(asked) {
        let title = part.title.text();
        let groups = tags
            .iter()
            .filter(|tag| tag.get("data-asked") == Some(title.as_str()));
        assert_eq!(groups.count(), 1, "{title}");
        for (at, text) in (1..).zip(&part.ticks) {
            let name = format!("q{number}-{at}");
            let field = tags
                .iter()
                .find(|tag| tag.name == "input" && tag.get("name") == Some(name.as_str()));
            assert_eq!(field.unwrap().get("data-count"), Some(text.as_str()));
            // Each count stands on the meeting's paper, and has a bar here and there.
            let of = |attribute: &str| {
                tags.iter()
                    .filter(|tag| tag.get(attribute) == Some(name.as_str()))
                    .count()
            };
            assert_eq!((of("data-of"), of("data-bar")), (1, 2), "{name}");
        }
    }
    let Some(Kind::Choices(form)) = site::questionnaire().prompt("L3").map(|l3| &l3.kind) else {
        panic!("L3 is no list");
    };
    for (_, choice) in form.choices() {
        let fields = tags
            .iter()
            .filter(|tag| tag.get("data-count") == Some(choice.label.as_str()));
        assert_eq!(fields.count(), 1, "{}", choice.label);
    }
    // The first program is left asleep: nothing here is its own.
    assert!(tags.iter().all(|tag| tag.get("data-act").is_none()));
    let buttons = tags.iter().filter(|tag| tag.get("data-do").is_some());
    assert!(
        buttons.clone().count() > 5 && buttons.clone().all(|tag| tag.get("data-aid").is_some())
    );
}
