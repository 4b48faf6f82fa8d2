//! How a text is dealt out over slides: as few as hold it, and of these as even as they go.

use super::room::LINES;
use super::{Item, Mark, Run};

/// `items` dealt out, in their order, over as few slides as hold them; the fullest of these is as empty as it can be.
/// A heading stays with what follows it. An item longer than a slide is cut after its sentences.
#[must_use]
pub fn deal(items: Vec<Item>) -> Vec<Vec<Item>> {
    let items: Vec<Item> = items.into_iter().flat_map(cut).collect();
    let Some(slides) = fewest(&items, LINES) else {
        // No sentence may be longer than a slide; the compiler's rules of language hold that.
        return items.into_iter().map(|item| vec![item]).collect();
    };
    let even = (1..=LINES).find(|room| fewest(&items, *room) == Some(slides));
    fill(items, even.unwrap_or(LINES))
}

/// How many slides of `room` lines hold `items`; none where one item is larger.
fn fewest(items: &[Item], room: usize) -> Option<usize> {
    let (mut slides, mut used) = (0, room + 1);
    for block in blocks(items) {
        let lines = block.iter().map(Item::lines).sum::<usize>();
        if lines > room {
            return None;
        }
        if used + lines > room {
            slides += 1;
            used = 0;
        }
        used += lines;
    }
    Some(slides)
}

fn fill(items: Vec<Item>, room: usize) -> Vec<Vec<Item>> {
    let mut slides: Vec<Vec<Item>> = Vec::new();
    let mut used = room + 1;
    for block in blocks(&items) {
        let lines = block.iter().map(Item::lines).sum::<usize>();
        if used + lines > room {
            slides.push(Vec::new());
            used = 0;
        }
        used += lines;
        if let Some(slide) = slides.last_mut() {
            slide.extend(block.iter().cloned());
        }
    }
    slides
}

/// Items that stay together: headings, and the one after them.
fn blocks(items: &[Item]) -> impl Iterator<Item = &[Item]> {
    items.chunk_by(|before, _| before.mark == Mark::Heading)
}

/// An item as items that each fit on a slide, cut after 「。」.
fn cut(item: Item) -> Vec<Item> {
    if item.lines() <= LINES {
        return vec![item];
    }
    let mut parts: Vec<Item> = Vec::new();
    let ends = |runs: &Vec<Run>| runs.last().is_some_and(|run| run.text.ends_with('。'));
    for sentence in item.phrases.split_inclusive(ends) {
        let longer = parts.last().map(|part| Item {
            mark: part.mark,
            phrases: [part.phrases.as_slice(), sentence].concat(),
        });
        match (parts.last_mut(), longer) {
            (Some(part), Some(longer)) if longer.lines() <= LINES => *part = longer,
            (before, _) => {
                let mark = if before.is_some() {
                    Mark::None
                } else {
                    item.mark
                };
                parts.push(Item {
                    mark,
                    phrases: sentence.to_vec(),
                });
            }
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::phrase::Phrases;

    fn item(mark: Mark, sentences: &[usize]) -> Item {
        let sentence = |length: &usize| "あ".repeat(length - 1) + "。";
        let phrases = Phrases::new(sentences.iter().map(sentence).collect());
        Item::new(mark, &phrases, false)
    }

    #[test]
    fn what_fits_stays_on_one_slide() {
        let items = vec![item(Mark::Bullet, &[18]); 7];
        assert_eq!(deal(items.clone()), vec![items]);
    }

    #[test]
    fn two_slides_are_even() {
        let dealt = deal(vec![item(Mark::Bullet, &[18]); 8]);
        assert_eq!(dealt.iter().map(Vec::len).collect::<Vec<_>>(), [4, 4]);
    }

    #[test]
    fn a_heading_stays_with_what_follows() {
        let mut items = vec![item(Mark::Bullet, &[18]); 9];
        if let Some(third) = items.get_mut(4) {
            third.mark = Mark::Heading;
        }
        let dealt = deal(items);
        let ends = |slide: &Vec<Item>| slide.last().map(|item| item.mark);
        assert!(dealt.iter().all(|slide| ends(slide) != Some(Mark::Heading)));
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_nothing_overflows(
            texts in prop::collection::vec(prop::collection::vec(2_usize..60, 1..6), 0..12)
        ) {
            let items: Vec<Item> = texts.iter().map(|all| item(Mark::Bullet, all)).collect();
            let before: String = items.iter().map(Item::text).collect();
            let dealt = deal(items);
            let after: String = dealt.iter().flatten().map(Item::text).collect();
            prop_assert_eq!(before, after);
            for slide in &dealt {
                prop_assert!(!slide.is_empty());
                prop_assert!(slide.iter().map(Item::lines).sum::<usize>() <= LINES);
            }
        }
    }
}
