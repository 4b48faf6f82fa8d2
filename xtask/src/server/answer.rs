//! The answer to one request: the file, in the encoding the browser takes, with the headers a host would send.

use std::{fs, path::Path};

use anyhow::Result;

use super::{
    headers::HeaderRules,
    probe,
    request::Request,
    response::Response,
    site::{Place, Site, decode},
};
use crate::{media::Media, tree::Fingerprint};

/// Answers requests from a site.
#[derive(Debug)]
pub(super) struct Answerer {
    site: Site,
    probe: bool,
}

impl Answerer {
    /// Stops at a malformed `_headers` at once, not at the first page.
    pub(super) fn new(site: Site, probe: bool) -> Result<Self> {
        let answerer = Self { site, probe };
        answerer.rules()?;
        Ok(answerer)
    }

    /// Always an answer; what goes wrong on our side is a 500 that says why.
    pub(super) fn answer(&self, request: &Request) -> Response {
        self.try_answer(request)
            .unwrap_or_else(|error| Response::plain(500, &format!("{error:#}")))
    }

    fn try_answer(&self, request: &Request) -> Result<Response> {
        if !matches!(request.method(), "GET" | "HEAD") {
            let mut response = Response::plain(405, "Method Not Allowed");
            response.set("Allow", "GET, HEAD");
            return Ok(response);
        }
        let path = request.path();
        if self.probe && path == probe::PATH {
            return Ok(Response::new(
                200,
                Media::of(Path::new(&path)).mime(),
                probe::SCRIPT.into(),
            ));
        }
        let mut response = match self.site.find(&path) {
            Place::Nonsense => Response::plain(400, "Bad Request"),
            Place::File(file) => self.send(request, 200, &file)?,
            Place::Moved(to) => {
                let mut response = Response::plain(301, "Moved Permanently");
                response.set("Location", &format!("{to}{}", request.query()));
                response
            }
            Place::Missing => match self.site.root().join("404.html") {
                page if page.is_file() => self.send(request, 404, &page)?,
                _ => Response::plain(404, "Not Found"),
            },
        };
        for (name, value) in self.rules()?.for_path(&decode(&path).unwrap_or(path)) {
            response.set(&name, &value);
        }
        Ok(response)
    }

    /// Read anew for each answer: a build may replace `dist/` while it is served.
    fn rules(&self) -> Result<HeaderRules> {
        match fs::read_to_string(self.site.root().join("_headers")) {
            Ok(text) => HeaderRules::parse(&text),
            Err(_) => Ok(HeaderRules::default()),
        }
    }

    fn send(&self, request: &Request, status: u16, file: &Path) -> Result<Response> {
        let media = Media::of(file);
        let probed = self.probe && media.is_html();
        let (encoding, body) = match encoded(request, file).filter(|_| !probed) {
            Some((encoding, body)) => (Some(encoding), body),
            None if probed => (None, probe::insert(&fs::read_to_string(file)?).into_bytes()),
            None => (None, fs::read(file)?),
        };
        let tag = format!("\"{}\"", Fingerprint::default().bytes(&body));
        let mut response = Response::new(status, media.mime(), body);
        // What Netlify and Cloudflare send when nothing else is said: keep it, but ask each time.
        response.set("Cache-Control", "public, max-age=0, must-revalidate");
        if media.compressible() {
            response.set("Vary", "Accept-Encoding");
        }
        if let Some(encoding) = encoding {
            response.set("Content-Encoding", encoding);
        }
        if status != 200 {
            return Ok(response);
        }
        response.set("ETag", &tag);
        let known = request.header("if-none-match").unwrap_or_default();
        let same = known
            .split(',')
            .map(str::trim)
            .any(|one| one == "*" || one.trim_start_matches("W/") == tag);
        Ok(if same { response.unchanged() } else { response })
    }
}

/// The best precompressed sibling the browser takes.
fn encoded(request: &Request, file: &Path) -> Option<(&'static str, Vec<u8>)> {
    [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| request.accepts(encoding))
        .find_map(|(encoding, extension)| {
            let mut name = file.as_os_str().to_owned();
            name.push(format!(".{extension}"));
            fs::read(name).ok().map(|body| (encoding, body))
        })
}
