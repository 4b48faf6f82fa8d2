//! The count of tests, read from what the test programs say of themselves.

use std::{fmt, ops::AddAssign};

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Tally {
    passed: u64,
    failed: u64,
}

impl Tally {
    /// Takes in one line of output; only `test result:` lines count.
    pub fn read(&mut self, line: &str) {
        let Some((_, counts)) = line.split_once("test result: ") else {
            return;
        };
        let count = |word: &str| -> u64 {
            let mut parts = counts.split(['.', ';']).map(str::trim);
            parts
                .find_map(|part| part.strip_suffix(word)?.trim().parse().ok())
                .unwrap_or(0)
        };
        self.passed += count("passed");
        self.failed += count("failed");
    }

    /// A step that failed without a failing test (formatting, a crash) still counts as one failure.
    #[must_use]
    pub fn at_least_one_failure(mut self) -> Self {
        self.failed = self.failed.max(1);
        self
    }

    /// Whether anything failed.
    #[must_use]
    pub fn is_bad(self) -> bool {
        self.failed > 0
    }

    /// Whether nothing was counted at all.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_of_several_programs_are_summed() {
        let mut tally = Tally::default();
        for line in [
            "running 3 tests",
            "test passed ... ok",
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s",
            "test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.20s",
        ] {
            tally.read(line);
        }
        assert_eq!(tally.to_string(), "13 passed, 2 failed");
        assert!(tally.is_bad());
    }

    #[test]
    fn a_crash_counts() {
        assert_eq!(
            Tally::default().at_least_one_failure().to_string(),
            "0 passed, 1 failed"
        );
        let mut two = Tally::default();
        two.read("test result: FAILED. 0 passed; 2 failed;");
        assert_eq!(two.at_least_one_failure(), two);
    }
}
