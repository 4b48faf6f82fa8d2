//! What the page shows, and what a tap or a letter does to the record.

use super::*;
use crate::acp::answer::{Answer, Choices, EnteredBy, Response, Share, Unknown, Value};
use crate::acp::talk::MAX_TALKS;
use crate::form::Setting;
use crate::words::words;
use serde_json::json;

fn today() -> Date {
    Date::new(2026, 11, 22)
}

/// A record in which these choices were made, with what is written beside them.
fn record(answers: &[(&str, &[&str], serde_json::Value)]) -> Record {
    let mut record = Record::new("1");
    for (prompt, chosen, texts) in answers {
        let texts = texts.as_object().unwrap().iter();
        let texts = texts.map(|(line, text)| (line.clone(), text.as_str().unwrap().to_string()));
        let choices = Choices {
            chosen: chosen.iter().map(ToString::to_string).collect(),
            texts: texts.collect(),
            ..Choices::default()
        };
        let answer = Answer {
            response: Response::Answered(Value::Choices(choices)),
            answered_on: today(),
            entered_by: EnteredBy::Principal,
            reason: String::new(),
            reason_of_before: false,
            share: Share::Doctor,
            unknown: Unknown::new(),
        };
        let version = record.current_mut(&today());
        version.answers.insert((*prompt).to_string(), answer);
    }
    record
}

fn shown(record: &Record) -> String {
    page(record, &today(), &Links::new("/x/"), words())
}

/// The page while somebody is at it.
struct Visit {
    record: Record,
    telling: Telling,
    stamp: u32,
}

impl Visit {
    fn new(record: Record) -> Self {
        let telling = Telling::default();
        Self {
            record,
            telling,
            stamp: 0,
        }
    }

    /// Does it; where focus goes.
    fn does(&mut self, told: Told<'_>) -> Option<String> {
        self.stamp += 1;
        let stamp = format!("s{}", self.stamp);
        self.telling.hear(&mut self.record, told, &today(), &stamp)
    }

    fn writes(&mut self, lines: &[(&str, &str)]) {
        for (field, text) in lines {
            assert_eq!(
                self.does(Told::Set(&format!("talk-{field}"), text)),
                Some(String::new())
            );
        }
    }

    fn presses(&mut self, name: &str, at: usize) -> String {
        self.does(Told::Pressed(name, at)).unwrap()
    }

    fn settings(&self) -> Vec<Setting> {
        self.telling.settings(&self.record, words())
    }

    /// Whether the element is hidden.
    fn hides(&self, id: &str) -> bool {
        self.settings()
            .contains(&Setting::Marked(id.into(), "hidden", true))
    }

    /// What an element says, or a field holds.
    fn says(&self, id: &str) -> String {
        let found = self
            .settings()
            .into_iter()
            .find_map(|setting| match setting {
                Setting::Says(of, text) | Setting::Holds(of, text) if of == id => Some(text),
                _ => None,
            });
        found.unwrap()
    }

    fn ticked(&self, role: &str) -> bool {
        self.settings()
            .contains(&Setting::Checked(format!("handed-{role}"), true))
    }

    /// What was decided, as the list shows it.
    fn decided(&self) -> Vec<String> {
        let talks = self.record.talks.newest_first().into_iter();
        talks.map(|(_, talk)| talk.shown("decided")).collect()
    }
}

#[test]
fn every_setting_finds_its_element() {
    let mut visit = Visit::new(record(&[("D1", &["family", "doctor", "soon"], json!({}))]));
    visit.writes(&[("decided", "家で")]);
    let html = shown(&visit.record);
    for setting in visit.settings() {
        let (Setting::Checked(id, _)
        | Setting::Holds(id, _)
        | Setting::Says(id, _)
        | Setting::Leads(id, _)
        | Setting::Marked(id, ..)) = &setting;
        let found = html.matches(&format!(" id=\"{id}\"")).count();
        assert_eq!(found, 1, "{setting:?}");
    }
    let controls = html.matches("<input ").count() + html.matches("<textarea ").count();
    assert_eq!(controls, FIELDS.len() + 2);
    for (id, _) in parts(&visit.record, &today(), &Links::new("/"), words()) {
        assert!(html.contains(&format!(" id=\"{id}\"")), "{id}");
    }
}

