//! The pages that show answers: check, sections, papers, show, pause. What they hold is decided in [`crate::acp`].

use super::checklist::checklist;
use super::html::Html;
use super::leave::leave;
use super::links::Links;
use super::show;
use crate::acp::answer::Share;
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
    /// Whose answers くわしい紙 shows now: what is for fewer eyes is turned on in that moment only.
    pub reach: Share,
    /// Which version is looked at; 0: none.
    pub version: u32,
}

impl Shown<'_> {
    /// The classes of the page at `route`.
    #[must_use]
    pub const fn class(route: &Route) -> &'static str {
        match route {
            Route::Sheet | Route::Details | Route::FamilySheet | Route::MemoSheet => {
                "page page--sheet"
            }
            Route::Versions => "page page--sheet page--versions",
            Route::Show => "page page--show",
            Route::Pause => "page page--pause",
            Route::Sections => "page page--sections",
            _ => "page page--check",
        }
    }

    /// The page at `route`; empty for a page that is none of these.
    #[must_use]
    pub fn page(&self, route: &Route) -> String {
        let html = match route {
            Route::Check => self.check(),
            Route::Sections => self.sections(),
            Route::Sheet => self.sheet(),
            Route::Show => self.show(),
            Route::Details => self.details_page(),
            Route::FamilySheet => {
                let words = self.words.family_sheet();
                self.paper_page(words.title, words.lead, Route::FamilySheet)
            }
            Route::MemoSheet => {
                let words = self.words.memo();
                self.paper_page(words.sheet_title, words.sheet_lead, Route::MemoSheet)
            }
            Route::Versions => self.versions(),
            Route::Pause => self.pause(),
            _ => Html::new(),
        };
        html.finish()
    }

    pub(super) fn journey(&self) -> Journey<'_> {
        Journey::new(self.questionnaire, self.record)
    }

    fn check(&self) -> Html {
        let words = self.words.check();
        let journey = self.journey();
        let mut html = Html::new();
        html.heading("h1", words.title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "")
            .element("p class=\"lead\"", words.lead);
        if self.record.is_empty() {
            html.element("p class=\"empty\"", words.empty);
            html.button(
                "class=\"button\"",
                &self.links.to(&Route::Three),
                words.begin_button,
            );
        }
        html.include(&checklist(&journey, self.links, self.words));
        let (paper, paper_button) = if journey.is_memo() {
            (Route::MemoSheet, self.words.sections().memo_button)
        } else {
            (Route::Sheet, words.sheet_button)
        };
        html.open("div class=\"acts\"");
        html.button(
            "class=\"button button--main\" id=\"to-sheet\"",
            &self.links.to(&paper),
            paper_button,
        )
        .button(
            "class=\"button\"",
            &self.links.to(&Route::Sections),
            words.sections_button,
        );
        html.close("div");
        self.foot(&mut html);
        html
    }

    fn show(&self) -> Html {
        let mut html = Html::new();
        html.heading("h1", self.words.sheet().title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
        if self.has_nothing(&mut html, &Route::Show) {
            return html;
        }
        let whole = Sheet::in_full(self.questionnaire, self.record, self.words);
        html.element("p class=\"show__lead\"", self.words.show().lead);
        html.include(&show::show(&whole, self.words))
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
        html.heading("h1", words.title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
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
            let journey = self.journey();
            let stopped = journey.stopped_at().map(Step::Prompt);
            let next = match stopped.unwrap_or_else(|| journey.unanswered()) {
                Step::Prompt(prompt) => Route::Prompt(prompt.slug.clone()),
                Step::Sections => Route::Sections,
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

    /// 今日はここまで and つらいとき・急なとき, on every page.
    pub(super) fn foot(&self, html: &mut Html) {
        let words = self.words.prompt();
        html.open_with("nav class=\"controls\"", &[("aria-label", words.controls)]);
        leave(html, self.links, self.words);
        html.close("nav");
    }

    pub(super) fn doctor_sheet(&self) -> Sheet {
        Sheet::new(self.questionnaire, self.record, self.words)
    }
}
