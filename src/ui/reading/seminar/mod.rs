//! For those who speak in a hall: three programmes by the minute, and the papers for a talk.

mod pack;
mod paper;
mod parts;
mod plan;
mod tally;

use leptos::prelude::*;

pub(super) use pack::{describe as describe_pack, pack};
pub(super) use paper::{describe, paper};
pub(super) use plan::plan;
pub(super) use tally::tally;

use super::{About, practice};
use crate::content::compile::Site;
use crate::content::route::Route;
use crate::content::seminar::{Programme, Reader, Step};
use crate::site::slugs;
use crate::ui::frame::{cut, phrases};
use crate::ui::here::Here;
use crate::words::{Cut, fill, words};

/// The page: printed it is one timetable a side.
pub(super) fn seminar(site: &Site) -> AnyView {
    let words = words().seminar();
    let jumps = site.seminar.programmes.iter().map(|programme| {
        view! { <li><a href=format!("#{}", programme.id) rel="external">{phrases(&programme.title)}</a></li> }
    });
    let own = expect_context::<Here>().href(&Route::Plan);
    let programmes = site.seminar.programmes.iter();
    let programmes = programmes.map(|one| programme(one, site)).collect_view();
    let papers = Reader::ALL
        .map(|reader| papers(reader, site))
        .collect_view();
    view! {
        <article class="page page--seminar">
            <div class="no-print">
                <h1>{cut(words.title)}</h1>
                <p class="lead">{words.lead}</p>
                <nav class="card" aria-labelledby="programmes">
                    <h2 id="programmes">{cut(words.programmes_heading)}</h2>
                    <ul class="links">{jumps.collect_view()} <li><a rel="external" href=own>{words.plan_link}</a></li></ul>
                    <p class="acts">
                        <button type="button" class="button button--main" id="print" data-act="print">
                            {cut(words.print_button)}
                        </button>
                    </p>
                    <p class="help">{words.print_hint}</p>
                    {practice::link(site).map(|link| view! { <p class="acts">{link}</p> })}
                </nav>
            </div>
            {programmes}
            <div class="no-print">{papers}</div>
        </article>
    }
    .into_any()
}

fn programme(programme: &Programme, site: &Site) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    // On the page of all its papers it leads to none.
    let pack = Route::Pack(programme.id.clone());
    let way = (here.route_now() != pack).then(|| {
        let text = words().pack().seminar_link;
        view! { <p class="no-print"><a rel="external" href=here.href(&pack)>{text}</a></p> }
    });
    let words = words().seminar();
    let slides = expect_context::<Here>().href(&Route::Present(programme.id.clone()));
    let steps = programme
        .timed()
        .map(|(begins, one)| step(begins, one, site))
        .collect_view();
    view! {
        <section class="card timetable" id=programme.id.clone()>
            <h2>{phrases(&programme.title)}</h2>
            <p>{programme.lead.clone()}</p>
            <p class="no-print"><a rel="external" href=slides>{words.slides_link}</a></p>
            {way}
            <p class="timetable__fill">{words.fill_in}</p>
            <ol class="timetable__steps">{steps}</ol>
        </section>
    }
}

fn step(begins: u32, step: &Step, site: &Site) -> impl IntoView + use<> {
    let words = words().seminar();
    let ends = (begins + step.minutes).to_string();
    let (begins, minutes) = (begins.to_string(), step.minutes.to_string());
    let when = fill(words.from_to, &[("from", &begins), ("to", &ends)]);
    let long = fill(words.minutes, &[("minutes", &minutes)]);
    let line = |class: &'static str, name: &'static str, texts: String| {
        let said = !texts.is_empty();
        said.then(|| view! { <p class=class><b class="step__name">{name}</b> " " {texts}</p> })
    };
    let numbers = step.prompts.join(words.then);
    let needs = step.needs.join(words.and);
    let uses = step.uses.iter().map(|path| used(path, site)).collect_view();
    let uses = (!step.uses.is_empty()).then(|| {
        view! {
            <div class="step__brief">
                <b class="step__name">{words.uses}</b>
                <ul class="links step__uses">{uses}</ul>
            </div>
        }
    });
    view! {
        <li class="step">
            <p class="step__when"><b>{when}</b> <span class="small">{long}</span> <span class="step__clock"></span></p>
            <div class="step__what">
                <h3>{phrases(&step.title)}</h3>
                {line("step__line", words.says, step.says.concat())}
                {line("step__line", words.does, step.does.concat())}
                {line("step__brief", words.prompts, numbers)}
                {uses}
                {line("step__brief", words.needs, needs)}
            </div>
        </li>
    }
}

/// A link to a page of ours, under its own name. Those of a 人生会議 and of a hall have style sheets of their own: a
/// load of its own.
fn used(path: &str, site: &Site) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let route = Route::parse(path, &slugs());
    let About { title, .. } = super::describe(&route, site);
    view! { <li><a rel="external" href=here.href(&route)>{title}</a></li> }
}

/// The papers that come in somebody's hands.
fn papers(reader: Reader, site: &Site) -> impl IntoView + use<> {
    let here = expect_context::<Here>();
    let papers = site.seminar.papers.iter();
    let papers = papers.filter(|paper| paper.reader == reader).map(|paper| {
        let href = here.href(&Route::Hall(paper.slug.clone()));
        let deck = Route::Present(paper.slug.clone());
        let slides = crate::site::decks().contains(&deck).then(|| {
            let link = words().deck().link;
            view! { " " <a rel="external" href=here.href(&deck)>{link}</a> }
        });
        view! {
            <li>
                <a rel="external" href=href>{phrases(&paper.title)}</a>
                {slides}
                <p class="small">{paper.lead.clone()}</p>
            </li>
        }
    });
    let tally = (reader == Reader::Office).then(|| {
        let words = words().tally();
        view! {
            <li>
                <a rel="external" href=here.href(&Route::Tally)>{cut(words.title)}</a>
                <p class="small">{words.lead}</p>
            </li>
        }
    });
    view! {
        <section class="card" id=format!("papers-{}", reader.id())>
            <h2>{cut(heading(reader))}</h2>
            <ul class="papers">{papers.collect_view()}{tally}</ul>
        </section>
    }
}

/// In whose hands a paper comes, as a heading.
fn heading(reader: Reader) -> Cut {
    let words = words().seminar();
    match reader {
        Reader::Audience => words.audience_heading,
        Reader::Lecturer => words.lecturer_heading,
        Reader::Office => words.office_heading,
    }
}
