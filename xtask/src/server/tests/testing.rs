//! What only the tests use: faults, the log, the probe.

use super::*;

#[test]
fn faults_last_until_healed() {
    let dist = Dist::new();
    let server = dist.serve("/", false);
    server.fail(".wasm", 503);
    assert_eq!(get(&server, "/engawa-1_bg.wasm?v=2").status, 503);
    assert_eq!(get(&server, "/acp/").status, 200);
    server.delay("/acp/", Duration::from_millis(150));
    let start = Instant::now();
    assert_eq!(get(&server, "/acp/").body, "acp");
    assert!(start.elapsed() >= Duration::from_millis(150));
    server.delay("/acp/", Duration::from_secs(60));
    thread::scope(|scope| {
        let slow = scope.spawn(|| get(&server, "/acp/").body);
        thread::sleep(Duration::from_millis(100));
        server.heal();
        assert_eq!(slow.join().unwrap(), "acp");
    });
    assert!(
        start.elapsed() < Duration::from_secs(30),
        "healing lets held answers go"
    );
    assert_eq!(get(&server, "/engawa-1_bg.wasm").status, 200);
}

#[test]
fn the_log_tells_what_was_asked() {
    let dist = Dist::new();
    let server = dist.serve("/", true);
    get(&server, "/acp?a=1");
    get(&server, "/__probe.js");
    get(&server, "/nothing");
    let line = |path: &str, status| Line {
        method: "GET".to_owned(),
        path: path.to_owned(),
        status,
    };
    assert_eq!(server.log(), [line("/acp?a=1", 301), line("/nothing", 404)]);
    server.clear_log();
    assert!(server.log().is_empty());
}

#[test]
fn the_probe_is_put_into_pages_only_when_asked_for() {
    let dist = Dist::new();
    let server = dist.serve("/", true);
    let page = ask(&server, "GET /", "Accept-Encoding: br\r\n");
    assert!(
        page.body
            .contains("<head><script src=\"/__probe.js\"></script><title>")
    );
    assert_eq!(page.header("Content-Encoding"), None);
    assert!(get(&server, "/nothing").body.contains("__probe.js"));
    let script = get(&server, "/__probe.js");
    assert_eq!(
        (script.status, script.header("Content-Type")),
        (200, Some("text/javascript; charset=utf-8"))
    );
    let plain = dist.serve("/", false);
    assert!(!get(&plain, "/").body.contains("__probe"));
    assert_eq!(get(&plain, "/__probe.js").status, 404);
}
