//! A page's address as a 2D code: drawn at build time, black on white, with its quiet zone.

use std::fmt::Write as _;

use leptos::prelude::*;
use qrcodegen::{QrCode, QrCodeEcc};

use crate::content::compile::Site;
use crate::content::route::Route;
use crate::words::words;

/// White around the code, in modules (ISO/IEC 18004).
const QUIET: i32 = 4;

/// The published address of `route`; none while nobody knows where the site will be.
pub(super) fn address(route: &Route, site: &Site) -> Option<String> {
    let root = site.identity.base_url.trim_end_matches('/');
    (!root.is_empty()).then(|| format!("{root}{}", route.path()))
}

/// The address as one types it.
pub(super) fn short(address: &str) -> String {
    address.trim_start_matches("https://").to_string()
}

/// The address as a link that LINE opens in the phone's own browser, where answers stay.
pub(super) fn outside_line(address: &str) -> String {
    format!("{address}?openExternalBrowser=1")
}

/// The code of `text`; its size comes from the style sheet. None when the text is too long for any code.
pub(super) fn code(text: &str) -> Option<AnyView> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let side = code.size() + 2 * QUIET;
    Some(
        view! {
            <svg
                class="code"
                viewBox=format!("0 0 {side} {side}")
                role="img"
                aria-label=words().contact().code_label
                shape-rendering="crispEdges"
            >
                <path class="code__paper" d=format!("M0 0h{side}v{side}H0z") />
                <path class="code__ink" d=ink(&code) />
            </svg>
        }
        .into_any(),
    )
}

/// The dark modules, row by row: runs make the path short.
fn ink(code: &QrCode) -> String {
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size())
                .take_while(|at| code.get_module(*at, y))
                .count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                let (left, top) = (x + QUIET, y + QUIET);
                let _ = write!(path, "M{left} {top}h{run}v1h-{run}z");
            }
            x += run + 1;
        }
    }
    path
}
