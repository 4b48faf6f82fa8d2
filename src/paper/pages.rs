//! The pages that show answers: check, sections, papers, show, pause. What they hold is decided in [`crate::acp`].

use super::checklist::checklist;
use super::html::Html;
use super::leave::leave;
use super::links::Links;
use super::record::is_memory;
use super::{sheet, show};
use crate::acp::answer::Share;
use crate::acp::journey::{Journey, Step};
use crate::acp::record::Record;
use crate::acp::sheet::Sheet;
use crate::acp::wording;
use crate::content::questionnaire::Questionnaire;
use crate::content::route::Route;
use crate::words::{Cut, Words};

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

    /// Whether nothing is there for a paper of the person's own words; then the page says so. What others remember has a
    /// paper of its own, and never becomes a sheet of wishes.
    pub(super) fn has_nothing(&self, html: &mut Html) -> bool {
        let words = self.words.sheet();
        let memories = self.record.current().is_some_and(|version| {
            let mut answers = version.answers.values();
            answers.next().is_some() && version.answers.values().all(is_memory)
        });
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
        html.open("p class=\"help\"").text(words.how);
        html.open_link(
            "class=\"more\"",
            &self.links.to(&Route::Page("how-to".into())),
        )
        .text(words.how_link);
        html.close("a").close("p");
    }

    fn sheet(&self) -> Html {
        let words = self.words.sheet();
        let mut html = Html::new();
        html.heading("h1", words.page_title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
        if self.has_nothing(&mut html) {
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

    /// くわしい紙, and who may see what of it.
    fn details_page(&self) -> Html {
        let words = self.words.details();
        let mut html = Html::new();
        html.open("fieldset class=\"group no-print\"")
            .element("legend class=\"group__title\"", words.reach);
        for (share, label) in Share::ALL.into_iter().zip([
            wording::share(Share::Doctor, self.words),
            words.reach_family,
            words.reach_self,
        ]) {
            let id = ["reach-", share.id()].concat();
            html.choice("radio", &id, Some("reach"), label)
                .close("label");
        }
        html.close("fieldset");
        let reach = html;
        let mut html = self.paper_page(words.title, words.lead, Route::Details);
        if !self.record.is_empty() {
            html.include(&reach);
        }
        html
    }

    /// A paper with what stands around it on the screen.
    fn paper_page(&self, title: Cut, lead: &str, route: Route) -> Html {
        let mut html = Html::new();
        html.heading("h1", title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
        if route == Route::MemoSheet && self.record.is_empty() {
            self.nothing_yet(&mut html);
            return html;
        }
        if route != Route::MemoSheet && self.has_nothing(&mut html) {
            return html;
        }
        html.element("p class=\"lead\"", lead)
            .open("div class=\"acts\"");
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

    fn show(&self) -> Html {
        let mut html = Html::new();
        html.heading("h1", self.words.sheet().title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
        if self.has_nothing(&mut html) {
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
            let next = match self.journey().unanswered() {
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
