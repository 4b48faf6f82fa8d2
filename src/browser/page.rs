//! The page around the views: title, marks on `<html>`, focus, printing.

/// Sets the title and the description of the page.
pub fn describe(title: &str, description: &str) {
    #[cfg(feature = "csr")]
    if let Some(document) = dom::document() {
        document.set_title(title);
        if let Ok(Some(meta)) = document.query_selector("meta[name=description]") {
            let _ = meta.set_attribute("content", description);
        }
    }
    #[cfg(not(feature = "csr"))]
    let _ = (title, description);
}

/// The value of `data-NAME` on `<html>`.
#[must_use]
pub fn mark(name: &str) -> Option<String> {
    #[cfg(feature = "csr")]
    return dom::document()?
        .document_element()?
        .get_attribute(&format!("data-{name}"));
    #[cfg(not(feature = "csr"))]
    {
        let _ = name;
        None
    }
}

/// Sets `data-NAME` on `<html>`, or takes it away.
pub fn set_mark(name: &str, value: Option<&str>) {
    #[cfg(feature = "csr")]
    if let Some(root) = dom::document().and_then(|document| document.document_element()) {
        let name = format!("data-{name}");
        let _ = match value {
            Some(value) => root.set_attribute(&name, value),
            None => root.remove_attribute(&name),
        };
    }
    #[cfg(not(feature = "csr"))]
    let _ = (name, value);
}

/// Writes `text` into every element marked `data-fill="NAME"`.
pub fn fill_in(name: &str, text: &str) {
    #[cfg(feature = "csr")]
    for element in dom::all(&format!("[data-fill=\"{name}\"]")) {
        dom::say(&element, text);
        let _ = element.set_attribute("data-filled", "");
    }
    #[cfg(not(feature = "csr"))]
    let _ = (name, text);
}

/// The text of the element with this id; empty where there is none.
#[cfg(feature = "csr")]
#[must_use]
pub fn text_of(id: &str) -> String {
    dom::by_id(id)
        .and_then(|element| element.text_content())
        .unwrap_or_default()
}

/// Whether the page has an element with this id.
#[cfg(feature = "csr")]
#[must_use]
pub fn has(id: &str) -> bool {
    dom::by_id(id).is_some()
}

/// Sets the text of the element with this id.
#[cfg(feature = "csr")]
pub fn set_text(id: &str, text: &str) {
    if let Some(element) = dom::by_id(id) {
        dom::say(&element, text);
    }
}

/// Hides or shows the element with this id.
#[cfg(feature = "csr")]
pub fn set_hidden(id: &str, hidden: bool) {
    set_flag(id, "hidden", hidden);
}

/// Gives the element with this id an attribute that has no value, or takes it away.
#[cfg(feature = "csr")]
pub fn set_flag(id: &str, name: &str, is: bool) {
    if let Some(element) = dom::by_id(id) {
        let _ = element.toggle_attribute_with_force(name, is);
    }
}

/// What the field with this id holds; empty where there is none.
#[cfg(feature = "csr")]
#[must_use]
pub fn value_of(id: &str) -> String {
    dom::input(id)
        .map(|input| input.value())
        .unwrap_or_default()
}

