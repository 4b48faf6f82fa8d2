//! The doctor's sheet, on the screen as it will be on paper.

use leptos::prelude::*;

use crate::acp::record::Record;
use crate::acp::sheet::{Block, Content, Sheet};
use crate::content::route::Route;
use crate::ui::frame::{Notice, ProgramNeeded, cut};
use crate::ui::here::Here;
use crate::ui::keeper::Keeper;
use crate::words::{fill, words};

/// The sheet page: what to do with it, then the paper itself.
#[component]
pub(super) fn SheetPage() -> impl IntoView {
    let here = expect_context::<Here>();
    let keeper = expect_context::<Keeper>();
    let words = &words().sheet;
    let empty = move || {
        keeper.with(Record::is_empty).then(|| {
            view! {
                <p class="empty">{words.empty}</p>
                <a class="button" href=here.href(&Route::Worksheet)>{cut(words.paper_button)}</a>
            }
        })
    };
    let paper = move || {
        keeper.with(|record| {
            paper(&Sheet::new(
                crate::site::questionnaire(),
                record,
                crate::words::words(),
            ))
        })
    };
    view! {
        <article class="page page--sheet">
            <ProgramNeeded />
            <Notice />
            <h1>{cut(words.page_title)}</h1>
            <p class="lead">{words.lead}</p>
            {empty}
            <div class="acts no-print">
                <button type="button" class="button button--main" id="print" data-act="print">
                    {cut(words.print_button)}
                </button>
                <a class="button" id="to-show" href=here.href(&Route::Show)>{cut(words.show_button)}</a>
                <a class="button button--quiet" href=here.href(&Route::Check)>{cut(words.check_button)}</a>
            </div>
            <p class="help no-print">
                {words.how} " " <a href=here.href(&Route::Page("how-to".into()))>{words.how_link}</a>
            </p>
            {paper}
            <section class="about-paper no-print">
                <h2>{cut(words.about_heading)}</h2>
                <p>{words.statement_2}</p>
                <p>{words.statement_5}</p>
                <p>{words.statement_8}</p>
            </section>
        </article>
    }
}

fn paper(sheet: &Sheet) -> impl IntoView + use<> {
    let words = &words().sheet;
    let written_on = if sheet.written_on.is_empty() {
        words.written_blank.to_string()
    } else {
        fill(words.written_on, &[("date", &sheet.written_on)])
    };
    let version = fill(words.version, &[("version", &sheet.version.to_string())]);
    let blocks = sheet.blocks.iter().map(block).collect_view();
    let statements = sheet
        .statements
        .iter()
        .map(|text| view! { <li>{*text}</li> })
        .collect_view();
    let made_with = fill(words.made_with, &[("name", crate::site::name())]);
    let address = crate::site::base_url();
    view! {
        <section class="paper" class:paper--close=sheet.close aria-label=words.title.text()>
            <h2 class="paper__title">{words.title.text()}</h2>
            <p class="paper__meta">{written_on} "　" {version} "　" {sheet.entered_by}</p>
            <table class="paper__who">
                <tbody>
                    <tr>
                        <th scope="row">{words.furigana}</th>
                        <td></td>
                        <th scope="row">{words.birth}</th>
                        <td>{words.birth_blank}</td>
                    </tr>
                    <tr>
                        <th scope="row">{words.person}</th>
                        <td colspan="3"></td>
                    </tr>
                </tbody>
            </table>
            {blocks}
            <ul class="paper__statements">{statements}</ul>
            <p class="paper__foot">{made_with} " " {address}</p>
        </section>
    }
}

fn block(block: &Block) -> impl IntoView + use<> {
    let words = &words().sheet;
    let (class, body) = match &block.content {
        Content::Answer(lines) => ("block block--answer", lines_view(lines)),
        Content::People(lines) => {
            let rows = lines
                .iter()
                .map(|line| view! { <li>{line.clone()} <span class="ticks">{words.spoken} " " {words.agreed}</span></li> })
                .collect_view();
            ("block block--people", view! { <ul>{rows}</ul> }.into_any())
        }
        Content::Questions(lines) => {
            let rows = lines
                .iter()
                .map(|line| view! { <li>{line.clone()}<span class="ruled">{words.answer_line}</span></li> })
                .collect_view();
            (
                "block block--questions",
                view! { <ul>{rows}</ul> }.into_any(),
            )
        }
        Content::NotAsked => (
            "block block--not-asked",
            view! { <p class="small">{words.not_asked}</p> }.into_any(),
        ),
        Content::ByHand(labels) => {
            let rows = labels
                .iter()
                .map(|label| view! { <p class="ruled">{*label}</p> })
                .collect_view();
            ("block block--by-hand", rows.into_any())
        }
    };
    view! {
        <section class=class>
            <h3>{block.label.clone()}</h3>
            <div class="block__body">{body}</div>
        </section>
    }
}

fn lines_view(lines: &[String]) -> AnyView {
    let rows = lines
        .iter()
        .map(|line| view! { <li>{line.clone()}</li> })
        .collect_view();
    view! { <ul>{rows}</ul> }.into_any()
}
