//! Many sittings, in any order: nothing that was said is lost, nothing is made up, and each sitting is a version.

use std::collections::BTreeMap;

use engawa::acp::answer::{Answer, Date, Response, Share};
use engawa::acp::journey::REVIEW;
use engawa::acp::record::{REASON_MAX, Record, Said};
use engawa::content::questionnaire::Prompt;
use engawa::form::{Asking, Heard, Press, Setting, settings};
use engawa::site;
use engawa::vault::{Keys, MemoryStore, Vault};
use proptest::prelude::*;

use crate::record::{choose, journey};

#[derive(Clone, Debug)]
enum Act {
    /// A mode or a section is begun, or looking again.
    Begin(usize),
    /// A prompt's page is opened.
    Turn(usize),
    /// A control of the page holds this now.
    Set(usize, String),
    /// A button of the page is pressed.
    Press(Press, usize),
    /// Another day has come.
    NewDay,
    /// A paper is made.
    Print,
    /// The page is closed after what was written is kept, and opened again.
    Reopen,
    /// The same person answers a prompt in another tab.
    OtherTab(usize, bool),
}

fn act() -> impl Strategy<Value = Act> {
    let text = prop_oneof![
        6 => Just("1".to_string()),
        2 => Just(String::new()),
        2 => "[ぁ-ん]{1,12}",
        1 => Just("長".repeat(450)),
    ];
    let press = prop::sample::select(vec![
        Press::Clear,
        Press::Undo,
        Press::Add,
        Press::Up,
        Press::Down,
        Press::Remove,
        Press::Same,
        Press::Changed,
        Press::Undecided,
    ]);
    prop_oneof![
        1 => (0..20_usize).prop_map(Act::Begin),
        5 => (0..80_usize).prop_map(Act::Turn),
        12 => (0..60_usize, text).prop_map(|(at, text)| Act::Set(at, text)),
        4 => (press, 0..4_usize).prop_map(|(press, at)| Act::Press(press, at)),
        1 => Just(Act::NewDay),
        1 => Just(Act::Print),
        1 => Just(Act::Reopen),
        1 => (0..80_usize, any::<bool>()).prop_map(|(at, clears)| Act::OtherTab(at, clears)),
    ]
}

/// What was said to a prompt, why, for whom, and when.
type Told = (Response, String, Share, Date);

/// What the record must hold, kept in the simplest way there is.
#[derive(Default)]
struct Reference {
    now: BTreeMap<String, Told>,
    before: Vec<BTreeMap<String, Told>>,
    printed: bool,
}

impl Reference {
    fn say(&mut self, prompt: &Prompt, said: Said, today: &Date) {
        let newest = self.now.values().map(|(.., day)| day).max();
        if newest.is_some_and(|newest| self.printed || newest < today) {
            self.before.push(self.now.clone());
            self.printed = false;
        }
        let there = self.now.remove(&prompt.id);
        let today = today.clone();
        let told = match (said, there) {
            (Said::Response(Some(response)), Some((_, reason, share, _))) => {
                (response, reason, share, today)
            }
            (Said::Response(Some(response)), None) => {
                (response, String::new(), prompt.share, today)
            }
            (Said::Reason(reason), Some((response, _, share, _))) => {
                let reason = reason.chars().take(REASON_MAX).collect();
                (response, reason, share, today)
            }
            (Said::Share(share), Some((response, reason, ..))) => (response, reason, share, today),
            (Said::Same, Some((response, reason, share, _))) => (response, reason, share, today),
            (Said::Back(answer), _) => told(&answer),
            _ => return,
        };
        self.now.insert(prompt.id.clone(), told);
    }
}

fn told(answer: &Answer) -> Told {
    let answer = answer.clone();
    (
        answer.response,
        answer.reason,
        answer.share,
        answer.answered_on,
    )
}

/// A page that is open, with the store behind it.
struct Sitting {
    store: MemoryStore,
    vault: Vault<MemoryStore>,
    record: Record,
    prompt: &'static Prompt,
    asking: Asking,
    stamp: u32,
    day: u32,
    reference: Reference,
}

impl Sitting {
    fn new() -> Self {
        let store = MemoryStore::new();
        let (vault, opened) = Vault::open(store.clone(), Keys::new("/", "1"));
        Self {
            store,
            vault,
            record: opened.record,
            prompt: crate::record::prompt("V1"),
            asking: Asking::new("0".into()),
            stamp: 0,
            day: 0,
            reference: Reference::default(),
        }
    }

