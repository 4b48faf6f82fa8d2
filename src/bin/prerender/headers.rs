//! What a host must send with the files, and what it tells search engines.

use std::fmt::Write as _;

use engawa::site;

use super::assets::Assets;

/// Where a policy stands. `frame-ancestors` counts in a header only.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// In the page.
    Meta,
    /// In the host's answer.
    Header,
}

/// The content security policy: nothing but this site's own files, nothing sent anywhere.
pub(crate) fn policy(assets: &Assets, place: Place) -> String {
    let mut policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-{}'; connect-src 'self'; style-src 'self'; \
         img-src 'self' data:; font-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'",
        assets.first_hash
    );
    if place == Place::Header {
        policy.push_str("; frame-ancestors 'none'");
    }
    policy
}

/// `_headers`, in the form that Netlify and Cloudflare Pages read; `cargo xtask serve` sends the same.
pub(crate) fn headers(assets: &Assets, base: &str) -> String {
    let policy = policy(assets, Place::Header);
    let mut out = format!(
        "{base}*\n  Content-Security-Policy: {policy}\n  Referrer-Policy: no-referrer\n  X-Content-Type-Options: nosniff\n  \
         X-Frame-Options: DENY\n  Cross-Origin-Opener-Policy: same-origin\n  Cross-Origin-Resource-Policy: same-origin\n  \
         Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()\n  \
         Strict-Transport-Security: max-age=31536000\n"
    );
    let searched = [&assets.search, &assets.search_text, &assets.hall];
    let hashed = assets.of_every_page().into_iter().chain(searched);
    for hashed in hashed
        .chain(assets.of_a_conference())
        .chain(&assets.practice)
    {
        let _ = write!(
            out,
            "{hashed}\n  Cache-Control: public, max-age=31536000, immutable\n"
        );
    }
    for hashed in assets
        .lecturer
        .files()
        .into_iter()
        .chain(&assets.deck_sizes)
        .chain(&assets.deck_sizes)
        .chain([&assets.deck, &assets.deck_paper, &assets.print])
    {
        let _ = write!(
            out,
            "{base}{hashed}\n  Cache-Control: public, max-age=31536000, immutable\n"
        );
    }
    // Nothing may stand between a device and the newest worker.
    let _ = write!(out, "{base}sw.js\n  Cache-Control: no-cache\n");
    out
}

/// `robots.txt`.
pub(crate) fn robots(base_url: &str) -> String {
    let mut out = String::from("User-agent: *\nAllow: /\n");
    if !base_url.is_empty() {
        let _ = writeln!(out, "Sitemap: {base_url}sitemap.xml");
    }
    out
}

/// `sitemap.xml`: the pages one reads.
pub(crate) fn sitemap(base_url: &str) -> String {
    let root = base_url.trim_end_matches('/');
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for route in site::routes().iter().filter(|route| route.is_reading()) {
        let _ = writeln!(out, "<url><loc>{root}{}</loc></url>", route.path());
    }
    out.push_str("</urlset>\n");
    out
}
