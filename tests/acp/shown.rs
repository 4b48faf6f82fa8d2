//! The pages that show answers, as text.

use engawa::acp::answer::{Response, Share};
use engawa::acp::record::Record;
use engawa::acp::wording;
use engawa::content::route::Route;
use engawa::paper::{Links, Shown};
use engawa::site;
use engawa::vault::restore;
use engawa::words::words;
use proptest::prelude::*;

use crate::fullest::{longest, memo};
use crate::record::{answer, choose, journey, name, person, prompt, record, set, usual};

fn page(route: &Route, record: &Record, base: &str) -> String {
    let shown = Shown {
        questionnaire: site::questionnaire(),
        record,
        words: words(),
        links: &Links::new(base),
        reach: Share::Doctor,
        version: 0,
    };
    shown.page(route)
}

const PAGES: [Route; 9] = [
    Route::Check,
    Route::Sheet,
    Route::Show,
    Route::Pause,
    Route::Sections,
    Route::Details,
    Route::FamilySheet,
    Route::MemoSheet,
    Route::Versions,
];

/// The tags of `html`, without what stands between them.
fn tags(html: &str) -> Vec<&str> {
    let parts = html.split('<').skip(1);
    parts
        .map(|part| part.split_once('>').map_or(part, |(tag, _)| tag))
        .collect()
}

/// Letters alone, as many as `text` has and as wide.
fn harmless(text: &str) -> String {
    let letter = |c: char| match c {
        c if c.is_whitespace() => c,
        c if c.is_ascii() => 'a',
        _ => '名',
    };
    text.chars().map(letter).collect()
}

/// A record in which `text` stands wherever a person may write.
fn written(text: &str) -> Record {
    record(vec![
        ("V1", choose(&["garden"], text)),
        ("N1", name(vec![person(text, text, text)])),
        ("D2", choose(&["cost"], text)),
    ])
}

#[test]
fn nothing_a_person_writes_becomes_markup() {
    for text in [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onclick='alert(1)",
        "</section></article><h1>",
        "&lt;script&gt;",
        "\u{202e}<b>",
        "\0<b>",
    ] {
        for route in &PAGES {
            let hostile = page(route, &written(text), "/");
            assert_eq!(
                tags(&hostile),
                tags(&page(route, &written(&harmless(text)), "/")),
                "{route:?} {text:?}"
            );
        }
    }
}

#[test]
fn markup_a_person_writes_is_read_as_it_was_written() {
    let shown = page(&Route::Check, &written("<b>&\"'"), "/");
    assert!(shown.contains("&lt;b&gt;&amp;&quot;&#39;"), "{shown}");
}

proptest! {
    #[test]
    fn no_text_at_all_becomes_markup(text in "\\PC*[<>&\"']\\PC*") {
        for route in &PAGES {
            let hostile = page(route, &written(&text), "/");
            let plain = page(route, &written(&harmless(&text)), "/");
            prop_assert_eq!(tags(&hostile), tags(&plain));
        }
    }
}

#[test]
fn a_name_that_turns_text_around_does_not_outlive_its_being_kept() {
    let kept = serde_json::to_string(&written("花\u{202e}子\u{2066}")).unwrap();
    let record = restore::from_text(&kept).unwrap();
    for route in &PAGES {
        let shown = page(route, &record, "/");
        assert!(!shown.contains(['\u{202e}', '\u{2066}']), "{route:?}");
    }
    assert!(page(&Route::Sheet, &record, "/").contains("花子"));
}

#[test]
fn the_check_page_has_a_row_for_each_prompt_and_each_row_its_way_back() {
    for base in ["/", "/x/"] {
        let shown = page(&Route::Check, &usual(), base);
        let prompts: Vec<_> = site::questionnaire().of_mode("three").collect();
        assert_eq!(shown.matches("<dt>").count(), prompts.len());
        assert_eq!(shown.matches("data-act=\"mend\"").count(), prompts.len());
        for prompt in prompts {
            let link = format!(
                "<a id=\"edit-{}\" data-act=\"mend\" href=\"{base}acp/{}/\" aria-label=\"「{}」をなおす\">なおす</a>",
                prompt.id, prompt.slug, prompt.label
            );
            assert!(shown.contains(&link), "{link}");
        }
    }
}

