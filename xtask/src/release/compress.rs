//! A `.br` and a `.gz` beside every text and WebAssembly file, for hosts that serve them.

use std::{
    fs,
    io::{Read, Write},
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use anyhow::{Context, Result, anyhow};
use flate2::{Compression, write::GzEncoder};

use crate::{media::Media, tree::Tree};

/// Below this many bytes a compressed copy saves nothing worth a file.
const SMALLEST: usize = 200;

/// Writes the copies of every file of a tree, on all cores.
///
/// # Errors
/// When a file can neither be read nor its copy written.
pub fn beside(dist: &Tree) -> Result<()> {
    let files: Vec<&PathBuf> = dist
        .files()
        .iter()
        .filter(|file| Media::of(file).compressible())
        .collect();
    let next = AtomicUsize::new(0);
    let work = || -> Result<()> {
        while let Some(file) = files.get(next.fetch_add(1, Ordering::Relaxed)) {
            copies_of(file).with_context(|| file.display().to_string())?;
        }
        Ok(())
    };
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| {
            worker
                .join()
                .map_err(|_| anyhow!("圧縮が途中で止まりました。[compression stopped]"))?
        })
    })
}

fn copies_of(file: &Path) -> Result<()> {
    let raw = fs::read(file)?;
    if raw.len() <= SMALLEST {
        return Ok(());
    }
    for (extension, packed) in [("br", brotli(&raw)?), ("gz", gzip(&raw)?)] {
        if packed.len() < raw.len() {
            let mut name = file.as_os_str().to_owned();
            name.push(format!(".{extension}"));
            fs::write(name, packed)?;
        }
    }
    Ok(())
}

/// Brotli at quality 11, the size every limit is about.
///
/// # Errors
/// Never for bytes in memory; the encoder's interface says it might.
pub fn brotli(raw: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    ::brotli::CompressorReader::new(raw, 4096, 11, 22).read_to_end(&mut packed)?;
    Ok(packed)
}

/// Gzip at its best, without a time or a name: the same bytes give the same file.
fn gzip(raw: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(raw)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_gets_two_copies_and_pictures_none() {
        let dist = std::env::temp_dir().join(format!("engawa-compress-{}", std::process::id()));
        fs::create_dir_all(dist.join("a")).unwrap();
        let page = "在宅医療と人生会議".repeat(100);
        for (name, text) in [
            ("a/index.html", page.as_str()),
            ("icon.png", &page),
            ("robots.txt", "short"),
            ("_headers", &page),
        ] {
            fs::write(dist.join(name), text).unwrap();
        }
        beside(&Tree::read(&dist).unwrap()).unwrap();
        let tree = Tree::read(&dist).unwrap();
        let names: Vec<String> = tree.files().iter().map(|file| tree.name(file)).collect();
        assert_eq!(
            names,
            [
                "_headers",
                "a/index.html",
                "a/index.html.br",
                "a/index.html.gz",
                "icon.png",
                "robots.txt"
            ]
        );
        let mut back = String::new();
        let packed = fs::read(dist.join("a/index.html.br")).unwrap();
        ::brotli::Decompressor::new(packed.as_slice(), 4096)
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, page);
        let packed = fs::read(dist.join("a/index.html.gz")).unwrap();
        back.clear();
        flate2::read::GzDecoder::new(packed.as_slice())
            .read_to_string(&mut back)
            .unwrap();
        assert_eq!(back, page);
        fs::remove_dir_all(dist).unwrap();
    }
}
