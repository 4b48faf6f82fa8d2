//! The 人生会議 as a value: what is asked, with which choices, in which mode, and what the papers print of it.
//!
//! The texts come from `content/ja/questionnaire.toml`; a new prompt is an edit of that file alone.

mod condition;
mod forms;
mod paper;

pub use condition::{Condition, Test};
pub use forms::{
    Card, Choice, ChoiceForm, EachForm, Field, GateForm, Group, Kind, Middle, More, OwnWords,
    PeopleForm, RankingForm, To, Way,
};
pub use paper::{Block, Head, Part};

use serde::{Deserialize, Serialize};

use crate::phrase::Phrases;

/// Every prompt and every mode.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Questionnaire {
    /// Grows by one when a prompt or choice changes its meaning.
    pub content_version: u32,
    /// In the order of the list of sections and of くわしい紙.
    pub sections: Vec<Section>,
    /// The first one is where a person starts.
    pub modes: Vec<Mode>,
    /// In the order of the file.
    pub prompts: Vec<Prompt>,
    /// The doctor's sheet, in the order a doctor reads.
    pub blocks: Vec<Block>,
    /// What fills the head of the doctor's sheet.
    pub head: Head,
    /// The prompts of 家族への紙, in order.
    pub family_sheet: Vec<String>,
    /// The prompt about resuscitation: where it was answered, the sheet says what 119 does.
    pub resuscitation: String,
}

impl Questionnaire {
    /// What the program needs of it: not the sentences that stand on the prompts' own pages, which are HTML.
    #[must_use]
    pub fn for_the_program(mut self) -> Self {
        for prompt in &mut self.prompts {
            prompt.question = Phrases::default();
            prompt.help.clear();
            for card in &mut prompt.cards {
                card.texts.clear();
                card.more = None;
            }
            prompt.kind.drop_sentences();
        }
        self
    }

    /// The same, asking these prompts alone, on one way: for a practice.
    #[cfg(feature = "compile")]
    #[must_use]
    pub fn asking(&self, ids: &[&str]) -> Self {
        let mut asked = self.clone();
        asked.prompts.retain(|prompt| ids.contains(&&*prompt.id));
        asked.modes.truncate(1);
        for mode in &mut asked.modes {
            mode.prompts = ids.iter().map(ToString::to_string).collect();
            mode.once.clear();
        }
        asked
    }

    /// The prompt with this id.
    #[must_use]
    pub fn prompt(&self, id: &str) -> Option<&Prompt> {
        self.prompts.iter().find(|prompt| prompt.id == id)
    }

    /// The prompt at this address.
    #[must_use]
    pub fn at(&self, slug: &str) -> Option<&Prompt> {
        self.prompts.iter().find(|prompt| prompt.slug == slug)
    }

    /// The mode with this id.
    #[must_use]
    pub fn mode(&self, id: &str) -> Option<&Mode> {
        self.modes.iter().find(|mode| mode.id == id)
    }

    /// The prompts of a section, in the order of the file.
    pub fn of_section<'q>(&'q self, id: &'q str) -> impl Iterator<Item = &'q Prompt> {
        self.prompts
            .iter()
            .filter(move |prompt| prompt.section == id)
    }

    /// The prompts of a mode, in the order they are asked.
    pub fn of_mode(&self, id: &str) -> impl Iterator<Item = &Prompt> {
        let mode = self.mode(id).into_iter();
        mode.flat_map(|mode| &mode.prompts)
            .filter_map(|id| self.prompt(id))
    }

    /// Whether the prompt `id` is asked of those who remember for somebody else (家族のメモ).
    #[must_use]
    pub fn is_of_memo(&self, id: &str) -> bool {
        let mut memos = self.modes.iter().filter(|mode| mode.memo);
        memos.any(|mode| mode.prompts.iter().any(|asked| asked == id))
    }