#[test]
fn every_link_stands_under_the_base_path() {
    for route in &PAGES {
        for record in [Record::new("1"), usual()] {
            let links = |base| {
                let shown = page(route, &record, base);
                let parts = shown.split(" href=\"").skip(1);
                parts
                    .map(|part| part.split_once('"').unwrap().0.to_string())
                    .collect::<Vec<_>>()
            };
            let moved: Vec<String> = links("/").iter().map(|link| format!("/x{link}")).collect();
            assert_eq!(links("/x/"), moved, "{route:?}");
            assert!(!moved.is_empty());
        }
    }
}

#[test]
fn a_prompt_passed_over_is_marked_and_says_so() {
    let record = record(vec![("V1", Response::Undecided)]);
    let shown = page(&Route::Check, &record, "/");
    let prompts = site::questionnaire().of_mode("three").count();
    assert_eq!(
        shown.matches("checklist__row is-passed").count(),
        prompts - 1
    );
    assert_eq!(shown.matches(">答えていません<").count(), prompts - 1);
    assert_eq!(shown.matches(">まだ決められない<").count(), 1);
}

/// 「3つだけ」 at its longest.
fn fullest_of_three() -> Record {
    let ids = ["V1", "N1", "L1", "D1", "D2"];
    record(ids.map(|id| (id, longest(prompt(id)))).to_vec())
}

#[test]
fn the_sheet_and_the_screen_held_out_print_the_answers_of_the_check_page() {
    for record in [usual(), fullest_of_three()] {
        let pages =
            [Route::Check, Route::Sheet, Route::Show].map(|route| page(&route, &record, "/"));
        for id in ["V1", "N1", "L1", "D1", "D2"] {
            let response = record.answer(id).map(|answer| &answer.response);
            for line in wording::lines(prompt(id), response, &journey(&record).answers, words()) {
                // On paper a ruled line stands for it.
                if line == "名前は、紙に手で書く" {
                    assert!(pages[1].contains("関係・名前・電話"));
                    continue;
                }
                for page in &pages {
                    assert!(page.contains(&line), "{line} in {page}");
                }
            }
        }
    }
}

#[test]
fn what_others_remember_leads_to_its_own_paper_and_never_to_the_doctors() {
    for route in [Route::Check, Route::Sections] {
        let memo = page(&route, &memo(), "/");
        assert!(memo.contains("href=\"/acp/memo-sheet/\""), "{route:?}");
        assert!(!memo.contains("href=\"/acp/sheet/\""), "{route:?}");
        let wishes = page(&route, &usual(), "/");
        assert!(wishes.contains("href=\"/acp/sheet/\""), "{route:?}");
    }
}

#[test]
fn why_and_for_whom_stand_under_an_answer_where_it_is_checked() {
    let mut record = usual();
    let shown = page(&Route::Check, &record, "/");
    for never in ["わけ:", "家族だけに見せる", "自分だけ"] {
        assert!(!shown.contains(never), "{never}");
    }
    for (share, says) in [
        (Share::FamilyOnly, "家族だけに見せる"),
        (Share::SelfOnly, "自分だけ（紙に入れない）"),
    ] {
        let mut said = answer(choose(&["home"], ""));
        said.reason = "庭が<b>好き".into();
        said.share = share;
        set(&mut record, "L1", said);
        let shown = page(&Route::Check, &record, "/");
        assert_eq!(shown.matches("わけ: 庭が&lt;b&gt;好き<").count(), 1);
        assert_eq!(shown.matches(says).count(), 1, "{says}");
    }
}

#[test]
fn where_nobody_remembered_anything_there_is_no_paper_of_it() {
    for record in [Record::new("1"), usual()] {
        let shown = page(&Route::MemoSheet, &record, "/");
        assert!(shown.contains("家族のメモは、まだありません。"), "{shown}");
        assert!(shown.contains("href=\"/acp/memo/\""), "{shown}");
        for never in ["class=\"paper", "data-act=\"print\"", "3つの問い"] {
            assert!(!shown.contains(never), "{never} in {shown}");
        }
    }
    let both = page(&Route::MemoSheet, &memo(), "/");
    assert!(both.contains("data-act=\"print\"") && !both.contains("まだありません"));
}

