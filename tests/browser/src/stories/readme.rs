//! What is not tried is said.

use anyhow::{Result, ensure};

use super::{Stage, Story, story};
use crate::engine::Ability;

pub(super) fn stories() -> Vec<Story> {
    vec![story(&[], what_this_engine_can_not_do_is_in_the_readme)]
}

async fn what_this_engine_can_not_do_is_in_the_readme(stage: &Stage) -> Result<()> {
    let readme = include_str!("../../README.md");
    for ability in Ability::ALL {
        let row = format!("| {} | {} |", stage.engine, ability.in_words());
        let said = readme.lines().any(|line| line.starts_with(&row));
        ensure!(
            said != stage.engine.can(ability),
            "「エンジンではできない」: {row}"
        );
    }
    Ok(())
}
