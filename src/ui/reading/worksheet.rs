//! The blank sheets: for people with no phone, no program, or a hall full of listeners.

use leptos::prelude::*;

use super::About;
use super::code::{address, code, outside_line, short};
use crate::content::compile::Site;
use crate::content::route::{Blank, Route};
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{Cut, words};

/// How many slips stand on one page.
const SLIPS: usize = 4;
/// How many rows 役割分担シート has beside those that are named.
const FREE_ROWS: usize = 2;

/// The worksheet of 「3つだけ」, and the ways to the other blank sheets.
pub(super) fn worksheet() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().worksheet();
    let others = Blank::ALL.map(|blank| {
        let href = here.href(&Route::Blank(blank));
        view! { <li><a class="more" href=href>{title(blank).text()}</a></li> }
    });
    let more = view! {
        <section class="related no-print">
            <h2>{cut(words.others_heading)}</h2>
            <ul>{others.collect_view()}</ul>
        </section>
    };
    page(words.title, words.lead, questions("three"), more.into_any())
}

/// A blank sheet of another kind.
pub(super) fn blank(blank: Blank, site: &Site) -> AnyView {
    let here = expect_context::<Here>();
    let all = words();
    let paper = sheet(blank, site);
    let back = view! {
        <p class="acts no-print">
            <a class="button button--quiet" href=here.href(&Route::Worksheet)>{cut(all.worksheet().title)}</a>
        </p>
    };
    page(title(blank), lead(blank), paper, back.into_any())
}

/// The sheet itself.
pub(super) fn sheet(blank: Blank, site: &Site) -> AnyView {
    match blank {
        Blank::Slow | Blank::Medical | Blank::Memo => questions(blank.name()),
        Blank::Roles => roles(),
        Blank::Usual => usual(),
        Blank::Next => slips(site),
    }
}

/// What a blank sheet is called, and what a link preview says of it.
pub(super) fn describe(blank: Blank) -> About {
    About {
        title: title(blank).text(),
        description: lead(blank).into(),
    }
}

fn title(blank: Blank) -> Cut {
    let all = words();
    match blank {
        Blank::Slow => all.worksheet().slow_title,
        Blank::Medical => all.worksheet().medical_title,
        Blank::Memo => all.worksheet().memo_title,
        Blank::Roles => all.roles().title,
        Blank::Usual => all.usual().title,
        Blank::Next => all.next_slip().title,
    }
}

fn lead(blank: Blank) -> &'static str {
    let all = words();
    match blank {
        Blank::Slow => all.worksheet().slow_lead,
        Blank::Medical => all.worksheet().medical_lead,
        Blank::Memo => all.worksheet().memo_lead,
        Blank::Roles => all.roles().lead,
        Blank::Usual => all.usual().lead,
        Blank::Next => all.next_slip().lead,
    }
}

fn page(title: Cut, lead: &'static str, paper: AnyView, more: AnyView) -> AnyView {
    let words = words().worksheet();
    view! {
        <article class="page page--worksheet">
            <div class="no-print">
                <h1>{cut(title)}</h1>
                <p class="lead">{lead}</p>
                <p class="acts">
                    <button type="button" class="button button--main" id="print" data-act="print">
                        {cut(words.print_button)}
                    </button>
                </p>
                <p class="help">{words.print_hint}</p>
            </div>
            <div class="paper-frame">{paper}</div>
            {more}
        </article>
    }
    .into_any()
}

/// The prompts of a mode, to be answered with a pencil.
fn questions(mode: &'static str) -> AnyView {
    let paper = crate::paper::worksheet(crate::site::questionnaire(), mode, words());
    view! { <div inner_html=paper></div> }.into_any()
}

/// 役割分担シート: who does what by day, by night and when something happens.
fn roles() -> AnyView {
    let words = words().roles();
    let rows = [
        words.row_1,
        words.row_2,
        words.row_3,
        words.row_4,
        words.row_5,
        words.row_6,
        words.row_7,
        words.row_8,
        words.row_9,
        words.row_10,
        words.row_11,
        words.row_12,
        words.row_13,
        words.row_14,
    ];
    let row = |text: &'static str| {
        // A row to fill in has no name yet.
        let head = if text.is_empty() {
            view! { <td></td> }.into_any()
        } else {
            view! { <th scope="row">{text}</th> }.into_any()
        };
        view! { <tr>{head}<td></td><td></td><td></td></tr> }
    };
    let free = [""; FREE_ROWS];
    view! {
        <section class="paper paper--worksheet paper--table paper--roles">
            <h2 class="paper__title">{words.title.text()}</h2>
            <p class="paper__meta">{words.whose}</p>
            <p class="paper__meta">{words.meta}</p>
            <table class="paper__grid">
                <thead>
                    <tr>
                        <th scope="col">{words.what}</th>
                        <th scope="col">{words.who}</th>
                        <th scope="col">{words.phone}</th>
                        <th scope="col">{words.when}</th>
                    </tr>
                </thead>
                <tbody>{rows.into_iter().chain(free).map(row).collect_view()}</tbody>
            </table>
            <p class="ruled">{words.open}</p>
            <p class="ruled">{words.next}</p>
            <p class="paper__foot">{words.note}</p>
        </section>
    }
    .into_any()
}

/// わたしの「いつも」: what a nurse asks first at night.
fn usual() -> AnyView {
    let words = words().usual();
    let rows = [
        (words.row_1, words.unit_1),
        (words.row_2, words.unit_2),
        (words.row_3, words.unit_3),
        (words.row_4, words.unit_4),
        (words.row_5, words.unit_5),
        (words.row_6, words.unit_6),
        (words.row_7, ""),
        (words.row_8, ""),
        (words.row_9, ""),
        (words.row_10, ""),
        (words.row_11, ""),
        (words.row_12, ""),
    ];
    let row = |(text, unit): (&'static str, &'static str)| {
        view! { <tr><th scope="row">{text}</th><td>{unit}</td></tr> }
    };
    view! {
        <section class="paper paper--worksheet paper--table">
            <h2 class="paper__title">{words.title.text()}</h2>
            <p class="paper__meta">{words.meta}</p>
            <table class="paper__grid"><tbody>{rows.map(row).collect_view()}</tbody></table>
            <p class="ruled">{words.differs}</p>
            <p class="ruled">{words.first_call}</p>
            <p class="paper__foot">{words.note}</p>
        </section>
    }
    .into_any()
}

/// 「次はここから」: where one wrote, and how to come back.
fn slips(site: &Site) -> AnyView {
    let words = words().next_slip();
    let address = address(&Route::Acp, site);
    let code = address
        .as_deref()
        .and_then(|address| code(&outside_line(address)));
    let shown = address.as_deref().map(short).unwrap_or_default();
    // The same code four times would be four times its bytes: it stands once, in the first slip of the sheet.
    let mut code = code;
    let slip = |_| {
        view! {
            <section class="block slip">
                <h2 class="paper__title">{words.slip_title.text()}</h2>
                {code.take()}
                <p class="ruled">{format!("{} {shown}", words.address)}</p>
                <p class="ruled">{words.device}</p>
                <p class="ruled">{words.whose}</p>
                <p class="small">{words.line}</p>
                <p class="small">{words.paper}</p>
            </section>
        }
    };
    view! {
        <section class="paper paper--worksheet paper--slips">{(0..SLIPS).map(slip).collect_view()}</section>
    }
    .into_any()
}
