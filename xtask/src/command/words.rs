//! Words on the command line, taken away one by one as they are understood.

use anyhow::{Result, bail};

use crate::base::BasePath;

/// The words that have not been understood yet.
pub(super) struct Words(Vec<String>);

impl Words {
    pub(super) fn new(words: impl Iterator<Item = String>) -> Self {
        Self(words.collect())
    }

    /// The first word.
    pub(super) fn command(&mut self) -> Option<String> {
        (!self.0.is_empty()).then(|| self.0.remove(0))
    }

    /// Whether `--name` was given.
    pub(super) fn flag(&mut self, name: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|word| word != name);
        self.0.len() < before
    }

    /// `--name value` or `--name=value`.
    pub(super) fn value(&mut self, name: &str) -> Result<Option<String>> {
        let joined = |word: &String| {
            word.strip_prefix(name)
                .is_some_and(|rest| rest.starts_with('='))
        };
        if let Some(at) = self.0.iter().position(joined) {
            return Ok(self
                .0
                .remove(at)
                .split_once('=')
                .map(|(_, value)| value.to_owned()));
        }
        let Some(at) = self.0.iter().position(|word| word == name) else {
            return Ok(None);
        };
        if at + 1 >= self.0.len() {
            bail!("{name} の後に値が要ります。[{name} needs a value]");
        }
        self.0.remove(at);
        Ok(Some(self.0.remove(at)))
    }

    pub(super) fn port(&mut self) -> Result<Option<u16>> {
        let Some(text) = self.value("--port")? else {
            return Ok(None);
        };
        match text.parse() {
            Ok(port) => Ok(Some(port)),
            Err(_) => bail!(
                "--port は 0 から 65535 の数です（受け取った値: {text}）。[not a port: {text}]"
            ),
        }
    }

    /// `--name N`, one or more.
    pub(super) fn count(&mut self, name: &str) -> Result<Option<usize>> {
        let Some(text) = self.value(name)? else {
            return Ok(None);
        };
        match text.parse() {
            Ok(count) if count > 0 => Ok(Some(count)),
            _ => bail!(
                "{name} は 1 以上の数です（受け取った値: {text}）。[{name} is 1 or more, got {text}]"
            ),
        }
    }

    /// The first word nobody has understood.
    pub(super) fn rest(&self) -> Option<&str> {
        self.0.first().map(String::as_str)
    }

    /// `--base`, or the root.
    pub(super) fn base(&mut self) -> Result<BasePath> {
        self.value("--base")?
            .map_or_else(|| Ok(BasePath::default()), |text| BasePath::parse(&text))
    }
}
