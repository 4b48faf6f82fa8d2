//! The practice: its few pages below `/practice/`, with the file of their prompts and a questionnaire of their own
//! (`docs/decisions/0023`).

use std::error::Error;
use std::path::Path;

use engawa::content::compile::Identity;
use engawa::content::route::{PRACTICE_BASE, Route};
use engawa::content::wire;
use engawa::ui::reading::Content;
use engawa::ui::render;

use super::assets::{Assets, put};
use super::document::Document;

/// Writes it. `bar` is what stands before every page of the site.
///
/// # Errors
/// When a file can't be written, or the site itself stands below such an address.
pub(super) fn write(
    staging: &Path,
    base: &str,
    assets: &mut Assets,
    content: &Content,
    bar: &str,
) -> Result<(), Box<dyn Error>> {
    if base.ends_with(PRACTICE_BASE) {
        return Err(format!("{base}: {PRACTICE_BASE} is the practice's own").into());
    }
    let Some(practice) = render::practice(base, content) else {
        return Ok(());
    };
    let mut own = assets.clone();
    let prompts = super::prompts(practice.pages.iter().map(|(route, _, page)| (route, page)))?;
    own.prompts = base.to_string() + &put(staging, "practice-prompts", ".html", &prompts)?;
    let asked = wire::write(&practice.questionnaire.for_the_program());
    own.questionnaire = base.to_string() + &put(staging, "practice", ".bin", &asked)?;
    let identity = Identity {
        // It is nobody's to find: no whole address, no preview.
        base_url: String::new(),
        ..content.identity.clone()
    };
    let bar = bar.to_string() + &practice.banner;
    let document = Document::new(&own, base, &identity, bar).of_practice();
    for (route, about, page) in &practice.pages {
        let whole = document.page(route, about, page);
        let path = PRACTICE_BASE.trim_end_matches('/').to_string() + &route.path();
        super::write(staging, &format!("{path}index.html"), &whole)?;
        if route.is_reading() {
            let fragment = render::fragment(page)?;
            super::write(staging, &format!("{path}fragment.html"), &fragment)?;
        }
        if *route == Route::Three {
            super::write(staging, &format!("{PRACTICE_BASE}index.html"), &whole)?;
        }
    }
    assets.practice.extend([own.prompts, own.questionnaire]);
    Ok(())
}