#[test]
fn a_talk_begins_with_its_first_letter_and_is_kept_at_every_one() {
    let mut visit = Visit::new(Record::new("1"));
    visit.writes(&[("on", ""), ("said", "")]);
    assert!(
        visit.record.talks.is_empty(),
        "an empty field begins nothing"
    );
    assert!(visit.hides("talk-form"));
    assert_eq!(visit.presses("talk-new", 0), "talk-form");
    assert!(!visit.hides("talk-form") && visit.hides("talk-new"));
    assert!(visit.record.talks.is_empty());
    visit.writes(&[("on", "2026-11-20"), ("decided", "家"), ("decided", "家で")]);
    assert_eq!(visit.decided(), ["家で"]);
    assert_eq!(visit.says("talk-decided"), "家で");
    assert_eq!(visit.presses("talk-done", 0), "talk-new");
    assert_eq!(
        (visit.hides("talk-form"), visit.says("talk-decided")),
        (true, String::new())
    );
    visit.presses("talk-new", 0);
    visit.writes(&[("decided", "二つ目")]);
    assert_eq!(
        visit.decided(),
        ["家で", "二つ目"],
        "without a day it stands last"
    );
}

#[test]
fn a_talk_is_mended_in_the_same_form() {
    let mut visit = Visit::new(Record::new("1"));
    visit.writes(&[("decided", "一")]);
    visit.presses("talk-done", 0);
    visit.writes(&[("decided", "二"), ("on", "2026-11-20")]);
    let first = visit.record.talks.newest_first()[1].0;
    assert_eq!(visit.presses("talk-edit", first), "talk-form");
    assert_eq!(visit.says("talk-decided"), "一");
    visit.writes(&[("decided", "一のつづき")]);
    assert_eq!(visit.decided(), ["二", "一のつづき"]);
}

#[test]
fn what_was_taken_off_can_be_brought_back() {
    let mut visit = Visit::new(Record::new("1"));
    visit.writes(&[("decided", "一")]);
    visit.presses("talk-done", 0);
    visit.writes(&[("decided", "二")]);
    let before = visit.record.clone();
    assert!(visit.hides("talk-back"));
    assert_eq!(visit.presses("talk-remove", 1), "talk-back");
    assert!(visit.hides("talk-form"), "the form of a talk that is gone");
    assert!(!visit.hides("talk-back"));
    assert_eq!(visit.decided(), ["一"]);
    let back = visit.presses("talk-back", 0);
    assert_eq!(visit.record, before);
    assert!(
        shown(&visit.record).contains(&format!(" id=\"{back}\"")),
        "{back}"
    );
    assert!(visit.hides("talk-back"));
}

#[test]
fn a_talk_of_which_all_was_taken_out_again_leaves_nothing() {
    let mut visit = Visit::new(Record::new("1"));
    visit.writes(&[("said", "あ"), ("said", "")]);
    visit.presses("talk-done", 0);
    assert_eq!(visit.record, Record::new("1"));
}

#[test]
fn one_talk_too_many_is_refused_in_words() {
    let mut visit = Visit::new(Record::new("1"));
    for at in 0..MAX_TALKS {
        visit.record.talks.write(&format!("t{at}"), "said", "x");
    }
    let before = visit.record.clone();
    visit.presses("talk-new", 0);
    assert!(visit.hides("talk-form"));
    assert!(
        visit.says("talk-refused").contains("40"),
        "{}",
        visit.says("talk-refused")
    );
    visit.writes(&[("said", "x")]);
    assert_eq!(visit.record, before);
    visit.presses("talk-remove", 0);
    assert_eq!(visit.says("talk-refused"), "");
}

#[test]
fn a_paper_handed_over_is_ticked_with_its_day_and_a_second_tap_undoes_it() {
    let mut visit = Visit::new(record(&[("D1", &["doctor", "family"], json!({}))]));
    visit
        .record
        .handed
        .insert("family".into(), "2026-03-01".into());
    let before = visit.record.clone();
    assert!(!visit.ticked("family"), "a paper of an earlier version");
    assert!(visit.says("handed-family-said").contains("2026年3月1日"));
    assert_eq!(visit.says("handed-doctor-said"), words().handed().not_yet);
    visit.does(Told::Set("handed-family", "1"));
    assert!(visit.ticked("family"));
    assert_eq!(
        visit.says("handed-family-said"),
        "2026年11月22日にわたしました"
    );
    visit.does(Told::Set("handed-family", "1"));
    assert!(
        visit.ticked("family"),
        "saying the same again changes nothing"
    );
    visit.does(Told::Set("handed-family", ""));
    assert_eq!(visit.record, before);
    visit.does(Told::Set("handed-family", "1"));
    visit.does(Told::Set("handed-doctor", "1"));
    visit.does(Told::Set("handed-doctor", ""));
    assert_eq!(
        (visit.ticked("family"), visit.ticked("doctor")),
        (true, false)
    );
}

