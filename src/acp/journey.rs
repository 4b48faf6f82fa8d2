//! Which prompt comes next: computed from the definition, the record's mode and the answers, never stored.

use super::answer::{Answer, Date, EnteredBy};
use super::answers::Answers;
use super::record::Record;
use crate::content::questionnaire::{Kind, Mode, Prompt, Questionnaire, Section};

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

    /// The day of the newest answer.
    #[must_use]
    pub fn last_answered_on(&self) -> Option<&'a Date> {
        self.record.last_answered_on()
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

    /// Whether `prompt` may be answered by whoever writes now: others who remember answer what the memo asks, and
    /// nothing about treatments or places.
    #[must_use]
    pub fn takes(&self, prompt: &Prompt) -> bool {
        let remembers = self.record.entered_by == EnteredBy::ImaginedByOthers;
        !remembers || self.answers.questionnaire.is_of_memo(&prompt.id)
    }

    /// The prompts and gates that apply, in the order they come.
    pub fn steps(self) -> impl Iterator<Item = &'a Prompt> {
        self.listed().filter(move |prompt| self.stands(prompt))
    }

    /// Whether the way leads through `prompt`, which it lists.
    fn stands(&self, prompt: &Prompt) -> bool {
        let looked_at = !self.is_review() || self.is_looked_at_again(prompt);
        looked_at && self.answers.applies(prompt) && !self.was_asked_before(prompt)
    }

    /// The prompts and gates of the way, whether they apply or not.
    fn listed(self) -> impl Iterator<Item = &'a Prompt> {
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
                _ => true,
            });
        listed
            .iter()
            .filter_map(|id| questionnaire.prompt(id))
            .chain(rest)
    }

    /// 見直し: what was answered, and the gate that stands before the first of its section.
    fn is_looked_at_again(&self, prompt: &Prompt) -> bool {
        let answered = |prompt: &Prompt| self.answers.answer(&prompt.id).is_some();
        if prompt.is_asked() {
            return answered(prompt);
        }
        let mut section = self.answers.questionnaire.of_section(&prompt.section);
        let gate = matches!(prompt.kind, Kind::Gate(_));
        gate && section.next() == Some(prompt) && section.any(answered)
    }

    /// Whether `prompt` is one that this mode asks only of those who did not answer it on another way.
    fn was_asked_before(&self, prompt: &Prompt) -> bool {
        let Way::Mode(mode) = self.way else {
            return false;
        };
        mode.once.contains(&prompt.id)
            && self.answers.answer(&prompt.id).is_some()
            && self
                .begun()
                .any(|way| *way != mode.id && self.leads_to(way, prompt))
    }

    /// The modes and sections that were begun in this version.
    fn begun(&self) -> impl Iterator<Item = &'a String> + use<'a> {
        let version = self.record.current().into_iter();
        version.flat_map(|version| &version.modes)
    }

    /// Whether the mode or section `way` asks `prompt`.
    fn leads_to(&self, way: &str, prompt: &Prompt) -> bool {
        let mut asked = self.answers.questionnaire.of_mode(way);
        prompt.section == way || asked.any(|asked| asked.id == prompt.id)
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
        let mut begun = self.begun().chain([&self.record.mode]);
        let asked = begun.any(|way| self.leads_to(way, prompt));
        self.answers.applies(prompt) && (asked || self.answers.answer(id).is_some())
    }

    /// What comes after the prompt `id`. One that is not on this way leads to the end of it.
    #[must_use]
    pub fn after(&self, id: &str) -> Step<'a> {
        let mut after = self.listed().skip_while(|prompt| prompt.id != id).skip(1);
        // What was answered may be asked no longer: the way goes on from where it stood.
        let next = after.find(|prompt| self.stands(prompt));
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
        if !self.listed().any(|prompt| prompt.id == id) {
            return Step::Sections;
        }
        let before = self.listed().take_while(|prompt| prompt.id != id);
        let before = before.filter(|prompt| self.stands(prompt)).last();
        before.map_or_else(|| self.start(), Step::Prompt)
    }

    /// Whether the mode leads through the prompt `id`.
    #[must_use]
    pub fn is_on_the_way(&self, id: &str) -> bool {
        self.steps().any(|prompt| prompt.id == id)
    }

    /// The mode that is begun where somebody goes on from the gate `prompt`, having opened its page by itself (from
    /// 使いかた, or by its address): the way they are on does not lead through it. Memories stay on theirs.
    #[must_use]
    pub fn joins(&self, prompt: &Prompt) -> Option<&'a Mode> {
        let alone = !prompt.is_asked() && !self.is_memo() && !self.is_on_the_way(&prompt.id);
        let mut modes = self.answers.questionnaire.modes.iter();
        modes.find(|mode| alone && mode.prompts.contains(&prompt.id))
    }

    /// The same answers on the way of `mode`.
    #[must_use]
    pub const fn on_the_way_of(self, mode: &'a Mode) -> Self {
        Self {
            way: Way::Mode(mode),
            ..self
        }
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
