//! The drawn flow of the questions: nothing is left out, everything is reached, a condition stands on its arrow.

use std::collections::BTreeSet;

use engawa_content::compile::flow;
use engawa_content::questionnaire::{Condition, Prompt};

use crate::real::site;

/// Each graph of the published questionnaire, by its heading.
fn graphs() -> Vec<(String, String)> {
    let text = flow(&site().questionnaire);
    let parts = text.split("\n## ").skip(1);
    parts
        .map(|part| {
            let (heading, graph) = part.split_once('\n').unwrap();
            (heading.to_string(), graph.to_string())
        })
        .collect()
}

/// From where to where an arrow leads.
fn arrow(line: &str) -> Option<(&str, &str)> {
    let (from, rest) = line.trim().split_once(' ')?;
    let arrow = rest.starts_with("-->") || rest.starts_with("-.->");
    arrow.then(|| (from, rest.rsplit(' ').next().unwrap()))
}

/// What is reached in a graph from its start.
fn reached(graph: &str) -> BTreeSet<&str> {
    let mut reached = BTreeSet::from(["start"]);
    loop {
        let before = reached.len();
        for (from, to) in graph.lines().filter_map(arrow) {
            if reached.contains(from) {
                reached.insert(to);
            }
        }
        if reached.len() == before {
            return reached;
        }
    }
}

#[test]
fn every_mode_and_every_section_is_drawn_with_all_it_asks() {
    let questionnaire = site().questionnaire;
    let graphs = graphs();
    let modes = questionnaire.modes.iter();
    let ways = modes
        .map(|mode| (mode.title.clone(), mode.prompts.clone()))
        .chain(questionnaire.sections.iter().map(|section| {
            let prompts = questionnaire.of_section(&section.id);
            let prompts = prompts.map(|prompt| prompt.id.clone()).collect();
            (section.title.clone(), prompts)
        }));
    let ways: Vec<_> = ways.collect();
    assert_eq!(ways.len(), graphs.len());
    for ((title, prompts), (heading, graph)) in ways.iter().zip(&graphs) {
        assert!(heading.contains(title.as_str()), "{heading}: {title}");
        for id in prompts {
            assert!(graph.contains(&format!("    {id}")), "{heading}: {id}");
        }
    }
}

#[test]
fn every_question_is_reached_on_every_way_it_stands_on() {
    for (heading, graph) in graphs() {
        let reached = reached(&graph);
        assert!(reached.contains("finish"), "{heading}");
        let nodes = graph.lines().filter_map(|line| line.strip_prefix("    "));
        for node in nodes {
            let id = node.split(['[', '{']).next().unwrap();
            assert!(reached.contains(id), "{heading}: {id} is never asked");
        }
    }
}

#[test]
fn what_a_question_depends_on_is_asked_before_it() {
    let questionnaire = site().questionnaire;
    let modes = questionnaire.modes.iter();
    let ways = modes.map(|mode| questionnaire.of_mode(&mode.id).collect::<Vec<_>>());
    let sections = questionnaire.sections.iter();
    let lists = sections.map(|section| questionnaire.of_section(&section.id).collect());
    let ways: Vec<Vec<&Prompt>> = ways.chain(lists).collect();
    let asked_before = |way: &[&Prompt], at: usize, condition: &Condition| {
        way[..at].iter().any(|prompt| prompt.id == condition.prompt)
    };
    for prompt in questionnaire
        .prompts
        .iter()
        .filter(|it| !it.when.is_empty())
    {
        let reached = ways.iter().any(|way| {
            let at = way.iter().position(|there| there.id == prompt.id);
            at.is_some_and(|at| prompt.when.iter().any(|it| asked_before(way, at, it)))
        });
        assert!(reached, "{}: nobody can be asked this", prompt.id);
    }
}

#[test]
fn a_condition_a_gate_a_card_and_the_offer_to_rest_are_arrows() {
    let graphs = graphs();
    let graph = |title: &str| {
        let found = graphs
            .iter()
            .find(|(heading, _)| heading.starts_with(title));
        &found.unwrap().1
    };
    let slow = graph("ゆっくり");
    for line in [
        "V1 -->|\"V1 を 1 つより多く選んだ\"| V2",
        "V1 -->|\"ほかは\"| N1",
        "V2 --> N1",
        "N2 --> N3",
        "D3 --> finish",
    ] {
        assert!(slow.contains(line), "{line}");
    }
    assert!(!slow.contains("N5 --> N2"), "nobody is not spoken to");
    let medical = graph("医療のことも");
    for line in [
        "GM{\"GM 医療の話の前に\"}",
        "GM -->|\"読んでみる\"| N1",
        "GM -->|\"今日はやめる\"| pause",
        "GR -->|\"してほしいことの話へ\"| T5",
        "T1 -.->|\"T1 が「受けたくない」\"| T1_card_0",
        "S6 -.->|\"「今は考えたくない」が 2 つつづくと\"| T5",
    ] {
        assert!(medical.contains(line), "{line}");
    }
}