#[test]
fn the_day_of_the_review_comes_as_a_file_that_tells_no_answer() {
    for (choice, fields, day) in [
        ("nov30", json!({}), Some("20261130")),
        ("on_day", json!({ "date": "2027-03-05" }), Some("20270305")),
        ("birthday", json!({}), Some("20270503")),
        ("when_changed", json!({}), None),
    ] {
        let birth = json!({ "name": "髙﨑 はな", "birth": "昭和23年5月3日" });
        let all = record(&[("D4", &[choice], fields), ("P2", &["enter"], birth)]);
        let html = shown(&all);
        assert_eq!(
            html.contains(" download=\"engawa.ics\""),
            day.is_some(),
            "{choice}"
        );
        if let Some(day) = day {
            assert!(html.contains(&format!("DATE%3A{day}%0D%0A")), "{choice}");
            assert!(!html.contains("%E9%AB%99"), "the name is in the file");
        }
    }
}

#[test]
fn everything_that_was_written_of_a_talk_is_shown() {
    let mut visit = Visit::new(Record::new("1"));
    for (field, _) in FIELDS {
        let text = if is_day(field) { "2026-11-20" } else { field };
        visit.writes(&[(field, text)]);
    }
    let [(_, talks), ..] = parts(&visit.record, &today(), &Links::new("/"), words());
    let html = talks.finish();
    let (_, html) = html.split_once("<dl>").unwrap();
    for (field, _) in FIELDS {
        let text = if is_day(field) {
            "2026年11月20日"
        } else {
            field
        };
        let row = format!("<dt>{}</dt><dd>{text}</dd>", label(field, words()));
        assert_eq!(html.contains(&row), field != "on", "{field}: {html}");
    }
}

#[test]
fn a_birthday_that_is_not_written_is_asked_for() {
    let words = words().calendar();
    let birth = |birth: &str| ("P2", &["enter"][..], json!({ "birth": birth }));
    let birthday = ("D4", &["birthday"][..], json!({}));
    for without in [
        vec![birthday.clone()],
        vec![birthday.clone(), birth("はる")],
    ] {
        let html = shown(&record(&without));
        assert!(
            html.contains(words.birthday) && !html.contains(words.none),
            "{html}"
        );
        assert!(html.contains(" href=\"/x/acp/name-birth/\""), "{html}");
    }
    let with = shown(&record(&[birthday, birth("昭和23年5月3日")]));
    let none = shown(&Record::new("1"));
    assert!(!with.contains(words.birthday) && !none.contains(words.birthday));
    assert!(none.contains(words.none));
}

#[test]
fn links_lead_to_pages_that_exist() {
    let html = shown(&Record::new("1"));
    assert!(html.contains(" href=\"/x/acp/share/\""), "{html}");
    for part in html.split(" href=\"/x").skip(1) {
        let path = part.split_once('"').unwrap().0;
        let route = Route::parse(path, &crate::site::slugs());
        assert_ne!(route, Route::NotFound, "{path}");
    }
}

#[test]
fn buttons_say_which_talk_they_are_of() {
    let mut visit = Visit::new(Record::new("1"));
    visit.writes(&[("on", "2026-11-20"), ("present", "長女"), ("said", "a")]);
    let html = shown(&visit.record);
    assert!(
        html.contains(" aria-label=\"2026年11月20日 長女 なおす\""),
        "{html}"
    );
}

#[test]
fn nothing_a_person_writes_becomes_markup() {
    let with = |text: &str| {
        let mut visit = Visit::new(Record::new("1"));
        visit.record.talks.write(text, "said", text);
        for (field, _) in FIELDS {
            visit.record.talks.write(text, field, text);
        }
        shown(&visit.record)
    };
    let tags = |html: &str| {
        let parts = html.split('<').skip(1);
        let tags = parts.map(|part| part.split(['>', ' ']).next().unwrap_or("").to_string());
        tags.collect::<Vec<_>>()
    };
    for text in [
        "<script>",
        "\"><img src=x onerror=a>",
        "' onclick='a",
        "</li>&lt;",
    ] {
        assert_eq!(tags(&with(text)), tags(&with("abc")), "{text}");
        assert!(!with(text).contains(text), "{text}");
    }
}
