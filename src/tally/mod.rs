//! What a hall answered, counted: no names, only how many. No screen.
//!
//! Counts are typed in from paper (`acp.md` 5.3-6); bars show them, a CSV file carries them to a table program.

mod count;
mod csv;
mod kept;

pub use count::{Count, Refused};
pub use csv::{cell, file};
pub use kept::{keep, kept};

/// One question of the survey, with how many ticked each of its answers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What was asked.
    pub question: String,
    /// Its answers, in the order of the paper.
    pub answers: Vec<Answered>,
}

/// One answer, and how many ticked it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answered {
    /// What the paper says.
    pub label: String,
    /// How many; none when nobody has counted yet.
    pub count: Option<Count>,
}

/// How long a bar is, in hundredths of its place: whole numbers, to stand in an attribute of an SVG.
pub const WHOLE: u32 = 100;

impl Asked {
    /// How many ticked anything; whoever ticked nothing is in no count.
    #[must_use]
    pub fn total(&self) -> u32 {
        self.counts().sum()
    }

    /// How long the bar of each answer is. The longest count fills its place, a count above nothing is seen, and what
    /// was not counted has no bar.
    #[must_use]
    pub fn bars(&self) -> Vec<u32> {
        let most = self.counts().max().unwrap_or_default().max(1);
        let bars = self.answers.iter().map(|answer| {
            let count = answer.count.map_or(0, Count::number);
            (count * WHOLE).div_ceil(most)
        });
        bars.collect()
    }

    fn counts(&self) -> impl Iterator<Item = u32> {
        let counts = self.answers.iter().filter_map(|answer| answer.count);
        counts.map(Count::number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn asked(counts: &[Option<u32>]) -> Asked {
        let answers = counts.iter().map(|count| Answered {
            label: "はい".into(),
            count: count.and_then(|count| Count::typed(&count.to_string()).ok()),
        });
        Asked {
            question: "問い".into(),
            answers: answers.collect(),
        }
    }

    #[test]
    fn the_longest_bar_fills_its_place_and_nobody_has_none() {
        assert_eq!(
            asked(&[Some(4), Some(2), Some(0), None]).bars(),
            [100, 50, 0, 0]
        );
        assert_eq!(asked(&[None, None]).bars(), [0, 0]);
        assert_eq!(asked(&[Some(4), None, Some(3)]).total(), 7);
    }

    proptest! {
        #[test]
        fn bars_keep_the_order_of_the_counts(counts in prop::collection::vec(prop::option::of(0_u32..=Count::MOST), 0..6)) {
            let asked = asked(&counts);
            let bars = asked.bars();
            prop_assert_eq!(bars.len(), counts.len());
            for (bar, count) in bars.iter().zip(&counts) {
                prop_assert!(*bar <= WHOLE);
                prop_assert_eq!(*bar > 0, count.unwrap_or_default() > 0);
            }
            for (a, one) in bars.iter().zip(&counts) {
                for (b, other) in bars.iter().zip(&counts) {
                    prop_assert!(one.unwrap_or(0) <= other.unwrap_or(0) || a >= b);
                }
            }
            prop_assert_eq!(asked.total(), counts.iter().flatten().sum::<u32>());
        }
    }
}
