//! (to be written)
use super::Story;

pub(super) fn stories() -> Vec<Story> {
    vec![]
}
