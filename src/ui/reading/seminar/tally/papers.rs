//! The two papers of a tally: one page for the 地域ケア会議, and 「現状・目標・実績」. No name stands on them.

use leptos::prelude::*;

use super::super::parts::part;
use super::{OWN, Question, bar, place};
use crate::content::compile::Site;
use crate::content::seminar::HallPaper;
use crate::ui::frame::phrases;
use crate::words::words;

/// How many talks more can be written by hand.
const MORE: usize = 3;

/// What the meeting gets: counts with their bars, and what is to be talked over, for a pencil.
pub(super) fn meeting(six: &[Question], worries: &Question, site: &Site) -> Option<AnyView> {
    let paper = site.seminar.paper("care-conference")?;
    let words = words().tally();
    let asked = six.iter().map(question).collect_view();
    let rest = paper.parts.last().map(|one| part(one, site));
    let own = (1..=OWN).map(|at| (format!("f{at}"), format!("c{at}")));
    let own = own.map(|(label, count)| {
        let label = view! { <span data-of=label></span> };
        row(label.into_any(), &count)
    });
    let own = own.collect_view();
    let view = view! {
        <section class="hall hall--tally" id="tally-meeting">
            <h2 class="hall__title">{phrases(&paper.title)}</h2>
            <p class="tally__talk">
                {place(words.date, "date", "")}
                {place(words.hall, "hall", "")}
                {place(words.people, "people", words.unit)}
                {place(words.surveys, "surveys", words.pieces)}
            </p>
            <p class="small">{words.no_names}</p>
            <div class="tally__sheet">{asked}</div>
            <h3>{worries.text.clone()}</h3>
            <table class="tally__table tally__table--two"><tbody>{rows(worries)}{own}</tbody></table>
            {rest}
        </section>
    };
    Some(view.into_any())
}

fn question(question: &Question) -> impl IntoView + use<> {
    view! {
        <section class="tally__part">
            <h3>{question.text.clone()}</h3>
            <table class="tally__table"><tbody>{rows(question)}</tbody></table>
        </section>
    }
}

fn rows(question: &Question) -> Vec<AnyView> {
    let answers = question.answers.iter();
    let row = |(name, label): &(String, String)| row(label.clone().into_any(), name);
    answers.map(row).collect()
}

/// What was answered, its bar, how many.
fn row(label: AnyView, name: &str) -> AnyView {
    let unit = words().tally().unit;
    view! {
        <tr>
            <th scope="row">{label}</th>
            <td>{bar(name)}</td>
            <td class="tally__number"><b data-of=name.to_string()></b> {unit}</td>
        </tr>
    }
    .into_any()
}

/// 「現状・目標・実績」: the paper as it is, with this talk in the first row of those that were held.
pub(super) fn record(site: &Site) -> Option<AnyView> {
    let paper: &HallPaper = site.seminar.paper("record")?;
    let words = words().tally();
    let (last, first) = paper.parts.split_last()?;
    let parts = first.iter().map(|one| part(one, site)).collect_view();
    let head = last.grid.iter().flat_map(|grid| &grid.head);
    let head = head.map(|text| view! { <th scope="col">{text.clone()}</th> });
    let more = (0..MORE).map(|_| {
        view! { <tr><td></td><td></td><td></td><td></td><td></td></tr> }
    });
    let view = view! {
        <section class="hall hall--lying" id="tally-record">
            <h2 class="hall__title">{phrases(&paper.title)}</h2>
            {parts}
            <section class="hall__part">
                <h3>{phrases(&last.title)}</h3>
                <table class="hall__grid">
                    <thead><tr>{head.collect_view()}</tr></thead>
                    <tbody>
                        <tr>
                            <td data-of="date"></td>
                            <td data-of="hall"></td>
                            <td><span data-of="people"></span> {words.unit}</td>
                            <td><span data-of="sheets"></span> {words.pieces}</td>
                            <td data-of="speaker"></td>
                        </tr>
                        {more.collect_view()}
                    </tbody>
                </table>
            </section>
        </section>
    };
    Some(view.into_any())
}
