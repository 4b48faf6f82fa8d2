//! A backup: what comes back, and what does not.

use engawa::acp::answer::Date;
use engawa::acp::record::{Record, SCHEMA, Version};
use engawa::vault::failing::{FailingStore, Fault};
use engawa::vault::{
    Backup, BackupRefusal, FIRST_RECORD, Keys, MAX_FILE, MemoryStore, People, Preview, SaveError,
    StoreError, Vault, is_unwritten, seal,
};
use proptest::prelude::*;

use crate::people::{answer, any_record, contents, golden, keys, open, saved_twice, today};

fn backup(record: Record) -> Backup {
    Backup {
        name: "花子".into(),
        saved_on: today(),
        record,
    }
}

/// The text of a file, with its check made to agree.
fn file(about: &str, envelope: &str) -> String {
    let checked = format!("{about},\"envelope\":{envelope}}}");
    let check = crc::Crc::<u32>::new(&crc::CRC_32_ISO_HDLC).checksum(checked.as_bytes());
    format!("{{\"engawa\":\"backup\",\"form\":1,\"check\":\"{check:08x}\",{checked}")
}

#[test]
fn a_file_is_called_by_its_day_and_where_there_are_several_people_by_its_person() {
    for (name, several, file) in [
        ("花子", false, "engawa-2026-11-22.json"),
        ("花子", true, "engawa-花子-2026-11-22.json"),
        ("", true, "engawa-2026-11-22.json"),
        (
            "佐々木 スー/..\\:*?",
            true,
            "engawa-佐々木スー-2026-11-22.json",
        ),
    ] {
        let mut backup = backup(golden());
        backup.name = name.into();
        assert_eq!(backup.file_name(several), file);
    }
}

#[test]
fn the_form_of_the_file_stays() {
    let text = backup(golden()).to_text();
    let about = "\"name\":\"花子\",\"saved_on\":\"2026-11-22\"";
    assert_eq!(text, file(about, &seal(&golden(), 1)));
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        (&json["engawa"], &json["form"]),
        (&"backup".into(), &1.into())
    );
}

#[test]
fn a_file_comes_back_through_an_editor_that_ends_the_line() {
    let expected = backup(golden());
    let text = expected.to_text();
    for text in [
        format!("{text}\n"),
        format!("\u{FEFF}{text}\r\n"),
        format!(" {text}"),
    ] {
        assert_eq!(Backup::read(&text).as_ref(), Ok(&expected));
    }
}

#[test]
fn what_is_no_backup_is_told_from_one_that_is_damaged() {
    let text = backup(golden()).to_text();
    let half = text
        .get(..text.floor_char_boundary(text.len() / 2))
        .unwrap();
    for other in [
        "",
        "null",
        "{}",
        "<html>",
        "\u{FFFD}PNG",
        r#"{"engawa":"else"}"#,
        &seal(&golden(), 7),
    ] {
        assert_eq!(Backup::read(other), Err(BackupRefusal::NotOurs), "{other}");
    }
    let about = "\"name\":\"\",\"saved_on\":\"\"";
    for damaged in [
        half,
        "{\"engawa\":\"backup\",\"form\":",
        "{\"engawa\":\"backup\",\"form\":1",
        "{\"engawa\":\"backup\",\"form\":99999999999999999999,",
        &text.replace("2026", "2027"),
        &text.replace("花子", "太郎"),
        &text.replace("\"seq\":1", "\"seq\":2"),
        &(text.clone() + "}"),
        &file(about, "{}"),
        &file(about, "null"),
        &file("\"name\":", &seal(&golden(), 1)),
    ] {
        assert_eq!(
            Backup::read(damaged),
            Err(BackupRefusal::Damaged),
            "{damaged:.120}"
        );
    }
}

#[test]
fn every_byte_that_changes_is_noticed() {
    let mut record = golden();
    record
        .card
        .write("name", "花\u{7f}子\u{1}", "2026-11-22", "1");
    let text = backup(record).to_text();
    for at in 0..text.len() {
        for change in [0x01, 0x20, 0x0c] {
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= change;
            let damaged = String::from_utf8_lossy(&bytes);
            assert!(Backup::read(&damaged).is_err(), "byte {at}: {damaged:.200}");
        }
        let mut bytes = text.clone().into_bytes();
        bytes.remove(at);
        assert!(
            Backup::read(&String::from_utf8_lossy(&bytes)).is_err(),
            "without byte {at}"
        );
        if let Some(cut) = text.get(..at) {
            assert!(Backup::read(cut).is_err(), "cut at {at}");
        }
    }
}

#[test]
fn what_a_newer_version_made_is_shown_and_not_taken() {
    let mut newer = golden();
    newer.schema = SCHEMA + 1;
    let text = Backup {
        record: newer.clone(),
        ..backup(golden())
    }
    .to_text();
    let Err(BackupRefusal::Newer(Some(shown))) = Backup::read(&text) else {
        panic!("{:?}", Backup::read(&text))
    };
    assert_eq!((&*shown.name, &shown.record), ("花子", &newer));
    assert_eq!(shown.preview(), backup(golden()).preview());
    let other_form = text.replace("\"form\":1", "\"form\":2");
    assert_eq!(Backup::read(&other_form), Err(BackupRefusal::Newer(None)));
}

