//! Which prompt comes next: computed from the definition, the record's mode and the answers, never stored.

use super::answer::Answer;
use super::answers::Answers;
use super::record::Record;
use crate::content::questionnaire::{Mode, Prompt, Questionnaire, Section};

/// The way through the prompts of one mode.
#[derive(Clone, Copy, Debug)]
pub struct Journey<'a> {
    /// What was answered so far: it decides which prompts apply.
    pub answers: Answers<'a>,
    record: &'a Record,
    way: Way<'a>,
}

/// What the person chose to go through.
#[derive(Clone, Copy, Debug)]
enum Way<'a> {
    /// The prompts of a mode.
    Mode(&'a Mode),
    /// The prompts of one section, opened from the list of sections.
    Section(&'a Section),
    /// What was answered before.
    Review,
    /// A questionnaire without modes.
    Nothing,
}

/// A place on the way.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step<'a> {
    /// Before the first prompt.
    Start,
    /// A prompt.
    Prompt(&'a Prompt),
    /// After the last one: what was asked and answered.
    Check,
    /// After the last one of a section: the list of sections.
    Sections,
}

/// One row of the check page.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// What was asked.
    pub prompt: &'a Prompt,
    /// What was answered; `None` when the prompt was passed over.
    pub answer: Option<&'a Answer>,
}

/// The mode in which a person looks again at what they answered before (見直し): it asks what was answered.
pub const REVIEW: &str = "review";

impl<'a> Journey<'a> {
    /// The way of the record's mode or section; an unknown or empty one is the questionnaire's first mode.
    #[must_use]
    pub fn new(questionnaire: &'a Questionnaire, record: &'a Record) -> Self {
        let id = record.mode.as_str();
        let section = || {
            questionnaire
                .sections
                .iter()
                .find(|section| section.id == id)
        };
        let mode = questionnaire.mode(id).map(Way::Mode);
        let way = mode
            .or_else(|| section().map(Way::Section))
            .or_else(|| (id == REVIEW).then_some(Way::Review))
            .or_else(|| questionnaire.modes.first().map(Way::Mode));
        Self {
            answers: Answers::new(questionnaire, record.current()),
            record,
            way: way.unwrap_or(Way::Nothing),
        }
    }

