//! Where links lead, and what a paragraph of one link becomes.

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::sections::{Block, Builder, PassageKind};
use super::{ADD_NUMBER, Dialect, Spanned};
use crate::compile::phones::Phone;

/// Where `tel:119` leads: a page that asks once (DESIGN 9).
const ASK_119: &str = "/call-119/";

impl Dialect<'_> {
    /// A line's own name over another line's number. It was printed so elsewhere: いのちの電話 as よりそいホットライン.
    fn check_name(&self, label: &str, phone: &Phone, line: usize) {
        let named = self.phones.and_then(|phones| phones.named(label));
        if let Some(named) = named.filter(|named| named.id != phone.id) {
            self.problems.add(
                self.path,
                line,
                format!(
                    "「{label}」の番号は {} です。{} は「{}」です",
                    named.number, phone.number, phone.name
                ),
                "名前と番号を、phones.toml に合わせてください",
            );
        }
    }

    /// Where a link leads, checked.
    pub(super) fn target<'e>(
        &self,
        target: CowStr<'e>,
        line: usize,
        build: &mut Builder<'e>,
    ) -> CowStr<'e> {
        if let Some(number) = target.strip_prefix("tel:") {
            if self
                .phones
                .is_some_and(|phones| phones.dialled(number).is_none())
            {
                self.problems.add(
                    self.path,
                    line,
                    format!("電話番号 {number} が content/phones.toml にありません"),
                    ADD_NUMBER,
                );
            }
            if number == "119" && !self.dials_119 {
                build.links.push((ASK_119.into(), line));
                return CowStr::from(ASK_119);
            }
        } else if target.starts_with('/') {
            build.links.push((target.to_string(), line));
        } else if let Some(id) = target.strip_prefix("fact:") {
            self.problems.add(
                self.path,
                line,
                format!("事実「{id}」を、ここには出せません"),
                "[[fact]] に同じ id を書き、リンク 1 つだけの段落にしてください",
            );
        } else if target.starts_with("write:") {
            self.problems.add(
                self.path,
                line,
                format!("書く所「{target}」の形がちがいます"),
                "[名前](write:2) のように 1 から 4 の行数を書き、リンク 1 つだけの段落にしてください",
            );
        } else if !target.starts_with("https://") {
            self.problems.add(
                self.path,
                line,
                format!("リンク先「{target}」は使えません"),
                "サイトの中は /leaflets/… のように / から、外は https:// から書いてください",
            );
        }
        target
    }

    /// What a paragraph of one link becomes: a telephone card, a dated fact, ruled lines; none for a button.
    pub(super) fn card(
        &self,
        inner: &[Spanned<'_>],
        line: usize,
        build: &mut Builder<'_>,
    ) -> Option<Block> {
        let (Event::Start(Tag::Link { dest_url, .. }), _) = inner.first()? else {
            return None;
        };
        if !is_link_alone(inner) {
            return None;
        }
        let label: String = inner
            .iter()
            .filter_map(|(event, _)| text_of(event))
            .collect();
        let (kind, name) = dest_url.split_once(':')?;
        match kind {
            "tel" if name != "119" || self.dials_119 => {
                let phone = self.phones?.dialled(name).cloned()?;
                self.check_name(&label, &phone, line);
                build.begin(PassageKind::Label, line);
                build.text(&phone.name);
                Some(Block::Phone(Box::new(phone)))
            }
            "fact" => {
                let fact = self.facts.iter().find(|fact| fact.id == name)?.clone();
                build.begin(PassageKind::Label, line);
                build.text(&label);
                build.begin(PassageKind::Paragraph, fact.line);
                build.text(&fact.text);
                build.facts.push(fact.id.clone());
                Some(Block::Fact(label, Box::new(fact)))
            }
            "write" => {
                let lines = name.parse().ok().filter(|lines| (1..=4).contains(lines))?;
                build.begin(PassageKind::Ruled(lines), line);
                build.text(&label);
                Some(Block::Ruled(label, lines))
            }
            _ => None,
        }
    }
}

/// The text of an event that has one.
fn text_of<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    match event {
        Event::Text(text) => Some(text),
        _ => None,
    }
}

/// Whether a paragraph is one link and nothing else: a button, or a telephone card.
pub(super) fn is_link_alone(inner: &[Spanned<'_>]) -> bool {
    let starts = |event: &Event<'_>| matches!(event, Event::Start(Tag::Link { .. }));
    let links = inner.iter().filter(|(event, _)| starts(event)).count();
    links == 1
        && inner.first().is_some_and(|(first, _)| starts(first))
        && inner
            .last()
            .is_some_and(|(last, _)| *last == Event::End(TagEnd::Link))
}
