//! The server, asked over a plain socket as a browser would.

use std::{
    fs,
    io::{Read, Write},
    sync::atomic::{AtomicU32, Ordering},
    time::Instant,
};

mod paths;
mod sending;
mod testing;

use super::*;

/// A small `dist/` of its own for each test, gone at the end.
struct Dist(PathBuf);

impl Dist {
    fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!(
            "engawa-server-{}-{}",
            std::process::id(),
            NEXT.fetch_add(1, Ordering::SeqCst)
        );
        let root = std::env::temp_dir().join(name);
        for (file, text) in [
            (
                "index.html",
                "<!doctype html><html><head><title>家</title></head><body>home</body></html>",
            ),
            (
                "404.html",
                "<!doctype html><html><head></head><body>no such page</body></html>",
            ),
            ("acp/index.html", "acp"),
            ("acp/3/index.html", "three"),
            ("ja/家.txt", "house"),
            ("engawa-1_bg.wasm", "wasm"),
            ("engawa-1_bg.wasm.br", "br"),
            ("engawa-1_bg.wasm.gz", "gz"),
            (".secret", "no"),
            (
                "_headers",
                "/*\n  X-Frame-Options: DENY\n/acp/*\n  Cache-Control: no-cache\n",
            ),
        ] {
            let path = root.join(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self(root)
    }

    fn serve(&self, base: &str, probe: bool) -> Server {
        Server::start(Options {
            root: self.0.clone(),
            port: 0,
            base: base.to_owned(),
            probe,
        })
        .unwrap()
    }
}

impl Drop for Dist {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        self.head
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix(": "))
    }
}

fn ask(server: &Server, line: &str, headers: &str) -> Reply {
    let mut stream = TcpStream::connect(server.address).unwrap();
    write!(
        stream,
        "{line} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n{headers}\r\n"
    )
    .unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split(' ').nth(1).unwrap().parse().unwrap();
    Reply {
        status,
        head: head.to_owned(),
        body: body.to_owned(),
    }
}

fn get(server: &Server, path: &str) -> Reply {
    ask(server, &format!("GET {path}"), "")
}
