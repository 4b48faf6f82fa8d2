//! `_headers`, in the format Netlify and Cloudflare Pages share: a line with a path, then indented `Name: value` lines.
//!
//! As on these hosts every rule that matches counts, a name set by two rules is sent once with both values joined by a
//! comma, and `! Name` takes away what earlier rules set. `*` stands for anything. The paths are the ones a browser asks for,
//! the base path included.

use anyhow::{Result, bail};

/// All rules of one `_headers` file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct HeaderRules(Vec<Rule>);

#[derive(Debug, PartialEq, Eq)]
struct Rule {
    pattern: String,
    acts: Vec<Act>,
}

#[derive(Debug, PartialEq, Eq)]
enum Act {
    Set(String, String),
    Detach(String),
}

impl HeaderRules {
    /// Reads the file; a mistake names its line.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut rules: Vec<Rule> = Vec::new();
        for (number, line) in text.lines().enumerate().map(|(at, line)| (at + 1, line)) {
            let content = line.trim();
            if content.is_empty() || content.starts_with('#') {
                continue;
            }
            if !content.chars().all(|c| c.is_ascii_graphic() || c == ' ') {
                bail!("_headers:{number}: ASCII だけで書いてください。[only ASCII can be sent]");
            }
            if !line.starts_with([' ', '\t']) {
                if !content.starts_with('/') {
                    bail!("_headers:{number}: パスは / で始めてください。[a path starts with /]");
                }
                rules.push(Rule {
                    pattern: content.to_owned(),
                    acts: Vec::new(),
                });
                continue;
            }
            let act = match (content.strip_prefix('!'), content.split_once(':')) {
                (Some(name), _) => Act::Detach(name.trim().to_owned()),
                (None, Some((name, value))) if is_name(name) => {
                    Act::Set(name.to_owned(), value.trim().to_owned())
                }
                _ => bail!("_headers:{number}: 「名前: 値」と書いてください。[write Name: value]"),
            };
            match rules.last_mut() {
                Some(rule) => rule.acts.push(act),
                None => bail!(
                    "_headers:{number}: 先にパスの行が要ります。[a path line must come first]"
                ),
            }
        }
        Ok(Self(rules))
    }

    /// The headers for a path, in the order in which they were first set.
    pub(super) fn for_path(&self, path: &str) -> Vec<(String, String)> {
        let mut headers: Vec<(String, String)> = Vec::new();
        for act in self
            .0
            .iter()
            .filter(|rule| matches(&rule.pattern, path))
            .flat_map(|rule| &rule.acts)
        {
            match act {
                Act::Detach(name) => headers.retain(|(known, _)| !known.eq_ignore_ascii_case(name)),
                Act::Set(name, value) => {
                    match headers
                        .iter_mut()
                        .find(|(known, _)| known.eq_ignore_ascii_case(name))
                    {
                        Some((_, known)) => *known = format!("{known}, {value}"),
                        None => headers.push((name.clone(), value.clone())),
                    }
                }
            }
        }
        headers
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// Whether the whole path fits the pattern, `*` standing for anything, also for nothing.
fn matches(pattern: &str, path: &str) -> bool {
    let Some((first, rest)) = pattern.split_once('*') else {
        return pattern == path;
    };
    let Some(mut left) = path.strip_prefix(first) else {
        return false;
    };
    let mut pieces: Vec<&str> = rest.split('*').collect();
    let last = pieces.pop().unwrap_or_default();
    for piece in pieces {
        match left.split_once(piece) {
            Some((_, after)) => left = after,
            None => return false,
        }
    }
    left.ends_with(last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "# what a host sends\n/*\n  X-Content-Type-Options: nosniff\n  Cache-Control: no-cache\n\n\
        /engawa-*.wasm\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable\n/a/*\n\tX-Robots-Tag: x\n";

    fn value(path: &str, name: &str) -> Option<String> {
        let rules = HeaderRules::parse(FILE).unwrap();
        rules
            .for_path(path)
            .into_iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value)
    }

    #[test]
    fn later_rules_add_and_take_away() {
        assert_eq!(value("/", "Cache-Control").unwrap(), "no-cache");
        assert_eq!(
            value("/engawa-12_bg.wasm", "Cache-Control").unwrap(),
            "public, max-age=31536000, immutable"
        );
        assert_eq!(
            value("/engawa-12_bg.wasm", "X-Content-Type-Options").unwrap(),
            "nosniff"
        );
        assert_eq!(value("/a/b/", "X-Robots-Tag").unwrap(), "x");
        assert_eq!(value("/a", "X-Robots-Tag"), None);
    }

    #[test]
    fn the_same_name_twice_is_joined_as_hosts_do() {
        let rules =
            HeaderRules::parse("/*\n Cache-Control: no-cache\n/a\n cache-control: private\n")
                .unwrap();
        assert_eq!(
            rules.for_path("/a"),
            [("Cache-Control".to_owned(), "no-cache, private".to_owned())]
        );
    }

    #[test]
    fn patterns() {
        for (pattern, path, fits) in [
            ("/", "/", true),
            ("/", "/a", false),
            ("/*", "/", true),
            ("/*", "/a/b", true),
            ("/a/*", "/a/", true),
            ("/*.js", "/x/boot.js", true),
            ("/*.js", "/x/boot.json", false),
            ("/a*a", "/a", false),
        ] {
            assert_eq!(matches(pattern, path), fits, "{pattern} {path}");
        }
    }

    #[test]
    fn a_mistake_names_its_line() {
        for (text, line) in [
            ("  A: b", ":1:"),
            ("/*\n  A b", ":2:"),
            ("x\n", ":1:"),
            ("/*\n\n  A: 家", ":3:"),
        ] {
            let message = HeaderRules::parse(text).unwrap_err().to_string();
            assert!(message.contains(line), "{message}");
        }
    }
}
