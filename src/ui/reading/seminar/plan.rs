//! A lecturer's own programme: the form that the slides' program (`browser/hall/plan`) fills and hears. It says nothing
//! itself: its sentences and the shape of a part stand here.

use leptos::prelude::*;

use super::super::deck::{Group, Kind, groups, plan_of};
use crate::content::compile::Site;
use crate::content::route::Route;
use crate::content::seminar::OWN_PROGRAMME;
use crate::ui::frame::cut;
use crate::ui::here::Here;
use crate::words::{Cut, fill, words};

/// The page.
pub(in crate::ui::reading) fn plan(site: &Site) -> AnyView {
    let words = words().plan();
    let groups = groups(site);
    // Fields and buttons here are the slides' program's: no answer, and nothing for the other program to wake at.
    view! {
        <article class="page page--plan" data-view="" id="plan">
            <h1>{cut(words.title)}</h1>
            <p class="lead">{words.lead}</p>
            <p class="notice plan__without">{words.without}</p>
            <div class="plan__works">
                <p class="help">{words.kept}</p>
                <p class="notice" id="plan-said" role="status" tabindex="-1"></p>
                {offer()}
                {ready(site, &groups)}
                {day(site)}
                {items(&groups)}
                {show()}
            </div>
            {said()}
        </article>
    }
    .into_any()
}

fn button(act: &'static str, class: &'static str, text: Cut) -> impl IntoView {
    view! { <button type="button" class=class id=format!("plan-{act}") data-do=act>{cut(text)}</button> }
}

/// What a link brought, before it is taken.
fn offer() -> AnyView {
    let words = words().plan();
    view! {
        <section class="card" id="plan-offer" hidden>
            <h2>{cut(words.offer_heading)}</h2>
            <p>{words.offer_lead}</p>
            <ol id="plan-offered"></ol>
            <p class="acts">
                {button("offer-use", "button button--main", words.offer_use_button)}
                {button("offer-leave", "button", words.offer_leave_button)}
            </p>
        </section>
    }
    .into_any()
}

fn ready(site: &Site, groups: &[Group]) -> AnyView {
    let words = words().plan();
    let ready = site.seminar.programmes.iter().map(|ready| {
        let title = ready.title.text();
        let said = fill(words.said_ready, &[("title", &title)]);
        view! {
            <button type="button" class="button" data-do="ready" data-plan=plan_of(ready, groups).write() data-said=said>
                {title}
            </button>
        }
    });
    view! {
        <section class="card">
            <h2>{cut(words.ready_heading)}</h2>
            <p class="help">{words.ready_hint}</p>
            <p class="acts">{ready.collect_view()}</p>
            <p class="acts">{button("undo", "button button--quiet", words.undo_button)}</p>
        </section>
    }
    .into_any()
}

fn day(site: &Site) -> AnyView {
    let words = words().plan();
    let fields = [
        ("title", words.title_label),
        ("date", words.date_label),
        ("place", words.place_label),
        ("lecturer", words.lecturer_label),
    ];
    let fields = fields.map(|(name, label)| {
        let id = format!("plan-{name}");
        view! {
            <div class="field">
                <label for=id.clone()>{label}</label>
                <input type="text" id=id.clone() data-field=name maxlength=crate::plan::LETTERS_MAX.to_string() autocomplete="off" />
            </div>
        }
    });
    let regions = site.regions.all().iter();
    let regions = regions
        .map(|region| view! { <option value=region.id.clone()>{region.name.clone()}</option> });
    view! {
        <section class="card">
            <h2>{cut(words.day_heading)}</h2>
            {fields.collect_view()}
            <div class="field">
                <label for="plan-region">{words.region_label}</label>
                <select id="plan-region" data-field="region">
                    <option value="">{words.region_own}</option>
                    {regions.collect_view()}
                </select>
            </div>
        </section>
    }
    .into_any()
}

/// The parts in their order, and what can be added.
fn items(groups: &[Group]) -> AnyView {
    let words = words().plan();
    view! {
        <section class="card">
            <h2 id="plan-order">{cut(words.items_heading)}</h2>
            <p id="plan-empty" hidden>{words.empty}</p>
            <ol class="plan__items" id="plan-items" aria-labelledby="plan-order"></ol>
            <p id="plan-total" data-text=words.total></p>
            <template id="plan-item">{item()}</template>
            <h3>{cut(words.add_heading)}</h3>
            <div class="field">
                <label for="plan-add-what">{words.add_label}</label>
                <select id="plan-add-what">{offered(groups)}</select>
            </div>
            <p class="acts">{button("add", "button", words.add_button)}</p>
        </section>
    }
    .into_any()
}

