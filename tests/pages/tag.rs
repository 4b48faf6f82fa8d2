//! As much of HTML as our own pages need to be looked into.

/// A start tag.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tag {
    pub(crate) name: String,
    attributes: Vec<(String, String)>,
    /// Where it ends in the page.
    pub(crate) end: usize,
}

impl Tag {
    pub(crate) fn get(&self, attribute: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(name, _)| name == attribute);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn has_class(&self, class: &str) -> bool {
        self.get("class")
            .is_some_and(|classes| classes.split(' ').any(|other| other == class))
    }
}

const VOID: [&str; 4] = ["br", "wbr", "input", "img"];

/// Every start tag of `html`, which is well formed, or this panics.
pub(crate) fn tags(html: &str) -> Vec<Tag> {
    let (mut tags, mut open) = (Vec::new(), Vec::new());
    let mut at = 0;
    while let Some(start) = html[at..].find('<').map(|found| at + found + 1) {
        let end = start + html[start..].find('>').unwrap();
        let inside = &html[start..end];
        at = end + 1;
        if let Some(name) = inside.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "at byte {at}");
            continue;
        }
        let tag = tag(inside, at);
        if !VOID.contains(&tag.name.as_str()) {
            open.push(tag.name.clone());
        }
        tags.push(tag);
    }
    assert_eq!(open, Vec::<String>::new(), "all that is opened is closed");
    tags
}

fn tag(inside: &str, end: usize) -> Tag {
    let inside = inside.trim_end_matches('/');
    let (name, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let (name, after) = match rest.split_once("=\"") {
            Some((name, after)) if !name.contains(' ') => {
                let (value, after) = after.split_once('"').unwrap();
                attributes.push((name.to_string(), value.to_string()));
                (None, after)
            }
            _ => {
                let (name, after) = rest.split_once(' ').unwrap_or((rest, ""));
                (Some(name), after)
            }
        };
        attributes.extend(name.map(|name| (name.to_string(), String::new())));
        rest = after;
    }
    Tag {
        name: name.to_string(),
        attributes,
        end,
    }
}

/// The text of `html`, without its tags.
pub(crate) fn text(html: &str) -> String {
    let parts = html.split('<');
    parts
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text))
        .collect()
}

/// The same without the readings of hard words.
pub(crate) fn plain(html: &str) -> String {
    let mut parts = html.split("<rp>（</rp>");
    let first = parts.next().unwrap_or_default().to_string();
    let rest = parts.map(|part| part.split_once("</ruby>").unwrap().1);
    text(&rest.fold(first, |all, part| all + part))
}

/// What stands in the element that `tag` begins.
pub(crate) fn inside<'h>(html: &'h str, tag: &Tag) -> &'h str {
    let (mut depth, mut at) = (1, tag.end);
    let (open, close) = (format!("<{}", tag.name), format!("</{}>", tag.name));
    let opens = |rest: &str| {
        rest.match_indices(&open)
            .find(|(at, _)| rest[at + open.len()..].starts_with([' ', '>', '/']))
            .map(|(at, _)| at)
    };
    loop {
        let rest = &html[at..];
        let ends = rest.find(&close).unwrap();
        match opens(rest).filter(|starts| *starts < ends) {
            Some(starts) => (depth, at) = (depth + 1, at + starts + 1),
            None if depth > 1 => (depth, at) = (depth - 1, at + ends + 1),
            None => return &html[tag.end..at + ends],
        }
    }
}

#[test]
fn tags_are_read_with_their_attributes() {
    let tags = tags("<p class=\"a b\" hidden>x<br/><input type=\"radio\" checked></p>");
    let names: Vec<&str> = tags.iter().map(|tag| tag.name.as_str()).collect();
    assert_eq!(names, ["p", "br", "input"]);
    assert!(tags[0].has_class("b") && tags[0].get("hidden") == Some(""));
    assert_eq!(
        (tags[2].get("type"), tags[2].get("checked")),
        (Some("radio"), Some(""))
    );
    assert_eq!(text("a<b>c</b>d"), "acd");
    assert_eq!(
        plain("<ruby>喀痰<rp>（</rp><rt>かくたん</rt><rp>）</rp></ruby>です"),
        "喀痰です"
    );
    let html = "<p>a<path></path><p>b</p>c</p>";
    assert_eq!(
        inside(html, &super::tag::tags(html)[0]),
        "a<path></path><p>b</p>c"
    );
}

#[test]
#[should_panic(expected = "assertion")]
fn what_is_not_closed_is_noticed() {
    tags("<p><b></p>");
}
