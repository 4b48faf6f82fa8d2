//! The names by which glue and WebAssembly know each other.

use std::collections::HashMap;
use std::error::Error;

use serde::Deserialize;

/// What wasm-opt renamed: module, name, new name; name, new name.
#[derive(Deserialize)]
pub(super) struct Names {
    imports: Vec<(String, String, String)>,
    exports: Vec<(String, String)>,
}

impl Names {
    /// The glue with the same names as the WebAssembly.
    pub(super) fn shorten(&self, glue: &str) -> Result<String, Box<dyn Error>> {
        let mut imports: HashMap<&str, (&str, usize)> = self
            .imports
            .iter()
            .map(|(_, long, short)| (long.as_str(), (short.as_str(), 0)))
            .collect();
        let exports: HashMap<&str, &str> = self
            .exports
            .iter()
            .map(|(long, short)| (long.as_str(), short.as_str()))
            .collect();
        let mut out = String::with_capacity(glue.len());
        for (word, before) in Words::of(glue) {
            let is_export = before.ends_with("wasm.");
            match (imports.get_mut(word), exports.get(word)) {
                (Some((short, times)), _) if !is_export => {
                    *times += 1;
                    out.push_str(short);
                }
                (_, Some(short)) if is_export => out.push_str(short),
                _ => out.push_str(word),
            }
        }
        if let Some((name, (_, times))) = imports.iter().find(|(_, (_, times))| *times != 1) {
            return Err(format!("the glue names {name} {times} times, not once").into());
        }
        let modules = self.imports.iter().map(|(module, _, _)| module);
        let module = modules.clone().next().ok_or("a program without imports")?;
        if modules.clone().any(|other| other != module) {
            return Err("the program imports from more than one module".into());
        }
        Ok(out.replace(&format!("\"{module}\""), "\"a\""))
    }
}

/// A script cut into names and what stands between them.
struct Words<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Words<'a> {
    const fn of(text: &'a str) -> Self {
        Self { text, at: 0 }
    }
}

impl<'a> Iterator for Words<'a> {
    /// A piece, and all that stands before it.
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let (before, rest) = self.text.split_at_checked(self.at)?;
        let of_name = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
        let first = of_name(rest.chars().next()?);
        let end = rest.find(|c| of_name(c) != first).unwrap_or(rest.len());
        self.at += end;
        Some((rest.get(..end)?, before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GLUE: &str = "import0 = { __wbg_get_1: function(a) { return wasm.memory; } };\n\
                        return { \"./x_bg.js\": import0, memory: 1 };";

    fn names() -> Names {
        Names {
            imports: vec![("./x_bg.js".into(), "__wbg_get_1".into(), "b".into())],
            exports: vec![("memory".into(), "c".into())],
        }
    }

    #[test]
    fn both_sides_get_the_same_names() {
        let expected = "import0 = { b: function(a) { return wasm.c; } };\nreturn { \"a\": import0, memory: 1 };";
        assert_eq!(names().shorten(GLUE).ok().as_deref(), Some(expected));
    }

    #[test]
    fn a_glue_that_does_not_fit_is_refused() {
        assert!(names().shorten("{}").is_err());
        assert!(names().shorten(&GLUE.repeat(2)).is_err());
    }
}