    fn today(&self) -> Date {
        Date::new(2026, 1 + self.day / 28, 1 + self.day % 28)
    }

    fn turn(&mut self, prompt: &'static Prompt) {
        self.stamp += 1;
        self.prompt = prompt;
        self.asking = Asking::new(self.stamp.to_string());
    }

    /// The parts of the page that can hold something.
    fn controls(&self) -> Vec<String> {
        let own = format!("q-{}-", self.prompt.id);
        let all = settings(self.prompt, &journey(&self.record), &self.asking);
        let ids = all.into_iter().filter_map(|setting| match setting {
            Setting::Checked(id, _) | Setting::Holds(id, _) => Some(id),
            _ => None,
        });
        ids.filter_map(|id| id.strip_prefix(&own).map(Into::into))
            .collect()
    }

    fn hear(&mut self, heard: Heard<'_>) {
        let journey = journey(&self.record);
        let (said, _) = self.asking.hear(self.prompt, &journey, heard);
        if let Some(said) = said {
            let today = self.today();
            self.record.say(self.prompt, said.clone(), &today);
            self.reference.say(self.prompt, said, &today);
        }
    }

    fn keep(&mut self) {
        self.record = self.vault.save(&self.record).unwrap().record;
    }

    fn act(&mut self, act: &Act) {
        let questionnaire = site::questionnaire();
        match act {
            Act::Begin(at) => {
                let modes = questionnaire.modes.iter().map(|mode| &*mode.id);
                let sections = questionnaire.sections.iter().map(|section| &*section.id);
                let ways: Vec<&str> = modes.chain(sections).chain([REVIEW]).collect();
                self.record.mode = ways[at % ways.len()].into();
            }
            Act::Turn(at) => self.turn(nth(*at)),
            Act::Set(at, text) => {
                let controls = self.controls();
                if !controls.is_empty() {
                    self.hear(Heard::Set(&controls[at % controls.len()], text));
                }
            }
            Act::Press(press, at) if self.prompt.is_asked() => {
                self.hear(Heard::Pressed(*press, *at));
            }
            Act::Press(..) => {}
            Act::NewDay => self.day += 1,
            Act::Print => {
                if !self.reference.now.is_empty() {
                    self.record.finish();
                    self.reference.printed = true;
                }
            }
            Act::Reopen => {
                self.keep();
                let (vault, opened) = Vault::open(self.store.clone(), Keys::new("/", "1"));
                (self.vault, self.record) = (vault, opened.record);
                self.turn(self.prompt);
            }
            Act::OtherTab(at, clears) => {
                self.keep();
                let (mut vault, opened) = Vault::open(self.store.clone(), Keys::new("/", "1"));
                let (mut there, prompt, today) = (opened.record, nth(*at), self.today());
                let said = Said::Response((!clears).then(|| choose(&[], "ほかのタブ")));
                if prompt.is_asked() {
                    there.say(prompt, said.clone(), &today);
                    self.reference.say(prompt, said, &today);
                    vault.save(&there).unwrap();
                }
                self.record = self.vault.refresh(&self.record).unwrap_or(there);
            }
        }
    }

    fn holds(&self) -> Result<(), TestCaseError> {
        let versions = self.record.versions.iter().map(|version| {
            let answers = version.answers.iter();
            answers
                .map(|(id, answer)| (id.clone(), told(answer)))
                .collect()
        });
        let versions: Vec<BTreeMap<String, Told>> = versions.collect();
        let mut expected = self.reference.before.clone();
        expected.push(self.reference.now.clone());
        if versions.is_empty() {
            expected.retain(|version| !version.is_empty());
        }
        prop_assert_eq!(versions, expected);
        let numbers = self.record.versions.iter().map(|version| version.no);
        prop_assert!(numbers.eq(1..=u32::try_from(self.record.versions.len()).unwrap()));
        Ok(())
    }
}

fn nth(at: usize) -> &'static Prompt {
    let prompts = &site::questionnaire().prompts;
    &prompts[at % prompts.len()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_said_is_lost_or_made_up_and_each_sitting_is_a_version(
        acts in prop::collection::vec(act(), 0..80),
    ) {
        let mut sitting = Sitting::new();
        for act in &acts {
            sitting.act(act);
            sitting.holds()?;
        }
        sitting.act(&Act::Reopen);
        sitting.holds()?;
    }
}
