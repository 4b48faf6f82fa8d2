//! How a paper comes out of a phone, in pictures: iPhone, Android, and the machine in a convenience store.

use leptos::prelude::*;

use crate::ui::frame::cut;
use crate::words::{Cut, words};

/// A phone's outline, 40 by 72, its corner at 4, 4.
const PHONE: &str = "M10 4h28a6 6 0 0 1 6 6v60a6 6 0 0 1-6 6H10a6 6 0 0 1-6-6V10a6 6 0 0 1 6-6z";
/// 「共有」 of an iPhone, at the foot of the screen: a box with an arrow out of it.
const SHARE: &str = "M19 57h-3v12h16V57h-3M24 63V49M20 53l4-4 4 4";
/// The three dots of an Android phone, at the top.
const DOTS: &str = "M38 12h.1M38 17h.1M38 22h.1";
/// A row of a menu that is pressed.
const ROW: &str = "M10 34h28v12H10zM14 40h14";
/// A finger.
const FINGER: &str = "M52 62v-9a3 3 0 0 1 6 0v5l8 2a3 3 0 0 1 2 3v9l-3 6H54l-6-9z";
/// A printer with a paper coming out of it.
const PRINTER: &str = "M10 30h44v24H10zM18 30V14h28v16M18 46h28v22H18zM24 53h16M24 60h16";
/// A paper that is kept as a file.
const FILE: &str = "M14 12h20l12 12v44H14zM34 12v12h12M20 40h20M20 48h20M20 56h12";
/// The machine in the store: a screen, a tray, a paper.
const MACHINE: &str =
    "M8 22h48v50H8zM16 10h32v12H16zM16 32h18v14H16zM40 34h8M40 40h8M18 56h28M18 56v10h28V56";

/// Three ways, three pictures each.
pub(super) fn ways() -> AnyView {
    let words = words().printing();
    let way = |title: Cut, steps: [(Vec<&'static str>, &'static str); 3]| {
        let steps =
            steps.map(|(lines, text)| view! { <li>{picture(&lines)} <span>{text}</span></li> });
        view! {
            <section class="card">
                <h2>{cut(title)}</h2>
                <ol class="picture-steps">{steps.collect_view()}</ol>
            </section>
        }
    };
    view! {
        {way(
            words.iphone_title,
            [
                (vec![PHONE, SHARE, FINGER], words.iphone_1),
                (vec![PHONE, ROW, FINGER], words.iphone_2),
                (vec![PRINTER], words.iphone_3),
            ],
        )}
        {way(
            words.android_title,
            [
                (vec![PHONE, DOTS, FINGER], words.android_1),
                (vec![PHONE, ROW, FINGER], words.android_2),
                (vec![PRINTER], words.android_3),
            ],
        )}
        {way(
            words.store_title,
            [
                (vec![PHONE, ROW, FINGER], words.store_1),
                (vec![FILE], words.store_2),
                (vec![MACHINE], words.store_3),
            ],
        )}
        <p>{words.note}</p>
    }
    .into_any()
}

/// The words beside it say the same: it is nothing to be read out.
fn picture(lines: &[&'static str]) -> impl IntoView + use<> {
    let paths = lines
        .iter()
        .map(|line| view! { <path d=*line /> })
        .collect_view();
    view! {
        <svg
            width="96"
            height="108"
            viewBox="0 0 72 80"
            fill="none"
            stroke="currentColor"
            stroke-width="2.5"
            stroke-linecap="round"
            stroke-linejoin="round"
            aria-hidden="true"
            focusable="false"
        >
            {paths}
        </svg>
    }
}
