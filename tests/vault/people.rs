//! Records, answers and stores for the tests.

use engawa::acp::answer::{
    Answer, Choices, Date, Each, EnteredBy, People, Response, Share, Spokesperson, Unknown, Value,
};
use engawa::acp::handed::Handed;
use engawa::acp::named::Named;
use engawa::acp::record::{Record, SCHEMA, Version};
use engawa::acp::talk::TalkLog;
use engawa::care::card::Card;
use engawa::vault::{Keys, MemoryStore, Opened, Slot, Store, Vault};
use proptest::prelude::*;

/// The record every released version with schema 1 must open.
pub(crate) const GOLDEN: &str = include_str!("../fixtures/record-v1.json");
/// The same, in a slot.
pub(crate) const GOLDEN_SLOT: &str = include_str!("../fixtures/slot-v1.json");

pub(crate) fn keys() -> Keys {
    Keys::new("/", "1")
}

pub(crate) fn open<S: Store>(store: S) -> (Vault<S>, Opened) {
    Vault::open(store, keys())
}

pub(crate) fn golden() -> Record {
    engawa::vault::restore::from_text(GOLDEN).unwrap()
}

pub(crate) fn today() -> Date {
    Date::new(2026, 11, 22)
}

/// まだ決められない, with a reason to tell it by.
pub(crate) fn answer(reason: &str) -> Answer {
    Answer {
        response: Response::Undecided,
        answered_on: today(),
        entered_by: EnteredBy::Principal,
        reason: reason.into(),
        reason_of_before: false,
        share: Share::Doctor,
        unknown: Unknown::new(),
    }
}

pub(crate) fn set(record: &mut Record, prompt: &str, reason: &str) {
    record
        .current_mut(&today())
        .answers
        .insert(prompt.into(), answer(reason));
}

pub(crate) fn clear(record: &mut Record, prompt: &str) {
    record.current_mut(&today()).answers.remove(prompt);
}

pub(crate) fn reason<'a>(record: &'a Record, prompt: &str) -> Option<&'a str> {
    record.answer(prompt).map(|answer| answer.reason.as_str())
}

/// A store in which two saves were made: V1 was answered with `old`, then with `new`.
pub(crate) fn saved_twice() -> (MemoryStore, Record, Record) {
    let store = MemoryStore::new();
    let (mut vault, opened) = open(store.clone());
    let mut record = opened.record;
    set(&mut record, "V1", "old");
    let old = vault.save(&record).unwrap().record;
    set(&mut record, "V1", "new");
    let new = vault.save(&record).unwrap().record;
    (store, old, new)
}

pub(crate) fn slot(store: &impl Store, slot: Slot) -> Option<String> {
    store.get(&keys().slot(slot)).unwrap()
}

/// Everything in the store, to compare it with later.
pub(crate) fn contents(store: &impl Store) -> Vec<(String, String)> {
    store
        .keys()
        .unwrap()
        .into_iter()
        .map(|key| (key.clone(), store.get(&key).unwrap().unwrap()))
        .collect()
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(
        prop::sample::select(vec![
            "家",
            "で",
            "\n",
            "\"",
            "\\",
            "🏡",
            " ",
            "a",
            "</script>",
        ]),
        0..6,
    )
    .prop_map(|parts| parts.concat())
}

fn id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["V1", "N1", "L1", "D1", "T0", "x-y"]).prop_map(Into::into)
}

fn unknown() -> impl Strategy<Value = Unknown> {
    let json = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        text().prop_map(Into::into),
        prop::collection::vec(text(), 0..3).prop_map(Into::into),
    ];
    prop::collection::vec((prop::sample::select(vec!["added", "追加"]), json), 0..2).prop_map(
        |fields| {
            fields
                .into_iter()
                .map(|(key, value)| (key.to_string(), value))
                .collect()
        },
    )
}

fn date() -> impl Strategy<Value = Date> {
    (1900..2100_i32, 1..=12_u32, 1..=31_u32)
        .prop_map(|(year, month, day)| Date::new(year, month, day))
}

fn entered_by() -> impl Strategy<Value = EnteredBy> {
    prop::sample::select(vec![
        EnteredBy::Principal,
        EnteredBy::Scribe,
        EnteredBy::ImaginedByOthers,
    ])
}

/// Texts by names, as they stand on lines and beside people.
fn named_texts() -> impl Strategy<Value = Named<String>> {
    let name = prop::sample::select(vec!["said", "think", "1790000000000-0", "date"]);
    prop::collection::vec((name, text()), 0..3).prop_map(|texts| {
        let texts = texts.into_iter();
        texts.map(|(name, text)| (name.to_string(), text)).collect()
    })
}

