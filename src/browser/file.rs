//! Files: giving one to the person, and reading one that the person chose. Nothing goes anywhere else.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, FilePropertyBag, HtmlElement, Url};

use super::page::dom;

/// What became of a file that was given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It is with an app that the person chose, or among what was downloaded.
    Out,
    /// The person closed the sheet.
    Stopped,
    /// There is no way to give it.
    Not,
}

/// Whether this browser hands files over to other apps.
#[must_use]
pub fn has_sheet() -> bool {
    json("x.json", "{}")
        .is_some_and(|file| sheet(&file, "canShare").is_some_and(|can| can.is_truthy()))
}

/// Gives `text` as the file `name`: by the share sheet where `by_sheet` is wanted and the browser takes such files, else
/// as a download by the link `link`. Some browsers say that they take a file and then don't.
pub async fn give(name: &str, text: &str, by_sheet: bool, link: &str) -> Given {
    let Some(file) = json(name, text) else {
        return Given::Not;
    };
    if by_sheet
        && has_sheet()
        && let Some(Ok(shared)) = sheet(&file, "share").map(|shared| shared.dyn_into::<Promise>())
    {
        match JsFuture::from(shared).await {
            Ok(_) => return Given::Out,
            Err(error) if get(&error, "name").as_string().as_deref() == Some("AbortError") => {
                return Given::Stopped;
            }
            Err(_) => {}
        }
    }
    match download(&file, name, link) {
        Some(()) => Given::Out,
        None => Given::Not,
    }
}

/// The text of the file chosen in the field `id`, which is free for another one then. An error when it is longer than
/// `max` bytes, or can't be read; `None` when there is none.
pub async fn read(id: &str, max: usize) -> Option<Result<String, TooLarge>> {
    let input = dom::input(id)?;
    let file = input.files()?.get(0)?;
    let text = if file.size() > max as f64 {
        Err(TooLarge)
    } else {
        let text = JsFuture::from(file.text()).await.ok();
        Ok(text.and_then(|text| text.as_string()).unwrap_or_default())
    };
    input.set_value("");
    Some(text)
}

/// The file is longer than anything that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

fn json(name: &str, text: &str) -> Option<File> {
    let options = FilePropertyBag::new();
    options.set_type("application/json");
    File::new_with_str_sequence_and_options(&Array::of1(&text.into()), name, &options).ok()
}

/// Asks the browser's share sheet; none where it has none.
fn sheet(file: &File, ask: &str) -> Option<JsValue> {
    let navigator = get(&web_sys::window()?.into(), "navigator");
    let data = Object::new();
    Reflect::set(&data, &"files".into(), &Array::of1(file)).ok()?;
    let ask: Function = get(&navigator, ask).dyn_into().ok()?;
    ask.call1(&navigator, &data).ok()
}

fn download(file: &File, name: &str, link: &str) -> Option<()> {
    let link: HtmlElement = dom::by_id(link)?.dyn_into().ok()?;
    let address = Url::create_object_url_with_blob(file).ok()?;
    link.set_attribute("href", &address).ok()?;
    link.set_attribute("download", name).ok()?;
    link.click();
    Some(())
}

fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or_default()
}
