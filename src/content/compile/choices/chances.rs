//! No chances in numbers: they depend on the illness, and are the doctor's to say (`acp.md` 2.2-7).

use super::Choice;
use crate::compile::problem::Problems;
use crate::compile::table::Table;

/// What no text says.
const SIGNS: [&str; 4] = ["%", "％", "パーセント", "確率"];
/// The same where a number stands beside.
const PARTS: [&str; 3] = ["割", "分の", "人に"];
const DIGITS: [char; 29] = [
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '０', '１', '２', '３', '４', '５', '６',
    '７', '８', '９', '一', '二', '三', '四', '五', '六', '七', '八', '九',
];

/// Notes every text that names a chance.
pub(super) fn check(choice: &Choice, table: &Table<'_>, problems: &Problems) {
    let remedy = "数で書かず、「〜ことがあります」と書いてください。見こみは、病気や体でちがいます";
    let what = |chance: &str| format!("見こみの数「{chance}」があります");
    if let Some(found) = chance(&choice.page.lead).or_else(|| chance(&choice.page.title.text())) {
        table.problem_at("lead", what(&found), remedy);
    }
    for passage in choice.page.sections.iter().flat_map(|part| &part.passages) {
        if let Some(found) = chance(&passage.text) {
            problems.add(&choice.page.path, passage.line, what(&found), remedy);
        }
    }
}

/// The first chance in numbers that `text` names: 30%, 3割, 3分の1, 10人に1人.
fn chance(text: &str) -> Option<String> {
    let sign = SIGNS.iter().find(|sign| text.contains(**sign));
    let counted = |mark: &&str| {
        text.match_indices(*mark).find_map(|(at, _)| {
            let (before, after) = (text.get(..at)?, text.get(at + mark.len()..)?);
            let digit = before.chars().next_back()?;
            let counts = *mark != "人に" || after.starts_with(DIGITS);
            (DIGITS.contains(&digit) && counts).then(|| format!("{digit}{mark}"))
        })
    };
    sign.map(ToString::to_string)
        .or_else(|| PARTS.iter().find_map(counted))
}
