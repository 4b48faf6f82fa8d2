//! The page that holds every group of slides becomes the programme that is kept on this device, or the usual one.

use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement};

use super::tools;
use crate::plan::{Place, Plan, Role, Shape, sequence};

/// What the plan is kept under, below the site's own name.
pub(super) const KEPT: &str = "plan";

/// Puts the slides of the programme in order; every other page stays as it is.
pub(super) fn compose() -> Option<()> {
    let main = tools::document()?.get_element_by_id("deck")?;
    let usual = main.get_attribute("data-plan")?;
    let kept = tools::keeps(KEPT).and_then(|text| Plan::read(&text));
    let plan = kept.or_else(|| Plan::read(&usual))?;
    let groups = found(&main, ".group");
    let shapes: Vec<Shape> = groups.iter().map(shape).collect();
    let places = sequence(&plan, &shapes);
    let count = main.get_attribute("data-count").unwrap_or_default();
    let count = count.replace("{all}", &places.len().to_string());
    let slides: Vec<Element> = (1..)
        .zip(&places)
        .filter_map(|(page, place)| slide(&plan, &groups, *place, page, &count))
        .collect();
    main.set_text_content(None);
    for slide in slides {
        let _: Result<_, JsValue> = main.append_child(&slide);
    }
    open(&main, &plan);
    Some(())
}

/// A group as a plan sees it.
fn shape(group: &Element) -> Shape {
    let slides = found(group, ".group__slide").into_iter().map(|slide| {
        let role = Role::named(&slide.get_attribute("data-role").unwrap_or_default());
        let seconds = slide
            .first_element_child()
            .and_then(|slide| slide.get_attribute("data-seconds"));
        (
            role,
            seconds
                .and_then(|text| text.parse().ok())
                .unwrap_or_default(),
        )
    });
    Shape {
        id: group.get_attribute("data-group").unwrap_or_default(),
        slides: slides.collect(),
    }
}

/// The slide of a place, numbered; a slide may be shown twice.
fn slide(
    plan: &Plan,
    groups: &[Element],
    place: Place,
    page: usize,
    count: &str,
) -> Option<Element> {
    let group = groups.get(place.group)?;
    let slide = found(group, ".slide").into_iter().nth(place.slide)?;
    let slide: Element = slide.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let page = page.to_string();
    slide.set_id(&["p", &page].concat());
    let _: Result<(), JsValue> = slide.set_attribute("data-seconds", &place.seconds.to_string());
    let title = group.get_attribute("data-title").unwrap_or_default();
    let title = if title.is_empty() {
        &plan.title
    } else {
        &title
    };
    let foot = [title, count.replace("{page}", &page).as_str()].map(str::to_string);
    for (span, text) in found(&slide, ".slide__foot span").iter().zip(foot) {
        span.set_text_content(Some(&text));
    }
    Some(slide)
}

/// What only the lecturer knows, on the first slide; a line that nobody wrote takes no room.
fn open(main: &Element, plan: &Plan) {
    for (name, text) in [
        ("title", &plan.title),
        ("date", &plan.date),
        ("place", &plan.place),
        ("lecturer", &plan.lecturer),
    ] {
        let css = ["[data-fill=", name, "]"].concat();
        if let (Ok(Some(line)), false) = (main.query_selector(&css), text.is_empty()) {
            line.set_text_content(Some(text));
        }
    }
}

/// Every element inside `from` that `css` names.
pub(super) fn found(from: &Element, css: &str) -> Vec<Element> {
    let Ok(found) = from.query_selector_all(css) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|at| found.get(at)?.dyn_into::<HtmlElement>().ok())
        .map(Element::from)
        .collect()
}
