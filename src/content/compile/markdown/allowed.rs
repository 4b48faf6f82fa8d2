//! Which Markdown is allowed, and what an editor is told about the rest.

use pulldown_cmark::{Event, HeadingLevel, Tag, TagEnd};

/// Marks that come out as they are written. Text and links are looked into first.
pub(super) fn is_allowed(event: &Event<'_>) -> bool {
    match event {
        Event::SoftBreak | Event::HardBreak => true,
        Event::Start(tag) => matches!(
            tag,
            Tag::List(_)
                | Tag::Item
                | Tag::Strong
                | Tag::Emphasis
                | Tag::Heading {
                    level: HeadingLevel::H3,
                    ..
                }
        ),
        Event::End(tag) => matches!(
            tag,
            TagEnd::List(_)
                | TagEnd::Item
                | TagEnd::Strong
                | TagEnd::Emphasis
                | TagEnd::Link
                | TagEnd::Heading(HeadingLevel::H3)
        ),
        _ => false,
    }
}

/// What is wrong with an event that is not allowed, and what to write instead.
pub(super) fn refusal(event: &Event<'_>) -> (&'static str, &'static str) {
    match event {
        Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => (
            "HTML のタグが書かれています",
            "タグを消し、Markdown だけで書いてください",
        ),
        Event::Start(Tag::Image { .. }) => (
            "画像は、この文書では使えません",
            "画像の行を消し、言葉で書いてください",
        ),
        Event::Start(Tag::Heading { .. }) => (
            "見出しは ## と ### だけです",
            "## か ### に直してください（題は title から作られます）",
        ),
        Event::Start(Tag::CodeBlock(_)) | Event::Code(_) => (
            "プログラムの書き方になっています",
            "` の印と、行のはじめの空白を消してください",
        ),
        _ => (
            "この書き方は、この文書では使えません",
            "段落、箇条書き、**太字**、リンクだけで書いてください",
        ),
    }
}