#[test]
fn who_remembers_for_somebody_mends_none_of_their_own_answers() {
    let mut both = memo();
    set(&mut both, "V1", answer(choose(&["garden"], "")));
    assert!(both.has_own_words() && !memo().has_own_words());
    let shown = page(&Route::Check, &both, "/");
    assert!(shown.contains("edit-M1") && !shown.contains("edit-V1"));
    both.mode = "three".into();
    assert!(page(&Route::Check, &both, "/").contains("edit-V1"));
}

#[test]
fn a_person_with_no_answers_is_shown_where_to_begin() {
    let empty = Record::new("1");
    assert!(page(&Route::Check, &empty, "/").contains("href=\"/acp/3/\""));
    assert!(page(&Route::Sheet, &empty, "/").contains("href=\"/acp/worksheet/\""));
    assert!(page(&Route::Pause, &empty, "/").contains("しなくてもかまいません"));
    assert!(!page(&Route::Check, &usual(), "/").contains("まだ何も書いていません"));
}

#[test]
fn one_goes_on_where_one_stopped() {
    let record = record(vec![("V1", Response::NotNow)]);
    assert!(page(&Route::Pause, &record, "/").contains("href=\"/acp/spokesperson/\""));
    assert!(page(&Route::Pause, &usual(), "/").contains("href=\"/acp/check/\""));
}

#[test]
fn where_one_pressed_to_stop_one_goes_on_from_the_list_too() {
    let mut record = record(vec![("V1", Response::NotNow)]);
    record.mode = "slow".into();
    let list = page(&Route::Sections, &record, "/");
    assert!(!list.contains("ここから"));
    record.stop("V3", None, true);
    for (route, base) in [(Route::Pause, "/"), (Route::Sections, "/x/")] {
        let shown = page(&route, &record, base);
        let to = format!("href=\"{base}acp/{}/\"", prompt("V3").slug);
        assert!(shown.contains(&to), "{route:?}");
    }
    let list = page(&Route::Sections, &record, "/");
    let says = format!("ここから: {}<", prompt("V3").label);
    assert_eq!(list.matches(&says).count(), 1, "{list}");
    // N5 is asked of those who name nobody.
    record.stop("N5", None, true);
    assert!(!page(&Route::Sections, &record, "/").contains("ここから"));
    let away = format!("/acp/{}/", prompt("N5").slug);
    assert!(!page(&Route::Pause, &record, "/").contains(&away));
}

#[test]
fn the_place_goes_along_and_ends_with_the_way() {
    let mut record = record(vec![("V1", Response::NotNow)]);
    record.stop("V3", Some("V4"), false);
    assert_eq!(record.stopped_at, "", "nobody stopped");
    record.stop("V3", None, true);
    record.stop("L1", Some("L2"), false);
    assert_eq!(record.stopped_at, "V3", "another page was read");
    record.stop("V3", Some("V4"), false);
    assert_eq!(record.stopped_at, "V4");
    record.stop("V4", None, false);
    assert_eq!(record.stopped_at, "");
    let mut empty = Record::new("1");
    empty.stop("V1", None, true);
    assert_eq!(empty, Record::new("1"));
}

#[test]
fn pages_of_other_places_are_not_made_here() {
    for route in site::routes().iter().filter(|route| !PAGES.contains(route)) {
        assert_eq!(page(route, &usual(), "/"), "", "{route:?}");
    }
}

#[test]
fn nothing_answered_is_no_paper_that_a_doctor_could_read_as_a_refusal() {
    for route in [Route::Sheet, Route::Show] {
        let page = page(&route, &record(vec![]), "/");
        for never in [
            "答えていません",
            "本人が入れました",
            "第1版",
            "data-act=\"print\"",
        ] {
            assert!(!page.contains(never), "{never} in {page}");
        }
        assert!(page.contains("href=\"/acp/3/\"") && page.contains("href=\"/acp/worksheet/\""));
    }
}

#[test]
fn a_place_is_never_read_as_refusing_the_hospital() {
    let note = "治すための入院をことわる、という意味ではありません。";
    for route in [Route::Sheet, Route::Show] {
        assert!(page(&route, &usual(), "/").contains(note));
    }
}
