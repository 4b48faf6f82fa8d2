//! Writing HTML: the one place where a person's words meet markup.

use crate::content::phrase::Phrases;
use crate::words::Cut;

/// HTML being written. Text goes in by [`Html::text`] alone, which leaves no character that could be markup.
#[derive(Debug, Default)]
pub struct Html(String);

impl Html {
    /// Nothing yet.
    #[must_use]
    pub const fn new() -> Self {
        Self(String::new())
    }

    /// Opens `tag`, which may carry attributes written in the code: `li class="tick"`.
    pub fn open(&mut self, tag: &'static str) -> &mut Self {
        self.0.push('<');
        self.0.push_str(tag);
        self.0.push('>');
        self
    }

    /// Opens `tag` with attributes whose values are the content's or a person's words.
    pub fn open_with(
        &mut self,
        tag: &'static str,
        attributes: &[(&'static str, &str)],
    ) -> &mut Self {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
        self
    }

    /// Closes `tag`.
    pub fn close(&mut self, tag: &'static str) -> &mut Self {
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
        self
    }

    /// A person's or the content's words.
    pub fn text(&mut self, text: &str) -> &mut Self {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                '\'' => self.0.push_str("&#39;"),
                c => self.0.push(c),
            }
        }
        self
    }

    /// An element with nothing but text in it. `tag` may carry attributes.
    pub fn element(&mut self, tag: &'static str, text: &str) -> &mut Self {
        let name = tag.split(' ').next().unwrap_or(tag);
        self.open(tag).text(text).close(name)
    }

    /// A heading or a button's text, with a place to break between its phrases.
    pub fn cut(&mut self, text: Cut) -> &mut Self {
        self.broken(text.0.iter().copied())
    }

    /// The same for the content's words.
    pub fn phrases(&mut self, text: &Phrases) -> &mut Self {
        self.broken(text.as_slice().iter().map(|phrase| &**phrase))
    }

