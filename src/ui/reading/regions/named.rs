//! Marks the name of 地域包括支援センター where a page says it, so that it follows the reader's region.
//!
//! It works on the written page, not on the content: rules of language, search and fit see the text as it was.

/// Marked are texts within `<main>`; not attributes, not what follows as a part already, and not what stands in these:
/// sources have titles, and the law's own names stay.
const KEPT: [&str; 3] = ["map__formal", "leaflet__sources", "sources"];

/// `page` with `<span data-here="name">` around each `name` of its `<main>`; `name-read` where furigana stands over it.
pub(in crate::ui) fn named(page: &str, name: &str) -> String {
    let Some((head, main)) = page.split_once("<main id=\"main\">") else {
        return page.into();
    };
    let mut out = String::with_capacity(page.len());
    out.push_str(head);
    out.push_str("<main id=\"main\">");
    let (mut rest, mut kept, mut drawn) = (main, Kept::default(), false);
    while let Some(first) = rest.chars().next() {
        if let Some((tag, after)) = tag(rest) {
            kept.passes(tag);
            drawn = (drawn || tag.starts_with("<svg")) && tag != "</svg>";
            match ruby(rest, name).filter(|_| !kept.is_in()) {
                Some((whole, after)) => {
                    out.push_str(&format!("<span data-here=\"name-read\">{whole}</span>"));
                    rest = after;
                }
                None => {
                    out.push_str(tag);
                    rest = after;
                }
            }
            continue;
        }
        match said(rest, name).filter(|_| !kept.is_in()) {
            Some((whole, after)) => {
                let element = if drawn { "tspan" } else { "span" };
                out.push_str(&format!(
                    "<{element} data-here=\"name\">{whole}</{element}>"
                ));
                rest = after;
            }
            None => {
                out.push(first);
                rest = rest.get(first.len_utf8()..).unwrap_or_default();
            }
        }
    }
    out
}

/// An element whose names stay, and how deep its own kind is nested.
#[derive(Default)]
struct Kept {
    name: String,
    depth: usize,
}

impl Kept {
    const fn is_in(&self) -> bool {
        self.depth > 0
    }

    fn passes(&mut self, tag: &str) {
        let inner = tag.trim_start_matches(['<', '/']).trim_end_matches('>');
        let name = inner.split(' ').next().unwrap_or_default();
        if self.is_in() {
            if name == self.name {
                self.depth = if tag.starts_with("</") {
                    self.depth - 1
                } else {
                    self.depth + 1
                };
            }
            return;
        }
        let class = inner.split_once("class=\"").map(|(_, rest)| rest);
        let class = class
            .and_then(|rest| rest.split('"').next())
            .unwrap_or_default();
        let follows = inner.contains(" data-here=");
        if follows || class.split(' ').any(|one| KEPT.contains(&one)) {
            (self.name, self.depth) = (name.into(), 1);
        }
    }
}

fn tag(html: &str) -> Option<(&str, &str)> {
    let end = html.starts_with('<').then(|| html.find('>'))?? + 1;
    html.split_at_checked(end)
}

/// The name at the beginning of `html`, with what allows a line to break in it.
fn said<'h>(html: &'h str, name: &str) -> Option<(&'h str, &'h str)> {
    let mut rest = html;
    for c in name.chars() {
        rest = rest.strip_prefix("<wbr>").unwrap_or(rest);
        rest = rest.strip_prefix(c)?;
    }
    html.split_at_checked(html.len() - rest.len())
}

/// The name with its furigana at the beginning of `html`.
fn ruby<'h>(html: &'h str, name: &str) -> Option<(&'h str, &'h str)> {
    let inner = html.strip_prefix("<ruby>")?.strip_prefix(name)?;
    let after = inner.strip_prefix("<rp>")?.split_once("</ruby>")?.1;
    html.split_at_checked(html.len() - after.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_marked_in_texts_alone() {
        let cases = [
            (
                "<p>迷ったら、町の窓口へ。</p>",
                "<p>迷ったら、<span data-here=\"name\">町の窓口</span>へ。</p>",
            ),
            (
                "<h2>町の<wbr>窓口</h2>",
                "<h2><span data-here=\"name\">町の<wbr>窓口</span></h2>",
            ),
            (
                "<ruby>町の窓口<rp>（</rp><rt>まち</rt><rp>）</rp></ruby>",
                "<span data-here=\"name-read\"><ruby>町の窓口<rp>（</rp><rt>まち</rt><rp>）</rp></ruby></span>",
            ),
            (
                "<svg><text>町の窓口</text></svg>町の窓口",
                "<svg><text><tspan data-here=\"name\">町の窓口</tspan></text></svg><span data-here=\"name\">町の窓口</span>",
            ),
            (
                "<div class=\"a\" data-here=\"desks\"><div>北 町の窓口</div></div>",
                "<div class=\"a\" data-here=\"desks\"><div>北 町の窓口</div></div>",
            ),
            ("<p title=\"町の窓口\"></p>", "<p title=\"町の窓口\"></p>"),
            (
                "<ol class=\"sources a\"><li><ol></ol>町の窓口</li></ol>町の窓口",
                "<ol class=\"sources a\"><li><ol></ol>町の窓口</li></ol><span data-here=\"name\">町の窓口</span>",
            ),
        ];
        for (html, expected) in cases {
            let page = |inner: &str| format!("町の窓口<main id=\"main\">{inner}</main>");
            assert_eq!(named(&page(html), "町の窓口"), page(expected));
        }
        assert_eq!(named("<p>町の窓口</p>", "町の窓口"), "<p>町の窓口</p>");
    }
}
