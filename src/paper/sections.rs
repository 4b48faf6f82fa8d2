//! The list of sections: 書いた／まだ, any order, no count of what is left. The home after the first visit.

use super::html::Html;
use super::pages::Shown;
use crate::content::route::Route;
use crate::words::{Cut, fill};

impl Shown<'_> {
    pub(super) fn sections(&self) -> Html {
        let words = self.words.sections();
        let journey = self.journey();
        let mut html = Html::new();
        html.heading("h1", words.title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "")
            .element("p class=\"lead\"", words.lead)
            .open("ul class=\"sections\"");
        for (section, written) in journey.sections() {
            let prompts = self.questionnaire.of_section(&section.id);
            let mut prompts = prompts.filter(|prompt| journey.answers.applies(prompt));
            let Some(first) = prompts.next() else {
                continue;
            };
            let to = self.links.to(&Route::Prompt(first.slug.clone()));
            html.open("li")
                .open_with(
                    "a class=\"section\" data-act=\"begin\"",
                    &[("data-mode", &*section.id), ("href", &*to)],
                )
                .element("span class=\"section__title\"", &section.title)
                .element("span class=\"section__note\"", &section.note)
                .element(
                    if written {
                        "span class=\"section__state is-written\""
                    } else {
                        "span class=\"section__state\""
                    },
                    if written {
                        words.written
                    } else {
                        words.not_yet
                    },
                )
                .close("a");
            let stopped = journey.stopped_at();
            if let Some(prompt) = stopped.filter(|prompt| prompt.section == section.id) {
                html.open_link(
                    "class=\"button button--wide\" id=\"go-on\"",
                    &self.links.to(&Route::Prompt(prompt.slug.clone())),
                )
                .text(&fill(words.from_here, &[("label", &prompt.label)]))
                .close("a");
            }
            html.close("li");
        }
        html.close("ul");
        let paper = if journey.is_memo() {
            (Route::MemoSheet, words.memo_button)
        } else {
            (Route::Sheet, words.sheet_button)
        };
        self.ways(
            &mut html,
            words.paper_heading,
            &[
                paper,
                (Route::Details, words.details_button),
                (Route::FamilySheet, words.family_button),
                (Route::Check, words.check_button),
            ],
        );
        self.ways(
            &mut html,
            words.go_on_heading,
            &[
                (Route::Acp, words.acp_button),
                (Route::Review, words.review_button),
                (Route::Talks, words.talks_button),
                (Route::Versions, words.versions_button),
            ],
        );
        self.ways(
            &mut html,
            words.keep_heading,
            &[
                (Route::Backup, words.backup_button),
                (Route::People, words.people_button),
                (Route::Erase, words.erase_button),
            ],
        );
        self.foot(&mut html);
        html
    }

    /// A heading, and the ways that stand under it.
    fn ways(&self, html: &mut Html, heading: Cut, ways: &[(Route, Cut)]) {
        html.open("section class=\"more-ways\"")
            .heading("h2", heading)
            .open("div class=\"acts\"");
        for (route, text) in ways {
            html.button("class=\"button\"", &self.links.to(route), *text);
        }
        html.close("div").close("section");
    }
}
