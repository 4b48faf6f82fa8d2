use super::*;

mod windows;

fn key(name: &str) -> Option<Act> {
    let key = Key {
        name,
        ..Key::default()
    };
    key.act()
}

fn shown(keys: &[&str]) -> Show {
    let mut show = Show::new(12);
    for name in keys {
        if let Some(act) = key(name) {
            show.act(act);
        }
    }
    show
}

#[test]
fn every_key_a_hand_or_a_clicker_finds() {
    let keys = [
        (Act::Next, "ArrowRight ArrowDown PageDown n N"),
        (Act::Back, "ArrowLeft ArrowUp PageUp Backspace p P"),
        (Act::First, "Home"),
        (Act::Last, "End"),
        (Act::Enter, "Enter"),
        (Act::Black, "b B ."),
        (Act::White, "w W ,"),
        (Act::Overview, "o O"),
        (Act::Dot, "l L"),
        (Act::Full, "f F"),
        (Act::Notes, "s S"),
        (Act::Leave, "Escape Esc"),
        (Act::Digit(7), "7 ７"),
    ];
    for (act, names) in keys {
        for name in names.split(' ') {
            assert_eq!(key(name), Some(act), "{name}");
        }
    }
    assert_eq!(key(" "), Some(Act::Next));
    for left in ["F5", "F11", "Tab", "Shift", "a", "あ", "12", ""] {
        assert_eq!(key(left), None, "{left}");
    }
}

#[test]
fn keys_of_the_browser_and_of_buttons_are_left_alone() {
    let with = |name, with, shift, pressing| {
        let key = Key {
            name,
            code: "",
            with,
            shift,
            pressing,
        };
        key.act()
    };
    assert_eq!(with("p", true, false, false), None, "printing");
    assert_eq!(with("Enter", false, false, true), None);
    assert_eq!(with(" ", false, false, true), None);
    assert_eq!(with("PageDown", false, false, true), Some(Act::Next));
    assert_eq!(with(" ", false, true, false), Some(Act::Back));
}

#[test]
fn where_japanese_is_typed_the_place_of_a_key_counts() {
    let placed = |code| {
        let key = Key {
            name: "Process",
            code,
            ..Key::default()
        };
        key.act()
    };
    let places = [
        ("KeyB", Some(Act::Black)),
        ("Period", Some(Act::Black)),
        ("Space", Some(Act::Next)),
        ("Digit4", Some(Act::Digit(4))),
        ("Numpad9", Some(Act::Digit(9))),
        ("NumpadEnter", Some(Act::Enter)),
        ("PageDown", Some(Act::Next)),
        ("KeyA", None),
    ];
    for (code, act) in places {
        assert_eq!(placed(code), act, "{code}");
    }
}

#[test]
fn one_goes_on_and_back_and_stops_at_both_ends() {
    assert_eq!(shown(&["PageDown", "PageDown", "PageUp"]).at(), 1);
    assert_eq!(shown(&["PageUp"]).at(), 0);
    assert_eq!(shown(&["End", "PageDown"]).at(), 11);
    assert_eq!(shown(&["End", "Home"]).at(), 0);
    assert_eq!(Show::new(0).at(), 0);
}

#[test]
fn a_number_and_enter_go_to_that_slide() {
    assert_eq!(shown(&["1", "2", "Enter"]).at(), 11);
    assert_eq!(shown(&["3", "Enter"]).at(), 2);
    assert_eq!(shown(&["3"]).typed(), Some(3));
    assert_eq!(shown(&["1", "3", "Enter"]).at(), 0, "no such slide");
    assert_eq!(shown(&["0", "Enter"]).at(), 0);
    assert_eq!(shown(&["3", "PageDown", "Enter"]).at(), 2, "forgotten");
    assert_eq!(shown(&["9", "9", "9", "9"]).typed(), None);
    assert_eq!(shown(&["Enter"]).at(), 1, "alone it goes on");
}

#[test]
fn whatever_is_pressed_brings_a_covered_slide_back() {
    assert_eq!(shown(&["b"]).cover(), Cover::Black);
    assert_eq!(shown(&["b", "w"]).cover(), Cover::White);
    for back in ["b", "PageDown", "PageUp", "Escape", "Home"] {
        let show = shown(&["PageDown", "b", back]);
        assert_eq!((show.cover(), show.at()), (Cover::None, 1), "{back}");
    }
}

#[test]
fn all_slides_at_once() {
    let show = shown(&["o", "ArrowRight", "ArrowRight"]);
    assert!(show.overview());
    assert_eq!(show.at(), 2);
    assert!(!shown(&["o", "Enter"]).overview());
    assert_eq!(shown(&["o", "Enter"]).at(), 0);
    assert!(!shown(&["o", "Escape"]).overview());
    let mut show = shown(&["o", "b"]);
    show.act(Act::Go(4));
    assert_eq!(
        (show.at(), show.overview(), show.cover()),
        (4, false, Cover::None)
    );
}

#[test]
fn a_talk_is_early_late_or_as_planned() {
    let plan = [60, 120, 60];
    let of = |at, elapsed| Pace::of(&plan, at, elapsed);
    assert_eq!(
        of(0, 0),
        Pace {
            left: 240,
            drift: Drift::None
        }
    );
    assert_eq!(of(1, 60).drift, Drift::None);
    assert_eq!(of(1, 30).drift, Drift::Early(30));
    assert_eq!(of(0, 100).drift, Drift::Late(40));
    assert_eq!(
        of(2, 250),
        Pace {
            left: -10,
            drift: Drift::Late(10)
        }
    );
    assert_eq!(of(9, 100).drift, Drift::Early(140));
    for (seconds, text) in [(0, "0:00"), (65, "1:05"), (-30, "-0:30"), (3600, "60:00")] {
        assert_eq!(minutes(seconds), text);
    }
}
