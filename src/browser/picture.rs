//! Drawing the picture for the lock screen on this device, from the lines that are ticked on its page.

use wasm_bindgen::JsCast as _;
use web_sys::{CanvasRenderingContext2d, Element, HtmlCanvasElement};

use super::page::dom;
use crate::care::picture::{Line, MARGIN, Row, rows};

/// In pixels: sharp on every phone, small enough to send.
const WIDTH: f64 = 1080.0;
/// How high phones are, of their width.
const HEIGHTS: (f64, f64) = (1.7, 2.4);

/// Draws the picture and shows it on the page, with the link that saves it.
pub fn draw() {
    let Some(picture) = canvas().and_then(|canvas| canvas.to_data_url().ok()) else {
        return;
    };
    for (id, attribute) in [("picture", "src"), ("picture-save", "href")] {
        if let Some(element) = dom::by_id(id) {
            let _ = element.set_attribute(attribute, &picture);
            let _ = element.remove_attribute("hidden");
        }
    }
}

fn canvas() -> Option<HtmlCanvasElement> {
    let screen = web_sys::window()?.screen().ok()?;
    let (width, height) = (
        f64::from(screen.width().ok()?),
        f64::from(screen.height().ok()?),
    );
    let height =
        WIDTH * (height.max(width) / height.min(width).max(1.0)).clamp(HEIGHTS.0, HEIGHTS.1);
    let canvas: HtmlCanvasElement = dom::document()?
        .create_element("canvas")
        .ok()?
        .dyn_into()
        .ok()?;
    canvas.set_width(WIDTH as u32);
    canvas.set_height(height as u32);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.set_fill_style_str("#fffdf8");
    context.fill_rect(0.0, 0.0, WIDTH, height);
    context.set_fill_style_str("#29231b");
    let measure = |text: &str, size: f64| {
        set_font(&context, size, true);
        context
            .measure_text(text)
            .map_or(0.0, |measured| measured.width())
    };
    let title = dom::all("#picture-lines")
        .first()?
        .get_attribute("data-title");
    for Row {
        text,
        size,
        strong,
        bottom,
    } in rows(
        &title.unwrap_or_default(),
        &lines(),
        (WIDTH, height),
        &measure,
    ) {
        set_font(&context, size, strong);
        let _ = context.fill_text(&text, WIDTH * MARGIN, bottom);
    }
    Some(canvas)
}

fn set_font(context: &CanvasRenderingContext2d, size: f64, strong: bool) {
    let weight = if strong { "bold" } else { "normal" };
    context.set_font(&format!("{weight} {}px sans-serif", size as u32));
}

/// What is ticked and written.
fn lines() -> Vec<Line> {
    let chosen = dom::all("#picture-lines [data-filled]:has(:checked)");
    let line = |line: &Element| {
        let places = line
            .query_selector_all("[data-card]")
            .map(|found| dom::list(&found));
        let texts = places
            .unwrap_or_default()
            .into_iter()
            .filter_map(|place| place.text_content());
        Line {
            label: line.get_attribute("data-label").unwrap_or_default(),
            texts: texts.filter(|text| !text.is_empty()).collect(),
        }
    };
    chosen.iter().map(line).collect()
}
