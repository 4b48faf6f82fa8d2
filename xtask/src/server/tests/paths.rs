//! Which path leads where.

use super::*;

#[test]
fn folders_files_and_the_slash_between() {
    let dist = Dist::new();
    let server = dist.serve("/", false);
    assert!(get(&server, "/").body.contains("home"));
    assert_eq!(get(&server, "/acp/3/").body, "three");
    assert_eq!(get(&server, "/acp/index.html?x=1").body, "acp");
    assert_eq!(get(&server, "/ja/%E5%AE%B6.txt").body, "house");
    let moved = get(&server, "/acp?from=line");
    assert_eq!(
        (moved.status, moved.header("Location")),
        (301, Some("/acp/?from=line"))
    );
}

#[test]
fn what_is_missing_is_a_real_404_that_helps() {
    let dist = Dist::new();
    let server = dist.serve("/", false);
    for path in [
        "/nothing",
        "/nothing/",
        "/ja/",
        "/_headers",
        "/%5fheaders",
        "/.secret",
        "//acp/",
        "//",
        "//acp",
        "/acp//3/",
    ] {
        let reply = get(&server, path);
        assert_eq!(reply.status, 404, "{path}");
        assert!(reply.body.contains("no such page"), "{path}");
        assert_eq!(
            reply.header("Content-Type"),
            Some("text/html; charset=utf-8")
        );
        assert_eq!(reply.header("X-Frame-Options"), Some("DENY"));
        assert_eq!(reply.header("ETag"), None);
    }
}

#[test]
fn nothing_outside_the_folder_is_reached() {
    let dist = Dist::new();
    let outside = dist.0.with_extension("outside");
    fs::write(&outside, "outside").unwrap();
    let server = dist.serve("/", false);
    let name = outside.file_name().unwrap().to_str().unwrap();
    for way in [
        "..",
        "%2e%2e",
        ".%2E",
        "acp/../..",
        "acp%2f..%2f..",
        "acp\\..\\..",
        "%00",
        "%",
        "%zz",
        "%ff",
        "C:",
    ] {
        let reply = get(&server, &format!("/{way}/{name}"));
        assert_eq!(reply.status, 400, "{way}");
        assert!(!reply.body.contains("outside"));
    }
    fs::remove_file(outside).unwrap();
}

#[test]
fn a_site_below_a_base_path() {
    let dist = Dist::new();
    let server = dist.serve("/x/", false);
    assert!(get(&server, "/x/").body.contains("home"));
    assert_eq!(get(&server, "/x").header("Location"), Some("/x/"));
    assert_eq!(get(&server, "/x/acp").header("Location"), Some("/x/acp/"));
    for outside in ["/", "/acp/", "/xylophone/"] {
        assert_eq!(get(&server, outside).status, 404, "{outside}");
    }
}

#[test]
fn a_missing_folder_is_said_in_a_sentence() {
    let options = Options {
        root: PathBuf::from("no/such/dist"),
        port: 0,
        base: "/".to_owned(),
        probe: false,
    };
    let message = Server::start(options).unwrap_err().to_string();
    assert!(message.contains("cargo xtask build"), "{message}");
}