    /// The section of `prompt`, where it offers to rest, and the prompt that the offer leads to; it does not lead from
    /// a prompt to itself.
    #[must_use]
    pub fn rest_of(&self, prompt: &Prompt) -> Option<(&Section, &Prompt)> {
        let mut sections = self.sections.iter();
        let section = sections.find(|section| section.id == prompt.section)?;
        let to = self.prompt(&section.rest_to);
        to.filter(|to| section.rest_after > 0 && to.id != prompt.id)
            .map(|to| (section, to))
    }

    /// The list that the prompt `of` is answered from.
    #[must_use]
    pub fn choices_of(&self, of: &str) -> Option<&ChoiceForm> {
        match &self.prompt(of)?.kind {
            Kind::Choices(form) => Some(form),
            _ => None,
        }
    }

    /// How the people of the prompt `of` are named.
    #[must_use]
    pub fn people_of(&self, of: &str) -> Option<&PeopleForm> {
        match &self.prompt(of)?.kind {
            Kind::People(form) => Some(form),
            _ => None,
        }
    }
}

/// Prompts that belong together, as the list of sections shows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Section {
    /// `S1` …
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What is asked there, in a few words.
    pub note: String,
    /// After how many 今は考えたくない in a row rest is offered; 0: never.
    pub rest_after: u8,
    /// The prompt that the offer leads to.
    pub rest_to: String,
}

/// A way through the prompts, such as 「3つだけ」.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mode {
    /// Kept in the record.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// Whether its answers are 家族のメモ: what others remember, never a sheet of wishes.
    pub memo: bool,
    /// Prompt ids, in the order they are asked.
    pub prompts: Vec<String>,
    /// Those of them that are not asked of somebody who answered them on another way.
    pub once: Vec<String>,
}

/// One thing that is asked, on a page of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Prompt {
    /// `V1`, `N1` …: kept in records for ever; on screen and paper alike.
    pub id: String,
    /// The last part of its address.
    pub slug: String,
    /// The section it stands in.
    pub section: String,
    /// The question, ≤ 40 characters.
    pub question: Phrases,
    /// What it is called on the check page and on paper.
    pub label: String,
    /// Sentences under the question.
    pub help: Vec<String>,
    /// What must stand beside the answer on paper, so that it is not read as more than it says; may be empty.
    pub note: String,
    /// How it is answered.
    pub kind: Kind,
    /// The answers that need no answer, in the same weight as the rest.
    pub universal: Vec<Universal>,
    /// Whether the line for the reason stands open; on all others it is folded.
    pub why: bool,
    /// Who may see the answer on paper, unless the person says otherwise.
    pub share: Share,
    /// It is asked when any of these holds; always when there are none.
    pub when: Vec<Condition>,
    /// It is not asked when any of these holds.
    pub unless: Vec<Condition>,
    /// What stands there for some, as soon as it is so.
    pub cards: Vec<Card>,
}

impl Prompt {
    /// Whether it can be answered: a gate says something and asks nothing, the talks are no answer.
    #[must_use]
    pub fn is_asked(&self) -> bool {
        !matches!(self.kind, Kind::Gate(_) | Kind::Log)
    }
}

/// The answers a prompt has beside its own (`acp.md` 2.2-2, 2.2-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Universal {
    /// まだ決められない
    Undecided,
    /// 今は考えたくない
    NotNow,
    /// 話してから決めたい
    AfterConsult,
}

impl Universal {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Undecided, Self::NotNow, Self::AfterConsult];

    /// The word for it in `questionnaire.toml`, in element ids and in storage.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::NotNow => "not_now",
            Self::AfterConsult => "after_consult",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|universal| universal.id() == id)
    }
}

/// Who may see an answer on paper, the widest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Share {
    /// 医師に見せる
    #[default]
    Doctor,
    /// 家族だけ
    FamilyOnly,
    /// 自分だけ
    SelfOnly,
}

impl Share {
    /// All of them, the widest first.
    pub const ALL: [Self; 3] = [Self::Doctor, Self::FamilyOnly, Self::SelfOnly];

    /// The word for it in `questionnaire.toml`, in element ids and in storage.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Doctor => "doctor",
            Self::FamilyOnly => "family_only",
            Self::SelfOnly => "self_only",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|share| share.id() == id)
    }
}
