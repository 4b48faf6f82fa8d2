//! The pages about the records themselves: who writes, a backup, erasing. They are HTML of the prerender with places;
//! the sentences stand in them, so that they cost the program nothing.

use std::cell::{Cell, RefCell};

use super::keeper::{Keeper, Taken};
use crate::browser::file::{self, Given};
use crate::browser::typing::Typed;
use crate::browser::{history, page};
use crate::content::route::Route;
use crate::paper::{Html, Links};
use crate::vault::{Backup, BackupRefusal, MAX_FILE, MAX_NAME};
use crate::words::words;

/// What the ids of the buttons with names begin with.
const PERSON: &str = "person-";

thread_local! {
    /// The backup that was read and may be taken.
    static FOUND: RefCell<Option<Backup>> = const { RefCell::new(None) };
    /// Whether everything is to be erased, and not one record.
    static ALL: Cell<bool> = const { Cell::new(false) };
}

/// Fills the places of the page, if it is one of these.
pub fn show(keeper: Keeper) {
    if page::has("people") {
        let people = keeper.people();
        let mut html = Html::new();
        for (id, name, open) in &people {
            let mut button = String::from(PERSON);
            button.push_str(id);
            html.open("li")
                .act("button button--wide", &button, "people-open", None, false)
                .text(name)
                .close("button");
            if *open && people.len() > 1 {
                html.element("span class=\"small\"", &page::text_of("people-here"));
            }
            html.close("li");
        }
        page::set_html("people", &html.finish());
        if page::value_of("people-name").is_empty() {
            page::set_value("people-name", &keeper.name());
        }
    }
    // It waits for the program: what was chosen before could not be read.
    page::set_flag("backup-open", "disabled", false);
    if page::has("backup-file") {
        page::set_hidden("backup-file", !file::has_sheet());
    }
}

/// Hears that a file was chosen.
pub fn heard(typed: &Typed, keeper: Keeper) {
    if matches!(typed, Typed::Left(id) if id == "backup-open") {
        leptos::task::spawn_local(async move {
            if let Some(text) = file::read("backup-open", MAX_FILE).await {
                let read = text.map_or(Err(BackupRefusal::TooLarge), |text| Backup::read(&text));
                found(read, keeper);
            }
        });
    }
}

/// Answers a tap on one of the pages' buttons; `false` when it is none of them.
pub fn act(name: &str, id: &str, keeper: Keeper) -> bool {
    match name {
        "people-open" => {
            let chosen = id.strip_prefix(PERSON).is_some_and(|id| keeper.choose(id));
            begin(chosen);
        }
        "people-add" => {
            let name = page::value_of("people-new");
            if name.trim().is_empty() {
                say("people", "people-no-name");
                page::focus_soon("people-new");
            } else {
                begin(keeper.add(&name));
            }
        }
        "people-rename" => {
            let done = keeper.rename(&page::value_of("people-name"));
            say(
                "people",
                if done {
                    "people-renamed"
                } else {
                    "people-failed"
                },
            );
        }
        "backup-save" => save(keeper, true),
        "backup-file" => save(keeper, false),
        "backup-take" => take(keeper),
        "backup-stop" => {
            forget();
            say("backup", "backup-stopped");
        }
        "erase-one" | "erase-all" => {
            let all = name == "erase-all";
            ALL.set(all);
            page::set_hidden("erase-what-one", all);
            page::set_hidden("erase-what-all", !all);
            let aside = if all {
                "erase-what-all-aside"
            } else {
                "erase-what-one-aside"
            };
            page::set_hidden(aside, !keeper.has_aside(all));
            page::set_hidden("erase-sure", false);
            page::set_text("erase-said", "");
            page::focus_place("erase-sure");
        }
        "erase-do" => {
            let said = match keeper.erase(ALL.get()) {
                Ok(()) if ALL.get() => "erase-all-gone",
                Ok(()) => "erase-one-gone",
                Err(_) => "erase-left",
            };
            page::set_hidden("erase-sure", true);
            say("erase", said);
        }
        "erase-stop" => {
            page::set_hidden("erase-sure", true);
            say("erase", "erase-stopped");
        }
        _ => return false,
    }
    true
}

