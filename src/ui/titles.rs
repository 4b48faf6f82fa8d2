//! What the pages are called that the program writes. All others carry their own names.

use crate::content::route::Route;
use crate::words::words;

/// The title of a page that shows answers, and what a link preview says about it.
#[must_use]
pub fn describe(route: &Route) -> Option<(String, String)> {
    let words = words();
    let title = match route {
        Route::Check => words.check().title,
        Route::Sections => words.sections().title,
        Route::Details => words.details().title,
        Route::FamilySheet => words.family_sheet().title,
        Route::MemoSheet => words.memo().sheet_title,
        Route::Versions => words.versions().title,
        Route::Sheet => words.sheet().page_title,
        Route::Show => words.show().title,
        Route::Pause => words.pause().title,
        Route::Search => {
            let words = words.search();
            return Some((words.title.text(), words.description.into()));
        }
        _ => return None,
    };
    Some((title.text(), words.conference().description.into()))
}

/// What stands in the browser's title bar.
#[must_use]
pub fn full_title(title: &str) -> String {
    let name = crate::site::name();
    if title.contains(name) {
        title.to_string()
    } else {
        format!("{title}｜{name}")
    }
}
