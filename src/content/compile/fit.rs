//! How much a printed side holds: which type size a leaflet gets, and whether it fits at all.
//!
//! The page is laid out by the browser from `style/print.css`; this counts the same millimetres beforehand, a little
//! on the safe side, so that an editor hears of it from the build and not from the printer. Browser tests print
//! every leaflet and hold both to one page.

use super::markdown::{PassageKind, Section};

/// The type size of a printed leaflet, in points. Nothing on it is smaller than 12 (`acp.md` 5.1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum TypeSize {
    /// When nothing larger fits.
    #[default]
    Twelve,
    /// Between the two.
    Thirteen,
    /// What a reader over 70 needs.
    Fourteen,
}

impl TypeSize {
    /// The largest first.
    const ALL: [Self; 3] = [Self::Fourteen, Self::Thirteen, Self::Twelve];

    /// In points.
    #[must_use]
    pub const fn points(self) -> u8 {
        match self {
            Self::Twelve => 12,
            Self::Thirteen => 13,
            Self::Fourteen => 14,
        }
    }

    /// One character, in millimetres.
    fn em(self) -> f64 {
        f64::from(self.points()) * MM_PER_POINT
    }
}

const MM_PER_POINT: f64 = 25.4 / 72.0;
/// What we fill of a side of A4, in millimetres. `@page` in `leaflet.css` leaves 283: engines differ by a line,
/// and readings above hard words make some lines taller.
const HEIGHT: f64 = 278.0;
const WIDTH: f64 = 182.0;
/// One of the two columns.
const COLUMN: f64 = 88.0;
/// The contact box with its 2D code.
const FOOT: f64 = 36.0;
/// A gentle leaflet's line with a telephone, in the foot.
const GENTLE: f64 = 5.5;
/// What is lost where a card can't be cut at the foot of a column.
const LOSS: f64 = 5.0;
/// Lines, as a multiple of the type size.
const LINE: f64 = 1.4;
/// A line to write on.
const RULED: f64 = 9.0;

/// The largest size at which a leaflet fits on one side, or how many lines of 12 points are too many.
pub(crate) fn size(
    title: &str,
    lead: &str,
    gentle: bool,
    sections: &[Section],
) -> Result<TypeSize, usize> {
    let over = |size| height(title, lead, gentle, sections, size) - HEIGHT;
    match TypeSize::ALL.into_iter().find(|size| over(*size) <= 0.0) {
        Some(size) => Ok(size),
        None => {
            let size = TypeSize::Twelve;
            // Two columns: a line too many takes half a line of height.
            let lines = over(size) / (size.em() * LINE) * 2.0;
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a small count of lines"
            )]
            Err(lines.ceil().max(1.0) as usize)
        }
    }
}

/// Everything on the side, in millimetres.
fn height(title: &str, lead: &str, gentle: bool, sections: &[Section], size: TypeSize) -> f64 {
    let line = size.em() * LINE;
    let (call, cards) = sections
        .split_last()
        .map_or((None, sections), |(call, cards)| (Some(call), cards));
    let top = lines(title, 19.0 * MM_PER_POINT, WIDTH) * 19.0 * MM_PER_POINT * 1.25
        + lines(lead, size.em(), WIDTH) * line
        + if gentle { line + GENTLE } else { 0.0 }
        + 5.0;
    let columns: f64 = cards.iter().map(|card| section(card, size, COLUMN)).sum();
    let call = call.map_or(0.0, |call| section(call, size, WIDTH - 9.0) + 5.0);
    top + columns / 2.0 + LOSS + call + FOOT
}

fn section(section: &Section, size: TypeSize, width: f64) -> f64 {
    let line = size.em() * LINE;
    let heading = if section.heading.as_slice().is_empty() {
        0.0
    } else {
        lines(&section.heading.text(), size.em() * 1.08, width) * line * 1.08 + 3.5
    };
    let passages = section.passages.iter().map(|passage| match passage.kind {
        PassageKind::Paragraph => lines(&passage.text, size.em(), width) * line + 1.0,
        PassageKind::Item => lines(&passage.text, size.em(), width - size.em() * 1.3) * line + 0.5,
        // The name stands in the line; below it the date and where to ask.
        PassageKind::Label => 2.0 * line + 1.0,
        PassageKind::Heading => line + 1.5,
        PassageKind::Button => 0.0,
        PassageKind::Ruled(count) => line + f64::from(count) * RULED + 1.0,
    });
    heading + passages.sum::<f64>()
}

