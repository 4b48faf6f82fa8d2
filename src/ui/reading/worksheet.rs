//! The blank worksheet: the same prompts on paper, for people with no phone or no program.

use leptos::prelude::*;

use crate::acp::wording;
use crate::content::questionnaire::{ChoiceForm, Kind, PeopleForm, Prompt};
use crate::ui::frame::cut;
use crate::words::{fill, words};

/// The worksheet, made from the questionnaire.
pub(super) fn worksheet() -> AnyView {
    let all = words();
    let words = &all.worksheet;
    let questionnaire = crate::site::questionnaire();
    let mode = questionnaire.mode("three");
    let prompts = mode
        .into_iter()
        .flat_map(|mode| &mode.prompts)
        .filter_map(|id| questionnaire.prompt(id));
    let prompts = prompts
        .enumerate()
        .map(|(at, prompt)| prompt_view(at + 1, prompt))
        .collect_view();
    view! {
        <article class="page page--worksheet">
            <div class="no-print">
                <h1>{cut(words.title)}</h1>
                <p class="lead">{words.lead}</p>
                <p class="acts">
                    <button type="button" class="button button--main" id="print" data-act="print">
                        {cut(words.print_button)}
                    </button>
                </p>
                <p class="help">{words.print_hint}</p>
            </div>
            <section class="paper paper--worksheet" aria-label=words.title.text()>
                <p class="paper__title">{words.title.text()}</p>
                <p class="paper__meta">{all.sheet.person} "＿＿＿＿＿＿＿＿＿＿＿＿　" {words.when_filled}</p>
                {prompts}
                <p class="paper__foot">{words.note}</p>
            </section>
        </article>
    }
    .into_any()
}

fn prompt_view(at: usize, prompt: &'static Prompt) -> impl IntoView {
    let all = words();
    let body = match &prompt.kind {
        Kind::Choices(form) => choices(form).into_any(),
        Kind::People(form) => people(form).into_any(),
    };
    let universal = prompt
        .universal
        .iter()
        .map(|universal| view! { <li class="tick">{wording::universal(*universal, all)}</li> })
        .collect_view();
    let limit = match &prompt.kind {
        Kind::Choices(form) if form.ordered => all.worksheet.ranked.to_string(),
        Kind::Choices(form) => form
            .limit
            .map(|limit| fill(all.worksheet.choose_up_to, &[("limit", &limit.to_string())]))
            .unwrap_or_default(),
        Kind::People(_) => String::new(),
    };
    view! {
        <section class="block block--ask">
            <h2>{format!("{at}. ")} {prompt.question.text()} <span class="small">{limit}</span></h2>
            {body}
            <ul class="ticks-list">{universal}</ul>
        </section>
    }
}

fn choices(form: &'static ChoiceForm) -> impl IntoView {
    let groups = form
        .groups
        .iter()
        .map(|group| {
            let title = (!group.title.is_empty())
                .then(|| view! { <p class="ticks-title">{group.title.as_str()}</p> });
            let rows = group
                .choices
                .iter()
                .map(|choice| view! { <li class="tick">{choice.label.as_str()}</li> })
                .collect_view();
            view! {
                {title}
                <ul class="ticks-list">{rows}</ul>
            }
        })
        .collect_view();
    let other = form
        .other
        .as_ref()
        .map(|_| view! { <p class="ruled">{words().worksheet.other}</p> });
    view! {
        {groups}
        {other}
    }
}

fn people(form: &'static PeopleForm) -> impl IntoView {
    let words = &words().worksheet;
    let rows = (1..=form.max.min(3))
        .map(|at| {
            view! {
                <tr>
                    <th scope="row">{at}</th>
                    <td></td>
                    <td></td>
                    <td></td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="paper__who paper__people">
            <thead>
                <tr>
                    <td></td>
                    <th scope="col">{words.relation}</th>
                    <th scope="col">{words.name}</th>
                    <th scope="col">{words.phone}</th>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
        <ul class="ticks-list"><li class="tick">{form.nobody.as_str()}</li></ul>
    }
}
