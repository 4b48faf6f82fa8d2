//! Which texts of which file a resident sees. A new file or key is a line here.

use super::Kind::{self, Card, Question, Text};

/// Keys of a file, as `Table::spoken` takes them, and what stands there.
pub(crate) type Seen = &'static [(&'static str, Kind)];

/// `site.toml`.
pub(crate) const SITE: Seen = &[("tagline", Text)];
/// `ja/words.toml`.
pub(crate) const WORDS: Seen = &[("*.*", Text)];
/// `phones.toml`.
pub(crate) const PHONES: Seen = &[
    ("phone.purpose", Text),
    ("phone.hours", Text),
    ("phone.cost", Text),
];
/// `regions/*.toml`; where a line works is said in names of places alone.
pub(crate) const REGION: Seen = &[
    ("adults.hours", Text),
    ("adults.ages", Text),
    ("children.hours", Text),
    ("children.ages", Text),
    ("line.purpose", Text),
    ("line.hours", Text),
    ("support_desk.purpose", Text),
    ("support_desk.hours", Text),
    ("home_care_desk.purpose", Text),
    ("home_care_desk.hours", Text),
    ("visitor.purpose", Text),
    ("visitor.hours", Text),
    ("night.purpose", Text),
    ("night.hours", Text),
    ("office.purpose", Text),
    ("office.hours", Text),
    ("fire.text", Text),
    ("sheets.text", Text),
    ("neighbour.text", Text),
];
/// `ja/emergency.toml`.
pub(crate) const EMERGENCY: Seen = &[
    ("danger.signs", Text),
    ("ladder.title", Text),
    ("ladder.lead", Text),
    ("ladder.before", Text),
    ("ladder.notes", Card),
    ("ladder.rung.when", Text),
    ("ladder.rung.act", Text),
    ("ladder.rung.link.text", Text),
    ("talk.title", Text),
    ("talk.items", Text),
    ("talk.notes", Text),
    ("resuscitation.title", Text),
    ("resuscitation.texts", Card),
    ("sign.title", Text),
    ("sign.+.first", Card),
    ("sign.+.call", Card),
    ("sign.+.now", Card),
    ("last_days.title", Text),
    ("last_days.lead", Text),
    ("last_days.gate", Text),
    ("last_days.part.title", Text),
    ("last_days.part.+.items", Card),
    ("last_days.part.+.texts", Card),
];
/// `ja/glossary.toml`.
pub(crate) const GLOSSARY: Seen = &[("term.gloss", Text)];
/// `ja/situations.toml`.
pub(crate) const SITUATIONS: Seen = &[("situation.title", Text)];
/// `ja/care_map.toml`; what is formal is for the professions.
pub(crate) const CARE_MAP: Seen = &[
    ("stage.title", Text),
    ("stage.goal", Text),
    ("stage.first", Text),
    ("institution.name", Text),
    ("institution.short", Text),
    ("institution.who", Text),
    ("institution.role", Text),
    ("institution.cell.short", Text),
    ("institution.cell.+.sentence.text", Card),
    ("group.title", Text),
    ("group.extra.name", Text),
    ("group.extra.text", Text),
];
/// `ja/seminar.toml`.
pub(crate) const SEMINAR: Seen = &[
    ("programme.title", Text),
    ("programme.lead", Text),
    ("programme.step.title", Text),
    ("programme.step.+.says", Card),
    ("programme.step.+.does", Card),
    ("programme.step.needs", Text),
];
/// `ja/seminar/*.toml`: the papers for a hall.
pub(crate) const HALL: Seen = &[
    ("title", Text),
    ("lead", Text),
    ("part.title", Text),
    ("part.+.texts", Card),
    ("part.+.items", Card),
    ("part.+.steps", Card),
    ("part.ticks", Text),
    ("part.lines", Text),
    ("part.+.notes", Card),
    ("part.head", Text),
    ("part.rows", Text),
    ("part.card.example", Text),
];
/// `ja/card.toml`.
pub(crate) const CARD: Seen = &[
    ("group.title", Text),
    ("group.lead", Text),
    ("group.field.label", Text),
    ("group.field.hint", Text),
];
/// `ja/questionnaire.toml`.
pub(crate) const QUESTIONS: Seen = &[
    ("prompt.question", Question),
    ("prompt.label", Text),
    ("prompt.help", Text),
    ("prompt.note", Text),
    ("prompt.other", Text),
    ("prompt.group.title", Text),
    ("prompt.group.choice.label", Text),
    ("prompt.people.by_hand", Text),
    ("prompt.people.nobody", Text),
    ("prompt.people.relation.label", Text),
    ("prompt.field.label", Text),
    ("prompt.after_consult", Text),
    ("prompt.group.choice.more_text", Text),
    ("prompt.card.texts", Card),
    ("prompt.card.more_text", Text),
    ("prompt.way.label", Text),
    ("section.title", Text),
    ("section.note", Text),
    ("mode.title", Text),
    ("block.title", Text),
];
/// The front matter of leaflets, pages and choices. The text of a `[[fact]]` stands in its section.
pub(super) const FRONT: Seen = &[
    ("title", Text),
    ("lead", Text),
    ("points", Text),
    ("notice", Card),
    ("fact.ask", Text),
];
