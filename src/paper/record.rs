//! Papers of more than one page: every answer with its day and reason. Name and date stand on each page; no answer is
//! parted.

use super::html::Html;
use super::pages::Shown;
use super::sheet::made_with;
use crate::acp::answer::{Answer, Date, Response, Share, Value};
use crate::acp::changes::since_last;
use crate::acp::handed;
use crate::acp::journey::Journey;
use crate::acp::wording;
use crate::content::questionnaire::Prompt;
use crate::words::fill;

/// The prompt that names who speaks for the person.
const SPOKESPEOPLE: &str = "N1";
/// The prompt that says how free they are.
const LEEWAY: &str = "N3";

impl Shown<'_> {
    /// くわしい紙: all that was asked, in the order of the sections. Answers for fewer eyes than `reach` stay away.
    pub(super) fn details(&self, reach: Share) -> Html {
        let words = self.words.details();
        let journey = self.journey();
        let mut html = Html::new();
        let person = self.words.sheet().person;
        self.open_paper(&mut html, &words.paper_title.text(), &[person]);
        for section in &self.questionnaire.sections {
            let prompts = self.questionnaire.of_section(&section.id);
            let prompts: Vec<&Prompt> = prompts
                .filter(|prompt| prompt.is_asked() && journey.asks(&prompt.id))
                .filter(|prompt| {
                    let answer = journey.answers.answer(&prompt.id);
                    // What was passed over is for the eyes its answer would be for.
                    let share = answer.map_or(prompt.share, |answer| answer.share);
                    share <= reach && !answer.is_some_and(Answer::is_memory)
                })
                .collect();
            if !prompts.is_empty() {
                html.element("h3 class=\"paper__section\"", &section.title);
            }
            for prompt in prompts {
                self.entry(&mut html, prompt, &journey);
            }
        }
        self.changed(&mut html);
        self.talks(&mut html);
        self.handed(&mut html, reach);
        let mut statements = self.statements(&journey, |answer| answer.is_for(reach));
        statements.push(self.words.sheet().statement_5);
        self.close_paper(&mut html, &statements);
        html
    }

    /// What must be said on a paper of wishes: also what 119 does, where the paper prints the answer about resuscitation.
    fn statements(
        &self,
        journey: &Journey<'_>,
        prints: impl Fn(&Answer) -> bool,
    ) -> Vec<&'static str> {
        let words = self.words.sheet();
        let resuscitation = journey.answers.answer(&self.questionnaire.resuscitation);
        let told = resuscitation.is_some_and(prints);
        let mut statements = vec![words.statement_1, words.statement_3, words.statement_4];
        statements.extend(told.then_some(words.statement_7));
        statements
    }

    /// 家族への紙: what those who sit beside the person can do, and the words to the one who will speak for them.
    pub(super) fn family_sheet(&self) -> Html {
        let words = self.words.family_sheet();
        let journey = self.journey();
        let mut html = Html::new();
        let person = self.words.sheet().person;
        self.open_paper(&mut html, &words.paper_title.text(), &[person]);
        for id in &self.questionnaire.family_sheet {
            let prompt = self.questionnaire.prompt(id);
            let said = prompt.filter(|prompt| {
                let answer = journey.answers.applying(prompt);
                answer.is_some_and(|answer| answer.is_for(Share::FamilyOnly))
            });
            if let Some(prompt) = said {
                self.entry(&mut html, prompt, &journey);
            }
        }
        self.for_the_family_alone(&mut html, &journey);
        self.letter(&mut html, &journey);
        let statements = self.statements(&journey, is_for_the_family_alone);
        self.close_paper(&mut html, &statements);
        html
    }

    /// Every other answer that only the family may see: no other paper prints it as it opens.
    fn for_the_family_alone(&self, html: &mut Html, journey: &Journey<'_>) {
        let prompts = self.questionnaire.prompts.iter().filter(|prompt| {
            let answer = journey.answers.applying(prompt);
            !self.questionnaire.family_sheet.contains(&prompt.id)
                && answer.is_some_and(is_for_the_family_alone)
        });
        for (at, prompt) in prompts.enumerate() {
            if at == 0 {
                let heading = self.words.family_sheet().family_only;
                html.element("h3 class=\"paper__section\"", heading);
            }
            self.entry(html, prompt, journey);
        }
    }

    /// The words to the one who will speak for the person: as far as there is one, and as free as the person said.
    fn letter(&self, html: &mut Html, journey: &Journey<'_>) {
        let words = self.words.family_sheet();
        let said = |id| {
            let answer = self
                .questionnaire
                .prompt(id)
                .and_then(|prompt| journey.answers.applying(prompt));
            answer
                .filter(|answer| answer.is_for(Share::FamilyOnly))
                .map(|answer| &answer.response)
        };
        let Some(Response::Answered(Value::People(people))) = said(SPOKESPEOPLE) else {
            return;
        };
        if people.is_blank() && !people.by_hand {
            return;
        }
        let chosen = match said(LEEWAY) {
            Some(Response::Answered(Value::Choices(choices))) => choices.chosen.first(),
            _ => None,
        };
        let freedom = match chosen.map(String::as_str) {
            Some("as_written") => words.letter_as_written,
            Some("with_my_answers" | "leave_to_them") => words.letter_may_differ,
            _ => "",
        };
        html.open("section class=\"block block--letter\"")
            .heading("h3", words.letter_heading);
        let texts = [words.letter_1, freedom, words.letter_2, words.letter_3];
        for text in texts.into_iter().filter(|text| !text.is_empty()) {
            html.element("p", text);
        }
        html.element("p", words.letter_thanks).close("section");
    }

    /// The paper of what others remember: never a sheet of wishes, and it says so first.
    pub(super) fn memo_sheet(&self) -> Html {
        let words = self.words.memo();
        let journey = self.journey();
        let mut html = Html::new();
        self.open_paper(
            &mut html,
            &words.paper_title.text(),
            &[words.person, words.writer],
        );
        html.element("p class=\"paper__banner\"", words.banner);
        for prompt in self.memories() {
            self.entry(&mut html, prompt, &journey);
        }
        self.close_paper(
            &mut html,
            &[words.statement, self.words.sheet().statement_4],
        );
        html
    }

    /// The prompts of 家族のメモ at which others wrote what they remember.
    pub(super) fn memories(&self) -> impl Iterator<Item = &Prompt> {
        let version = self.record.current();
        let asked = self.questionnaire.prompts.iter();
        asked.filter(move |prompt| {
            let answer = version.and_then(|version| version.answers.get(&prompt.id));
            answer.is_some_and(Answer::is_memory) && self.questionnaire.is_of_memo(&prompt.id)
        })
    }

    /// One answer with its day, whose words it is, and why.
    fn entry(&self, html: &mut Html, prompt: &Prompt, journey: &Journey<'_>) {
        let answer = journey.answers.answer(&prompt.id);
        let response = answer.map(|answer| &answer.response);
        html.open("section class=\"block block--entry\"")
            .open("h3")
            .element("span class=\"block__number\"", &prompt.id)
            .text(&prompt.label)
            .close("h3")
            .open("div class=\"block__body\"");
        html.list(&wording::lines(
            prompt,
            response,
            &journey.answers,
            self.words,
        ));
        if let Some(answer) = answer {
            let reason = answer.why();
            if !reason.is_empty() {
                let reason = fill(self.words.sheet().reason, &[("reason", reason)]);
                html.element("p", &reason);
            }
            if matches!(answer.response, Response::Answered(_)) && !prompt.note.is_empty() {
                html.element("p class=\"small\"", &prompt.note);
            }
            html.element("p class=\"small\"", &self.meta_of(answer));
        }
        html.close("div").close("section");
    }

    /// 「2026年11月22日」, whose words, and for whom, where it is not for the doctor. What others remember stands on a paper
    /// of its own, which says so first.
    fn meta_of(&self, answer: &Answer) -> String {
        let mut meta = answer.answered_on.in_words();
        let by = (!answer.is_memory()).then(|| wording::entered_by(answer.entered_by, self.words));
        let share =
            (answer.share != Share::Doctor).then(|| wording::share(answer.share, self.words));
        for text in by.into_iter().chain(share) {
            meta.push('　');
            meta.push_str(text);
        }
        meta
    }

    /// 「前回から変わったところ」
    fn changed(&self, html: &mut Html) {
        let changes = since_last(self.questionnaire, self.record, self.words);
        // A sentence tells what stood there before, too.
        let sides = || self.record.versions.iter().rev().take(2);
        let shown = changes.iter().filter(|change| {
            let mut answers = sides().filter_map(|side| side.answers.get(&change.prompt.id));
            answers.all(|answer| answer.is_for(Share::Doctor))
        });
        let texts: Vec<String> = shown.map(|change| change.text.clone()).collect();
        if texts.is_empty() {
            return;
        }
        html.open("section class=\"block block--entry\"")
            .heading("h3", self.words.versions().changes_heading)
            .list(&texts)
            .close("section");
    }

    /// 話し合いの記録, the newest first.
    fn talks(&self, html: &mut Html) {
        let talks = self.record.talks.newest_first();
        if talks.is_empty() {
            return;
        }
        html.heading("h3 class=\"paper__section\"", self.words.talks().title);
        for (_, talk) in talks {
            html.open("section class=\"block block--entry\"")
                .element("h3", &talk.title(self.words))
                .open("div class=\"block__body\"");
            html.list(&talk.in_words(self.words))
                .close("div")
                .close("section");
        }
    }

    /// Who has the paper, and who still waits for it.
    fn handed(&self, html: &mut Html, reach: Share) {
        let rows = handed::of(self.record);
        let answer = self.record.answer(handed::PROMPT);
        let may_stand = answer.is_some_and(|answer| answer.is_for(reach));
        let form = self.questionnaire.choices_of(handed::PROMPT);
        let Some(form) = form.filter(|_| may_stand && !rows.is_empty()) else {
            return;
        };
        let words = self.words.handed();
        let texts: Vec<String> = rows
            .into_iter()
            .map(|row| {
                let title = form.find(row.role).map_or("", |(_, choice)| &choice.label);
                let text = match row.state {
                    handed::State::Given(day) => fill(words.given, &[("date", &day.in_words())]),
                    handed::State::Earlier(day) => {
                        fill(words.earlier, &[("date", &day.in_words())])
                    }
                    handed::State::NotYet => words.not_yet.to_string(),
                };
                fill(
                    self.words.state().titled,
                    &[("title", title), ("text", &text)],
                )
            })
            .collect();
        html.open("section class=\"block block--entry\"")
            .heading("h3", words.heading)
            .list(&texts)
            .close("section");
    }

    /// A paper whose head, with name and date, stands on each of its pages. The first of `people` is the person; what is
    /// not known of them is written by hand.
    fn open_paper(&self, html: &mut Html, title: &str, people: &[&str]) {
        let mut name = crate::acp::sheet::name(&self.journey(), self.words);
        html.open("table class=\"paper paper--long\" role=\"presentation\"")
            .open("thead")
            .open("tr")
            .open("td")
            .open("p class=\"paper__running\"");
        for person in people {
            html.text(person)
                .element("span class=\"gap\"", &std::mem::take(&mut name));
        }
        let written_on = self.record.last_answered_on().map(Date::in_words);
        html.text(&fill(
            self.words.sheet().written_on,
            &[("date", &written_on.unwrap_or_default())],
        ));
        html.close("p")
            .close("td")
            .close("tr")
            .close("thead")
            .open("tbody")
            .open("tr")
            .open("td")
            .element("h2 class=\"paper__title\"", title);
    }

    fn close_paper(&self, html: &mut Html, statements: &[&str]) {
        html.open("ul class=\"paper__statements\"");
        for statement in statements {
            html.element("li", statement);
        }
        html.close("ul");
        made_with(html, self.words);
        html.close("td").close("tr").close("tbody").close("table");
    }
}

/// Whether the family may see it and nobody else.
fn is_for_the_family_alone(answer: &Answer) -> bool {
    answer.share == Share::FamilyOnly && !answer.is_memory()
}
