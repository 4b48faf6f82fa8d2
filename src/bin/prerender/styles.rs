//! The style sheets: one for the screen, which the first view waits for, and one for paper, which it does not.

use std::error::Error;

/// In the order of the cascade.
const STYLES: [&str; 22] = [
    "tokens",
    "base",
    "layout",
    "components",
    "aids",
    "reading",
    "acp",
    "who",
    "around",
    "map",
    "print",
    "leaflet",
    "leaflet-print",
    "edition",
    "edition-print",
    "choices",
    "search",
    "emergency",
    "card",
    "signs",
    "regions",
    "emergency-print",
];

/// What only the pages of a 人生会議 wear, linked by them after the first.
const CONFERENCE: [&str; 3] = ["paper", "talks", "conference"];

/// The layers of both, weakest first. The screen's sheet stands first in the page, so this order holds.
const LAYERS: &str = "@layer tokens, base, layout, components, print;\n";

/// Linked by the pages of the card's papers, after both.
const CARD: &str = "style/card-paper.css";

/// Linked by the pages of a hall, after both.
const HALL: &str = "style/hall.css";
/// The only sheet of the slides, on the screen and on paper.
const DECK: &str = "style/deck.css";
/// Linked after it where slides are on paper.
const DECK_PAPER: &str = "style/deck-paper.css";
/// Linked last: how large the sheet is, standing A4 and lying A3. Else it is as `DECK` has it.
const DECK_SIZES: [&str; 2] = ["style/deck-a4.css", "style/deck-a3.css"];

/// What only the pages of a practice wear, on the screen and on paper.
const PRACTICE: &str = "style/practice.css";

/// What opens a block for paper.
const PAPER: &str = "@layer print {";

/// All sheets.
pub(crate) struct Styles {
    pub(crate) screen: String,
    pub(crate) paper: String,
    /// For the pages of a 人生会議 alone.
    pub(crate) conference: String,
    /// For the card's papers alone: what is seen of them on the screen is what is printed.
    pub(crate) card: String,
    /// For what is for a hall alone.
    pub(crate) hall: String,
    /// For the slides.
    pub(crate) deck: String,
    /// For slides on paper.
    pub(crate) deck_paper: String,
    /// How large their sheets are.
    pub(crate) deck_sizes: [String; 2],
    /// For a practice alone.
    pub(crate) practice: String,
}

impl Styles {
    /// Reads `style/`.
    pub(crate) fn read() -> Result<Self, Box<dyn Error>> {
        let (screen, mut paper) = parted(&read(&STYLES)?);
        let (conference, on_paper) = parted(&read(&CONFERENCE)?);
        paper.push_str(&on_paper);
        let alone =
            |file: &str| std::fs::read_to_string(file).map_err(|error| format!("{file}: {error}"));
        let (card, hall, deck) = (alone(CARD)?, alone(HALL)?, alone(DECK)?);
        let deck_paper = alone(DECK_PAPER)?;
        let [a4, a3] = DECK_SIZES.map(alone);
        let (a4, a3) = (a4?, a3?);
        Ok(Self {
            screen: LAYERS.to_string() + &squeezed(&screen),
            paper: squeezed(&paper),
            conference: squeezed(&conference),
            card: squeezed(&card),
            hall: squeezed(&hall),
            deck: squeezed(&deck),
            deck_paper: squeezed(&deck_paper),
            deck_sizes: [squeezed(&a4), squeezed(&a3)],
            practice: squeezed(&alone(PRACTICE)?),
        })
    }
}

/// The sheets of these names, one after the other.
fn read(names: &[&str]) -> Result<String, Box<dyn Error>> {
    let mut style = String::new();
    for name in names {
        let file = format!("style/{name}.css");
        style += &std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
    }
    Ok(style)
}

/// The style without its `@layer print` blocks, and these.
fn parted(style: &str) -> (String, String) {
    let (mut screen, mut paper) = (String::new(), String::new());
    let mut rest = style;
    while let Some((before, after)) = rest.split_once(PAPER) {
        screen.push_str(before);
        let (block, after) = after.split_at(end_of_block(after));
        paper.push_str(PAPER);
        paper.push_str(block);
        rest = after;
    }
    screen.push_str(rest);
    (screen, paper)
}

/// Where the block whose opening brace was just read ends, its closing brace included.
fn end_of_block(style: &str) -> usize {
    let mut open = 1;
    for (at, c) in style.char_indices() {
        match c {
            '{' => open += 1,
            '}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            return at + 1;
        }
    }
    style.len()
}

/// Drops comments, indentation and the ends of lines: enough, since it is compressed.
fn squeezed(style: &str) -> String {
    let mut plain = String::new();
    let mut rest = style;
    while let Some((before, after)) = rest.split_once("/*") {
        plain.push_str(before);
        rest = after.split_once("*/").map_or("", |(_, after)| after);
    }
    plain.push_str(rest);
    let mut out = String::new();
    for line in plain.lines().map(str::trim).filter(|line| !line.is_empty()) {
        // A value may go on in the next line.
        if !out.is_empty() && !out.ends_with(['{', '}', ';', ',']) {
            out.push(' ');
        }
        out.push_str(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_for_paper_stands_in_a_sheet_of_its_own() {
        let style = "a { b: c }\n@layer print {\n@page { x: y }\n@media print { d { e: f } }\n}\ng { h: i }\n";
        let (screen, paper) = parted(style);
        assert_eq!(screen, "a { b: c }\n\ng { h: i }\n");
        assert_eq!(
            paper,
            "@layer print {\n@page { x: y }\n@media print { d { e: f } }\n}"
        );
        assert_eq!(squeezed("a {\n  b: c; /* why */\n}\n\n"), "a {b: c;}");
        assert_eq!(
            squeezed("a,\nb {\n  c: \"d\"\n    \"e\";\n}\n"),
            "a,b {c: \"d\" \"e\";}"
        );
    }

    #[test]
    fn a_block_that_never_ends_is_kept() {
        assert_eq!(
            parted("@layer print { a {"),
            (String::new(), "@layer print { a {".into())
        );
    }
}
