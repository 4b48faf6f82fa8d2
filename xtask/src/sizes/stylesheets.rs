//! The stylesheets a page names. A scanner for our own well-formed pages, not a parser for the web.

/// The `href` of every `<link rel="stylesheet">`, in order. Left out: those in comments, and those for paper
/// (`media="print"`), which the first view does not wait for.
pub(super) fn stylesheets(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = comment.split_once("-->").map_or("", |(_, after)| after);
        } else if let Some(link) = rest
            .strip_prefix("link")
            .filter(|link| link.starts_with(char::is_whitespace))
        {
            let attributes = Attributes(link);
            let (mut sheet, mut paper, mut href) = (false, false, None);
            for (name, value) in attributes {
                match name {
                    "rel" => {
                        sheet = value
                            .split_ascii_whitespace()
                            .any(|word| word.eq_ignore_ascii_case("stylesheet"))
                    }
                    "href" => href = Some(value.to_owned()),
                    "media" => paper = value == "print",
                    _ => {}
                }
            }
            found.extend(href.filter(|_| sheet && !paper));
        }
    }
    found
}

/// `name="value"`, `name='value'`, `name=value` or `name`, up to the end of the tag.
struct Attributes<'a>(&'a str);

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let text = self
            .0
            .trim_start_matches(|c: char| c.is_whitespace() || c == '/');
        let end = text.find(|c: char| c.is_whitespace() || "=>/".contains(c))?;
        let (name, rest) = text
            .split_at_checked(end)
            .filter(|(name, _)| !name.is_empty())?;
        let Some(rest) = rest.strip_prefix('=') else {
            self.0 = rest;
            return Some((name, ""));
        };
        let (value, rest) = match rest.chars().next()? {
            quote @ ('"' | '\'') => rest.strip_prefix(quote)?.split_once(quote)?,
            _ => rest.split_at_checked(rest.find(|c: char| c.is_whitespace() || c == '>')?)?,
        };
        self.0 = rest;
        Some((name, value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_in_every_spelling() {
        let page = r#"<head><link rel="icon" href="/i.svg"><link rel="stylesheet" href="/a.css" integrity="sha=="/>
            <!-- <link rel=stylesheet href=/no.css> --><link href='/b.css' rel='preload stylesheet' crossorigin>
            <link rel=stylesheet href=/c.css media=all><link rel=stylesheet href=/p.css media=print><linked rel=stylesheet href=/no.css></head>"#;
        assert_eq!(stylesheets(page), ["/a.css", "/b.css", "/c.css"]);
    }

    #[test]
    fn half_a_tag_ends_quietly() {
        for page in [
            "<link rel=stylesheet href=\"/a",
            "<link",
            "<link ",
            "<!-- <link",
            "<",
        ] {
            assert!(stylesheets(page).is_empty(), "{page}");
        }
    }
}
