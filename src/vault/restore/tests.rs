use super::*;
use crate::acp::answer::{Response, Value};
use serde_json::json;

mod kinds;

fn one_answer(answer: &Json) -> Json {
    json!({ "schema": 1, "id": "1", "versions": [{ "no": 1, "created_on": "2026-11-22", "answers": { "V1": answer } }] })
}

fn chosen(ids: &[&str]) -> Json {
    json!({ "state": "answered", "value": { "kind": "choices", "chosen": ids } })
}

fn open(json: &Json) -> Record {
    from_text(&json.to_string()).unwrap()
}

#[test]
fn what_is_no_record_is_not_let_in() {
    for text in [
        "",
        "null",
        "[]",
        "{}",
        r#"{"schema":0}"#,
        r#"{"schema":"1"}"#,
        r#"{"schema":-1}"#,
        "{\"schema\":1",
    ] {
        assert_eq!(from_text(text), Err(Refusal::NotARecord), "{text}");
    }
    assert_eq!(from_text(&"[".repeat(100_000)), Err(Refusal::NotARecord));
    assert_eq!(
        from_text(&" ".repeat(MAX_BYTES + 1)),
        Err(Refusal::TooLarge)
    );
}

#[test]
fn a_newer_record_is_shown_as_far_as_it_can_be_read() {
    let newer = json!({ "schema": 2, "id": "1", "mode": ["three", "slow"], "versions": [
        { "no": 1, "created_on": "2026-11-22", "answers": {
            "V1": { "response": chosen(&["home"]), "answered_on": "2026-11-22" },
            "V9": { "response": { "state": "sung" }, "answered_on": "2026-11-22" } } },
        "a version of another kind" ] });
    let Err(Refusal::Newer(record)) = from_text(&newer.to_string()) else {
        panic!("not seen as newer")
    };
    assert_eq!(record.schema, 2);
    assert!(record.answer("V1").is_some());
    assert!(record.answer("V9").is_none());
}

#[test]
fn one_answer_that_cannot_be_read_costs_no_other_and_is_kept() {
    let sung = json!({ "response": { "state": "sung" }, "answered_on": "2026-11-22" });
    let mut json = one_answer(&sung);
    json["versions"][0]["answers"]["N1"] =
        json!({ "response": { "state": "undecided" }, "answered_on": "2026-11-22" });
    json["versions"][0]["entered_by"] = json!("a machine");
    let record = open(&json);
    assert!(record.answer("N1").is_some());
    let once = serde_json::to_value(&record).unwrap();
    assert_eq!(once["versions"][0]["unread"]["V1"], sung);
    assert_eq!(once["versions"][0]["unread"]["entered_by"], "a machine");
    assert_eq!(open(&once), record, "reading again loses nothing more");
}

#[test]
fn what_was_set_aside_before_is_not_covered_by_what_is_set_aside_now() {
    let mut json = one_answer(&json!(1));
    json["versions"][0]["unread"] = json!({ "V1": 2 });
    let again = serde_json::to_value(open(&json)).unwrap();
    assert_eq!(again["versions"][0]["unread"], json!({ "V1": 2, "V1'": 1 }));
}

#[test]
fn invisible_characters_are_taken_out_and_lines_stay() {
    for (raw, kept) in [
        ("家で\r\nすごす", "家で\nすごす"),
        ("\u{0}a\u{7}b\u{85}c\td", "abcd"),
        ("090\u{202E}1234\u{202C}", "0901234"),
        ("\u{2066}x\u{2069}", "x"),
        ("👩‍⚕️ 医師　 ", "👩‍⚕️ 医師　 "),
    ] {
        let record = open(&one_answer(
            &json!({ "response": { "state": "undecided" }, "answered_on": "2026-11-22", "reason": raw }),
        ));
        assert_eq!(record.answer("V1").unwrap().reason, kept);
    }
}

#[test]
fn a_record_stays_within_its_bounds() {
    let answer = json!({ "response": chosen(&["", "a", "\u{0}"]), "answered_on": "2026-11-22", "reason": "あ".repeat(1_001) });
    let answers: Json = (0..201)
        .map(|n| {
            (
                format!("V{n}"),
                json!({ "response": { "state": "not_now" }, "answered_on": "2026-11-22" }),
            )
        })
        .collect();
    let people = json!({ "state": "answered", "value": { "kind": "people", "people": vec![json!({ "name": "x" }); 11] } });
    let mut versions: Vec<Json> = (1..=51)
        .map(|no| json!({ "no": no, "created_on": "2026-11-22" }))
        .collect();
    versions[50]["answers"] = answers;
    versions[49]["answers"] = json!({ "V1": answer, "D1": { "response": people, "answered_on": "2026-11-22" }, "": answer });
    let record = open(&json!({ "schema": 1, "id": "1", "versions": versions }));
    assert_eq!(record.versions.len(), MAX_VERSIONS);
    assert_eq!(record.versions[0].no, 2, "the oldest gives way");
    assert_eq!(record.current().unwrap().answers.len(), MAX_ANSWERS);
    let answers = &record.versions[48].answers;
    assert_eq!(answers.len(), 2);
    assert_eq!(answers.get("V1").unwrap().reason.chars().count(), MAX_CHARS);
    let Response::Answered(Value::Choices(choices)) = &answers.get("V1").unwrap().response else {
        panic!()
    };
    assert_eq!(choices.chosen, ["a"]);
    let Response::Answered(Value::People(people)) = &answers.get("D1").unwrap().response else {
        panic!()
    };
    assert_eq!(people.people.len(), MAX_PEOPLE);
}

#[test]
fn a_day_that_is_none_is_replaced_by_one_that_is_known() {
    for (created, answered, expected) in [
        ("2026-11-22", "yesterday", "2026-11-22"),
        ("", "2026-11-20", "2026-11-20"),
        ("99999-01-01", "2026-11-20", "2026-11-20"),
        ("x", "y", ""),
    ] {
        let mut json =
            one_answer(&json!({ "response": { "state": "undecided" }, "answered_on": answered }));
        json["versions"][0]["created_on"] = json!(created);
        let record = open(&json);
        assert_eq!(record.last_answered_on().unwrap().as_str(), expected);
    }
}

#[test]
fn versions_have_numbers_of_their_own() {
    for (given, expected) in [
        (vec![1, 2], vec![1, 2]),
        (vec![2, 4], vec![2, 4]),
        (vec![3, 1], vec![1, 3]),
        (vec![1, 1], vec![1, 2]),
        (vec![0, 7], vec![1, 2]),
        (vec![u32::MAX], vec![1]),
    ] {
        let versions: Vec<Json> = given.iter().map(|no| json!({ "no": no })).collect();
        let record = open(&json!({ "schema": 1, "id": "1", "versions": versions }));
        assert_eq!(
            record
                .versions
                .iter()
                .map(|version| version.no)
                .collect::<Vec<_>>(),
            expected
        );
    }
}
