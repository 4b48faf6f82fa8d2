//! What loads were like, and what they were like as a whole.

use anyhow::{Context, Result, ensure};

/// One thing that is measured at each load.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Figure {
    /// Bytes received until the first slide stood.
    BytesFirst,
    /// Bytes received until the load event.
    BytesLoad,
    /// Bytes received until the network was quiet.
    Bytes,
    /// Requests answered until then.
    Requests,
    /// The load event, in ms like all that follow.
    Load,
    /// The first paint of anything.
    Paint,
    /// The first slide's title stands, in a frame that is done.
    First,
    /// PageDown, pressed from then on, has shown the second slide.
    Key,
}

impl Figure {
    /// In the order in which `load.mjs` tells them.
    const ALL: [Self; 8] = [
        Self::BytesFirst,
        Self::BytesLoad,
        Self::Bytes,
        Self::Requests,
        Self::Load,
        Self::Paint,
        Self::First,
        Self::Key,
    ];
}

/// One load of one deck.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Load([f64; Figure::ALL.len()]);

impl Load {
    /// Reads a line: the deck's place, then the figures, between tabs.
    ///
    /// # Errors
    /// When it is no such line.
    pub(super) fn parse(line: &str) -> Result<(usize, Self)> {
        let mut words = line.split('\t');
        let place = words.next().and_then(|word| word.parse().ok());
        let figures: Vec<f64> = words.map(str::parse).collect::<Result<_, _>>()?;
        ensure!(
            figures.iter().all(|figure| *figure >= 0.0),
            "what is no figure: {line}"
        );
        let figures = figures.try_into().ok().context("not as many figures");
        let wrong = || format!("measure.mjs: {line}");
        Ok((
            place.with_context(wrong)?,
            Self(figures.with_context(wrong)?),
        ))
    }
}

/// All loads of one deck in one world.
#[derive(Debug, Clone, Default)]
pub(super) struct Series(Vec<Load>);

impl Series {
    /// One more.
    pub(super) fn add(&mut self, load: Load) {
        self.0.push(load);
    }

    /// How one figure was spread; none without loads.
    pub(super) fn spread(&self, figure: Figure) -> Option<Spread> {
        let at = Figure::ALL.iter().position(|one| *one == figure)?;
        let values = self.0.iter().filter_map(|load| load.0.get(at).copied());
        Spread::of(values.collect())
    }
}

/// Where half of the values were.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Spread {
    pub(super) low: f64,
    pub(super) median: f64,
    pub(super) high: f64,
}

impl Spread {
    /// The quartiles, between neighbours in proportion (R's type 7); none of nothing.
    pub(super) fn of(mut values: Vec<f64>) -> Option<Self> {
        values.sort_by(f64::total_cmp);
        // Quarters, so that no value is rounded before it is a place.
        let quartile = |quarters: usize| {
            let place = quarters * values.len().checked_sub(1)?;
            let below = *values.get(place / 4)?;
            let above = *values.get(place.div_ceil(4))?;
            let share = [0.0, 0.25, 0.5, 0.75].get(place % 4)?;
            Some(below + (above - below) * share)
        };
        Some(Self {
            low: quartile(1)?,
            median: quartile(2)?,
            high: quartile(3)?,
        })
    }

    /// How many times `ours` this is, median to median; none when ours is nothing.
    pub(super) fn times(self, ours: Self) -> Option<f64> {
        (ours.median > 0.0).then(|| self.median / ours.median)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_of_the_values_lie_between_the_quartiles() {
        let spread = |values: &[f64]| Spread::of(values.to_vec()).unwrap();
        let five = spread(&[9.0, 1.0, 3.0, 7.0, 5.0]);
        assert_eq!((five.low, five.median, five.high), (3.0, 5.0, 7.0));
        let four = spread(&[1.0, 2.0, 3.0, 4.0]);
        assert_eq!((four.low, four.median, four.high), (1.75, 2.5, 3.25));
        let one = spread(&[2.0]);
        assert_eq!((one.low, one.median, one.high), (2.0, 2.0, 2.0));
        assert_eq!(Spread::of(Vec::new()), None);
    }

    #[test]
    fn a_peer_is_so_many_times_ours() {
        let [ours, theirs, none] = [10.0, 25.0, 0.0].map(|one| Spread::of(vec![one]).unwrap());
        assert_eq!(theirs.times(ours), Some(2.5));
        assert_eq!(theirs.times(none), None);
    }

    #[test]
    fn a_line_is_read_whole_or_not_at_all() {
        let (place, load) = Load::parse("2\t1\t2\t3\t4\t5.5\t6\t7\t8.25").unwrap();
        let mut series = Series::default();
        assert_eq!(series.spread(Figure::Key), None);
        series.add(load);
        assert_eq!(place, 2);
        assert_eq!(series.spread(Figure::Load).unwrap().median, 5.5);
        assert_eq!(series.spread(Figure::Key).unwrap().median, 8.25);
        for wrong in [
            "",
            "2\t1",
            "x\t1\t2\t3\t4\t5\t6\t7\t8",
            "1\t1\t2\t3\t4\t5\t6\t7\tundefined",
            "1\t1\t2\t3\t4\t5\t6\t7\t-8",
            "1\t1\t2\t3\t4\t5\t6\t7\tNaN",
        ] {
            assert!(Load::parse(wrong).is_err(), "{wrong}");
        }
    }
}
