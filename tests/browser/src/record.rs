//! The answers the stories use, made by the program's own types.

use engawa::{
    acp::{
        answer::{Answer, Choices, Date, EnteredBy, People, Response, Share, Spokesperson, Value},
        answers::Answers,
        record::Record,
        wording,
    },
    content::questionnaire::{Kind, PeopleForm, Prompt},
    site,
    vault::{Keys, MemoryStore, State, Store as _, Vault},
    words::words,
};

/// The prompts of 「3つだけ」, in their order.
#[must_use]
pub fn prompts() -> Vec<&'static Prompt> {
    let all = site::questionnaire();
    let mode = all.mode("three");
    mode.into_iter()
        .flat_map(|mode| &mode.prompts)
        .filter_map(|id| all.prompt(id))
        .collect()
}

/// An answer that chooses these, with words of the person's own.
#[must_use]
pub fn choose(ids: &[&str], other: &str) -> Response {
    Response::Answered(Value::Choices(Choices {
        chosen: ids.iter().map(|id| (*id).to_string()).collect(),
        other: other.into(),
        ..Choices::default()
    }))
}

/// An answer that names these people: relation, name, telephone.
#[must_use]
pub fn name(people: &[(&str, &str, &str)]) -> Response {
    let person = |(at, (relation, name, phone)): (usize, &(&str, &str, &str))| Spokesperson {
        id: format!("p{}", at + 1),
        relation: (*relation).into(),
        name: (*name).into(),
        phone: (*phone).into(),
        ..Spokesperson::default()
    };
    Response::Answered(Value::People(People {
        people: people.iter().enumerate().map(person).collect(),
        ..People::default()
    }))
}

/// A record with these answers, by prompt id.
#[must_use]
pub fn record(answers: Vec<(&str, Response)>) -> Record {
    let today = Date::new(2026, 11, 22);
    let mut record = Record::new("1");
    record.mode = "three".into();
    for (id, response) in answers {
        let answer = Answer {
            response,
            answered_on: today.clone(),
            entered_by: EnteredBy::Principal,
            reason: String::new(),
            reason_of_before: false,
            share: Share::Doctor,
            unknown: serde_json::Map::new(),
        };
        record.current_mut(&today).answers.insert(id.into(), answer);
    }
    record
}

/// What most people would give.
#[must_use]
pub fn usual() -> Record {
    let mut usual = record(vec![
        (
            "V1",
            choose(
                &[
                    "independence",
                    "eating",
                    "family_friends",
                    "home_town",
                    "garden",
                ],
                "",
            ),
        ),
        (
            "N1",
            name(&[
                ("daughter", "山田 花子", "090-1234-5678"),
                ("friend", "佐藤 次郎", "03-1234-5678"),
            ]),
        ),
        ("L1", choose(&["home", "palliative_unit"], "")),
        ("D1", choose(&["family", "doctor", "next_visit"], "")),
        ("D2", choose(&["course", "at_home"], "")),
    ]);
    for version in &mut usual.versions {
        version.modes = vec![usual.mode.clone()];
    }
    usual
}

/// The same person, with a card for the refrigerator.
#[must_use]
pub fn with_card() -> Record {
    let mut record = usual();
    for (line, text) in [
        ("name", "髙﨑 はな"),
        ("address", "見本市見本町1-2-3"),
        ("day_phone", "029-123-4567"),
        ("call-0-name", "山田 花子"),
        ("call-0-phone", "090-1234-5678"),
    ] {
        record.card.write(line, text, "2026-11-22", "1");
    }
    record
}

/// The shortest answers there are.
#[must_use]
pub fn shortest() -> Record {
    record(vec![
        ("V1", Response::Undecided),
        ("N1", Response::NotNow),
        ("L1", Response::Undecided),
    ])
}

/// The longest answers the prompts take: as many choices as allowed, the longest ones, every field full.
#[must_use]
pub fn longest() -> Record {
    let phone = "+81-090-1234-5678-90";
    let name_of = |letter: &str| letter.repeat(usize::from(PeopleForm::NAME_MAX));
    let names = ["愛", "鬱", "鷹", "響"].map(name_of);
    let relation = longest_of(site::questionnaire().prompt("N1"), 1);
    let relation = relation.first().copied().unwrap_or_default();
    let people = names
        .each_ref()
        .map(|name| (relation, name.as_str(), phone));
    record(vec![
        ("V1", fullest("V1")),
        ("N1", name(&people)),
        ("L1", fullest("L1")),
        ("D1", everybody()),
        ("D2", fullest("D2")),
    ])
}

