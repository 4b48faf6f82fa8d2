//! How one window tells another: at once by a channel of the browser, and by what the device keeps.

use js_sys::Function;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{BroadcastChannel, Event, MessageEvent, Storage, StorageEvent};

use crate::deck::Window;

/// Both ways; either may be missing.
pub(super) struct Channel {
    key: String,
    channel: Option<BroadcastChannel>,
    storage: Option<Storage>,
}

impl Channel {
    /// Opens both under the name `key`; `heard` hears of what comes.
    pub(super) fn open(key: &str, heard: &Function) -> Self {
        // An old browser has no channel: its absence is an exception, not a value.
        let there = js_sys::Reflect::has(&js_sys::global(), &"BroadcastChannel".into());
        let channel = there
            .unwrap_or_default()
            .then(|| BroadcastChannel::new(key).ok())
            .flatten();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(heard));
        }
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        Self {
            key: key.into(),
            channel,
            storage,
        }
    }

    /// Tells the other windows.
    pub(super) fn say(&self, text: &str) {
        if let Some(channel) = &self.channel {
            let _: Result<(), JsValue> = channel.post_message(&text.into());
        }
    }

    /// What the device keeps.
    pub(super) fn kept(&self) -> Option<String> {
        self.storage.as_ref()?.get_item(&self.key).ok().flatten()
    }

    /// Keeps where the talk is, when that is newer than what is kept.
    pub(super) fn keep(&self, window: &Window) {
        if let (Some(storage), Some(text)) = (&self.storage, window.to_keep(self.kept().as_deref()))
        {
            let _: Result<(), JsValue> = storage.set_item(&self.key, &text);
        }
    }

    /// What another window said.
    pub(super) fn told(&self, event: &Event) -> Option<String> {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            return (event.key()? == self.key)
                .then(|| event.new_value())
                .flatten();
        }
        event.dyn_ref::<MessageEvent>()?.data().as_string()
    }
}
