//! A content folder of a test's own: the small good one, with files laid over it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use engawa_content::compile::{Block, Page, Problem, Report, Section, Site, compile, examine};

/// Where the content folders for the tests are kept.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures")
}

/// A folder that goes when the test ends.
pub(crate) struct Folder(PathBuf);

impl Folder {
    /// A copy of `tests/fixtures/small-content`, which has no fault.
    pub(crate) fn small() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "content-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::Relaxed)
        );
        let folder = Self(Path::new(env!("CARGO_TARGET_TMPDIR")).join(name));
        folder.lay(&fixtures().join("small-content"));
        folder
    }

    /// The same, with one more page `page.md` that says `body`.
    pub(crate) fn with_page(body: &str) -> Self {
        let folder = Self::small();
        folder.write_page("", body);
        folder
    }

    /// Writes `page.md`: its body begins on line 5, one later for each line of `front`.
    pub(crate) fn write_page(&self, front: &str, body: &str) {
        let text = format!("+++\ntitle = \"題\"\nlead = \"はじめに\"\n{front}+++\n{body}");
        self.write("ja/pages/page.md", &text);
    }

    /// Copies every file under `from` into it, over what is there.
    pub(crate) fn lay(&self, from: &Path) {
        for file in files(from) {
            let bytes = fs::read(&file).unwrap();
            self.write_bytes(&file.strip_prefix(from).unwrap().to_string_lossy(), &bytes);
        }
    }

    pub(crate) fn write(&self, path: &str, text: &str) {
        self.write_bytes(path, text.as_bytes());
    }

    fn write_bytes(&self, path: &str, bytes: &[u8]) {
        let file = self.0.join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, bytes).unwrap();
    }

    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.join(path)).unwrap()
    }

    pub(crate) fn remove(&self, path: &str) {
        fs::remove_file(self.0.join(path)).unwrap();
    }

    pub(crate) fn compile(&self) -> Result<Site, Vec<Problem>> {
        compile(&self.0)
    }

    /// How well its texts can be read.
    pub(crate) fn report(&self) -> Report {
        examine(&self.0).0
    }

    /// Its problems as an editor sees them; none when the content is good.
    pub(crate) fn problems(&self) -> Vec<String> {
        let problems = self.compile().err().unwrap_or_default();
        problems.iter().map(ToString::to_string).collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Every file under `folder`, in the order of the alphabet.
pub(crate) fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The page at `slug`.
pub(crate) fn page<'s>(site: &'s Site, slug: &str) -> &'s Page {
    site.pages.iter().find(|page| page.slug == slug).unwrap()
}

/// The checked HTML of a page, without its telephone cards.
pub(crate) fn html(sections: &[Section]) -> String {
    let blocks = sections.iter().flat_map(|section| &section.blocks);
    blocks
        .filter_map(|block| match block {
            Block::Html(html) => Some(html.as_str()),
            Block::Phone(_) | Block::Fact(..) | Block::Ruled(..) => None,
        })
        .collect()
}