/// As many of the longest choices as a prompt takes, words of one's own among them.
fn fullest(id: &str) -> Response {
    let prompt = site::questionnaire().prompt(id);
    let Some(Kind::Choices(form)) = prompt.map(|prompt| &prompt.kind) else {
        return Response::Undecided;
    };
    let other = form
        .other
        .as_ref()
        .map(|own| "木".repeat(usize::from(own.max)));
    let limit = form.limit.map_or(usize::MAX, usize::from) - usize::from(other.is_some());
    choose(&longest_of(prompt, limit), &other.unwrap_or_default())
}

/// Everybody of D1, and the longest 「いつ」.
fn everybody() -> Response {
    let Some(Kind::Choices(form)) = site::questionnaire()
        .prompt("D1")
        .map(|prompt| &prompt.kind)
    else {
        return Response::Undecided;
    };
    let chosen = form.groups.iter().flat_map(|group| {
        let many = group
            .choices
            .iter()
            .filter(move |choice| !choice.alone && !group.single);
        let one = group
            .choices
            .iter()
            .filter(move |_| group.single)
            .max_by_key(|choice| choice.label.chars().count());
        many.chain(one).map(|choice| choice.id.as_str())
    });
    choose(&chosen.collect::<Vec<_>>(), "")
}

fn longest_of(prompt: Option<&'static Prompt>, count: usize) -> Vec<&'static str> {
    let mut choices: Vec<_> = match prompt.map(|prompt| &prompt.kind) {
        Some(Kind::Choices(form)) => form.choices().map(|(_, choice)| choice).collect(),
        Some(Kind::People(form)) => form.relations.iter().collect(),
        Some(Kind::Ranking(_) | Kind::Each(_) | Kind::Log | Kind::Gate(_)) | None => Vec::new(),
    };
    choices.sort_by_key(|choice| std::cmp::Reverse(choice.label.chars().count()));
    choices
        .into_iter()
        .take(count)
        .map(|choice| choice.id.as_str())
        .collect()
}

/// An answer in the words of the check page.
#[must_use]
pub fn lines(record: &Record, id: &str) -> Vec<String> {
    let answers = Answers::new(site::questionnaire(), record.current());
    let prompt = answers.questionnaire.prompt(id);
    prompt
        .map(|prompt| wording::lines(prompt, answers.response(id), &answers, words()))
        .unwrap_or_default()
}

/// In which order a doctor reads the answers (`acp.md` 2.7).
const DOCTORS_ORDER: [&str; 5] = ["N1", "V1", "L1", "D2", "D1"];

/// Every answer, in the order in which they stand on the sheet.
#[must_use]
pub fn sheet_lines(record: &Record) -> Vec<String> {
    DOCTORS_ORDER
        .iter()
        .flat_map(|id| lines(record, id))
        .collect()
}

/// Keys and values as a browser's storage holds them once `record` was kept.
///
/// # Errors
/// When the vault does not take it.
pub fn stored(record: &Record) -> anyhow::Result<Vec<(String, String)>> {
    let store = MemoryStore::new();
    let (mut vault, _) = Vault::open(store.clone(), Keys::new("/", "1"));
    vault
        .save(record)
        .map_err(|error| anyhow::anyhow!("{error:?}"))?;
    let mut pairs = Vec::new();
    for key in store.keys()? {
        let value = store.get(&key)?.unwrap_or_default();
        pairs.push((key, value));
    }
    Ok(pairs)
}

/// The record that a browser's storage holds, by its keys and values.
///
/// # Errors
/// When there is none, or it is damaged.
pub fn read(pairs: &[(String, String)]) -> anyhow::Result<Record> {
    let store = MemoryStore::new();
    for (key, value) in pairs {
        store.set(key, value)?;
    }
    let (_, opened) = Vault::open(store, Keys::new("/", "1"));
    anyhow::ensure!(opened.state == State::Intact, "{:?}", opened.state);
    Ok(opened.record)
}

/// The record of `tests/fixtures/record-NAME.json`.
///
/// # Errors
/// When there is none, or the vault does not take it.
pub fn fixture(name: &str) -> anyhow::Result<Record> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures");
    let text = std::fs::read_to_string(folder.join(format!("record-{name}.json")))?;
    engawa::vault::restore::from_text(&text)
        .map_err(|refusal| anyhow::anyhow!("record-{name}.json: {refusal:?}"))
}