/// Moves focus to the page's heading and shows its top, as a page that was just opened would.
pub fn focus_heading() {
    #[cfg(feature = "csr")]
    if let (Some(window), Some(heading)) =
        (web_sys::window(), dom::all("main h1").into_iter().next())
    {
        let _ = heading.set_attribute("tabindex", "-1");
        dom::focus(&heading);
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves focus to a place on the page and shows it, as a link to it would.
#[cfg(feature = "csr")]
pub fn focus_place(id: &str) {
    if let Some(place) = dom::by_id(id) {
        let _ = place.set_attribute("tabindex", "-1");
        dom::focus(&place);
        place.scroll_into_view();
    }
}

/// Moves focus to the element with this id, once it is there.
pub fn focus_soon(id: &str) {
    #[cfg(feature = "csr")]
    {
        let id = id.to_string();
        wasm_bindgen_futures::spawn_local(async move {
            dom::next_task().await;
            if let Some(element) = dom::by_id(&id) {
                dom::focus(&element);
            }
        });
    }
    #[cfg(not(feature = "csr"))]
    let _ = id;
}

/// Sets the text of a field as the answer has it.
pub fn set_value(id: &str, text: &str) {
    #[cfg(feature = "csr")]
    if let Some(input) = dom::input(id) {
        input.set_value(text);
    }
    #[cfg(not(feature = "csr"))]
    let _ = (id, text);
}

/// Sets the inside of the element with this id. `html` was written by [`crate::paper`].
#[cfg(feature = "csr")]
pub fn set_html(id: &str, html: &str) {
    if let Some(element) = dom::by_id(id) {
        element.set_inner_html(html);
    }
}

/// The same where focus may stand: it goes to what has the same id afterwards.
#[cfg(feature = "csr")]
pub fn renew_html(id: &str, html: &str) {
    let focus = dom::document()
        .and_then(|document| document.active_element())
        .map(|element| element.id());
    set_html(id, html);
    let now = focus
        .filter(|id| !id.is_empty())
        .and_then(|id| dom::by_id(&id));
    if let Some(element) = now {
        dom::focus(&element);
    }
}

/// Moves focus to the element with this id, and shows as much of the page around it as is needed.
#[cfg(feature = "csr")]
pub fn go_to(id: &str) {
    use wasm_bindgen::JsCast as _;
    if let Some(element) = dom::by_id(id) {
        let _ = element.unchecked_ref::<web_sys::HtmlElement>().focus();
    }
}

/// Waits until the views have taken in what was set.
pub async fn settled() {
    #[cfg(feature = "csr")]
    dom::next_task().await;
}

/// Waits until what was changed has been painted; in a page that nobody sees, a fifth of a second.
pub async fn painted() {
    #[cfg(feature = "csr")]
    {
        dom::next_frame().await;
        dom::next_task().await;
    }
}

/// Opens the browser's print dialog.
pub fn print() {
    #[cfg(feature = "csr")]
    if let Some(window) = web_sys::window() {
        let _ = window.print();
    }
}

/// Says on the page that the program failed: reading and the telephone go on.
pub fn show_failure() {
    set_mark("program", Some("failed"));
}

#[cfg(feature = "csr")]
pub(crate) mod dom {
    use wasm_bindgen::JsCast as _;

    pub(crate) fn document() -> Option<web_sys::Document> {
        web_sys::window()?.document()
    }

    pub(crate) fn input(id: &str) -> Option<web_sys::HtmlInputElement> {
        by_id(id)?.dyn_into().ok()
    }

    pub(crate) fn by_id(id: &str) -> Option<web_sys::Element> {
        document()?.get_element_by_id(id)
    }

    /// Sets what `element` says. What says the same again would be read out again.
    pub(crate) fn say(element: &web_sys::Element, text: &str) {
        if element.text_content().as_deref() != Some(text) {
            element.set_text_content(Some(text));
        }
    }

    /// Every element that `selector` finds, in the order of the page.
    pub(crate) fn all(selector: &str) -> Vec<web_sys::Element> {
        let Some(found) =
            document().and_then(|document| document.query_selector_all(selector).ok())
        else {
            return Vec::new();
        };
        list(&found)
    }

    pub(crate) fn list(found: &web_sys::NodeList) -> Vec<web_sys::Element> {
        (0..found.length())
            .filter_map(|at| found.item(at)?.dyn_into().ok())
            .collect()
    }

    /// Focus without a jump of the page.
    pub(crate) fn focus(element: &web_sys::Element) {
        if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
            let options = web_sys::FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = element.focus_with_options(&options);
        }
    }

    /// Waits until what was queued before has run.
    pub(crate) async fn next_task() {
        called(|window, resolve| {
            let _ = window.set_timeout_with_callback(resolve);
        })
        .await;
    }

    /// Waits until just before the next paint; a page behind others may have none for long.
    pub(crate) async fn next_frame() {
        called(|window, resolve| {
            let _ = window.request_animation_frame(resolve);
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(resolve, 200);
        })
        .await;
    }

    /// Waits until the window calls back.
    async fn called(ask: fn(&web_sys::Window, &js_sys::Function)) {
        let wait = js_sys::Promise::new(&mut |resolve, _| {
            if let Some(window) = web_sys::window() {
                ask(&window, &resolve);
            }
        });
        let _ = wasm_bindgen_futures::JsFuture::from(wait).await;
    }
}
