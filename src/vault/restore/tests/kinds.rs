//! The kinds of answers and what belongs to a sitting: read whole, or set aside whole.

use super::*;

#[test]
fn answers_on_lines_and_for_each_person_are_read_whole_or_set_aside_whole() {
    let value = |value: Json| json!({ "response": { "state": "answered", "value": value }, "answered_on": "2026-11-22" });
    for (what, stored, is_read) in [
        (
            "lines",
            json!({ "kind": "choices", "chosen": ["on_day"], "texts": { "date": "2027-01-03" } }),
            true,
        ),
        (
            "no lines",
            json!({ "kind": "choices", "chosen": ["on_day"] }),
            true,
        ),
        (
            "a line that is a number",
            json!({ "kind": "choices", "texts": { "date": 2027 } }),
            false,
        ),
        (
            "lines that are a list",
            json!({ "kind": "choices", "texts": ["2027"] }),
            false,
        ),
        (
            "each",
            json!({ "kind": "each", "chosen": { "p1": "spoken" } }),
            true,
        ),
        ("each of nobody", json!({ "kind": "each" }), true),
        (
            "each a list",
            json!({ "kind": "each", "chosen": { "p1": ["spoken"] } }),
            false,
        ),
        (
            "each as a list",
            json!({ "kind": "each", "chosen": ["spoken"] }),
            false,
        ),
        (
            "people without a list",
            json!({ "kind": "people", "people": { "p1": {} } }),
            false,
        ),
        (
            "a person whose id is a number",
            json!({ "kind": "people", "people": [{ "id": 1 }] }),
            false,
        ),
        (
            "a kind nobody knows",
            json!({ "kind": "song", "tune": [1] }),
            false,
        ),
    ] {
        let stored = value(stored);
        let record = open(&one_answer(&stored));
        assert_eq!(record.answer("V1").is_some(), is_read, "{what}");
        let kept = serde_json::to_value(&record).unwrap();
        let kept = &kept["versions"][0];
        if is_read {
            assert_eq!(kept.get("unread"), None, "{what}");
        } else {
            assert_eq!(kept["unread"]["V1"], stored, "{what}");
        }
        assert_eq!(
            open(&serde_json::to_value(&record).unwrap()),
            record,
            "{what}"
        );
    }
}

#[test]
fn what_is_wrong_about_a_sitting_costs_no_answer() {
    let undecided = json!({ "response": { "state": "undecided" }, "answered_on": "2026-11-22" });
    let mut json = one_answer(&undecided);
    json["versions"][0]["modes"] = json!("three");
    json["versions"][0]["finished"] = json!(1);
    json["thinned"] = json!(-1);
    json["entered_by"] = json!("a machine");
    let record = open(&json);
    assert!(record.answer("V1").is_some());
    let version = record.current().unwrap();
    assert!(version.modes.is_empty() && !version.finished && record.thinned == 0);
    let kept = serde_json::to_value(&record).unwrap();
    let unread = json!({ "modes": "three", "finished": 1 });
    assert_eq!(kept["versions"][0]["unread"], unread);
    assert_eq!(
        kept["unread"],
        json!({ "thinned": -1, "entered_by": "a machine" })
    );
}

#[test]
fn nobody_goes_without_an_id_and_no_two_have_the_same() {
    let people = json!({ "state": "answered", "value": { "kind": "people", "people": [
        { "name": "a" }, { "id": "p1", "name": "b" }, { "id": "p1", "name": "c" }, { "id": "x\u{0}", "name": "d" }, { "id": "x", "name": "e" }
    ] } });
    let record = open(&one_answer(
        &json!({ "response": people, "answered_on": "2026-11-22" }),
    ));
    let ids = |record: &Record| -> Vec<String> {
        let Response::Answered(Value::People(people)) = &record.answer("V1").unwrap().response
        else {
            panic!()
        };
        people
            .people
            .iter()
            .map(|person| person.id.clone())
            .collect()
    };
    let once = ids(&record);
    let mut apart = once.clone();
    apart.sort();
    apart.dedup();
    assert_eq!(apart.len(), 5, "{once:?}");
    assert!(once.iter().all(|id| !id.is_empty()));
    assert_eq!(
        once[1], "p1",
        "whoever has an id keeps it: others speak of them by it"
    );
    assert_eq!(ids(&open(&serde_json::to_value(&record).unwrap())), once);
}
