//! The fields of the tally's page.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, HtmlInputElement};

use crate::tally::{Answered, Asked, Count};

/// All of them, in the order of the page.
pub(super) struct Fields {
    all: Vec<HtmlInputElement>,
    asked: Vec<(String, Vec<HtmlInputElement>)>,
}

impl Fields {
    pub(super) fn of(place: &Element) -> Option<Self> {
        let groups: Vec<Element> = found(place, "[data-asked]")?;
        let asked = groups.iter().filter_map(|group| {
            let question = group.get_attribute("data-asked")?;
            Some((question, found(group, "[data-count]")?))
        });
        Some(Self {
            all: found(place, "input")?,
            asked: asked.collect(),
        })
    }

    /// Every field.
    pub(super) fn all(&self) -> &[HtmlInputElement] {
        &self.all
    }

    /// What stands in the field `name`.
    pub(super) fn value(&self, name: &str) -> String {
        let field = self.all.iter().find(|field| field.name() == name);
        field.map(HtmlInputElement::value).unwrap_or_default()
    }

    /// Everything, as it is typed.
    pub(super) fn typed(&self) -> Vec<(String, String)> {
        let all = self.all.iter();
        all.map(|field| (field.name(), field.value())).collect()
    }

    /// Puts `kept` into the fields; what stands there stays unless `over`.
    pub(super) fn fill(&self, kept: &[(String, String)], over: bool) {
        for field in &self.all {
            let name = field.name();
            let value = kept.iter().find(|(known, _)| *known == name);
            let value = value.map_or("", |(_, value)| value);
            if (over || field.value().is_empty()) && field.value() != value {
                field.set_value(value);
            }
        }
    }

    /// Day, hall and the other lines above the counts, each with its name.
    pub(super) fn head(&self) -> Vec<(String, String)> {
        let head = self.all.iter().filter_map(|field| {
            let name = field.get_attribute("data-head")?;
            Some((name, field.value()))
        });
        head.collect()
    }

    /// Every question with its counts. A row without a word of its own, and without a count, is left out.
    pub(super) fn asked(&self) -> Vec<Asked> {
        let asked = self.asked.iter().map(|(question, fields)| Asked {
            question: question.clone(),
            answers: fields
                .iter()
                .filter_map(|field| self.answered(field))
                .collect(),
        });
        asked.collect()
    }

    /// The counts of every question, with the names of their fields.
    pub(super) fn bars(&self) -> Vec<(String, u32)> {
        let mut all = Vec::new();
        for (_, fields) in &self.asked {
            let answers = fields.iter().map(|field| Answered {
                label: field.name(),
                count: Count::typed(&field.value()).ok(),
            });
            let asked = Asked {
                question: String::new(),
                answers: answers.collect(),
            };
            let bars = asked.bars();
            let names = asked.answers.into_iter().map(|answer| answer.label);
            all.extend(names.zip(bars));
        }
        all
    }

    fn answered(&self, field: &HtmlInputElement) -> Option<Answered> {
        let count = Count::typed(&field.value()).ok();
        let Some(of) = field.get_attribute("data-label-of") else {
            let label = field.get_attribute("data-count")?;
            return Some(Answered { label, count });
        };
        let label = self.value(&of);
        (!label.is_empty() || count.is_some()).then_some(Answered { label, count })
    }
}

/// What `css` finds, as what it is.
pub(super) fn found<T: wasm_bindgen::JsCast>(place: &Element, css: &str) -> Option<Vec<T>> {
    let found = place.query_selector_all(css).ok()?;
    let all = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into().ok());
    Some(all.collect())
}
