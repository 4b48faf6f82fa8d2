//! A request, as much of HTTP/1.1 as a static host needs: a request line and headers, no body.

use std::io::{self, BufRead, ErrorKind, Read};

/// A request line and headers together may be this long.
const LIMIT: u64 = 32 * 1024;

/// One request.
#[derive(Debug)]
pub(super) struct Request {
    method: String,
    target: String,
    headers: Vec<(String, String)>,
}

impl Request {
    /// Reads one request; `None` when the other side has closed.
    pub(super) fn read(reader: &mut impl BufRead) -> io::Result<Option<Self>> {
        let mut head = reader.take(LIMIT);
        let Some(first) = line(&mut head)? else {
            return Ok(None);
        };
        let mut words = first.split(' ');
        let (Some(method), Some(target), Some("HTTP/1.1" | "HTTP/1.0"), None) =
            (words.next(), words.next(), words.next(), words.next())
        else {
            return Err(ErrorKind::InvalidData.into());
        };
        if target.chars().any(char::is_control) {
            return Err(ErrorKind::InvalidData.into());
        }
        let mut request = Self {
            method: method.to_owned(),
            target: target.to_owned(),
            headers: Vec::new(),
        };
        if first.ends_with("HTTP/1.0") {
            request
                .headers
                .push(("connection".to_owned(), "close".to_owned()));
        }
        loop {
            let text = line(&mut head)?.ok_or(ErrorKind::InvalidData)?;
            if text.is_empty() {
                return Ok(Some(request));
            }
            let (name, value) = text.split_once(':').ok_or(ErrorKind::InvalidData)?;
            request
                .headers
                .push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
    }

    pub(super) fn method(&self) -> &str {
        &self.method
    }

    pub(super) fn is_head(&self) -> bool {
        self.method == "HEAD"
    }

    /// Path and query, as asked.
    pub(super) fn target(&self) -> &str {
        &self.target
    }

    /// The path alone, as asked.
    pub(super) fn path(&self) -> String {
        self.target
            .split(['?', '#'])
            .next()
            .unwrap_or_default()
            .to_owned()
    }

    /// `?…`, or nothing.
    pub(super) fn query(&self) -> &str {
        self.target
            .find('?')
            .and_then(|at| self.target.get(at..))
            .unwrap_or_default()
    }

    pub(super) fn header(&self, name: &str) -> Option<&str> {
        self.headers
            .iter()
            .find(|(known, _)| known == name)
            .map(|(_, value)| value.as_str())
    }

    /// Whether the encoding is welcome: named, and not with `q=0`.
    pub(super) fn accepts(&self, encoding: &str) -> bool {
        self.header("accept-encoding")
            .unwrap_or_default()
            .split(',')
            .any(|offer| {
                let mut parts = offer.split(';').map(str::trim);
                let named = parts
                    .next()
                    .is_some_and(|name| name.eq_ignore_ascii_case(encoding));
                let refused = parts.any(|part| {
                    part.strip_prefix("q=").and_then(|q| q.parse().ok()) == Some(0.0_f32)
                });
                named && !refused
            })
    }

    /// Whether another request may follow. After one with a body none may: the body is not read.
    pub(super) fn keeps_alive(&self) -> bool {
        let body = self.header("content-length").is_some_and(|n| n != "0")
            || self.header("transfer-encoding").is_some();
        let close = self
            .header("connection")
            .is_some_and(|value| value.eq_ignore_ascii_case("close"));
        !body && !close
    }
}

/// One line without its end; `None` at the end of the stream, an error when it stops in the middle or is too long.
fn line(reader: &mut impl BufRead) -> io::Result<Option<String>> {
    let mut bytes = Vec::new();
    if reader.read_until(b'\n', &mut bytes)? == 0 {
        return Ok(None);
    }
    let text = String::from_utf8(bytes).map_err(|_| ErrorKind::InvalidData)?;
    let text = text.strip_suffix('\n').ok_or(ErrorKind::InvalidData)?;
    Ok(Some(text.strip_suffix('\r').unwrap_or(text).to_owned()))
}
