//! The emergency pages as the search sees them.

use super::{Emergency, Ladder, Sign, Talk};
use crate::compile::care_map::Pieces;
use crate::compile::{Searched, SearchedPart, Site};
use crate::route::Route;

const FILE: &str = "content/ja/emergency.toml";

impl Site {
    /// The emergency page, the signs, the last days behind their gate, and the way to the regions.
    pub(crate) fn searched_emergency(&self) -> [Searched; 4] {
        let all = &self.emergency;
        let mut page = self.worded(&Route::Emergency, "emergency", false);
        page.parts
            .extend(all.ladders.iter().map(|ladder| all.ladder_part(ladder)));
        page.parts.extend(all.talks.iter().map(talk_part));
        let mut signs = self.worded(&Route::Signs, "signs", false);
        signs.parts.extend(all.signs.iter().map(sign_part));
        let last_days = Searched {
            path: Route::LastDays.path(),
            title: all.last_days.title.text(),
            gentle: true,
            parts: vec![SearchedPart {
                passages: vec![all.last_days.lead.clone()],
                ..SearchedPart::default()
            }],
            ..Searched::default()
        };
        let [page, signs, last_days] = [page, signs, last_days].map(|found| Searched {
            file: FILE.into(),
            ..found
        });
        [
            page,
            signs,
            last_days,
            self.worded(&Route::Regions, "regions", false),
        ]
    }
}

impl Emergency {
    fn ladder_part(&self, ladder: &Ladder) -> SearchedPart {
        let first = format!("{}: {}", ladder.before, self.danger.join("、"));
        let rungs = ladder.rungs.iter();
        let rungs = rungs.map(|rung| format!("{} {}", plain(&rung.when), plain(&rung.act)));
        SearchedPart {
            anchor: ladder.id.clone(),
            heading: ladder.title.text(),
            passages: [first].into_iter().chain(rungs).collect(),
        }
    }
}

fn talk_part(talk: &Talk) -> SearchedPart {
    SearchedPart {
        anchor: "talk".into(),
        heading: talk.title.text(),
        passages: talk.items.clone(),
    }
}

fn sign_part(sign: &Sign) -> SearchedPart {
    let said = sign.first.iter().chain(&sign.call).chain(&sign.now);
    SearchedPart {
        anchor: sign.id.clone(),
        heading: sign.title.text(),
        passages: said.map(plain).collect(),
    }
}

fn plain(pieces: &Pieces) -> String {
    pieces.iter().map(|(text, _)| text.as_str()).collect()
}
