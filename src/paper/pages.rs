//! The pages that show answers: check, sheet, show, pause. What they hold is decided in [`crate::acp`].

use super::checklist::checklist;
use super::html::Html;
use super::links::Links;
use super::{sheet, show};
use crate::acp::journey::{Journey, Step};
use crate::acp::record::Record;
use crate::acp::sheet::Sheet;
use crate::content::questionnaire::Questionnaire;
use crate::content::route::Route;
use crate::words::Words;

/// What a page that shows answers is made from.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a> {
    /// The prompts.
    pub questionnaire: &'a Questionnaire,
    /// The answers.
    pub record: &'a Record,
    /// The words of the interface.
    pub words: &'static Words,
    /// The addresses.
    pub links: &'a Links,
}

impl Shown<'_> {
    /// The page at `route`; empty for a page that is none of these.
    #[must_use]
    pub fn page(&self, route: &Route) -> String {
        let html = match route {
            Route::Check => self.check(),
            Route::Sheet => self.sheet(),
            Route::Show => self.show(),
            Route::Pause => self.pause(),
            _ => Html::new(),
        };
        html.finish()
    }

    fn check(&self) -> Html {
        let words = self.words.check();
        let mut html = Html::new();
        html.heading("h1", words.title)
            .element("p class=\"lead\"", words.lead);
        if self.record.is_empty() {
            html.element("p class=\"empty\"", words.empty);
            html.button(
                "class=\"button\"",
                &self.links.to(&Route::Three),
                words.begin_button,
            );
        }
        let journey = Journey::new(self.questionnaire, &self.record.mode);
        html.include(&checklist(
            journey.rows(self.record),
            self.links,
            self.words,
        ));
        html.open("div class=\"acts\"");
        html.button(
            "class=\"button button--main\" id=\"to-sheet\"",
            &self.links.to(&Route::Sheet),
            words.sheet_button,
        );
        html.button(
            "class=\"button button--quiet\"",
            &self.links.to(&Route::Pause),
            words.pause_button,
        );
        html.close("div");
        html
    }

    /// Nothing to show yet: a page that said 「答えていません」 five times would be read as a refusal.
    fn nothing_yet(&self, html: &mut Html) {
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

    fn sheet(&self) -> Html {
        let words = self.words.sheet();
        let mut html = Html::new();
        html.heading("h1", words.page_title);
        if self.record.is_empty() {
            self.nothing_yet(&mut html);
            return html;
        }
        html.element("p class=\"lead\"", words.lead)
            .open("div class=\"acts\"");
        html.open(
            "button type=\"button\" class=\"button button--main\" id=\"print\" data-act=\"print\"",
        );
        html.cut(words.print_button).close("button");
        html.button(
            "class=\"button\" id=\"to-show\"",
            &self.links.to(&Route::Show),
            words.show_button,
        );
        html.button(
            "class=\"button button--quiet\"",
            &self.links.to(&Route::Check),
            words.check_button,
        );
        html.close("div").open("p class=\"help\"").text(words.how);
        html.open_link(
            "class=\"more\"",
            &self.links.to(&Route::Page("how-to".into())),
        )
        .text(words.how_link);
        html.close("a").close("p").open("div class=\"paper-frame\"");
        html.include(&sheet::sheet(&self.doctor_sheet(), self.words))
            .close("div");
        html.open("section class=\"about-paper\"")
            .heading("h2", words.about_heading);
        for statement in [words.statement_2, words.statement_5, words.statement_8] {
            html.element("p", statement);
        }
        html.close("section");
        html
    }

    fn show(&self) -> Html {
        let mut html = Html::new();
        html.heading("h1", self.words.sheet().title);
        if self.record.is_empty() {
            self.nothing_yet(&mut html);
            return html;
        }
        html.element("p class=\"show__lead\"", self.words.show().lead);
        html.include(&show::show(&self.doctor_sheet(), self.words))
            .open("div class=\"acts\"");
        html.button(
            "class=\"button button--quiet\"",
            &self.links.to(&Route::Sheet),
            self.words.show().back_button,
        );
        html.close("div");
        html
    }

    fn pause(&self) -> Html {
        let words = self.words.pause();
        let kept = !self.record.is_empty();
        let mut html = Html::new();
        html.heading("h1", words.title);
        html.element(
            "p class=\"lead\"",
            if kept { words.kept } else { words.nothing },
        );
        if kept {
            html.element("p", words.paper);
        }
        html.open("div class=\"acts\"");
        html.button(
            "class=\"button button--main\"",
            &self.links.to(&Route::Home),
            words.home_button,
        );
        if kept {
            let journey = Journey::new(self.questionnaire, &self.record.mode);
            let next = match journey.unanswered(self.record) {
                Step::Prompt(prompt) => Route::Prompt(prompt.slug.clone()),
                Step::Start | Step::Check => Route::Check,
            };
            html.button(
                "class=\"button\"",
                &self.links.to(&Route::Sheet),
                words.sheet_button,
            );
            html.button(
                "class=\"button\"",
                &self.links.to(&next),
                words.continue_button,
            );
        }
        html.close("div");
        html
    }

    fn doctor_sheet(&self) -> Sheet {
        Sheet::new(self.questionnaire, self.record, self.words)
    }
}
