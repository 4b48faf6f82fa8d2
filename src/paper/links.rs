//! Addresses with the base path.

use crate::content::route::Route;

/// Where this site's pages are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Links {
    base: String,
}

impl Links {
    /// The pages of a site whose root is `base`: `/` or `/x/`.
    #[must_use]
    pub fn new(base: &str) -> Self {
        Self {
            base: base.trim_end_matches('/').to_string(),
        }
    }

    /// The address of `route`.
    #[must_use]
    pub fn to(&self, route: &Route) -> String {
        self.under(&route.path())
    }

    /// The address of a path from the site's root. From a practice everything but its own pages of a 人生会議 is the
    /// site's real one (`docs/decisions/0023`).
    #[must_use]
    pub fn under(&self, path: &str) -> String {
        let real = self.base.strip_suffix("/practice");
        let base = real.filter(|_| !path.starts_with("/acp/"));
        format!("{}{path}", base.unwrap_or(&self.base))
    }

    /// The part of `path` below the base path; none when it is somewhere else.
    #[must_use]
    pub fn inside<'p>(&self, path: &'p str) -> Option<&'p str> {
        path.strip_prefix(self.base.as_str())
            .filter(|rest| rest.starts_with('/'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_path_is_kept_and_not_mistaken() {
        let links = Links::new("/x/");
        assert_eq!(links.to(&Route::Check), "/x/acp/check/");
        assert_eq!(links.inside("/x/acp/"), Some("/acp/"));
        assert_eq!(links.inside("/xylophone/"), None);
        assert_eq!(Links::new("/").inside("/acp/"), Some("/acp/"));
    }

    #[test]
    fn a_practice_leads_out_to_the_real_site() {
        for (base, real) in [("/practice/", ""), ("/x/practice/", "/x")] {
            let links = Links::new(base);
            let inside = format!("{real}/practice/acp/check/");
            assert_eq!(links.to(&Route::Check), inside);
            assert_eq!(links.to(&Route::Home), format!("{real}/"));
            assert_eq!(links.inside(&format!("{real}/acp/values/")), None);
        }
    }
}
