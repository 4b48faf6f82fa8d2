//! What the doctor's sheet prints of the answers, as data (`acp.md` 2.7, `corrections.md` 2).

/// A block of the doctor's sheet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Block {
    /// `people`, `acute` …
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it prints, in order.
    pub prompts: Vec<String>,
    /// Whether it is left out where none of its prompts was asked; else there is a label and room to write.
    pub leave_out: bool,
    /// Whether it says if the doctor was asked (「医師と確認」).
    pub confirm: bool,
    /// Whether the medical contacts follow it.
    pub contacts: bool,
    /// When it is shortened on a full page: 1 first; 0 never.
    pub cut: u8,
}

/// What fills the head of the doctor's sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// 氏名
    pub name: Part,
    /// ふりがな
    pub furigana: Part,
    /// 生年月日
    pub birth: Part,
    /// 呼び名
    pub call_name: Part,
    /// 伝え方の手伝い
    pub help: Part,
}

/// The answer to a prompt, or one line of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The prompt.
    pub prompt: String,
    /// The line; empty: the whole answer.
    pub field: String,
}

impl Part {
    /// `P2.name`, `P1`.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let (prompt, field) = text.split_once('.').unwrap_or((text, ""));
        Self {
            prompt: prompt.into(),
            field: field.into(),
        }
    }
}