fn people() -> impl Strategy<Value = People> {
    let person = (text(), text(), text(), unknown());
    let people = prop::collection::vec(person, 0..4);
    let people = (people, any::<bool>(), any::<bool>(), unknown());
    people.prop_map(|(people, by_hand, nobody, unknown)| People {
        // Nobody is kept without a name of their own that other answers can speak of them by.
        people: (0..)
            .zip(people)
            .map(|(at, (relation, name, phone, unknown))| Spokesperson {
                id: format!("1790000000000-{at}"),
                relation,
                name,
                phone,
                unknown,
            })
            .collect(),
        by_hand,
        nobody,
        unknown,
    })
}

fn response() -> impl Strategy<Value = Response> {
    let chosen = prop::collection::vec(id(), 0..4);
    let choices = (chosen, text(), named_texts(), unknown());
    let choices = choices.prop_map(|(chosen, other, texts, unknown)| Choices {
        chosen,
        other,
        texts,
        unknown,
    });
    let each = (named_texts(), unknown());
    let each = each.prop_map(|(chosen, unknown)| Each { chosen, unknown });
    prop_oneof![
        Just(Response::Undecided),
        Just(Response::NotNow),
        Just(Response::AfterConsult),
        people().prop_map(|people| Response::Answered(Value::People(people))),
        choices.prop_map(|choices| Response::Answered(Value::Choices(choices))),
        each.prop_map(|each| Response::Answered(Value::Each(each))),
    ]
}

fn any_answer() -> impl Strategy<Value = Answer> {
    let share = prop::sample::select(vec![Share::Doctor, Share::FamilyOnly, Share::SelfOnly]);
    let reason = (text(), any::<bool>());
    (response(), date(), entered_by(), reason, share, unknown()).prop_map(
        |(response, answered_on, entered_by, (reason, reason_of_before), share, unknown)| Answer {
            response,
            answered_on,
            entered_by,
            reason,
            reason_of_before,
            share,
            unknown,
        },
    )
}

fn version() -> impl Strategy<Value = Version> {
    let answers = prop::collection::btree_map(id(), any_answer(), 0..5);
    let modes = prop::collection::vec(prop::sample::select(vec!["three", "slow", "S4"]), 0..3);
    let parts = (
        date(),
        entered_by(),
        answers,
        modes,
        any::<bool>(),
        unknown(),
    );
    parts.prop_map(
        |(created_on, entered_by, answers, modes, finished, unknown)| Version {
            no: 0,
            created_on,
            entered_by,
            modes: modes.into_iter().map(Into::into).collect(),
            finished,
            answers: answers.into_iter().collect(),
            unknown,
        },
    )
}

/// Any record within the bounds.
pub(crate) fn any_record() -> impl Strategy<Value = Record> {
    let versions = prop::collection::btree_map(1..6_u32, version(), 0..3).prop_map(|versions| {
        let version = |(no, version)| Version { no, ..version };
        versions.into_iter().map(version).collect()
    });
    let outside = (card(), talks(), handed());
    let places = (text(), text());
    let parts = (places, entered_by(), outside, versions, 0..9_u32, unknown());
    parts.prop_map(
        |((mode, stopped_at), entered_by, (card, talks, handed), versions, thinned, unknown)| {
            Record {
                schema: SCHEMA,
                id: "1".into(),
                mode,
                stopped_at,
                entered_by,
                card,
                talks,
                handed,
                versions,
                thinned,
                unknown,
            }
        },
    )
}

/// Talks as somebody wrote them down, line by line.
pub(crate) fn talks() -> impl Strategy<Value = TalkLog> {
    let name = prop::sample::select(vec!["1790000000000", "1790000000001", "1790000000002"]);
    let line = prop::sample::select(vec!["on", "present", "said", "open", "next_on"]);
    prop::collection::vec((name, line, text()), 0..8).prop_map(|lines| {
        let mut talks = TalkLog::default();
        for (name, line, text) in lines {
            talks.write(name, line, &text);
        }
        talks
    })
}

fn handed() -> impl Strategy<Value = Handed> {
    let role = prop::sample::select(engawa::acp::handed::ROLES.to_vec());
    let rows = prop::collection::vec((role, date()), 0..4);
    rows.prop_map(|rows| {
        let row = |(role, day): (&str, Date)| (role.to_string(), day.as_str().into());
        rows.into_iter().map(row).collect()
    })
}

/// A card as somebody filled it in, line by line.
pub(crate) fn card() -> impl Strategy<Value = Card> {
    let line = prop::sample::select(vec![
        "name",
        "address",
        "day_phone",
        "call-0-name",
        "call-1-phone",
        "call-9-role",
    ]);
    prop::collection::vec((line, text()), 0..8).prop_map(|lines| {
        let mut card = Card::default();
        for (at, (line, text)) in lines.iter().enumerate() {
            card.write(line, text, "2026-11-22", &at.to_string());
        }
        card
    })
}
