//! The tables: ours in its own measure, every peer as so many times ours.

use std::fmt;

use anyhow::{Context, Result};

use super::{
    Deck,
    figures::{Figure, Series, Spread},
};

/// Between these lines of `docs/benchmarks.md` the tables stand.
const MARKS: [&str; 2] = ["<!-- tables -->\n", "<!-- /tables -->"];

/// What a loading weighs, counted where nothing is slow.
const WEIGHTS: [(Figure, &str); 3] = [
    (Figure::BytesLoad, "until `load`"),
    (Figure::Bytes, "until all is quiet"),
    (Figure::Requests, "requests"),
];

/// How long it takes, in every world.
const TIMES: [(Figure, &str); 5] = [
    (Figure::BytesFirst, "bytes until the first slide"),
    (Figure::Paint, "first paint"),
    (Figure::First, "first slide"),
    (Figure::Key, "answers PageDown"),
    (Figure::Load, "`load`"),
];

/// All that was measured in one run.
#[derive(Debug)]
pub(super) struct Report {
    names: Vec<String>,
    made_with: String,
    worlds: Vec<(&'static str, Vec<Series>)>,
}

impl Report {
    /// A report without tables, on these decks in these versions.
    pub(super) fn new(decks: &[Deck], versions: &[(String, String)], rounds: usize) -> Self {
        let version = |name: &str| {
            let found = versions.iter().find(|(one, _)| one == name);
            found.map_or("?", |(_, version)| version.as_str())
        };
        let name = |deck: &Deck| {
            let version = deck.version.map(version);
            let parts = [Some(deck.name), version, Some(deck.note)];
            let parts: Vec<&str> = parts
                .into_iter()
                .flatten()
                .filter(|part| !part.is_empty())
                .collect();
            parts.join(" ")
        };
        Self {
            names: decks.iter().map(name).collect(),
            made_with: format!(
                "{} slides; {rounds} rounds; Chromium {}, Node.js {}; {}-{}, {} processors.",
                version("slides"),
                version("chromium"),
                version("node"),
                std::env::consts::OS,
                std::env::consts::ARCH,
                std::thread::available_parallelism().map_or(1, usize::from),
            ),
            worlds: Vec::new(),
        }
    }

    /// One more world, a series a deck, ours first.
    pub(super) fn add(&mut self, title: &'static str, series: Vec<Series>) {
        self.worlds.push((title, series));
    }

    fn table(
        &self,
        f: &mut fmt::Formatter<'_>,
        columns: &[(Figure, &str)],
        series: &[Series],
    ) -> fmt::Result {
        let titles: Vec<&str> = columns.iter().map(|(_, title)| *title).collect();
        writeln!(f, "| | {} |", titles.join(" | "))?;
        writeln!(f, "|---|{}", "---:|".repeat(columns.len()))?;
        let Some(ours) = series.first() else {
            return Ok(());
        };
        for (place, (name, theirs)) in self.names.iter().zip(series).enumerate() {
            let cell = |(figure, _): &(Figure, &str)| {
                let spread = theirs.spread(*figure)?;
                let own = cell(*figure, spread);
                match ours.spread(*figure).and_then(|ours| spread.times(ours)) {
                    Some(times) if place > 0 => Some(format!("**×{times:.1}** {own}")),
                    _ => Some(own),
                }
            };
            let cells: Vec<String> = columns
                .iter()
                .map(|one| cell(one).unwrap_or_default())
                .collect();
            writeln!(f, "| {name} | {} |", cells.join(" | "))?;
        }
        Ok(())
    }
}

/// A figure in its own measure; times with the half of all loads that lay in the middle.
fn cell(figure: Figure, spread: Spread) -> String {
    let Spread { low, median, high } = spread;
    match figure {
        Figure::BytesFirst | Figure::BytesLoad | Figure::Bytes => {
            format!("{:.1} KB", median / 1024.0)
        }
        Figure::Requests => format!("{median:.0}"),
        _ => format!("{median:.0} ms ({low:.0}–{high:.0})"),
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.made_with)?;
        if let Some((_, series)) = self.worlds.first() {
            writeln!(f, "\n### Bytes\n")?;
            self.table(f, &WEIGHTS, series)?;
        }
        for (title, series) in &self.worlds {
            writeln!(f, "\n### {title}\n")?;
            self.table(f, &TIMES, series)?;
        }
        Ok(())
    }
}

/// The page with these tables in place of those it has.
///
/// # Errors
/// When the page does not say where they stand.
pub(super) fn put(page: &str, tables: &str) -> Result<String> {
    let [start, end] = MARKS;
    let marked = || format!("docs/benchmarks.md: {start}{end}");
    let (before, rest) = page.split_once(start).with_context(marked)?;
    let (_, after) = rest.split_once(end).with_context(marked)?;
    Ok(format!("{before}{start}\n{tables}\n{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::{super::figures::Load, *};

    fn series(line: &str) -> Series {
        let mut series = Series::default();
        series.add(Load::parse(line).unwrap().1);
        series
    }

    #[test]
    fn a_peer_stands_as_so_many_times_ours() {
        let deck = |name, version| Deck {
            name,
            version,
            note: "",
        };
        let versions = [("peer".to_owned(), "1.2.3".to_owned())];
        let mut report = Report::new(
            &[deck("うち", None), deck("Peer", Some("peer"))],
            &versions,
            1,
        );
        report.add(
            "As it is",
            vec![
                series("0\t1024\t2048\t4096\t4\t100\t50\t60\t70"),
                series("1\t2048\t2048\t1024\t5\t200\t75\t90\t35"),
            ],
        );
        let text = report.to_string();
        assert!(text.contains("| うち | 2.0 KB | 4.0 KB | 4 |\n"), "{text}");
        assert!(
            text.contains("| Peer 1.2.3 | **×1.0** 2.0 KB | **×0.2** 1.0 KB | **×1.2** 5 |\n"),
            "{text}"
        );
        assert!(
            text.contains("| **×1.5** 75 ms (75–75) | **×1.5** 90 ms (90–90) | **×0.5** 35 ms (35–35) | **×2.0** 200 ms"),
            "{text}"
        );
    }

    #[test]
    fn only_the_tables_of_the_page_change() {
        let page = "# A\n\n<!-- tables -->\nold\n<!-- /tables -->\n\nB\n";
        let once = put(page, "new\n").unwrap();
        assert_eq!(
            once,
            "# A\n\n<!-- tables -->\n\nnew\n\n<!-- /tables -->\n\nB\n"
        );
        assert_eq!(put(&once, "new\n").unwrap(), once);
        assert!(put("# A\n", "new").is_err());
    }
}
