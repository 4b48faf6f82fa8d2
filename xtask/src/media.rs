//! What a file is, told from its name: its MIME type, and whether compressing it pays.
//!
//! Both sides of the wall use it: the build decides what to precompress, the server what to call it.

use std::path::Path;

/// The kind of one file of the site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Media {
    mime: &'static str,
    compressible: bool,
}

impl Media {
    /// The kind of `path`, by its extension; an unknown one is a row of bytes.
    #[must_use]
    pub fn of(path: &Path) -> Self {
        let extension = path
            .extension()
            .and_then(|text| text.to_str())
            .unwrap_or_default()
            .to_ascii_lowercase();
        let (mime, compressible) = match extension.as_str() {
            "html" => ("text/html; charset=utf-8", true),
            "css" => ("text/css; charset=utf-8", true),
            "js" | "mjs" => ("text/javascript; charset=utf-8", true),
            "wasm" => ("application/wasm", true),
            "json" | "map" => ("application/json; charset=utf-8", true),
            "webmanifest" => ("application/manifest+json; charset=utf-8", true),
            "svg" => ("image/svg+xml; charset=utf-8", true),
            "txt" | "md" => ("text/plain; charset=utf-8", true),
            "dot" => ("text/vnd.graphviz; charset=utf-8", true),
            "xml" => ("application/xml; charset=utf-8", true),
            "ico" => ("image/x-icon", false),
            "png" => ("image/png", false),
            "jpg" | "jpeg" => ("image/jpeg", false),
            "webp" => ("image/webp", false),
            "avif" => ("image/avif", false),
            "pdf" => ("application/pdf", false),
            "woff2" => ("font/woff2", false),
            "zip" => ("application/zip", false),
            _ => ("application/octet-stream", false),
        };
        Self { mime, compressible }
    }

    /// The value of `Content-Type`.
    #[must_use]
    pub fn mime(self) -> &'static str {
        self.mime
    }

    /// Text or WebAssembly: worth a `.br` and a `.gz` beside it.
    #[must_use]
    pub fn compressible(self) -> bool {
        self.compressible
    }

    /// An HTML page or fragment.
    #[must_use]
    pub fn is_html(self) -> bool {
        self.mime.starts_with("text/html")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_streams_only_under_its_own_type() {
        assert_eq!(
            Media::of(Path::new("a/engawa-1_bg.wasm")).mime(),
            "application/wasm"
        );
        assert_eq!(
            Media::of(Path::new("x/index.HTML")).mime(),
            "text/html; charset=utf-8"
        );
        assert!(!Media::of(Path::new("icon.png")).compressible());
        assert_eq!(
            Media::of(Path::new("_headers")).mime(),
            "application/octet-stream"
        );
    }
}