/// Loads the page where one begins, so that it opens the record that was chosen.
fn begin(chosen: bool) {
    if chosen {
        let base = page::mark("base").unwrap_or_default();
        history::open(&Links::new(&base).to(&Route::Acp));
    } else {
        say("people", "people-failed");
    }
}

fn save(keeper: Keeper, by_sheet: bool) {
    let Some(backup) = keeper.backup().filter(|_| !keeper.is_newer()) else {
        let why = if keeper.is_newer() {
            "backup-not-made"
        } else {
            "backup-nothing"
        };
        say("backup", why);
        return;
    };
    let name = backup.file_name(keeper.people().len() > 1);
    leptos::task::spawn_local(async move {
        match file::give(&name, &backup.to_text(), by_sheet, "backup-link").await {
            Given::Out => {
                say("backup", "backup-made");
                let made = page::text_of("backup-made") + &name;
                page::set_text("backup-said", &made);
            }
            Given::Not => say("backup", "backup-not-made"),
            Given::Stopped => {}
        }
    });
}

/// Shows what is in a file, and whether it can be taken.
fn found(read: Result<Backup, BackupRefusal>, keeper: Keeper) {
    forget();
    let (backup, refused) = match read {
        Ok(backup) => (Some(backup), ""),
        Err(BackupRefusal::NotOurs) => (None, "backup-not-ours"),
        Err(BackupRefusal::Damaged) => (None, "backup-damaged"),
        Err(BackupRefusal::TooLarge) => (None, "backup-too-large"),
        Err(BackupRefusal::Newer(shown)) => (shown.map(|shown| *shown), "backup-newer"),
    };
    if let Some(backup) = &backup {
        preview(backup);
        let where_to = if keeper.takes_in() {
            "backup-goes-here"
        } else {
            "backup-goes-beside"
        };
        page::set_text("backup-where", &page::text_of(where_to));
        page::set_hidden("backup-acts", !refused.is_empty());
        page::set_hidden("backup-found", false);
    }
    if refused.is_empty() {
        page::set_text("backup-said", "");
        page::focus_place("backup-found");
        FOUND.set(backup);
    } else {
        say("backup", refused);
    }
}

fn preview(backup: &Backup) {
    let preview = backup.preview();
    let none = || page::text_of("backup-none");
    let day = preview.newest.map_or_else(none, |day| day.in_words());
    let card = if preview.has_card {
        page::text_of("backup-some")
    } else {
        none()
    };
    let name = if backup.name.is_empty() {
        words().people().nameless
    } else {
        &backup.name
    };
    for (id, text) in [
        ("backup-whose", name),
        ("backup-day", &backup.saved_on.in_words()),
        ("backup-newest", &day),
        ("backup-versions", &preview.versions.to_string()),
        ("backup-answers", &preview.answers.to_string()),
        ("backup-card", &card),
    ] {
        page::set_text(id, text);
    }
}

fn take(keeper: Keeper) {
    let Some(backup) = FOUND.take() else { return };
    let mark = page::text_of("backup-mark");
    let name = page::text_of("backup-whose");
    let room = MAX_NAME.saturating_sub(mark.chars().count());
    let beside = name.chars().take(room).collect::<String>() + &mark;
    forget();
    match keeper.take(backup, beside) {
        Taken::Here => say("backup", "backup-taken"),
        Taken::Beside => begin(true),
        Taken::Not => say("backup", "backup-not-taken"),
    }
}

fn forget() {
    FOUND.set(None);
    page::set_hidden("backup-found", true);
}

/// Says one of the sentences of the page, and goes to where it stands.
fn say(page_name: &str, sentence: &str) {
    let said = [page_name, "-said"].concat();
    page::set_text(&said, &page::text_of(sentence));
    page::focus_soon(&said);
}
