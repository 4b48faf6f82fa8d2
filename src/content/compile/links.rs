//! Whether every address inside the site leads somewhere.

use super::File;
use super::problem::Problems;
use super::reading::Page;
use super::regions::Region;
use crate::questionnaire::Questionnaire;
use crate::route::{Route, Slugs};

/// What is there to be linked to. A file with a fault of its own is there too: one fault, one problem.
pub(crate) struct Links<'a> {
    pub(crate) leaflets: &'a [File],
    pub(crate) pages: &'a [File],
    pub(crate) choices: &'a [File],
    pub(crate) regions: &'a [Region],
    /// The names of the papers for a hall.
    pub(crate) hall: &'a [String],
    /// None when it can't be read.
    pub(crate) questionnaire: Option<&'a Questionnaire>,
    pub(crate) problems: &'a Problems,
}

impl Links<'_> {
    /// Reports every internal link of `page` that has no page.
    pub(crate) fn check(&self, page: &Page) {
        self.check_all(&page.path, &page.links);
    }

    /// Reports every address of `links`, each with its line in `file`, that has no page.
    pub(crate) fn check_all(&self, file: &str, links: &[(String, usize)]) {
        let prompts = self.questionnaire.into_iter().flat_map(|all| &all.prompts);
        let regions = self.regions.iter();
        let slugs = Slugs {
            leaflets: &stems(self.leaflets),
            folds: &[],
            choices: &stems(self.choices),
            pages: &stems(self.pages),
            prompts: &prompts.map(|prompt| &*prompt.slug).collect::<Vec<_>>(),
            regions: Some(&regions.map(|region| &*region.id).collect::<Vec<_>>()),
            hall: &self.hall.iter().map(String::as_str).collect::<Vec<_>>(),
            packs: &[],
        };
        for (target, line) in links {
            let route = Route::parse(target, &slugs);
            let unsure = self.questionnaire.is_none() && target.starts_with("/acp/");
            let leads = |target: &str| route != Route::NotFound && route.path() == target;
            if unsure || leads(target) {
                continue;
            }
            if leads(&format!("{target}/")) {
                self.problems.add(
                    file,
                    *line,
                    format!("リンク先「{target}」の終わりに / がありません"),
                    "/ を足してください",
                );
            } else {
                self.problems.add(
                    file,
                    *line,
                    format!("リンク先「{target}」がありません"),
                    "住所を確かめてください。リーフレットは /leaflets/ファイルの名前/ です",
                );
            }
        }
    }
}

fn stems(files: &[File]) -> Vec<&str> {
    files.iter().map(|file| file.stem.as_str()).collect()
}