#[test]
fn a_large_file_is_not_looked_at_and_the_largest_record_is_no_large_file() {
    let text = " ".repeat(1024 * 1024);
    assert_eq!(Backup::read(&text), Err(BackupRefusal::TooLarge));
    let store = MemoryStore::new();
    let mut largest = Record::new("1");
    for version in 0.. {
        let mut next = largest.clone();
        next.current_mut(&today())
            .answers
            .insert(format!("Q{version}"), answer(&"鬱".repeat(900)));
        if open(store.clone()).0.save(&next).is_err() {
            break;
        }
        largest = next;
    }
    let mut whole = backup(largest);
    whole.name = "鬱".repeat(20);
    let text = whole.to_text();
    assert!(
        text.len() > 200 * 1024 && text.len() <= MAX_FILE,
        "{}",
        text.len()
    );
    assert_eq!(Backup::read(&text), Ok(whole));
}

#[test]
fn the_preview_counts_what_is_in_it() {
    let empty = Preview {
        newest: None,
        versions: 0,
        answers: 0,
        has_card: false,
    };
    assert_eq!(backup(Record::new("1")).preview(), empty);
    let expected = Preview {
        newest: Some(today()),
        versions: 2,
        answers: 5,
        has_card: false,
    };
    assert_eq!(backup(golden()).preview(), expected);
    let mut record = golden();
    record.card.write("name", "花子", "2026-11-22", "1");
    record.versions.push(Version {
        no: 9,
        created_on: Date::new(2027, 1, 1),
        ..Version::default()
    });
    let expected = Preview {
        versions: 3,
        answers: 0,
        has_card: true,
        ..expected
    };
    assert_eq!(backup(record).preview(), expected);
}

#[test]
fn only_a_record_in_which_nothing_stands_is_unwritten() {
    let mut begun = Record::new("7");
    begun.mode = "three".into();
    begun.current_mut(&today());
    assert!(is_unwritten(&Record::new("1")) && is_unwritten(&begun));
    let mut carded = begun.clone();
    carded.card.write("name", "花子", "2026-11-22", "1");
    let mut newer = begun.clone();
    newer.unknown.insert("added".into(), true.into());
    for written in [golden(), carded, newer] {
        assert!(!is_unwritten(&written), "{written:?}");
    }
}

#[test]
fn taking_one_in_beside_a_record_leaves_that_as_it_was() {
    let (store, _, before) = saved_twice();
    let slots = || {
        contents(&store)
            .into_iter()
            .filter(|(key, _)| key.starts_with("engawa:/:1:"))
            .collect::<Vec<_>>()
    };
    let there = slots();
    let mut taken = backup(golden());
    taken.take_beside(&store, "/", "77").unwrap();
    assert_eq!(slots(), there);
    assert_eq!(open(store.clone()).1.record, before);
    let people = People::read(&store, "/").unwrap();
    let list: Vec<_> = people.list().collect();
    assert_eq!(list, [(FIRST_RECORD, ""), ("77", "花子")]);
    assert_eq!(people.open(), "77");
    taken.record.id = "77".into();
    assert_eq!(
        Vault::open(store, Keys::new("/", "77")).1.record,
        taken.record
    );
}

#[test]
fn without_room_nothing_of_it_is_left() {
    for nth in 1..=4 {
        let (memory, ..) = saved_twice();
        let store = FailingStore::new(memory.clone());
        let records = || {
            let all = contents(&memory).into_iter();
            all.filter(|(key, _)| keys().record_of(key).is_some() || *key == keys().people())
                .collect::<Vec<_>>()
        };
        let before = records();
        store.fail(Fault::Nth(nth, StoreError::Full));
        let taken = backup(golden()).take_beside(&store, "/", "77");
        // The mark is a convenience; the slot and the register are not.
        match taken {
            Err(error) => {
                assert_eq!(error, SaveError::Store(StoreError::Full), "write {nth}");
                assert_eq!(records(), before, "write {nth}");
            }
            Ok(()) => assert_eq!(
                People::read(&memory, "/").unwrap().open(),
                "77",
                "write {nth}"
            ),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_record_comes_back_as_it_was(record in any_record(), name in "[花子\"\\\\,:{} ]{0,20}") {
        let whole = Backup { name: name.trim().into(), ..backup(record) };
        prop_assert_eq!(Backup::read(&whole.to_text()), Ok(whole));
    }

    #[test]
    fn a_name_cannot_pretend_to_be_the_envelope(name in any::<String>()) {
        let whole = Backup { name: format!("\",\"envelope\":{name}"), ..backup(golden()) };
        let read = Backup::read(&whole.to_text()).unwrap();
        prop_assert_eq!(read.record, golden());
    }

    #[test]
    fn no_file_makes_it_panic(text in any::<String>()) {
        let _ = Backup::read(&text);
        let _ = Backup::read(&format!("{{\"engawa\":\"backup\",\"form\":{text}"));
        let _ = Backup::read(&file(&text, &text));
    }
}
