//! The questionnaire as bytes in a file of its own, for the program to read.
//!
//! By hand: the reader that serde derives for these types weighs 4 KB (brotli) more in the browser, nanoserde's 3 KB
//! (measured). A number or a flag is a byte, or four; a text and a list have their length before them; a choice of
//! several kinds has its place before it. Writer and reader are of one version: the file's name holds its hash.

use crate::phrase::Phrases;
use crate::questionnaire::{
    Block, Card, Choice, ChoiceForm, Condition, EachForm, Field, GateForm, Group, Head, Kind,
    Middle, Mode, More, OwnWords, Part, PeopleForm, Prompt, Questionnaire, RankingForm, Section,
    Share, Test, To, Universal, Way,
};

/// What can be written as bytes and read back.
pub trait Wire: Sized {
    /// Adds it to `out`.
    fn put(&self, out: &mut Vec<u8>);

    /// Takes it from the front of `bytes`; none when they are of something else.
    fn take(bytes: &mut &[u8]) -> Option<Self>;
}

/// A questionnaire as bytes.
#[must_use]
pub fn write(questionnaire: &Questionnaire) -> Vec<u8> {
    let mut out = Vec::new();
    questionnaire.put(&mut out);
    out
}

/// The questionnaire that `bytes` hold; none when they are anything else, or more than one.
#[must_use]
pub fn read(mut bytes: &[u8]) -> Option<Questionnaire> {
    let questionnaire = Questionnaire::take(&mut bytes)?;
    bytes.is_empty().then_some(questionnaire)
}

impl Wire for u8 {
    fn put(&self, out: &mut Vec<u8>) {
        out.push(*self);
    }

    #[inline(never)]
    fn take(bytes: &mut &[u8]) -> Option<Self> {
        let (first, rest) = bytes.split_first()?;
        *bytes = rest;
        Some(*first)
    }
}

impl Wire for u16 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    #[inline(never)]
    fn take(bytes: &mut &[u8]) -> Option<Self> {
        Some(Self::from_le_bytes([u8::take(bytes)?, u8::take(bytes)?]))
    }
}

impl Wire for u32 {
    fn put(&self, out: &mut Vec<u8>) {
        out.extend(self.to_le_bytes());
    }

    fn take(bytes: &mut &[u8]) -> Option<Self> {
        let (low, high) = (u16::take(bytes)?, u16::take(bytes)?);
        Some(Self::from(low) | Self::from(high) << 16)
    }
}

impl Wire for bool {
    fn put(&self, out: &mut Vec<u8>) {
        out.push((*self).into());
    }

    fn take(bytes: &mut &[u8]) -> Option<Self> {
        Some(u8::take(bytes)? != 0)
    }
}

impl Wire for String {
    fn put(&self, out: &mut Vec<u8>) {
        // No text of a questionnaire is longer than 64 KB; one that were would not be read back, and a test holds that.
        u16::try_from(self.len()).unwrap_or(u16::MAX).put(out);
        out.extend(self.as_bytes());
    }

    #[inline(never)]
    fn take(bytes: &mut &[u8]) -> Option<Self> {
        let length = u16::take(bytes)?;
        let (text, rest) = bytes.split_at_checked(length.into())?;
        *bytes = rest;
        Some(std::str::from_utf8(text).ok()?.to_string())
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, out: &mut Vec<u8>) {
        u16::try_from(self.len()).unwrap_or(u16::MAX).put(out);
        for item in self {
            item.put(out);
        }
    }

    #[inline(never)]
    fn take(bytes: &mut &[u8]) -> Option<Self> {
        let mut list = Self::new();
        for _ in 0..u16::take(bytes)? {
            list.push(T::take(bytes)?);
        }
        Some(list)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, out: &mut Vec<u8>) {
        self.is_some().put(out);
        if let Some(value) = self {
            value.put(out);
        }
    }

    #[inline(never)]
    fn take(bytes: &mut &[u8]) -> Option<Self> {
        Some(if bool::take(bytes)? {
            Some(T::take(bytes)?)
        } else {
            None
        })
    }
}

impl Wire for Phrases {
    fn put(&self, out: &mut Vec<u8>) {
        self.as_slice().to_vec().put(out);
    }

    fn take(bytes: &mut &[u8]) -> Option<Self> {
        Vec::take(bytes).map(Self::new)
    }
}

/// The fields of a struct, in this order.
macro_rules! fields {
    ($($type:ident { $($field:ident),+ })+) => { $(
        impl Wire for $type {
            fn put(&self, out: &mut Vec<u8>) {
                $(self.$field.put(out);)+
            }

            #[inline(never)]
            fn take(bytes: &mut &[u8]) -> Option<Self> {
                Some(Self { $($field: Wire::take(bytes)?),+ })
            }
        }
    )+ };
}

/// The kinds of an enum, each with its place and what it holds.
macro_rules! kinds {
    ($($type:ident { $($place:literal $kind:ident $(($held:ident))?),+ })+) => { $(
        impl Wire for $type {
            fn put(&self, out: &mut Vec<u8>) {
                match self {
                    $(Self::$kind $(($held))? => {
                        u8::put(&$place, out);
                        $($held.put(out);)?
                    })+
                }
            }

            #[inline(never)]
            fn take(bytes: &mut &[u8]) -> Option<Self> {
                Some(match u8::take(bytes)? {
                    $($place => Self::$kind $(({ let $held = Wire::take(bytes)?; $held }))?,)+
                    _ => return None,
                })
            }
        }
    )+ };
}

fields! {
    Questionnaire { content_version, sections, modes, prompts, blocks, head, family_sheet, resuscitation }
    Section { id, title, note, rest_after, rest_to }
    Mode { id, title, memo, prompts, once }
    Prompt { id, slug, section, question, label, help, note, kind, universal, why, share, when, unless, cards }
    Condition { prompt, test }
    ChoiceForm { people_of, groups, limit, ordered, other, fields, middle }
    Middle { at, label }
    OwnWords { label, max, lines }
    Field { id, label, max, lines, when, date }
    Group { title, single, choices }
    Choice { id, label, alone, more, suggested_by }
    More { to, text }
    PeopleForm { relations, max, by_hand, nobody }
    RankingForm { of, limit }
    EachForm { of, choices }
    GateForm { ways }
    Card { when, texts, more }
    Way { label, to }
    Block { id, title, prompts, leave_out, confirm, contacts, cut }
    Head { name, furigana, birth, call_name, help }
    Part { prompt, field }
}

kinds! {
    Kind { 0 Choices(form), 1 People(form), 2 Ranking(form), 3 Each(form), 4 Log, 5 Gate(form) }
    Test { 0 Answered, 1 Chosen(choice), 2 MoreThan(count), 3 Is(universal) }
    To { 0 Next, 1 Pause, 2 Address(address), 3 Prompt(id) }
    Universal { 0 Undecided, 1 NotNow, 2 AfterConsult }
    Share { 0 Doctor, 1 FamilyOnly, 2 SelfOnly }
}
