//! What a page asks, and what a tap does there.

use super::*;
use crate::acp::answer::{Choices, Response, Value};
use crate::content::questionnaire::Kind;
use crate::content::route::Route;
use crate::paper::Links;
use crate::words::words;

fn prompts() -> &'static [Prompt] {
    &crate::site::questionnaire().prompts
}

fn named(id: &str) -> &'static Prompt {
    crate::site::questionnaire().prompt(id).unwrap()
}

fn page(of: &Prompt) -> String {
    let ways = Ways {
        back: Route::Three,
        next: Route::Check,
    };
    prompt(of, &ways, &Links::new("/x/"), words())
}

/// What stands in the page after each of `heard`.
fn after(prompt: &Prompt, heard: &[Heard<'_>]) -> (Option<Response>, Asking, Option<String>) {
    let (mut response, mut asking, mut next) = (None, Asking::default(), None);
    for heard in heard {
        (response, next) = asking.hear(prompt, response, *heard);
    }
    (response, asking, next)
}

fn chosen(ids: &[&str]) -> Option<Response> {
    let chosen = ids.iter().map(ToString::to_string).collect();
    Some(Response::Answered(Value::Choices(Choices {
        chosen,
        ..Choices::default()
    })))
}

#[test]
fn every_setting_finds_its_element() {
    for prompt in prompts() {
        let html = page(prompt);
        for setting in settings(prompt, None, &Asking::default()) {
            let (Setting::Checked(id, _)
            | Setting::Holds(id, _)
            | Setting::Says(id, _)
            | Setting::Marked(id, ..)) = &setting;
            assert_eq!(
                html.matches(&format!(" id=\"{id}\"")).count(),
                1,
                "{}: {setting:?}",
                prompt.id
            );
        }
    }
}

#[test]
fn every_control_is_set_and_nothing_is_set_before_an_answer() {
    for prompt in prompts() {
        let settings = settings(prompt, None, &Asking::default());
        let html = page(prompt);
        let controls = html.matches("<input ").count() + html.matches("<select ").count();
        let set = settings
            .iter()
            .filter(|setting| matches!(setting, Setting::Checked(..) | Setting::Holds(..)));
        assert_eq!(set.count(), controls, "{}", prompt.id);
        for setting in &settings {
            match setting {
                Setting::Checked(id, checked) => assert!(!checked, "{id}"),
                Setting::Holds(id, text) | Setting::Says(id, text) => assert_eq!(text, "", "{id}"),
                Setting::Marked(..) => {}
            }
        }
        assert!(!html.contains("checked"), "{}", prompt.id);
    }
}

#[test]
fn saying_the_same_again_changes_nothing() {
    let quiet = Heard::Set("quiet", "1");
    assert_eq!(after(named("V1"), &[quiet]).0, chosen(&["quiet"]));
    assert_eq!(
        after(named("V1"), &[quiet, quiet, quiet]).0,
        chosen(&["quiet"])
    );
    assert_eq!(
        after(named("V1"), &[quiet, Heard::Set("quiet", "")]).0,
        None
    );
    assert_eq!(after(named("V1"), &[Heard::Set("quiet", "")]).0, None);
}

#[test]
fn one_too_many_is_refused_with_a_reason_and_nothing_is_dropped() {
    let Kind::Choices(form) = &named("V1").kind else {
        panic!("V1 has choices")
    };
    let ids: Vec<&str> = form
        .choices()
        .map(|(_, choice)| choice.id.as_str())
        .collect();
    let limit = usize::from(form.limit.unwrap());
    let taps: Vec<Heard<'_>> = ids
        .iter()
        .take(limit + 1)
        .map(|id| Heard::Set(id, "1"))
        .collect();
    let (response, asking, _) = after(named("V1"), &taps);
    assert_eq!(response, chosen(&ids[..limit]));
    assert!(
        asking.refused().contains(&limit.to_string()),
        "{}",
        asking.refused()
    );
    let (_, asking, _) = after(
        named("V1"),
        &[&taps[..], &[Heard::Set(ids[0], "")]].concat(),
    );
    assert_eq!(asking.refused(), "", "taking one back says no more");
}

#[test]
fn what_gives_way_can_be_brought_back() {
    let quiet = Heard::Set("quiet", "1");
    for gives_way in [
        Heard::Set("undecided", "1"),
        Heard::Pressed(Press::Clear, 0),
    ] {
        let (response, asking, _) = after(named("V1"), &[quiet, gives_way]);
        assert_ne!(response, chosen(&["quiet"]));
        assert!(asking.has_replaced() && !asking.refused().is_empty());
        let (response, asking, _) = after(
            named("V1"),
            &[quiet, gives_way, Heard::Pressed(Press::Undo, 0)],
        );
        assert_eq!(response, chosen(&["quiet"]));
        assert!(!asking.has_replaced() && asking.refused().is_empty());
    }
    let (_, asking, _) = after(named("V1"), &[Heard::Set("undecided", "1"), quiet]);
    assert!(
        !asking.has_replaced(),
        "まだ決められない is no words of one's own"
    );
}

#[test]
fn lines_for_more_people_come_one_by_one_until_the_paper_is_full() {
    let prompt = named("N1");
    let Kind::People(form) = &prompt.kind else {
        panic!("N1 names people")
    };
    let hidden = |asking: &Asking, response: Option<&Response>| {
        let all = settings(prompt, response, asking);
        all.iter().filter(|setting| matches!(setting, Setting::Marked(id, "hidden", true) if id.ends_with("-row"))).count()
    };
    let max = usize::from(form.max);
    let (mut asking, mut response) = (Asking::default(), None);
    assert_eq!(
        hidden(&asking, None),
        max - 1,
        "one person's lines are open"
    );
    for more in 1..max {
        let next;
        (response, next) = asking.hear(prompt, response, Heard::Pressed(Press::Add, 0));
        assert_eq!(next.as_deref(), Some(&*format!("{more}-relation")));
        assert_eq!(hidden(&asking, response.as_ref()), max - 1 - more);
    }
    let (response, next) = asking.hear(prompt, response, Heard::Pressed(Press::Add, 0));
    assert_eq!((response, next), (None, None));
    assert!(asking.refused().contains(&max.to_string()));
}

#[test]
fn a_persons_words_never_become_markup() {
    let (response, asking, _) = after(named("N1"), &[Heard::Set("0-name", "<b>&\"'")]);
    let settings = settings(named("N1"), response.as_ref(), &asking);
    let name = Setting::Holds("q-N1-0-name".into(), "<b>&\"'".into());
    assert!(
        settings.contains(&name),
        "kept as typed; set as a value, not as HTML"
    );
    assert!(!page(named("N1")).contains("<b>"));
}
