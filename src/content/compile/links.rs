//! Whether every address inside the site leads somewhere.

use super::problem::Problems;
use super::reading::{Leaflet, Page};
use crate::questionnaire::Questionnaire;
use crate::route::{Route, Slugs};

/// Reports every internal link without a page.
pub(crate) fn check(
    leaflets: &[Leaflet],
    pages: &[Page],
    questionnaire: &Questionnaire,
    problems: &Problems,
) {
    let leaflet_slugs: Vec<&str> = leaflets
        .iter()
        .map(|leaflet| leaflet.page.slug.as_str())
        .collect();
    let page_slugs: Vec<&str> = pages.iter().map(|page| page.slug.as_str()).collect();
    let prompt_slugs: Vec<&str> = questionnaire
        .prompts
        .iter()
        .map(|prompt| prompt.slug.as_str())
        .collect();
    let slugs = Slugs {
        leaflets: &leaflet_slugs,
        pages: &page_slugs,
        prompts: &prompt_slugs,
    };
    for page in leaflets.iter().map(|leaflet| &leaflet.page).chain(pages) {
        for (target, line) in &page.links {
            if Route::parse(target, &slugs) == Route::NotFound {
                problems.add(
                    &page.path,
                    *line,
                    format!("リンク先「{target}」がありません"),
                    "住所を確かめてください。リーフレットは /leaflets/ファイルの名前/ です",
                );
            } else if !target.ends_with('/') {
                problems.add(
                    &page.path,
                    *line,
                    format!("リンク先「{target}」の終わりに / がありません"),
                    "/ を足してください",
                );
            }
        }
    }
}
