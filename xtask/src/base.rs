//! The path under which the site is published: `/` or `/x/`.

use std::fmt;

use anyhow::{Result, bail};

/// A base path. It starts and ends with a slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasePath(String);

impl BasePath {
    /// Reads `/`, `/x/` or `/x/y/`; a missing slash at the end is added.
    ///
    /// # Errors
    /// When it does not start with a slash, or holds anything but plain ASCII segments.
    pub fn parse(text: &str) -> Result<Self> {
        let plain = |c: char| c.is_ascii_alphanumeric() || "-._~".contains(c);
        if text == "/" {
            return Ok(Self::default());
        }
        let inner = text
            .strip_prefix('/')
            .map(|rest| rest.strip_suffix('/').unwrap_or(rest));
        match inner {
            Some(inner)
                if inner
                    .split('/')
                    .all(|part| part.chars().all(plain) && part.chars().any(|c| c != '.')) =>
            {
                Ok(Self(format!("/{inner}/")))
            }
            _ => bail!(
                "--base は /x/ のように書いてください（英数字と - . _ ~、受け取った値: {text}）。[write --base like /x/, got {text}]"
            ),
        }
    }

    /// The base with both slashes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The base without the slash at its end: empty for `/`. A request for it is answered by a redirect to the base.
    #[must_use]
    pub fn bare(&self) -> &str {
        self.0.strip_suffix('/').unwrap_or(&self.0)
    }

    /// What is left of `path` below the base, with its leading slash; `None` outside the base.
    #[must_use]
    pub fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.bare())
            .filter(|rest| rest.starts_with('/'))
    }
}

impl Default for BasePath {
    fn default() -> Self {
        Self("/".to_owned())
    }
}

impl fmt::Display for BasePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_written_with_slashes() {
        assert_eq!(BasePath::parse("/").unwrap().as_str(), "/");
        assert_eq!(BasePath::parse("/x").unwrap().as_str(), "/x/");
        assert_eq!(BasePath::parse("/x/y/").unwrap().as_str(), "/x/y/");
        for wrong in [
            "",
            "x/",
            "//",
            "/a//b/",
            "/../",
            "/家/",
            "/a?b/",
            "https://example.org/",
        ] {
            assert!(BasePath::parse(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_longer_name_is_not_below_the_base() {
        let base = BasePath::parse("/x/").unwrap();
        assert_eq!(base.strip("/x/acp/"), Some("/acp/"));
        assert_eq!(base.strip("/xylophone/"), None);
        assert_eq!(base.strip("/x"), None);
        assert_eq!(BasePath::default().strip("/acp/"), Some("/acp/"));
    }
}
