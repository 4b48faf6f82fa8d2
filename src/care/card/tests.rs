use serde_json::json;

use super::*;

const TODAY: &str = "2026-11-22";

/// A card from lines, as they were typed.
fn card(lines: &[(&str, &str)]) -> Card {
    let mut card = Card::default();
    for (line, text) in lines {
        card.write(line, text, TODAY, "id");
    }
    card
}

/// The names on the list, in order, as the papers print them.
fn names(card: &Card) -> Vec<String> {
    let names = (0..MAX_CALLS).map(|at| card.shown(&format!("call-{at}-name")));
    names.filter(|name| !name.is_empty()).collect()
}

#[test]
fn what_is_typed_stays_as_it_is_and_a_number_is_printed_grouped() {
    for (typed, shown, dial) in [
        ("０２９－１２３－４５６７", "029-123-4567", "0291234567"),
        ("09012345678", "090-1234-5678", "09012345678"),
        ("0120 123 456", "0120-123-456", "0120123456"),
        (
            "029-123-4567 内線12",
            "029-123-4567（内線12）",
            "0291234567,12",
        ),
    ] {
        let card = card(&[("day_phone", typed)]);
        assert_eq!(card.typed("day_phone"), typed);
        assert_eq!(card.shown("day_phone"), shown);
        assert_eq!(card.dial("day_phone").as_deref(), Some(dial));
    }
}

#[test]
fn only_a_line_for_a_number_is_ever_dialled() {
    let card = card(&[
        ("name", "119"),
        ("address", "tel:0120-123-456"),
        ("call-0-name", "0120-123-456"),
        ("call-0-phone", "なし"),
        ("call-1-phone", "１１９"),
    ]);
    for line in [
        "name",
        "address",
        "call-0-name",
        "call-0-phone",
        "call-1-phone",
        "day_phone",
        "nothing",
    ] {
        assert_eq!(card.dial(line), None, "{line}");
    }
}

#[test]
fn papers_leave_out_rows_that_nothing_was_written_in() {
    let card = card(&[
        ("call-0-role", "家族"),
        ("call-2-name", "髙﨑"),
        ("call-3-phone", "119"),
    ]);
    assert_eq!(card.calls().len(), 4, "the form keeps its rows");
    assert_eq!(names(&card), ["髙﨑"]);
    assert_eq!(
        (card.shown("call-0-name"), card.shown("call-1-phone")),
        ("髙﨑".into(), "119".into())
    );
    assert_eq!(card.typed("call-2-name"), "髙﨑");
}

#[test]
fn people_are_put_in_order_and_come_back_where_they_were() {
    let mut card = card(&[
        ("call-0-name", "一"),
        ("call-1-name", "二"),
        ("call-2-name", "三"),
    ]);
    card.move_up(2, TODAY);
    assert_eq!(names(&card), ["一", "三", "二"]);
    card.move_up(0, TODAY);
    card.move_up(9, TODAY);
    assert_eq!(names(&card), ["一", "三", "二"]);
    let gone = card.take_off(1, TODAY).unwrap();
    assert_eq!(names(&card), ["一", "二"]);
    card.put_back(1, gone, TODAY);
    assert_eq!(names(&card), ["一", "三", "二"]);
    assert_eq!(card.take_off(9, TODAY), None);
}

#[test]
fn an_eleventh_person_has_no_room_and_nothing_is_lost() {
    let lines: Vec<(String, String)> = (0..=MAX_CALLS)
        .map(|at| (format!("call-{at}-name"), at.to_string()))
        .collect();
    let lines: Vec<(&str, &str)> = lines
        .iter()
        .map(|(line, text)| (line.as_str(), text.as_str()))
        .collect();
    assert_eq!(card(&lines).calls().len(), MAX_CALLS);
    assert_eq!(names(&card(&lines)).len(), MAX_CALLS);
}

#[test]
fn a_card_on_which_everything_was_taken_out_again_is_empty() {
    let mut card = card(&[("name", "山田"), ("call-0-phone", "119")]);
    assert!(!card.is_empty());
    card.write("name", "", TODAY, "id");
    card.write("call-0-phone", " ", TODAY, "id");
    assert!(card.is_empty());
    assert!(!card.is_unwritten(), "its day is kept");
    assert_eq!(card.shown("written"), "2026年11月22日");
}

#[test]
fn whatever_was_stored_is_read_and_written_on() {
    for stored in [
        json!({ "calls": "gone", "name": 7 }),
        json!({ "calls": [1, null, "x", { "name": ["x"] }], "written_on": {} }),
        json!({ "newer": { "kept": [1] } }),
    ] {
        let mut card = Card::from_stored(stored.as_object().unwrap().clone());
        assert!(card.is_empty(), "{stored}");
        assert_eq!(card.shown("written"), "");
        card.write("call-0-name", "花子", TODAY, "id");
        card.write("name", "山田", TODAY, "id");
        assert_eq!(card.shown("name"), "山田");
        assert_eq!(
            card.stored().get("newer"),
            stored.get("newer"),
            "what a newer program wrote is kept"
        );
    }
}