    fn broken<'p>(&mut self, phrases: impl Iterator<Item = &'p str>) -> &mut Self {
        for (at, phrase) in phrases.enumerate() {
            if at > 0 {
                self.0.push_str("<wbr>");
            }
            self.text(phrase);
        }
        self
    }

    /// A heading.
    pub fn heading(&mut self, tag: &'static str, text: Cut) -> &mut Self {
        self.open(tag).cut(text).close(tag)
    }

    /// Opens a link. `attributes` are written in the code: `class="button"`.
    pub fn open_link(&mut self, attributes: &'static str, href: &str) -> &mut Self {
        self.0.push_str("<a ");
        self.0.push_str(attributes);
        self.0.push_str(" href=\"");
        self.text(href);
        self.0.push_str("\">");
        self
    }

    /// A link to what tells more.
    pub fn more(&mut self, href: &str, text: &str) -> &mut Self {
        self.open_link("class=\"more\"", href).text(text).close("a")
    }

    /// A link that looks like a button.
    pub fn button(&mut self, attributes: &'static str, href: &str, text: Cut) -> &mut Self {
        self.open_link(attributes, href).cut(text).close("a")
    }

    /// 「なおす」: a link whose name for a screen reader says more than its text.
    pub fn edit(&mut self, id: &str, href: &str, label: &str, text: &str) -> &mut Self {
        self.0.push_str("<a id=\"");
        self.text(id);
        self.0.push_str("\" data-act=\"mend\" href=\"");
        self.text(href);
        self.0.push_str("\" aria-label=\"");
        self.text(label);
        self.0.push_str("\">");
        self.text(text).close("a")
    }

    /// A box or circle in a row with its label, which is left open for a badge. A circle has the name of its group.
    pub fn choice(&mut self, kind: &str, id: &str, name: Option<&str>, label: &str) -> &mut Self {
        let named = [
            ("type", kind),
            ("id", id),
            ("name", name.unwrap_or_default()),
        ];
        let attributes = if name.is_some() {
            &named[..]
        } else {
            &named[..2]
        };
        self.open("label class=\"choice\"")
            .open_with("input autocomplete=\"off\"", attributes)
            .element("span class=\"choice__text\"", label)
    }

    /// A box in a row of its own, hidden until there is something to choose; its text is put in later.
    pub fn hidden_choice(&mut self, id: &str) -> &mut Self {
        let of = |what| format!("{id}-{what}");
        self.open_with("label class=\"choice\" hidden", &[("id", &of("row"))])
            .open_with(
                "input autocomplete=\"off\" type=\"checkbox\"",
                &[("id", id)],
            )
            .open_with("span class=\"choice__text\"", &[("id", &of("text"))])
            .close("span")
            .close("label")
    }

    /// Opens a list of choices under `title`; without one it needs no name, as it stands in the group of the question.
    /// Gives back what to close.
    pub fn group(&mut self, title: &str) -> &'static str {
        if title.is_empty() {
            self.open("div class=\"group\"");
            return "div";
        }
        self.open("fieldset class=\"group\"")
            .element("legend class=\"group__title\"", title);
        "fieldset"
    }

    /// A line to write on, or a field several lines high, with its label.
    pub fn writing(&mut self, id: &str, label: &str, max: u16, lines: u8) -> &mut Self {
        if lines < 2 {
            return self.line("text", id, label, max);
        }
        self.label(id, label);
        let (max, rows) = (max.to_string(), lines.to_string());
        self.open_with(
            "textarea autocomplete=\"off\"",
            &[("id", id), ("rows", &rows), ("maxlength", &max)],
        )
        .close("textarea")
    }

    /// A line to write on, with its label.
    pub fn line(&mut self, kind: &str, id: &str, label: &str, max: u16) -> &mut Self {
        let max = max.to_string();
        self.label(id, label).open_with(
            "input autocomplete=\"off\"",
            &[("type", kind), ("id", id), ("maxlength", &max)],
        )
    }

    /// A day, with its label. Years of four figures: otherwise the browser's own control waits for more of them.
    pub fn day(&mut self, id: &str, label: &str) -> &mut Self {
        self.label(id, label).open_with(
            "input type=\"date\" max=\"9999-12-31\" autocomplete=\"off\"",
            &[("id", id)],
        )
    }

    fn label(&mut self, id: &str, text: &str) -> &mut Self {
        self.open_with("label", &[("for", id)])
            .text(text)
            .close("label")
    }

    /// Opens a button that the program answers: its classes, its id and what it does; in a row, the row and what a
    /// screen reader says.
    pub fn act(
        &mut self,
        class: &str,
        id: &str,
        act: &str,
        row: Option<(usize, &str)>,
        hidden: bool,
    ) -> &mut Self {
        let at = row.map_or(0, |(at, _)| at).to_string();
        let mut attributes = vec![("class", class), ("id", id), ("data-act", act)];
        if let Some((_, says)) = row {
            attributes.extend([("data-at", &*at), ("aria-label", says)]);
        }
        if hidden {
            attributes.push(("hidden", ""));
        }
        self.open_with("button type=\"button\"", &attributes)
    }

    /// Opens a button of the row `at` that is named by other elements of the page: `labelled` are their ids.
    pub fn act_for(&mut self, id: &str, act: &str, at: usize, labelled: &str) -> &mut Self {
        self.open_with(
            "button type=\"button\" class=\"button button--quiet\"",
            &[
                ("id", id),
                ("data-act", act),
                ("data-at", &at.to_string()),
                ("aria-labelledby", labelled),
            ],
        )
    }

    /// HTML that this module wrote before.
    pub fn include(&mut self, html: &Self) -> &mut Self {
        self.0.push_str(&html.0);
        self
    }

    /// A list with an item a line.
    pub fn list(&mut self, lines: &[String]) -> &mut Self {
        self.open("ul");
        for line in lines {
            self.element("li", line);
        }
        self.close("ul")
    }

    /// What was written.
    #[must_use]
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_become_markup() {
        let mut html = Html::new();
        html.element("p class=\"x\"", "<script>alert('1')</script> & \"quoted\"");
        let expected = "<p class=\"x\">&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;quoted&quot;</p>";
        assert_eq!(html.finish(), expected);
    }
}
