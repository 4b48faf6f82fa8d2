//! Two windows and more, closed and opened as it comes: at the end they show the same slide.

use proptest::prelude::*;

use super::super::*;

const SLIDES: usize = 9;
const NOW: u64 = 1_800_000_000_000;

/// What happens in a hall.
#[derive(Clone, Debug)]
enum Event {
    Act(usize, Act),
    /// The oldest message on its way to a window arrives.
    Arrive(usize),
    /// It never does.
    Lose(usize),
    Close(usize),
    Open(usize),
}

#[derive(Default)]
struct Hall {
    windows: [Option<Window>; 3],
    coming: [Vec<String>; 3],
    kept: Option<String>,
    ids: u32,
    now: u64,
}

impl Hall {
    fn said(&mut self, by: usize, text: String) {
        if let Some(window) = &self.windows[by] {
            self.kept = window.to_keep(self.kept.as_deref()).or(self.kept.take());
        }
        for to in (0..3).filter(|to| *to != by) {
            if self.windows[to].is_some() {
                self.coming[to].push(text.clone());
            }
        }
    }

    fn arrive(&mut self, at: usize) {
        if self.coming[at].is_empty() {
            return;
        }
        let text = self.coming[at].remove(0);
        let answer = self.windows[at]
            .as_mut()
            .and_then(|window| window.hear(&text));
        if let Some(answer) = answer {
            self.said(at, answer);
        }
    }

    fn play(&mut self, event: Event) {
        self.now += 1;
        match event {
            Event::Act(at, act) => {
                let now = NOW + self.now;
                let said = self.windows[at]
                    .as_mut()
                    .and_then(|window| window.act(act, now).text);
                if let Some(text) = said {
                    self.said(at, text);
                }
            }
            Event::Arrive(at) => self.arrive(at),
            Event::Lose(at) => {
                if !self.coming[at].is_empty() {
                    self.coming[at].remove(0);
                }
            }
            Event::Close(at) => {
                self.windows[at] = None;
                self.coming[at].clear();
            }
            Event::Open(at) => {
                if self.windows[at].is_none() {
                    self.ids += 1;
                    let kept = self.kept.clone();
                    let now = NOW + self.now;
                    self.windows[at] =
                        Some(Window::open(self.ids, SLIDES, 0, kept.as_deref(), now));
                    self.said(at, Window::ask().into());
                }
            }
        }
    }

    /// Everything on its way arrives, and every window looks once at what the device keeps.
    fn settle(&mut self) {
        for at in 0..3 {
            let kept = self.kept.clone();
            if let (Some(window), Some(kept)) = (&mut self.windows[at], kept)
                && let Some(answer) = window.hear(&kept)
            {
                self.said(at, answer);
            }
        }
        while self.coming.iter().any(|coming| !coming.is_empty()) {
            (0..3).for_each(|at| self.arrive(at));
        }
    }
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        4 => Just(Act::Next),
        2 => Just(Act::Back),
        1 => Just(Act::Last),
        1 => Just(Act::Black),
        1 => (0..SLIDES).prop_map(Act::Go),
        1 => Just(Act::Overview),
    ]
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        5 => (0..3_usize, act()).prop_map(|(at, act)| Event::Act(at, act)),
        5 => (0..3_usize).prop_map(Event::Arrive),
        1 => (0..3_usize).prop_map(Event::Lose),
        1 => (0..3_usize).prop_map(Event::Close),
        3 => (0..3_usize).prop_map(Event::Open),
    ]
}

proptest! {
    #[test]
    fn windows_end_at_the_same_slide(events in prop::collection::vec(event(), 0..120)) {
        let mut hall = Hall::default();
        for event in events {
            hall.play(event);
        }
        hall.settle();
        let open: Vec<&Window> = hall.windows.iter().flatten().collect();
        let kept = hall.kept.as_deref().and_then(Shared::read);
        for window in &open {
            let expected = kept.map_or((0, Cover::None), |kept| (kept.at, kept.cover));
            prop_assert_eq!((window.show().at(), window.show().cover()), expected);
        }
    }

    #[test]
    fn what_is_shared_survives_its_text(turn: u64, by: u32, at in 0..1000_usize, began: u64, came: u64, said: u64) {
        let shared = Shared { turn, by, at, cover: Cover::White, began, came, said };
        prop_assert_eq!(Shared::read(&shared.write()), Some(shared));
    }

    #[test]
    fn no_text_from_outside_breaks_a_window(text in ".{0,40}") {
        let mut window = Window::open(1, SLIDES, 0, Some(&text), NOW);
        window.hear(&text);
        prop_assert!(window.show().at() < SLIDES);
    }
}

#[test]
fn a_window_that_comes_back_finds_its_place() {
    let mut window = Window::open(1, SLIDES, 0, None, NOW);
    for _ in 0..3 {
        window.act(Act::Next, NOW);
    }
    let kept = window.to_keep(None);
    let again = Window::open(2, SLIDES, 0, kept.as_deref(), NOW + 1000);
    assert_eq!((again.show().at(), again.began()), (3, NOW));
    let tomorrow = Window::open(3, SLIDES, 0, kept.as_deref(), NOW + 24 * 3_600_000);
    assert_eq!(
        (tomorrow.show().at(), tomorrow.began()),
        (0, 0),
        "another talk"
    );
    let mut tomorrow = tomorrow;
    tomorrow.act(Act::Next, NOW + 24 * 3_600_000);
    assert!(tomorrow.to_keep(kept.as_deref()).is_some(), "and it counts");
    let linked = Window::open(4, SLIDES, 5, None, NOW);
    assert_eq!(linked.show().at(), 5);
}

#[test]
fn the_dot_goes_with_its_slide() {
    let mut one = Window::open(1, SLIDES, 0, None, NOW);
    let mut two = Window::open(2, SLIDES, 0, None, NOW);
    let text = one.point(250, 4000);
    assert_eq!(two.hear(&text), None);
    assert_eq!(two.dot(), Some((250, 1000)));
    let text = one.act(Act::Next, NOW).text.unwrap();
    two.hear(&text);
    assert_eq!((one.dot(), two.dot()), (None, None));
}

#[test]
fn the_clock_starts_at_the_first_step_and_again_when_asked() {
    let mut window = Window::open(1, SLIDES, 0, None, NOW);
    window.act(Act::Black, NOW);
    assert_eq!(window.began(), 0);
    window.act(Act::Black, NOW + 1);
    window.act(Act::Next, NOW + 2);
    assert_eq!(window.began(), NOW + 2);
    window.restart(NOW + 9);
    assert_eq!(window.began(), NOW + 9);
}
