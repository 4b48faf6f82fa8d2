//! A Markdown table whose columns line up in a terminal too.

use std::fmt;

/// A table of `N` columns: the first is text, the others are numbers and stand to the right.
#[derive(Debug)]
pub(super) struct Table<const N: usize> {
    head: [&'static str; N],
    rows: Vec<[String; N]>,
}

impl<const N: usize> Table<N> {
    pub(super) fn new(head: [&'static str; N]) -> Self {
        Self {
            head,
            rows: Vec::new(),
        }
    }

    pub(super) fn row(&mut self, cells: [String; N]) {
        self.rows.push(cells);
    }

    fn widths(&self) -> Vec<usize> {
        let mut widths: Vec<usize> = self
            .head
            .iter()
            .map(|cell| cell.chars().count().max(3))
            .collect();
        for row in &self.rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        widths
    }
}

impl<const N: usize> fmt::Display for Table<N> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let widths = self.widths();
        let line = |f: &mut fmt::Formatter<'_>, cells: Vec<&str>| -> fmt::Result {
            for (at, (cell, width)) in cells.into_iter().zip(&widths).enumerate() {
                if at == 0 {
                    write!(f, "| {cell:<width$} |")?
                } else {
                    write!(f, " {cell:>width$} |")?
                }
            }
            writeln!(f)
        };
        line(f, self.head.to_vec())?;
        for (at, width) in widths.iter().enumerate() {
            if at == 0 {
                write!(f, "|{}|", "-".repeat(width + 2))?
            } else {
                write!(f, "{}:|", "-".repeat(width + 1))?
            }
        }
        writeln!(f)?;
        self.rows
            .iter()
            .try_for_each(|row| line(f, row.iter().map(String::as_str).collect()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_line_up() {
        let mut table = Table::new(["page", "br"]);
        table.row(["/acp/".to_owned(), "14,336".to_owned()]);
        table.row(["/".to_owned(), "9".to_owned()]);
        assert_eq!(
            table.to_string(),
            "| page  |     br |\n|-------|-------:|\n| /acp/ | 14,336 |\n| /     |      9 |\n"
        );
    }
}
