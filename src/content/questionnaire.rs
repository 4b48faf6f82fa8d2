//! The 人生会議 as a value: what is asked, with which choices, in which mode.
//!
//! The texts come from `content/ja/questionnaire.toml`; a new prompt is an edit of that file alone.

use serde::{Deserialize, Serialize};

use crate::phrase::Phrases;

/// Every prompt and every mode.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Questionnaire {
    /// Grows by one when a prompt or choice changes its meaning.
    pub content_version: u32,
    /// The first one is where a person starts.
    pub modes: Vec<Mode>,
    /// In the order of the file.
    pub prompts: Vec<Prompt>,
}

impl Questionnaire {
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

    /// The mode with this id, else the first.
    #[must_use]
    pub fn mode(&self, id: &str) -> Option<&Mode> {
        self.modes
            .iter()
            .find(|mode| mode.id == id)
            .or_else(|| self.modes.first())
    }
}

/// A way through the prompts, such as 「3つだけ」.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Mode {
    /// Kept in the record.
    pub id: String,
    /// Prompt ids, in the order they are asked.
    pub prompts: Vec<String>,
}

/// One thing that is asked, on a page of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Prompt {
    /// `V1`, `N1` …: kept in records for ever.
    pub id: String,
    /// The last part of its address.
    pub slug: String,
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
}

/// How a prompt is answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Kind {
    /// By choosing from lists.
    Choices(ChoiceForm),
    /// By naming people.
    People(PeopleForm),
}

/// A prompt answered by choosing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoiceForm {
    /// The lists, in order.
    pub groups: Vec<Group>,
    /// How many may be chosen in all; `None`: as many as there are.
    pub limit: Option<u8>,
    /// Whether the order of choosing counts (1番目, 2番目).
    pub ordered: bool,
    /// A line for the person's own words.
    pub other: Option<OwnWords>,
}

/// A line for the person's own words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OwnWords {
    /// What stands beside it.
    pub label: String,
    /// Longest text, in characters, that the paper has room for.
    pub max: u16,
}

/// A list of choices under one heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// Empty when the question itself is heading enough.
    pub title: String,
    /// Whether one choice rules out the others of its group.
    pub single: bool,
    /// In the order they are shown, on the phone and on paper alike.
    pub choices: Vec<Choice>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// Kept in records for ever.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Whether it rules out the other choices of its group (「まだ見せない」).
    pub alone: bool,
}

/// A prompt answered by naming people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PeopleForm {
    /// Who they can be to the person.
    pub relations: Vec<Choice>,
    /// How many the paper has room for.
    pub max: u8,
    /// 「紙に手で書く」
    pub by_hand: String,
    /// 「いない・思いうかばない」
    pub nobody: String,
}

impl PeopleForm {
    /// The longest name the paper has room for, in characters.
    pub const NAME_MAX: u16 = 30;
    /// The longest telephone number, in characters.
    pub const PHONE_MAX: u16 = 20;

    /// What the relation with this id is called.
    #[must_use]
    pub fn relation(&self, id: &str) -> Option<&str> {
        self.relations
            .iter()
            .find(|relation| relation.id == id)
            .map(|relation| relation.label.as_str())
    }
}

impl ChoiceForm {
    /// Every choice with its group, in order.
    pub fn choices(&self) -> impl Iterator<Item = (&Group, &Choice)> {
        self.groups
            .iter()
            .flat_map(|group| group.choices.iter().map(move |choice| (group, choice)))
    }

    /// The group a choice stands in, and the choice.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<(&Group, &Choice)> {
        self.choices().find(|(_, choice)| choice.id == id)
    }
}

/// The answers a prompt has beside its own (`acp.md` 2.2-2, 2.2-3).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Universal {
    /// まだ決められない
    Undecided,
    /// 今は考えたくない
    NotNow,
    /// 話してから決めたい
    AfterConsult,
}

impl Universal {
    /// The word for it in `questionnaire.toml`, in element ids and in storage.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Undecided => "undecided",
            Self::NotNow => "not_now",
            Self::AfterConsult => "after_consult",
        }
    }
}
