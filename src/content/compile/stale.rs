//! What a person should look at again: facts and numbers past their age, texts nobody has confirmed.

use std::fmt;

use super::facts::last_day;
use super::phones::FRESH_DAYS;
use super::{Page, Problem, Site};

/// All of it, on one day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stale {
    /// Facts older than a year.
    pub facts: Vec<Problem>,
    /// Numbers that were checked long ago, or never.
    pub phones: Vec<Problem>,
    /// Files without a reviewer.
    pub unreviewed: Vec<String>,
}

impl Stale {
    /// What is stale on `today`, counted in days from 1970-01-01.
    #[must_use]
    pub fn of(site: &Site, today: i64) -> Self {
        let leaflets = site.leaflets.iter();
        let leaflets = leaflets.map(|leaflet| (&leaflet.page, &leaflet.reviewed_by));
        let choices = site.choices.iter();
        let choices = choices.map(|choice| (&choice.page, &choice.reviewed_by));
        let papers = site.seminar.papers.iter().filter(|paper| paper.clinical);
        let papers = papers.map(|paper| (paper.path.as_str(), &paper.reviewed_by));
        let texts = leaflets.chain(choices);
        let texts = texts.map(|(page, by)| (page.path.as_str(), by));
        let texts = texts.chain([
            ("content/ja/care_map.toml", &site.care_map.reviewed_by),
            ("content/ja/emergency.toml", &site.emergency.reviewed_by),
        ]);
        let texts = texts.chain(papers);
        let unreviewed = texts.filter(|(_, by)| by.is_empty());
        Self {
            facts: facts(site, today),
            phones: phones(site, today),
            unreviewed: unreviewed.map(|(path, _)| path.into()).collect(),
        }
    }

    /// Whether there is nothing to look at.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.facts.is_empty() && self.phones.is_empty() && self.unreviewed.is_empty()
    }
}

fn pages(site: &Site) -> impl Iterator<Item = &Page> {
    let leaflets = site.leaflets.iter().map(|leaflet| &leaflet.page);
    let choices = site.choices.iter().map(|choice| &choice.page);
    leaflets.chain(&site.pages).chain(choices)
}

fn facts(site: &Site, today: i64) -> Vec<Problem> {
    let facts = pages(site).flat_map(|page| page.facts.iter().map(move |fact| (page, fact)));
    facts
        .filter(|(_, fact)| today > fact.fresh_until())
        .map(|(page, fact)| Problem {
            file: page.path.clone(),
            line: fact.line,
            what: format!(
                "事実「{}」は {} のものです: {}",
                fact.id, fact.as_of, fact.text
            ),
            remedy: format!(
                "出典か「{}」で確かめ、text と as_of を直してください",
                fact.ask
            ),
        })
        .collect()
}

fn phones(site: &Site, today: i64) -> Vec<Problem> {
    let mut found = Vec::new();
    for phone in site.phones.all() {
        let checked = last_day(&phone.verified_on);
        let what = match checked {
            Some(day) if today > day + FRESH_DAYS => {
                format!(
                    "{} を確かめてから {} 日たちました",
                    phone.number,
                    today - day
                )
            }
            None if !phone.verified => format!("{} は、まだだれも確かめていません", phone.number),
            _ => continue,
        };
        found.push(Problem {
            file: phone.file.clone(),
            line: phone.line,
            what,
            remedy: "公式ページか電話で確かめ、verified_on に日付を書いてください".into(),
        });
    }
    found
}

impl fmt::Display for Stale {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lists = [
            ("1 年を過ぎた事実", &self.facts),
            ("確かめる電話番号", &self.phones),
        ];
        for (title, list) in lists {
            writeln!(out, "{title}: {}", list.len())?;
            for problem in list {
                writeln!(out, "{problem}")?;
            }
        }
        writeln!(out, "確かめた人の名前がない文章: {}", self.unreviewed.len())?;
        for file in &self.unreviewed {
            writeln!(out, "{file}")?;
        }
        Ok(())
    }
}
