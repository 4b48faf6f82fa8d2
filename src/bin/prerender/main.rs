//! Trunk's last step: turns its staging folder into the whole site.
//!
//! Every route of the table becomes a page that is complete without script, every reading page also a
//! fragment, every leaflet slides; then a real `404.html`, the answer without a network, the style sheet, the scripts, headers, sitemap and robots;
//! last the worker, which knows the hash of each file it keeps.

mod assets;
mod document;
mod headers;
mod practice;
mod program;
mod styles;
mod worker;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use engawa::content::compile::compile;
use engawa::content::route::Route;
use engawa::content::wire;
use engawa::site;
use engawa::ui::reading::describe;
use engawa::ui::render;

use assets::{Assets, put};
use document::Document;

fn main() -> Result<(), Box<dyn Error>> {
    let staging =
        PathBuf::from(std::env::var_os("TRUNK_STAGING_DIR").unwrap_or_else(|| "dist".into()));
    let base = std::env::var("TRUNK_PUBLIC_URL").unwrap_or_else(|_| "/".into());
    let mut content = compile(Path::new("content")).map_err(|problems| {
        problems
            .iter()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join("\n")
    })?;
    // The papers of a site that has an address can be tried before the site has one.
    if let Ok(address) = std::env::var("ENGAWA_ADDRESS") {
        content.identity.base_url = address;
    }
    let content = Arc::new(content);
    let routes = site::routes().into_iter().map(|route| {
        let page = render::page(&route, &base, &content);
        (route, page)
    });
    let pages: Vec<(Route, String)> = routes.collect();
    let mut assets = Assets::write(&staging, &base, &content)?;
    assets.prompts = base.clone()
        + &put(
            &staging,
            "prompts",
            ".html",
            &prompts(pages.iter().map(|(route, page)| (route, page)))?,
        )?;
    let asked = wire::write(&site::questionnaire().clone().for_the_program());
    assets.questionnaire = base.clone() + &put(&staging, "questionnaire", ".bin", &asked)?;
    let bar = render::skip() + &render::bar(&content);
    practice::write(&staging, &base, &mut assets, &content, &bar)?;
    let document = Document::new(
        &assets,
        &base,
        &content.identity,
        bar + &render::line(&base),
    );
    for (route, page) in &pages {
        let about = describe(route, &content);
        write(
            &staging,
            &format!("{}index.html", route.path()),
            &document.page(route, &about, page),
        )?;
        if route.is_reading() {
            write(
                &staging,
                &format!("{}fragment.html", route.path()),
                &render::fragment(page)?,
            )?;
        }
    }
    for route in site::decks() {
        if let Route::Present(slug) = &route {
            let about = describe(&route, &content);
            let slides = render::deck(slug, &content);
            write(
                &staging,
                &format!("{}index.html", route.path()),
                &document.deck(&route, &about, &slides),
            )?;
        }
    }
    for route in site::deck_papers() {
        if let Route::DeckPaper(paper, slug) = &route {
            let about = describe(&route, &content);
            let sheets = render::deck_paper(*paper, slug, &content);
            write(
                &staging,
                &format!("{}index.html", route.path()),
                &document.deck_paper(*paper, &about, &sheets),
            )?;
        }
    }
    for region in content.regions.all() {
        let here = render::here(&region.id, &base, &content);
        write(
            &staging,
            &format!("/regions/{}/here.html", region.id),
            &here,
        )?;
    }
    let missing = render::page(&Route::NotFound, &base, &content);
    let about = describe(&Route::NotFound, &content);
    write(
        &staging,
        "/404.html",
        &document.page(&Route::NotFound, &about, &missing),
    )?;
    // Like 404.html it may stand at any address.
    let offline = Route::Page(worker::OFFLINE.into());
    let said = render::page(&offline, &base, &content);
    let about = describe(&offline, &content);
    write(
        &staging,
        worker::OFFLINE_FILE,
        &document.page(&Route::NotFound, &about, &said),
    )?;
    write(
        &staging,
        "/sw.js",
        &worker::worker(&staging, &base, &assets)?,
    )?;
    write(&staging, "/_headers", &headers::headers(&assets, &base))?;
    write(
        &staging,
        "/robots.txt",
        &headers::robots(&content.identity.base_url),
    )?;
    if content.identity.base_url.is_empty() {
        eprintln!(
            "prerender: site.toml の base_url が空なので、sitemap.xml と共有用の住所を作りません。"
        );
    } else {
        write(
            &staging,
            "/sitemap.xml",
            &headers::sitemap(&content.identity.base_url),
        )?;
    }
    Ok(())
}

/// Every prompt's fragment, each after a comment with its slug.
fn prompts<'p>(
    pages: impl Iterator<Item = (&'p Route, &'p String)>,
) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut prompts = String::new();
    for (route, page) in pages {
        if let Route::Prompt(slug) = route {
            let fragment = render::fragment(page)?;
            prompts += &format!("<!--{slug}-->{fragment}");
        }
    }
    Ok(prompts.into_bytes())
}

fn write(staging: &Path, path: &str, text: &str) -> Result<(), Box<dyn Error>> {
    let file = staging.join(path.trim_start_matches('/'));
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(())
}
