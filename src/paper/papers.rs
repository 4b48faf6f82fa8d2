//! The papers as they stand on the screen: what is around them, and what is said where nothing is written yet.

use super::html::Html;
use super::pages::Shown;
use super::sheet;
use crate::acp::answer::{Answer, Share};
use crate::content::route::Route;
use crate::words::Cut;

impl Shown<'_> {
    /// Whether nothing is there for the paper at `route`; then the page says so. What others remember has a paper of its
    /// own, and never becomes a sheet of wishes.
    pub(super) fn has_nothing(&self, html: &mut Html, route: &Route) -> bool {
        let words = self.words.sheet();
        let answers = self.record.current().map(|version| &version.answers);
        let answers = answers.filter(|answers| !answers.is_empty());
        if *route == Route::MemoSheet {
            let nothing = self.memories().next().is_none();
            if nothing {
                let words = self.words.memo();
                html.element("p class=\"empty\"", words.empty)
                    .open("div class=\"acts\"")
                    .button(
                        "class=\"button button--main\"",
                        &self.links.to(&Route::Memo),
                        words.begin_button,
                    )
                    .close("div");
            }
            return nothing;
        }
        let memories = answers.is_some_and(|answers| answers.values().all(Answer::is_memory));
        if memories {
            html.element("p class=\"empty\"", words.memories)
                .open("div class=\"acts\"");
            html.button(
                "class=\"button button--main\"",
                &self.links.to(&Route::MemoSheet),
                self.words.sections().memo_button,
            )
            .close("div");
        } else if self.record.is_empty() {
            self.nothing_yet(html);
        }
        memories || self.record.is_empty()
    }

    /// Nothing to show yet: a page that said 「答えていません」 five times would be read as a refusal.
    pub(super) fn nothing_yet(&self, html: &mut Html) {
        let words = self.words.sheet();
        html.element("p class=\"empty\"", words.empty)
            .open("div class=\"acts\"");
        html.button(
            "class=\"button button--main\"",
            &self.links.to(&Route::Three),
            words.begin_button,
        );
        html.button(
            "class=\"button\"",
            &self.links.to(&Route::Worksheet),
            words.paper_button,
        );
        html.close("div");
    }

    pub(super) fn print_button(&self, html: &mut Html) {
        html.open(
            "button type=\"button\" class=\"button button--main\" id=\"print\" data-act=\"print\"",
        );
        html.cut(self.words.sheet().print_button).close("button");
    }

    fn how_to_print(&self, html: &mut Html) {
        let words = self.words.sheet();
        let how_to = self.links.to(&Route::Page("how-to".into()));
        html.open("p class=\"help\"")
            .text(words.how)
            .more(&how_to, words.how_link)
            .close("p");
    }

    pub(super) fn sheet(&self) -> Html {
        let words = self.words.sheet();
        let mut html = Html::new();
        html.heading("h1", words.page_title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
        if self.has_nothing(&mut html, &Route::Sheet) {
            return html;
        }
        html.element("p class=\"lead\"", words.lead)
            .open("div class=\"acts\"");
        self.print_button(&mut html);
        html.button(
            "class=\"button\" id=\"to-show\"",
            &self.links.to(&Route::Show),
            words.show_button,
        );
        html.button(
            "class=\"button button--quiet\"",
            &self.links.to(&Route::Check),
            words.check_button,
        )
        .button(
            "class=\"button button--quiet\"",
            &self.links.to(&Route::Details),
            self.words.sections().details_button,
        )
        .button(
            "class=\"button button--quiet\"",
            &self.links.to(&Route::FamilySheet),
            self.words.sections().family_button,
        );
        html.close("div");
        self.how_to_print(&mut html);
        html.open("div class=\"paper-frame\"");
        html.include(&sheet::sheet(&self.doctor_sheet(), self.words))
            .close("div");
        html.open("section class=\"about-paper\"")
            .heading("h2", words.about_heading);
        for statement in [words.statement_2, words.statement_5, words.statement_8] {
            html.element("p", statement);
        }
        html.close("section");
        self.foot(&mut html);
        html
    }

    /// くわしい紙.
    pub(super) fn details_page(&self) -> Html {
        let words = self.words.details();
        self.paper_page(words.title, words.lead, Route::Details)
    }

    /// Who may see what of くわしい紙: it stands before the button that prints.
    fn reach(&self, html: &mut Html) {
        let words = self.words.details();
        html.open("fieldset class=\"group no-print\"")
            .element("legend class=\"group__title\"", words.reach);
        for (share, label) in
            Share::ALL
                .into_iter()
                .zip([words.reach_doctor, words.reach_family, words.reach_self])
        {
            let id = ["reach-", share.id()].concat();
            html.choice("radio", &id, Some("reach"), label)
                .close("label");
        }
        html.close("fieldset");
    }

    /// A paper with what stands around it on the screen.
    pub(super) fn paper_page(&self, title: Cut, lead: &str, route: Route) -> Html {
        let mut html = Html::new();
        html.heading("h1", title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
        if self.has_nothing(&mut html, &route) {
            return html;
        }
        html.element("p class=\"lead\"", lead);
        if route == Route::Details {
            self.reach(&mut html);
        }
        html.open("div class=\"acts\"");
        self.print_button(&mut html);
        html.button(
            "class=\"button button--quiet\"",
            &self.links.to(&Route::Sections),
            self.words.prompt().sections_button,
        );
        html.close("div");
        self.how_to_print(&mut html);
        html.open("div class=\"paper-frame\"");
        let paper = match route {
            Route::FamilySheet => self.family_sheet(),
            Route::MemoSheet => self.memo_sheet(),
            _ => self.details(self.reach),
        };
        html.include(&paper).close("div");
        self.foot(&mut html);
        html
    }
}
