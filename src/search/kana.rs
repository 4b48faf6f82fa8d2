//! One character as it is compared: ひらがな, narrow, small letters, no difference that typing makes.

/// Half-width katakana from U+FF66, in hiragana.
const NARROW: &str =
    "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// After these ー sounds like う, and people write it so: きゅうすけ, サポウト.
const BEFORE_U: &str = "おこそとのほもよろごぞどぼぽうくすつぬふむゆるぐずぶぷ";

/// Puts `c` behind `out` as it is compared with. Nothing comes of a ー that lengthens another vowel.
pub(super) fn fold(c: char, out: &mut String) {
    let last = out.chars().next_back().unwrap_or(' ');
    let c = hiragana(c);
    let lengthens = c == 'ー' || (matches!(c, '-' | '―' | '~' | '〜') && is_hiragana(last));
    let joined = match c {
        _ if lengthens => {
            if BEFORE_U.contains(last) {
                out.push('う');
            }
            return;
        }
        // The marks of half-width and of decomposed kana belong to the kana before them.
        '\u{3099}' | 'ﾞ' => after(last, 1),
        '\u{309a}' | 'ﾟ' => after(last, 2),
        c => {
            out.push(alike(c));
            return;
        }
    };
    if is_hiragana(last) {
        out.pop();
        out.push(alike(joined));
    }
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => before(c, 0x60),
        '！'..='～' => before(c, 0xfee0).to_ascii_lowercase(),
        'ｦ'..='ﾝ' => {
            let at = u32::from(c) - u32::from('ｦ');
            NARROW.chars().nth(at as usize).unwrap_or(c)
        }
        '\u{3000}' => ' ',
        c => c.to_ascii_lowercase(),
    }
}

/// One of those that are typed for one another.
fn alike(c: char) -> char {
    match c {
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' => after(c, 1),
        'ゕ' | 'ゖ' => 'か',
        'ぢ' => 'じ',
        'づ' => 'ず',
        'ゐ' => 'い',
        'ゑ' => 'え',
        'を' => 'お',
        'ゔ' => 'ぶ',
        c => c,
    }
}

/// 痛み止め is いたみどめ though 止め is とめ: the sound that a word may begin with behind another.
pub(super) fn voiced(c: char) -> char {
    const PLAIN: &str = "かきくけこさしすせそたちつてとはひふへほ";
    if PLAIN.contains(c) { after(c, 1) } else { c }
}

/// Whether `c` is hiragana.
pub(super) const fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

fn after(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) + by).unwrap_or(c)
}

fn before(c: char, by: u32) -> char {
    char::from_u32(u32::from(c).wrapping_sub(by)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        text.chars().for_each(|c| fold(c, &mut out));
        out
    }

    #[test]
    fn what_is_typed_for_one_another_is_one() {
        for (one, other) in [
            ("ケアマネジャー", "けあまねーじゃー"),
            ("Q助", "ｑ助"),
            ("きゅーすけ", "きゆうすけ"),
            ("サポート", "さぽうと"),
            ("ﾃﾞｲｻｰﾋﾞｽ", "デイサービス"),
            ("か\u{3099}ん", "ガン"),
            ("ちぢむ", "ちじむ"),
            ("つづく", "つずく"),
            ("ぱっと", "パツト"),
            ("1ヶ月", "１か月"),
            ("ヴ", "ゔ"),
            ("ＡＥＤ", "aed"),
            ("センタ-", "センター"),
        ] {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
    }

    #[test]
    fn what_differs_stays_apart() {
        assert_ne!(folded("かき"), folded("かぎ"));
        assert_ne!(folded("はは"), folded("ばば"));
        assert_eq!(folded("3-4"), "3-4");
        assert_eq!(folded("ーﾞ"), "");
    }
}