/// One part; the program gives each its title, minutes and place.
fn item() -> AnyView {
    let words = words().plan();
    view! {
        <li class="plan__item">
            <p class="plan__title"><span class="small" data-part="from" data-text=words.from></span> " " <b data-part="title"></b></p>
            <p class="plan__acts">
                <label><input type="text" inputmode="numeric" maxlength="3" data-field="minutes" /> {words.minutes_label}</label>
                <label data-part="brief"><input type="checkbox" data-field="brief" /> {words.brief_label}</label>
                <button type="button" class="button button--quiet" data-do="up">{cut(words.up_button)}</button>
                <button type="button" class="button button--quiet" data-do="down">{cut(words.down_button)}</button>
                <button type="button" class="button button--quiet" data-do="remove">{cut(words.remove_button)}</button>
            </p>
        </li>
    }
    .into_any()
}

/// Every group that can be added, under its kind.
fn offered(groups: &[Group]) -> AnyView {
    let words = words().plan();
    let steps = words.add_steps;
    let of = |kind: Kind| {
        let groups = groups.iter().filter(move |group| group.kind == kind);
        let groups = groups.map(|group| {
            // Only a leaflet has more to it than its points.
            let whole = (kind == Kind::Leaflet).then_some("");
            view! {
                <option value=group.id.clone() data-minutes=group.minutes().to_string() data-whole=whole>
                    {group.title.clone()}
                </option>
            }
        });
        groups.collect_view()
    };
    let count = groups.iter().filter_map(|group| match group.kind {
        Kind::Step(at) => Some(at + 1),
        _ => None,
    });
    let ready = (0..count.max().unwrap_or_default()).map(|at| {
        let label = fill(steps, &[("number", &(at + 1).to_string())]);
        view! { <optgroup label=label>{of(Kind::Step(at))}</optgroup> }
    });
    view! {
        <optgroup label=words.add_leaflets>{of(Kind::Leaflet)}</optgroup>
        <optgroup label=words.add_exercises>{of(Kind::Exercise)}</optgroup>
        <optgroup label=words.add_pauses>{of(Kind::Pause)}</optgroup>
        {ready.collect_view()}
    }
    .into_any()
}

fn show() -> AnyView {
    let here = expect_context::<Here>();
    let words = words().plan();
    let present = here.href(&Route::Present(OWN_PROGRAMME.into()));
    view! {
        <section class="card">
            <h2>{cut(words.show_heading)}</h2>
            <p class="acts"><a class="button button--main" id="plan-show" rel="external" href=present>{cut(words.show_button)}</a></p>
            <p class="acts">{button("link", "button", words.link_button)} {button("file", "button", words.file_button)}</p>
            <p class="help">{words.link_hint}</p>
            <div class="field" id="plan-link-field" hidden>
                <label for="plan-link-text">{words.link_label}</label>
                <input type="text" id="plan-link-text" readonly />
            </div>
            <div class="field">
                <label for="plan-open">{words.open_label}</label>
                <input type="file" id="plan-open" accept=".txt,text/plain" />
            </div>
            <p class="acts">{button("erase", "button button--quiet", words.erase_button)}</p>
        </section>
    }
    .into_any()
}

/// The sentences that the program may say.
fn said() -> AnyView {
    let words = words().plan();
    let sentences = [
        ("link", words.said_link),
        ("no-link", words.said_no_link),
        ("file", words.said_file),
        ("opened", words.said_opened),
        ("not-a-plan", words.said_not_a_plan),
        ("minutes", words.said_minutes),
        ("full", words.said_full),
        ("not-kept", words.said_not_kept),
        ("erased", words.said_erased),
        ("used", words.said_used),
        ("undone", words.said_undone),
        ("file-name", words.file_name),
    ];
    let sentences =
        sentences.map(|(name, text)| view! { <p id=format!("plan-says-{name}")>{text}</p> });
    view! { <div hidden>{sentences.collect_view()}</div> }.into_any()
}
