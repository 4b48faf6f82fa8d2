//! What was typed, as it is kept on the device: every field as it stands, right or wrong.

/// A line a field: its name, a tab, what stands in it. Fields of one line hold neither; what does is kept with spaces.
#[must_use]
pub fn keep(fields: &[(String, String)]) -> String {
    let mut out = String::new();
    for (name, value) in fields.iter().filter(|(_, value)| !value.is_empty()) {
        out.push_str(name);
        out.push('\t');
        out.extend(
            value
                .chars()
                .map(|c| if c == '\n' || c == '\t' { ' ' } else { c }),
        );
        out.push('\n');
    }
    out
}

/// The fields of [`keep`]; a line that is none is passed over.
#[must_use]
pub fn kept(text: &str) -> Vec<(String, String)> {
    let fields = text.split('\n').filter_map(|line| line.split_once('\t'));
    fields
        .map(|(name, value)| (name.into(), value.into()))
        .collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_was_typed_wrong_is_kept_as_it_was() {
        let typed = [("q1-1", "3つ"), ("hall", "=公民館\""), ("q1-2", "")];
        let typed = typed.map(|(name, value)| (name.to_string(), value.to_string()));
        assert_eq!(kept(&keep(&typed)), &typed[..2]);
        assert_eq!(kept("x\n\ny"), []);
    }

    proptest! {
        #[test]
        fn every_line_comes_back(values in prop::collection::vec("[^\n\t]{1,8}", 0..5)) {
            let typed: Vec<_> = values.iter().enumerate().map(|(at, value)| (format!("q{at}"), value.clone())).collect();
            prop_assert_eq!(kept(&keep(&typed)), typed);
        }
    }
}
