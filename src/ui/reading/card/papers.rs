//! The papers made from the card: above each, on the screen alone, how to print and where to keep it.

use leptos::prelude::*;

use super::{fridge, picture, telephone, wallet};
use crate::content::compile::Site;
use crate::content::route::{CardPaper, Route};
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::ui::reading::records::whose;
use crate::words::{Cut, words};

/// The page of one of them.
pub(in crate::ui::reading) fn paper(paper: CardPaper, site: &Site) -> AnyView {
    let words = words().card_paper();
    let (title, lead) = (title(paper), lead(paper));
    let form = expect_context::<Here>().href(&Route::Card);
    let body = match paper {
        CardPaper::Picture => picture::picture(site),
        CardPaper::Fridge => framed(paper, fridge::fridge(site)),
        CardPaper::Wallet => framed(paper, wallet::wallet(site)),
        CardPaper::Telephone => framed(paper, telephone::telephone(site)),
    };
    view! {
        <article class="page page--card-paper">
            <h1>{cut(title)}</h1>
            <p class="lead">{lead}</p>
            {whose()}
            <p class="blank-note">
                {words.blank_note} " " <a href=form>{words.write_link}</a>
            </p>
            {body}
            {others(paper)}
        </article>
    }
    .into_any()
}

/// Its title and description.
pub(in crate::ui::reading) fn describe(paper: CardPaper) -> (String, String) {
    let words = words().card_paper();
    let description = match paper {
        CardPaper::Fridge => words.fridge_description,
        CardPaper::Wallet => words.wallet_description,
        CardPaper::Telephone => words.telephone_description,
        CardPaper::Picture => words.picture_description,
    };
    (title(paper).text(), description.into())
}

/// What it is called.
fn title(paper: CardPaper) -> Cut {
    let words = words().card_paper();
    match paper {
        CardPaper::Fridge => words.fridge_title,
        CardPaper::Wallet => words.wallet_title,
        CardPaper::Telephone => words.telephone_title,
        CardPaper::Picture => words.picture_title,
    }
}

fn lead(paper: CardPaper) -> &'static str {
    let words = words().card_paper();
    match paper {
        CardPaper::Fridge => words.fridge_lead,
        CardPaper::Wallet => words.wallet_lead,
        CardPaper::Telephone => words.telephone_lead,
        CardPaper::Picture => words.picture_lead,
    }
}

/// The paper as it is printed, in a frame of its own that scrolls where it is wider than the screen.
fn framed(paper: CardPaper, sheet: AnyView) -> AnyView {
    let here = expect_context::<Here>();
    let words = words().card_paper();
    let how = match paper {
        CardPaper::Fridge => words.fridge_print,
        CardPaper::Wallet => words.wallet_print,
        _ => words.telephone_print,
    };
    view! {
        <div class="acts">
            <button type="button" class="button button--main" id="print" data-act="print">{cut(words.print_button)}</button>
            <a class="button" href=here.href(&Route::Card)>{words.back}</a>
            <p class="small">{how}</p>
        </div>
        // Firefox would remember it over a reload, before the program has fitted the type.
        <label class="as-blank">
            <input type="checkbox" id="as-blank" data-view autocomplete="off" />
            {words.as_blank}
        </label>
        <p class="small preview-hint">{words.preview_hint}</p>
        <div class="paper-frame" role="region" tabindex="0" aria-label=words.preview>{sheet}</div>
        {keep(paper)}
    }
    .into_any()
}

/// Where to keep it, whom to tell, when to make a new one (`acp.md` 3.4: inside of doors, not outside; once a year).
fn keep(paper: CardPaper) -> AnyView {
    let words = words().card_paper();
    let places = match paper {
        CardPaper::Fridge => vec![words.fridge_place, words.fridge_entrance],
        CardPaper::Wallet => vec![words.wallet_place],
        _ => vec![words.telephone_place],
    };
    let all = places
        .into_iter()
        .chain([words.tell, words.renew, words.caution]);
    let all = all.map(|text| view! { <li>{text}</li> }).collect_view();
    view! {
        <section class="card">
            <h2>{cut(words.keep_heading)}</h2>
            <ul>{all}</ul>
        </section>
    }
    .into_any()
}

/// The way to the others: a load of its own, since a paper's style sheet stands in its head.
fn others(paper: CardPaper) -> AnyView {
    let here = expect_context::<Here>();
    let others = CardPaper::ALL.into_iter().filter(|other| *other != paper);
    let links = others.map(|other| {
        let href = here.href(&Route::CardPaper(other));
        view! { <li><a rel="external" href=href>{cut(title(other))}</a></li> }
    });
    view! {
        <nav class="related" aria-labelledby="others">
            <h2 id="others">{cut(words().card_paper().others_heading)}</h2>
            <ul class="links">{links.collect_view()}</ul>
        </nav>
    }
    .into_any()
}
