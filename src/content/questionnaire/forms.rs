//! How a prompt is answered.

use super::Condition;

/// How a prompt is answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Kind {
    /// By choosing from lists and writing on lines.
    Choices(ChoiceForm),
    /// By naming people.
    People(PeopleForm),
    /// By putting what another prompt's answer chose in order.
    Ranking(RankingForm),
    /// By choosing once for each person whom another prompt's answer names.
    Each(EachForm),
    /// The talks: a list of their own, no answer.
    Log,
    /// Nothing is asked: a place to stop at.
    Gate(GateForm),
}

/// A prompt answered by choosing. Without a list, by writing.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ChoiceForm {
    /// The prompt whose people can be chosen, before the lists; empty: none.
    pub people_of: String,
    /// The lists, in order.
    pub groups: Vec<Group>,
    /// How many may be chosen in all; `None`: as many as there are.
    pub limit: Option<u8>,
    /// Whether the order of choosing counts (1番目, 2番目).
    pub ordered: bool,
    /// A line for the person's own words.
    pub other: Option<OwnWords>,
    /// Lines to write on that belong to a choice.
    pub fields: Vec<Field>,
    /// 話してから決めたい, among the choices (T0–T4: `acp.md` 2.2-10).
    pub middle: Option<Middle>,
}

/// 話してから決めたい among the choices of the first list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Middle {
    /// After how many of them it stands.
    pub at: u8,
    /// What the person reads.
    pub label: String,
}

/// A line for the person's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnWords {
    /// What stands beside it.
    pub label: String,
    /// Longest text, in characters, that the paper has room for.
    pub max: u16,
    /// How many lines it is high.
    pub lines: u8,
}

/// A line to write on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Kept in records for ever.
    pub id: String,
    /// What stands beside it.
    pub label: String,
    /// Longest text, in characters.
    pub max: u16,
    /// How many lines it is high.
    pub lines: u8,
    /// The choice it belongs to; empty: it is always there.
    pub when: String,
    /// Whether it holds a day.
    pub date: bool,
}

/// A list of choices under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Empty when the question itself is heading enough.
    pub title: String,
    /// Whether one choice rules out the others of its group.
    pub single: bool,
    /// In the order they are shown, on the phone and on paper alike.
    pub choices: Vec<Choice>,
}

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Kept in records for ever.
    pub id: String,
    /// What the person reads.
    pub label: String,
    /// Whether it rules out the other choices of its group (「まだ見せない」).
    pub alone: bool,
    /// What can be read about it, once it is chosen.
    pub more: Option<More>,
    /// It is marked 「前の答えから」 when any of these holds; never ticked by itself.
    pub suggested_by: Vec<Condition>,
}

/// A page to read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct More {
    /// Its address from the site's root.
    pub to: String,
    /// What the link says.
    pub text: String,
}

/// A prompt answered by naming people.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeopleForm {
    /// Who they can be to the person.
    pub relations: Vec<Choice>,
    /// How many the paper has room for.
    pub max: u8,
    /// 「紙に手で書く」; empty: not offered.
    pub by_hand: String,
    /// 「いない・思いうかばない」; empty: not offered.
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

/// A prompt that puts choices in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RankingForm {
    /// The prompt whose choices these are.
    pub of: String,
    /// How many can be put in order.
    pub limit: u8,
}

/// A prompt that asks the same of each person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EachForm {
    /// The prompt that names the people.
    pub of: String,
    /// What can be chosen for each.
    pub choices: Vec<Choice>,
}

/// A place to stop at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GateForm {
    /// The ways from here, in the same weight.
    pub ways: Vec<Way>,
}

/// A card that stands there when something holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Card {
    /// Any of these.
    pub when: Vec<Condition>,
    /// Its sentences.
    pub texts: Vec<String>,
    /// What can be read about it.
    pub more: Option<More>,
}

/// A way from a gate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// What the button says.
    pub label: String,
    /// Where it leads.
    pub to: To,
}

/// Where a way leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum To {
    /// To the next prompt of the mode.
    Next,
    /// To 今日はここまで.
    Pause,
    /// To an address of the site.
    Address(String),
    /// To a prompt.
    Prompt(String),
}

impl Kind {
    /// Leaves what is kept, decided by and printed; what is only read on the prompt's page goes.
    pub(super) fn drop_sentences(&mut self) {
        let less = |choices: &mut Vec<Choice>| {
            for more in choices.iter_mut().filter_map(|choice| choice.more.as_mut()) {
                *more = More::default();
            }
        };
        match self {
            Self::Choices(form) => {
                for group in &mut form.groups {
                    less(&mut group.choices);
                }
                if let Some(own) = &mut form.other {
                    own.label.clear();
                }
                if let Some(middle) = &mut form.middle {
                    middle.label.clear();
                }
                for field in form
                    .fields
                    .iter_mut()
                    .filter(|field| !field.when.is_empty())
                {
                    field.label.clear();
                }
            }
            Self::Each(form) => less(&mut form.choices),
            Self::Gate(form) => form.ways.clear(),
            Self::People(_) | Self::Ranking(_) | Self::Log => {}
        }
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