    /// The mode or section the person is in, by its id; empty before the first.
    #[must_use]
    pub fn mode(&self) -> &'a str {
        &self.record.mode
    }

    /// Whether answers of before are looked at again.
    #[must_use]
    pub fn is_review(&self) -> bool {
        matches!(self.way, Way::Review)
    }

    /// Whether what is written are others' memories (家族のメモ).
    #[must_use]
    pub fn is_memo(&self) -> bool {
        match self.way {
            Way::Mode(mode) => mode.memo,
            Way::Section(section) => is_memo(self.answers.questionnaire, section),
            Way::Review | Way::Nothing => false,
        }
    }

    /// The prompts and gates that apply, in the order they come.
    pub fn steps(self) -> impl Iterator<Item = &'a Prompt> {
        let questionnaire = self.answers.questionnaire;
        let all = questionnaire.prompts.iter();
        let (listed, rest): (&[String], _) = match self.way {
            Way::Mode(mode) => (&mode.prompts, None),
            Way::Section(_) | Way::Review => (&[], Some(all)),
            Way::Nothing => (&[], None),
        };
        let rest = rest
            .into_iter()
            .flatten()
            .filter(move |prompt| match self.way {
                Way::Section(section) => prompt.section == section.id,
                _ => prompt.is_asked() && self.answers.answer(&prompt.id).is_some(),
            });
        listed
            .iter()
            .filter_map(|id| questionnaire.prompt(id))
            .chain(rest)
            .filter(move |prompt| self.answers.applies(prompt))
    }

    /// The prompts that can be answered, in the order they are asked.
    pub fn prompts(self) -> impl Iterator<Item = &'a Prompt> {
        self.steps().filter(|prompt| prompt.is_asked())
    }

    /// Whether the prompt `id` was asked in this version: by a mode that was begun, or by its own page.
    #[must_use]
    pub fn asks(&self, id: &str) -> bool {
        let questionnaire = self.answers.questionnaire;
        let Some(prompt) = questionnaire.prompt(id) else {
            return false;
        };
        let begun = self
            .record
            .current()
            .into_iter()
            .flat_map(|version| &version.modes);
        let mut begun = begun.chain([&self.record.mode]);
        let asked = begun.any(|way| {
            prompt.section == *way || questionnaire.of_mode(way).any(|asked| asked.id == id)
        });
        self.answers.applies(prompt)
            && (asked || self.is_on_the_way(id) || self.answers.answer(id).is_some())
    }

    /// What comes after the prompt `id`. One that is not on this way leads to the end of it.
    #[must_use]
    pub fn after(&self, id: &str) -> Step<'a> {
        let next = match self.way {
            // What was taken back while looking again is not asked again; what comes behind it is.
            Way::Review => {
                let all = &self.answers.questionnaire.prompts;
                let mut behind = all.iter().skip_while(|prompt| prompt.id != id).skip(1);
                behind.find(|prompt| self.is_on_the_way(&prompt.id))
            }
            _ => self.steps().skip_while(|prompt| prompt.id != id).nth(1),
        };
        next.map_or_else(|| self.end(), Step::Prompt)
    }

    /// Where the way ends.
    fn end(&self) -> Step<'a> {
        match self.way {
            Way::Section(_) => Step::Sections,
            _ => Step::Check,
        }
    }

    /// Where the way begins.
    fn start(&self) -> Step<'a> {
        match self.way {
            Way::Section(_) => Step::Sections,
            _ => Step::Start,
        }
    }

    /// What came before the prompt `id`.
    #[must_use]
    pub fn before(&self, id: &str) -> Step<'a> {
        if !self.is_on_the_way(id) {
            return Step::Sections;
        }
        let before = self.steps().take_while(|prompt| prompt.id != id).last();
        before.map_or_else(|| self.start(), Step::Prompt)
    }

    /// Whether the mode leads through the prompt `id`.
    #[must_use]
    pub fn is_on_the_way(&self, id: &str) -> bool {
        self.steps().any(|prompt| prompt.id == id)
    }

    /// The first prompt nobody answered yet; the check page when there is none.
    #[must_use]
    pub fn unanswered(&self) -> Step<'a> {
        self.prompts()
            .find(|prompt| self.answers.answer(&prompt.id).is_none())
            .map_or(Step::Check, Step::Prompt)
    }

    /// The prompt that was open when 今日はここまで was pressed, if it is still asked.
    #[must_use]
    pub fn stopped_at(&self) -> Option<&'a Prompt> {
        let prompt = self.answers.questionnaire.prompt(&self.record.stopped_at)?;
        self.answers.applies(prompt).then_some(prompt)
    }

    /// What was asked and answered: the mode's prompts, and what was answered beside them.
    pub fn rows(self) -> impl Iterator<Item = Row<'a>> {
        let answers = self.answers;
        let beside = answers.questionnaire.prompts.iter().filter(move |prompt| {
            answers.applying(prompt).is_some() && !self.prompts().any(|asked| asked.id == prompt.id)
        });
        self.prompts().chain(beside).map(move |prompt| Row {
            prompt,
            answer: answers.answer(&prompt.id),
        })
    }

    /// The sections that have something to answer here, each with whether anything of it is written (書いた／まだ).
    pub fn sections(self) -> impl Iterator<Item = (&'a Section, bool)> {
        let questionnaire = self.answers.questionnaire;
        questionnaire
            .sections
            .iter()
            .filter(move |section| is_memo(questionnaire, section) == self.is_memo())
            .map(move |section| {
                let mut prompts = questionnaire.of_section(&section.id);
                let written = prompts.any(|prompt| self.answers.applying(prompt).is_some());
                (section, written)
            })
    }
}

/// Whether the prompts of `section` are asked of those who remember for somebody else.
fn is_memo(questionnaire: &Questionnaire, section: &Section) -> bool {
    let mut memos = questionnaire.modes.iter().filter(|mode| mode.memo);
    memos.any(|mode| {
        let mut prompts = questionnaire.of_mode(&mode.id);
        prompts.any(|prompt| prompt.section == section.id)
    })
}
