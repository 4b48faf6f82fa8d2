//! Whether a talk keeps its time.

/// Where a talk is in its plan, in seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// What is left of the whole plan; less than nothing when it is over.
    pub left: i64,
    /// Against the plan.
    pub drift: Drift,
}

/// Early, late, or as planned: while a slide's own time runs, it is as planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Drift {
    /// So many seconds before the slide should begin.
    Early(i64),
    /// Within its time.
    None,
    /// So many seconds after it should have ended.
    Late(i64),
}

impl Pace {
    /// `elapsed` seconds into a talk, at the slide `at` of a plan with the seconds of each.
    #[must_use]
    pub fn of(plan: &[u32], at: usize, elapsed: i64) -> Self {
        let sum = |slides: usize| {
            plan.iter()
                .take(slides)
                .copied()
                .map(i64::from)
                .sum::<i64>()
        };
        let (begins, ends) = (sum(at), sum(at + 1));
        let drift = if elapsed < begins {
            Drift::Early(begins - elapsed)
        } else if elapsed > ends {
            Drift::Late(elapsed - ends)
        } else {
            Drift::None
        };
        Self {
            left: sum(plan.len()) - elapsed,
            drift,
        }
    }
}

/// `4:05`, `-0:30`.
#[must_use]
pub fn minutes(seconds: i64) -> String {
    let whole = seconds.abs();
    let mut text = String::new();
    if seconds < 0 {
        text.push('-');
    }
    text.push_str(&(whole / 60).to_string());
    text.push(':');
    let rest = whole % 60;
    if rest < 10 {
        text.push('0');
    }
    text.push_str(&rest.to_string());
    text
}
