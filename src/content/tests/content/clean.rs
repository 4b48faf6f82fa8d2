//! Whatever an editor writes: either it is refused, or what comes out is harmless.

use engawa_content::compile::Block;
use proptest::prelude::*;

use crate::folder::Folder;

/// Pieces of Markdown and of attacks; glued together at random.
const SNIPPETS: [&str; 48] = [
    "<script>alert(1)</script>",
    "<script src=//evil.example>",
    "</p>",
    "<img src=x onerror=alert(1)>",
    "<div\nonclick=\"x\">",
    "<!-- x -->",
    "<?php ?>",
    "<![CDATA[x]]>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](java\nscript:alert(1))",
    "[a](data:text/html,<script>)",
    "[a](/acp/ \"x\\\" onclick=alert(1) \")",
    "[a](</acp/\" onmouseover=\"x>)",
    "[a](https://example.jp/\"onclick=\"x)",
    "[a](https://example.jp/?a=1&b=<script>)",
    "[a](tel:119)",
    "[a](tel:0570064556)",
    "[a](tel:\"onclick=\")",
    "[a](//evil.example/)",
    "[a]: javascript:alert(1)\n",
    "[a]",
    "[a][a]",
    "<javascript:alert(1)>",
    "<https://example.jp/>",
    "![x](javascript:alert(1))",
    "![x](/x.png \"onerror=x\")",
    "# ",
    "## ",
    "### ",
    "\n===\n",
    "\n---\n",
    "- ",
    "1. ",
    "> ",
    "    ",
    "```html onclick=\"x\"\n",
    "`<script>`",
    "**",
    "_",
    "&lt;script&gt;",
    "&#60;script&#62;",
    "\\<",
    "訪問看護",
    "訪問看護ステーション",
    "\n",
    "\n\n",
];

/// Every tag of `html`, without its brackets.
fn tags(html: &str) -> Vec<&str> {
    html.split('<')
        .skip(1)
        .map(|rest| rest.split_once('>').map_or(rest, |(tag, _)| tag))
        .collect()
}

/// The only tags that may come out, and for a link the only attributes.
fn is_harmless(tag: &str) -> bool {
    let link = tag.strip_prefix("a href=\"").and_then(|rest| {
        let (href, rest) = rest.split_once('"')?;
        let safe = ["https://", "tel:", "/"]
            .iter()
            .any(|start| href.starts_with(start));
        let title =
            rest.is_empty() || (rest.starts_with(" title=\"") && rest.matches('"').count() == 2);
        Some(safe && !href.starts_with("//") && title)
    });
    let plain = [
        "p class=\"act\"",
        "p",
        "ul",
        "ol",
        "li",
        "strong",
        "em",
        "h3",
        "ruby",
        "rt",
        "rp",
        "a",
        "br /",
    ];
    let start_at = tag.strip_prefix("ol start=\"").is_some_and(|rest| {
        rest.strip_suffix('"')
            .is_some_and(|number| number.chars().all(|c| c.is_ascii_digit()))
    });
    link.unwrap_or(start_at || plain.contains(&tag.trim_start_matches('/')))
}

fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(SNIPPETS.to_vec()).prop_map(ToString::to_string),
        1 => "\\PC{0,6}",
    ];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn no_markdown_brings_a_script_to_the_page(body in text(), dials in any::<bool>()) {
        let folder = Folder::small();
        folder.write_page(if dials { "dials_119 = true\n" } else { "" }, &body);
        match folder.compile() {
            Err(problems) => prop_assert!(
                problems.iter().all(|problem| problem.file == "content/ja/pages/page.md"
                    && problem.line > 4
                    && !problem.remedy.is_empty()),
                "{problems:?}"
            ),
            Ok(site) => {
                let pages = site.pages.iter().flat_map(|page| &page.sections);
                for block in pages.flat_map(|section| &section.blocks) {
                    let Block::Html(html) = block else { continue };
                    for tag in tags(html) {
                        prop_assert!(is_harmless(tag), "<{tag}> in {html}");
                    }
                }
            }
        }
    }
}

#[test]
fn a_harmful_tag_would_be_noticed() {
    for tag in [
        "script",
        "p onclick=\"x\"",
        "a href=\"javascript:x\"",
        "a href=\"//evil.example/\"",
        "a href=\"/acp/\" onclick=\"x\"",
        "img src=\"x\" alt=\"\" /",
        "code class=\"language-x\"",
    ] {
        assert!(!is_harmless(tag), "{tag}");
    }
}