/// Lines of `text` set in characters `em` wide. A digit or a Latin letter takes half, and a line in thirty is
/// broken early so that no 「。」 begins the next.
fn lines(text: &str, em: f64, width: f64) -> f64 {
    let units: f64 = text
        .chars()
        .map(|c| if c.is_ascii() { 0.55 } else { 1.0 })
        .sum();
    let per_line = (width / em).floor().max(1.0);
    if units <= per_line {
        return 1.0;
    }
    (units * 1.03 / per_line).ceil()
}

#[cfg(test)]
mod tests {
    use super::super::markdown::Passage;
    use super::*;

    fn card(texts: &[&str]) -> Section {
        Section {
            passages: texts
                .iter()
                .map(|text| Passage {
                    line: 1,
                    kind: PassageKind::Paragraph,
                    text: (*text).into(),
                    links: Vec::new(),
                    strong: Vec::new(),
                    number: None,
                })
                .collect(),
            ..Section::default()
        }
    }

    #[test]
    fn a_short_leaflet_gets_large_type_and_a_long_one_small() {
        let text = "家に来てもらえます。".repeat(8);
        let of = |cards: usize| {
            let sections: Vec<Section> = (0..cards).map(|_| card(&[&text])).collect();
            size("題", "結論です。", false, &sections)
        };
        assert_eq!(of(4), Ok(TypeSize::Fourteen));
        assert_eq!(of(13), Ok(TypeSize::Twelve));
        assert!(of(24).is_err());
        let sizes: Vec<_> = (2..24).map(of).collect();
        assert!(sizes.windows(2).all(|two| match (two.first(), two.last()) {
            (Some(Ok(a)), Some(Ok(b))) => a >= b,
            (Some(Err(a)), Some(Err(b))) => a <= b,
            (Some(Ok(_)), Some(Err(_))) => true,
            _ => false,
        }));
    }

    #[test]
    fn how_much_is_too_much_is_said_in_lines() {
        let line = "あ".repeat(20);
        let texts: Vec<&str> = std::iter::repeat_n(line.as_str(), 120).collect();
        let too_many = size("題", "結論です。", false, &[card(&texts), card(&["電話"])]);
        let Err(lines) = too_many else {
            panic!("120 lines don't fit")
        };
        assert!((50..80).contains(&lines), "{lines}");
    }

    #[test]
    fn everything_that_is_printed_takes_room() {
        let base = [card(&["家に来てもらえます。"]), card(&["電話"])];
        let of = |title: &str, lead: &str, gentle: bool, sections: &[Section]| {
            height(title, lead, gentle, sections, TypeSize::Twelve)
        };
        let plain = of("題", "結論です。", false, &base);
        let long = "結論です。".repeat(20);
        assert!(of("題", &long, false, &base) > plain);
        assert!(of(&"題".repeat(60), "結論です。", false, &base) > plain);
        assert!(of("題", "結論です。", true, &base) > plain, "the kind line");
        let mut written = base.clone();
        for (kind, least) in [(PassageKind::Ruled(3), 27.0), (PassageKind::Label, 5.0)] {
            let before = of("題", "結論です。", false, &written);
            let passages = written.first_mut().map(|first| &mut first.passages);
            passages.into_iter().for_each(|all| {
                all.push(Passage {
                    line: 1,
                    kind,
                    text: "書く所".into(),
                    links: Vec::new(),
                    strong: Vec::new(),
                    number: None,
                });
            });
            // Two columns: half of it.
            let after = of("題", "結論です。", false, &written);
            assert!(after - before >= least / 2.0, "{kind:?}");
        }
        let larger = height("題", &long, false, &base, TypeSize::Fourteen);
        assert!(larger > of("題", &long, false, &base));
    }

    #[test]
    fn lines_are_counted_in_whole_characters() {
        assert!((lines("", 4.0, 88.0) - 1.0).abs() < f64::EPSILON);
        assert!((lines(&"あ".repeat(22), 4.0, 88.0) - 1.0).abs() < f64::EPSILON);
        assert!((lines(&"あ".repeat(23), 4.0, 88.0) - 2.0).abs() < f64::EPSILON);
        assert!(
            (lines(&"a".repeat(39), 4.0, 88.0) - 1.0).abs() < f64::EPSILON,
            "half as wide"
        );
    }
}
