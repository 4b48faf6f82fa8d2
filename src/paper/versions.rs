//! The dated versions: look at one, print it, compare it with now, take it up again.

use super::html::Html;
use super::pages::Shown;
use crate::acp::answer::Share;
use crate::acp::changes::changes;
use crate::acp::record::Version;
use crate::words::fill;

impl Shown<'_> {
    /// The list, the newest first, and the version that is looked at.
    pub(super) fn versions(&self) -> Html {
        let words = self.words.versions();
        let mut html = Html::new();
        html.heading("h1", words.title)
            .element("p class=\"prompt__whose\" data-fill=\"whose\"", "");
        if self.record.is_empty() {
            self.nothing_yet(&mut html);
            return html;
        }
        html.element("p class=\"lead\"", words.lead);
        if self.record.thinned > 0 {
            let count = self.record.thinned.to_string();
            html.element(
                "p class=\"notice\"",
                &fill(words.thinned, &[("count", &count)]),
            );
        }
        html.open("ol class=\"versions\"");
        for version in self.record.versions.iter().rev() {
            self.row(&mut html, version);
        }
        html.close("ol");
        let looked_at = self
            .record
            .versions
            .iter()
            .find(|version| version.no == self.version);
        if let Some(version) = looked_at {
            self.looked_at(&mut html, version);
        }
        self.foot(&mut html);
        html
    }

    fn row(&self, html: &mut Html, version: &Version) {
        let words = self.words.versions();
        let name = self.named(version);
        html.open("li")
            .element("span class=\"versions__name\"", &name);
        if Some(version) == self.record.current() {
            html.element("span class=\"small\"", words.current);
        }
        let at = usize::try_from(version.no).unwrap_or_default();
        let says = name + " " + &words.look_button.text();
        html.act(
            "button button--quiet",
            &["version-", &version.no.to_string()].concat(),
            "version-look",
            Some((at, &says)),
            false,
        )
        .cut(words.look_button)
        .close("button")
        .close("li");
    }

    /// 「第2版　2026年11月22日」
    fn named(&self, version: &Version) -> String {
        let no = version.no.to_string();
        let name = fill(self.words.sheet().version, &[("version", &no)]);
        name + "　" + &version.created_on.in_words()
    }

    /// 「第1版（前の答えです。いまの答えは第2版）　2026年11月22日」: it is printed above an old version's answers.
    fn of_before(&self, version: &Version, now: &Version) -> String {
        let values = [
            ("version", &*version.no.to_string()),
            ("now", &now.no.to_string()),
            ("date", &version.created_on.in_words()),
        ];
        fill(self.words.versions().of_before, &values)
    }

    /// The version's answers as a paper, and what is otherwise now.
    fn looked_at(&self, html: &mut Html, version: &Version) {
        let words = self.words.versions();
        let at = usize::try_from(version.no).unwrap_or_default();
        let now = self.record.current().filter(|now| *now != version);
        html.open("section class=\"looked-at\"")
            .open("h2 id=\"looked-at\" tabindex=\"-1\"")
            .text(&now.map_or_else(|| self.named(version), |now| self.of_before(version, now)))
            .close("h2");
        if let Some(now) = now {
            html.heading("h3", words.compare_heading);
            let changes = changes(self.questionnaire, version, now, self.words);
            let texts: Vec<String> = changes.into_iter().map(|change| change.text).collect();
            if texts.is_empty() {
                html.element("p", words.same);
            }
            html.list(&texts).element("p", words.take_up_note);
        }
        html.open("div class=\"acts\"");
        self.print_button(html);
        if now.is_some() {
            html.act(
                "button",
                "take-up",
                "version-take-up",
                Some((at, &words.take_up_button.text())),
                false,
            )
            .cut(words.take_up_button)
            .close("button");
        }
        html.close("div").open("div class=\"paper-frame\"");
        let then = self.record.as_of(version.no);
        let shown = Shown {
            record: &then,
            ..*self
        };
        html.include(&shown.details(Share::Doctor))
            .close("div")
            .close("section");
    }
}
