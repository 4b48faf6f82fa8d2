//! 「いまの様子」: how a person finds a leaflet by what is happening to them.

use super::table::Table;

/// One heading of the index by situation.
#[derive(Clone, Debug, Default)]
pub struct Situation {
    /// Short name that leaflets use, and the anchor on the index.
    pub id: String,
    /// 「退院が決まった」
    pub title: String,
}

pub(crate) fn read(table: &Table<'_>) -> Vec<Situation> {
    let mut situations: Vec<Situation> = Vec::new();
    for entry in table.tables("situation") {
        let situation = Situation {
            id: entry.text("id"),
            title: entry.text("title"),
        };
        entry.finish();
        let same = |other: &Situation| !situation.id.is_empty() && other.id == situation.id;
        if situations.iter().any(same) {
            entry.problem_at(
                "id",
                format!("id「{}」が二度あります", situation.id),
                "別の id にしてください",
            );
        }
        situations.push(situation);
    }
    table.finish();
    situations
}
