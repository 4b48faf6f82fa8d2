//! What holds for every number and every text.

use proptest::prelude::*;

use super::{Doubt, PhoneNumber, read};

/// Whole numbers of every kind, as digits.
fn whole() -> impl Strategy<Value = String> {
    let mobile = "0[56789]0[1-9][0-9]{7}";
    let fixed = "0(3|6|11|22|29|42|47|52|75|82|86|92|99|120|126|280|297|499|539|570|829|837|991)[2-9][0-9]{8}";
    prop_oneof![
        mobile,
        fixed.prop_map(|digits| digits.chars().take(10).collect()),
        "0800[0-9]{7}"
    ]
}

/// What a hand puts between two digits.
const NOISE: &[&str] = &[
    "-",
    "－",
    "ー",
    "−",
    "‐",
    " ",
    "　",
    "・",
    ".",
    "の",
    "〜",
    "\u{200b}-",
    "\u{202d} ",
    "--",
    " - ",
];

/// The digits in the width and with the gaps of a hand.
fn written(shown: &str, gap: &str, wide: bool) -> String {
    let sign = |c: char| match c.to_digit(10) {
        Some(digit) if wide => char::from_u32(0xff10 + digit).unwrap().to_string(),
        Some(_) => c.to_string(),
        None => gap.to_string(),
    };
    shown.chars().map(sign).collect()
}

fn only_digits(text: &str) -> String {
    text.chars().filter(char::is_ascii_digit).collect()
}

proptest! {
    #[test]
    fn a_whole_number_is_grouped_dialled_and_not_asked_about(digits in whole()) {
        let number = read(&digits);
        prop_assert_eq!(number.doubt(), None);
        prop_assert_eq!(number.dial(), digits.clone());
        prop_assert_eq!(number.shown().replace('-', ""), digits);
        prop_assert_eq!(number.shown().matches('-').count(), 2);
        prop_assert!(!number.shown().contains("--"));
    }

    #[test]
    fn however_it_is_written_it_is_the_same_number(
        digits in whole(),
        gap in prop::sample::select(NOISE),
        wide: bool,
        around in prop::sample::select(&[("", ""), (" ", "　"), ("電話", ""), ("TEL：", " "), ("（", "）"), ("\u{feff}", "\u{200f}")][..]),
    ) {
        let number = read(&digits);
        let text = [around.0, &written(&number.shown(), gap, wide), around.1].concat();
        prop_assert_eq!(read(&text), number, "{}", text);
    }

    #[test]
    fn brackets_and_the_country_code_change_nothing(digits in whole(), wide: bool) {
        let number = read(&digits);
        let shown = number.shown();
        let (area, rest) = shown.split_once('-').unwrap();
        let (local, end) = rest.split_once('-').unwrap();
        for text in [
            format!("({area}){local}-{end}"),
            format!("（{area}） {local}－{end}"),
            format!("{area}({local}){end}"),
            format!("+81-{}-{rest}", &area[1..]),
            format!("+81 (0){} {local} {end}", &area[1..]),
            format!("+81{}", &digits[1..]),
        ] {
            prop_assert_eq!(read(&written(&text, "", false).replace(' ', "")).dial(), digits.clone());
            prop_assert_eq!(read(&text), number.clone(), "{} {}", text, wide);
        }
    }

    #[test]
    fn an_extension_stays_behind_its_number(digits in whole(), line in "[0-9]{1,6}") {
        let number = read(&digits);
        let want = format!("{}（内線{line}）", number.shown());
        for text in [format!("{digits}内線{line}"), format!("{digits} (内線 {line})"), format!("{digits} ext.{line}")] {
            prop_assert_eq!(read(&text).shown(), want.clone());
            prop_assert_eq!(read(&text).dial(), format!("{digits},{line}"));
            prop_assert_eq!(read(&text).doubt(), None);
        }
    }

    #[test]
    fn two_numbers_are_asked_about_and_the_first_is_dialled(
        one in whole(),
        two in whole(),
        between in prop::sample::select(&[" ", "　", "/", "／", "、", ",", " 携帯", "・", "\n", "（", " または "][..]),
    ) {
        let text = [&read(&one).shown(), between, &read(&two).shown()].concat();
        prop_assert_eq!((read(&text).dial(), read(&text).doubt()), (one, Some(Doubt::TwoNumbers)));
    }

    #[test]
    fn what_is_shown_reads_as_the_same_number(text in r"([-+#0-9０-９ー 　()（）/・の〜,.:x内線電話]|[0-9]{2,5}|\PC){0,40}") {
        if let Some(number) = PhoneNumber::read(&text) {
            prop_assert_eq!(PhoneNumber::read(&number.shown()), Some(number));
        }
    }

    #[test]
    fn whatever_is_written_no_digit_is_lost_or_made(text in r"([-+#0-9０-９ー 　()（）/・の〜,.x内線電話]|0[0-9]{2,5}|\PC|\p{C}){0,60}") {
        let folded: String = text.chars().map(|c| match c {
            '０'..='９' => char::from_u32(c as u32 - 0xfee0).unwrap(),
            _ => c,
        }).collect();
        let all = only_digits(&folded);
        let Some(number) = PhoneNumber::read(&text) else {
            prop_assert_eq!(all, "");
            return Ok(());
        };
        let (shown, dial) = (only_digits(&number.shown()), number.dial());
        let is_abroad = all.contains("81");
        if !all.is_empty() && !is_abroad {
            prop_assert_eq!(&shown, &all);
            prop_assert!(all.contains(&only_digits(dial.split(',').next().unwrap_or_default())));
        }
        let plain = dial.strip_prefix(['+', '#']).unwrap_or(&dial);
        prop_assert!(plain.split(',').count() <= 2);
        prop_assert!(plain.split(',').all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())), "{}", dial);
        let unseen = |c: char| c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        prop_assert!(!number.shown().contains(unseen));
    }
}

#[test]
fn a_word_for_an_extension_without_digits_is_no_extension() {
    for text in [
        "000000000e00線",
        "029-123-4567内線",
        "029-123-4567 ext.",
        "000000000内00000000",
    ] {
        let number = read(text);
        assert_eq!(read(&number.shown()), number, "{text}");
    }
}
