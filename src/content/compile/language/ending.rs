//! R8: sentences end politely.

use super::fault::Fault;
use super::sentences::is_closer;

/// What a polite sentence may end in.
const POLITE: [&str; 9] = [
    "です",
    "ます",
    "ません",
    "でした",
    "ました",
    "ましょう",
    "でしょう",
    "ください",
    "どうぞ",
];
/// The last letter of a plain verb, of a plain adjective, and of the particles of plain speech.
const PLAIN: &str = "るただいうくすつぬぶむぐなねよぞて";
/// Nouns that end in such a letter.
const NOUNS: [&str; 21] = [
    "手当て",
    "すべて",
    "はじめて",
    "あつかい",
    "手伝い",
    "手つだい",
    "支払い",
    "お祝い",
    "願い",
    "見舞い",
    "問い",
    "ちがい",
    "うがい",
    "いす",
    "あいさつ",
    "くらい",
    "ぐらい",
    "おむつ",
    "ふつう",
    "きのう",
    "きょう",
];
pub(super) fn ending(sentence: &str) -> Option<Fault> {
    let spoken = sentence.trim_end_matches(is_closer).strip_suffix('。')?;
    let plain = spoken_end(spoken).is_some_and(is_plain);
    plain.then(|| {
        Fault::error(
            8,
            "文の終わりが、です・ますではありません".into(),
            "「です」「ます」「ください」で終わる文にしてください。名前や一覧なら「。」を取ります",
        )
    })
}

/// `spoken` without the brackets at its end; none if it ends in a name in quotes.
fn spoken_end(spoken: &str) -> Option<&str> {
    let mut rest = spoken;
    loop {
        let (before, open) = match rest.chars().next_back() {
            Some('）') => (rest.trim_end_matches('）'), '（'),
            Some('」') => (rest.trim_end_matches('」'), '「'),
            Some('』') => (rest.trim_end_matches('』'), '『'),
            _ => return Some(rest),
        };
        rest = match before.rsplit_once(open) {
            Some(_) if open != '（' => return None,
            Some((outside, _)) => outside,
            None => before,
        };
    }
}

fn is_plain(spoken: &str) -> bool {
    let asked = spoken.strip_suffix('か');
    let said = asked.unwrap_or(spoken);
    let said = said.strip_suffix(['ね', 'よ']).unwrap_or(said);
    let polite = POLITE.iter().any(|end| said.ends_with(end))
        || asked.is_some_and(|asked| asked.ends_with(['ん', 'た']));
    let noun = NOUNS.iter().any(|noun| spoken.ends_with(noun));
    let last = |text: &str| text.chars().next_back();
    let plain = last(asked.unwrap_or(spoken)).is_some_and(|c| PLAIN.contains(c));
    plain && !polite && !noun
}
