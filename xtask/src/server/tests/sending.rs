//! How an answer is sent.

use super::*;

#[test]
fn the_smallest_encoding_the_browser_takes() {
    let dist = Dist::new();
    let server = dist.serve("/", false);
    for (accept, encoding, body) in [
        ("gzip, deflate, br, zstd", Some("br"), "br"),
        ("gzip", Some("gzip"), "gz"),
        ("br;q=0, gzip;q=0.5", Some("gzip"), "gz"),
        ("identity", None, "wasm"),
    ] {
        let reply = ask(
            &server,
            "GET /engawa-1_bg.wasm",
            &format!("Accept-Encoding: {accept}\r\n"),
        );
        assert_eq!(
            (reply.header("Content-Encoding"), reply.body.as_str()),
            (encoding, body),
            "{accept}"
        );
        assert_eq!(reply.header("Content-Type"), Some("application/wasm"));
        assert_eq!(reply.header("Vary"), Some("Accept-Encoding"));
    }
    let page = ask(&server, "GET /acp/", "Accept-Encoding: br\r\n");
    assert_eq!(
        (page.header("Content-Encoding"), page.body.as_str()),
        (None, "acp")
    );
}

#[test]
fn an_unchanged_file_is_not_sent_twice() {
    let dist = Dist::new();
    let server = dist.serve("/", false);
    let first = get(&server, "/acp/");
    assert_eq!(first.header("Cache-Control"), Some("no-cache"));
    let tag = first.header("ETag").unwrap();
    for known in [tag.to_owned(), format!("\"old\", W/{tag}"), "*".to_owned()] {
        let again = ask(&server, "GET /acp/", &format!("If-None-Match: {known}\r\n"));
        assert_eq!(
            (
                again.status,
                again.body.as_str(),
                again.header("Content-Length")
            ),
            (304, "", None),
            "{known}"
        );
        assert_eq!(again.header("X-Frame-Options"), Some("DENY"));
    }
    fs::write(dist.0.join("acp/index.html"), "new").unwrap();
    assert_eq!(
        ask(&server, "GET /acp/", &format!("If-None-Match: {tag}\r\n")).body,
        "new"
    );
    assert_eq!(
        get(&server, "/").header("Cache-Control"),
        Some("public, max-age=0, must-revalidate")
    );
}

#[test]
fn only_reading_is_allowed() {
    let dist = Dist::new();
    let server = dist.serve("/", false);
    let head = ask(&server, "HEAD /acp/", "");
    assert_eq!(
        (
            head.status,
            head.body.as_str(),
            head.header("Content-Length")
        ),
        (200, "", Some("3"))
    );
    let post = ask(&server, "POST /acp/", "Content-Length: 0\r\n");
    assert_eq!(
        (post.status, post.header("Allow")),
        (405, Some("GET, HEAD"))
    );
    let mut stream = TcpStream::connect(server.address).unwrap();
    stream.write_all(b"nonsense\r\n\r\n").unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).unwrap();
    assert!(text.starts_with("HTTP/1.1 400 "));
}

#[test]
fn a_connection_serves_one_request_after_another() {
    let dist = Dist::new();
    let server = dist.serve("/", false);
    let mut stream = TcpStream::connect(server.address).unwrap();
    for (path, end) in [("/acp/", "acp"), ("/acp/3/", "three")] {
        write!(stream, "GET {path} HTTP/1.1\r\n\r\n").unwrap();
        let (mut text, mut byte) = (Vec::new(), [0]);
        while !text.ends_with(format!("\r\n\r\n{end}").as_bytes()) {
            stream.read_exact(&mut byte).unwrap();
            text.extend(byte);
        }
    }
    drop(server);
    let _ = write!(stream, "GET / HTTP/1.1\r\n\r\n");
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
    assert!(
        rest.is_empty(),
        "a dropped server is gone, also for a connection it held"
    );
}
