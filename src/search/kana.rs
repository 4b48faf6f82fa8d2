//! One character as it is compared: ひらがな, narrow, small letters, no difference that typing makes.

/// Kana, each with the place in the text that it came from.
pub(super) type Kana = Vec<(char, usize)>;

/// Half-width katakana from U+FF66, in hiragana.
const NARROW: &str = "をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん";

/// After these ー sounds like う, and people write it so: きゅうすけ, サポウト.
const BEFORE_U: &str = "おこそとのほもよろごぞどぼぽうくすつぬふむゆるぐずぶぷ";

/// Puts `c`, which stands at `at`, behind `out` as it is compared. Nothing comes of a ー that lengthens another vowel.
pub(super) fn fold(c: char, at: usize, out: &mut Kana) {
    let last = out.last().map_or(' ', |(last, _)| *last);
    let follows_kana = is_hiragana(last) || out.is_empty();
    let c = hiragana(c);
    let folded = match c {
        'ー' if BEFORE_U.contains(last) => 'う',
        'ー' if follows_kana => return,
        // On some keyboards ー is hard to find.
        '-' | '―' | '~' | '〜' if is_hiragana(last) => return fold('ー', at, out),
        // The marks of half-width and of decomposed kana belong to the kana before them. One that stands between
        // others stays, so that nothing it parts is read as one word.
        '\u{3099}' | 'ﾞ' if follows_kana => return mark(1, out),
        '\u{309a}' | 'ﾟ' if follows_kana => return mark(2, out),
        c => alike(c),
    };
    out.push((folded, at));
}

fn mark(by: u32, out: &mut Kana) {
    if let Some((last, _)) = out.last_mut() {
        *last = alike(shifted(*last, by));
    }
}

fn hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' => shifted(c, 0_u32.wrapping_sub(0x60)),
        '！'..='～' => shifted(c, 0_u32.wrapping_sub(0xfee0)).to_ascii_lowercase(),
        'ｦ'..='ﾝ' => {
            let at = u32::from(c) - u32::from('ｦ');
            NARROW.chars().nth(at as usize).unwrap_or(c)
        }
        c => c.to_ascii_lowercase(),
    }
}

/// One of those that are typed for one another.
fn alike(c: char) -> char {
    match c {
        'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' | 'っ' | 'ゃ' | 'ゅ' | 'ょ' | 'ゎ' => {
            shifted(c, 1)
        }
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
    if PLAIN.contains(c) { shifted(c, 1) } else { c }
}

/// Whether `c` is hiragana.
pub(super) const fn is_hiragana(c: char) -> bool {
    matches!(c, 'ぁ'..='ゖ')
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32(u32::from(c).wrapping_add(by)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = Kana::new();
        text.chars().for_each(|c| fold(c, 0, &mut out));
        out.into_iter().map(|(c, _)| c).collect()
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
        assert_eq!(
            ["と", "ん", "ど"].map(|c| voiced(c.chars().next().unwrap())),
            ['ど', 'ん', 'ど']
        );
    }
}
