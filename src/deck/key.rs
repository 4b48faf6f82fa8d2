//! What a key means: on a keyboard, and on a clicker, which is a keyboard of five keys.

/// What a lecturer wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// The next slide.
    Next,
    /// The one before.
    Back,
    /// The first.
    First,
    /// The last.
    Last,
    /// A digit of a slide's number.
    Digit(u8),
    /// The slide whose number was typed; without one, the next.
    Enter,
    /// That slide, counted from 0.
    Go(usize),
    /// A black screen, and back.
    Black,
    /// A white screen, and back.
    White,
    /// All slides at once, and back.
    Overview,
    /// The dot that points, and without.
    Dot,
    /// The whole screen, and back.
    Full,
    /// The window with the notes.
    Notes,
    /// Out of whatever is open.
    Leave,
}

/// A key that went down.
#[derive(Clone, Copy, Debug, Default)]
pub struct Key<'k> {
    /// What it writes: `KeyboardEvent.key`.
    pub name: &'k str,
    /// Where it is: `KeyboardEvent.code`.
    pub code: &'k str,
    /// Whether Ctrl, Alt or ⌘ is down: then it is the browser's.
    pub with: bool,
    /// Whether Shift is down.
    pub shift: bool,
    /// Whether a button or a link has the focus, which Enter and the space bar press.
    pub pressing: bool,
}

impl Key<'_> {
    /// What it means here; none for a key that is left to the browser, as F5 is.
    #[must_use]
    pub fn act(self) -> Option<Act> {
        if self.with {
            return None;
        }
        // Where Japanese is being typed a key has no name, only a place.
        let name = match self.name {
            "Process" | "Unidentified" => placed(self.code),
            name => name,
        };
        if self.pressing && matches!(name, " " | "Spacebar" | "Enter") {
            return None;
        }
        Some(match name {
            " " | "Spacebar" if self.shift => Act::Back,
            " " | "Spacebar" | "ArrowRight" | "ArrowDown" | "PageDown" | "n" | "N" => Act::Next,
            "ArrowLeft" | "ArrowUp" | "PageUp" | "Backspace" | "p" | "P" => Act::Back,
            "Home" => Act::First,
            "End" => Act::Last,
            "Enter" => Act::Enter,
            "b" | "B" | "." => Act::Black,
            "w" | "W" | "," => Act::White,
            "o" | "O" => Act::Overview,
            "l" | "L" => Act::Dot,
            "f" | "F" => Act::Full,
            "s" | "S" => Act::Notes,
            "Escape" | "Esc" => Act::Leave,
            _ => Act::Digit(digit(name)?),
        })
    }
}

/// The name of the key at a place, where it has one here.
fn placed(code: &str) -> &str {
    match code {
        "Space" => " ",
        "Period" => ".",
        "Comma" => ",",
        "NumpadEnter" => "Enter",
        _ => {
            let kinds = ["Key", "Digit", "Numpad"];
            let letter = kinds.into_iter().find_map(|kind| code.strip_prefix(kind));
            letter.unwrap_or(code)
        }
    }
}

/// Half-width or full-width.
fn digit(name: &str) -> Option<u8> {
    let mut letters = name.chars();
    let letter = letters.next().filter(|_| letters.next().is_none())?;
    let value = match letter {
        '０'..='９' => u32::from(letter) - u32::from('０'),
        _ => letter.to_digit(10)?,
    };
    u8::try_from(value).ok()
}
