//! The foot of a printed leaflet: where to ask in this town, written by hand, and the way back to the page.

use leptos::prelude::*;

use super::blocks::month;
use super::code::{address, code, outside_line, short};
use crate::content::compile::{Leaflet, Site};
use crate::content::route::Route;
use crate::ui::frame::cut;
use crate::words::{fill, words};

/// The contact box with the page's code; on the screen it is not shown.
pub(super) fn foot(leaflet: &Leaflet, site: &Site) -> impl IntoView + use<> {
    let words = words().contact();
    let rows = [words.office, words.phone, words.hours, words.night];
    let rows = rows.map(|name| view! { <tr><th scope="row">{name}</th><td></td></tr> });
    let address = address(&Route::Leaflet(leaflet.page.slug.clone()), site);
    let code = address
        .as_deref()
        .map(|address| view! { <div class="foot__code">{code(&outside_line(address))}</div> });
    let address = address
        .as_deref()
        .map(|address| view! { <p class="foot__address">{short(address)}</p> });
    view! {
        <footer class="foot">
            <div class="foot__row">
                <div class="foot__contact">
                    <p class="foot__heading">{cut(words.heading)}</p>
                    <table class="contact"><tbody>{rows.collect_view()}</tbody></table>
                    {address}
                </div>
                {code}
            </div>
            {leaflet.page.gentle.then(|| hard_times(site))}
            <p class="foot__issue">{imprint(leaflet, site)}</p>
        </footer>
    }
}

/// On paper a link to the telephones is none: a leaflet that is hard to read carries one number.
pub(super) fn hard_times(site: &Site) -> Option<impl IntoView + use<>> {
    let phone = site
        .phones
        .all()
        .iter()
        .find(|phone| phone.id == HARD_TIMES)?;
    let line = fill(
        words().contact().hard,
        &[
            ("name", &phone.name),
            ("number", &phone.number),
            ("hours", &phone.hours),
            ("cost", &phone.cost),
            ("date", &month(&phone.source_date)),
        ],
    );
    Some(view! { <p class="foot__hard">{line}</p> })
}

/// The line that answers day and night, for everything (`acp.md` 2.9).
pub(super) const HARD_TIMES: &str = "yorisoi";

/// Who made it, when, and whether a clinician has confirmed it.
pub(super) fn imprint(leaflet: &Leaflet, site: &Site) -> String {
    let by = if site.identity.publisher.is_empty() {
        site.identity.name.clone()
    } else {
        format!("{}（{}）", site.identity.publisher, site.identity.name)
    };
    format!("{by} {}", reviewed(leaflet))
}

/// 「2026年11月22日 発行。医師や看護師の確認は、まだ受けていません。」
pub(super) fn reviewed(leaflet: &Leaflet) -> String {
    let words = words().leaflet();
    let issued = fill(words.issued, &[("date", &month(&leaflet.issued_on))]);
    let state = if leaflet.reviewed_by.is_empty() {
        words.not_reviewed.to_string()
    } else {
        fill(
            words.reviewed,
            &[
                ("by", &leaflet.reviewed_by),
                ("date", &month(&leaflet.reviewed_on)),
            ],
        )
    };
    format!("{issued}。{state}")
}
