//! What people type, what is shown and dialled, and what holds for every text.

mod held;
mod plan;
mod shapes;

use super::{Doubt, PhoneNumber};

fn read(text: &str) -> PhoneNumber {
    PhoneNumber::read(text).unwrap_or_else(|| panic!("no digit in {text:?}"))
}

#[test]
fn each_shape_is_shown_dialled_and_asked_about_as_the_table_says() {
    for &(text, shown, dial, doubt) in shapes::SHAPES {
        let number = read(text);
        let seen = (number.shown(), number.dial(), number.doubt());
        assert_eq!(seen, (shown.into(), dial.into(), doubt), "{text:?}");
    }
    assert!(shapes::SHAPES.len() >= 90);
}

#[test]
fn text_without_a_digit_is_no_number() {
    for text in [
        "",
        " ",
        "　",
        "自宅",
        "娘の携帯",
        "-",
        "+",
        "#",
        "三上さん",
        "\u{200b}",
        "📞",
        "内線",
        "ー",
    ] {
        assert_eq!(PhoneNumber::read(text), None, "{text:?}");
    }
}

#[test]
fn ten_thousand_characters_are_read_at_once() {
    let pieces = [
        "0",
        "９",
        "0-",
        "03 ",
        "+81 ",
        "#",
        "81",
        "０９０－",
        "〇",
        "内線",
        "👵🏽",
        "0\u{200d}",
        "(",
        "- ",
    ];
    for piece in pieces {
        let long = piece.repeat(10_000 / piece.chars().count());
        if let Some(number) = PhoneNumber::read(&long) {
            assert!(!number.dial().is_empty());
        }
    }
}
