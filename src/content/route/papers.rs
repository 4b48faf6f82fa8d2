//! Papers that have addresses of their own: those made from the card or from slides, and the blank ones.

/// What is made from the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CardPaper {
    /// For the refrigerator: A4, folded to A5.
    Fridge,
    /// For the wallet: as large as a name card, ten on A4.
    Wallet,
    /// For the wall by the telephone: A4, big.
    Telephone,
    /// For the phone's lock screen.
    Picture,
}

impl CardPaper {
    /// All, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Fridge, Self::Wallet, Self::Telephone, Self::Picture];

    /// Its name in addresses and in `card.toml`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Fridge => "fridge",
            Self::Wallet => "wallet",
            Self::Telephone => "telephone",
            Self::Picture => "picture",
        }
    }
}

/// A blank sheet to print and write on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Blank {
    /// The worksheet of 「ゆっくり」.
    Slow,
    /// The worksheet of 「医療のことも」.
    Medical,
    /// The worksheet of 家族のメモ.
    Memo,
    /// 役割分担シート: who does what, filled in together.
    Roles,
    /// わたしの「いつも」: what a nurse asks first at night.
    Usual,
    /// 「次はここから」: for whoever can't find the way back.
    Next,
}

impl Blank {
    /// All, in the order they are offered.
    pub const ALL: [Self; 6] = [
        Self::Slow,
        Self::Medical,
        Self::Memo,
        Self::Roles,
        Self::Usual,
        Self::Next,
    ];

    /// Its name in addresses; of a worksheet also the id of its mode.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Slow => "slow",
            Self::Medical => "medical",
            Self::Memo => "memo",
            Self::Roles => "roles",
            Self::Usual => "usual",
            Self::Next => "next",
        }
    }
}

/// Slides on paper. The program for answers knows none of them.
#[cfg(feature = "compile")]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum DeckPaper {
    /// For those who came: four on A4, with room to write, without the lecturer's words.
    Handout,
    /// For the lecturer: two on A4, the words under each.
    Two,
    /// The same, three on A4, the words beside each.
    Three,
    /// One on A4, as on the screen.
    One,
    /// 紙芝居 for a hall without a projector: one on A3, the words on the back of the one before.
    Kamishibai,
}

#[cfg(feature = "compile")]
impl DeckPaper {
    /// All, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Handout,
        Self::Two,
        Self::Three,
        Self::One,
        Self::Kamishibai,
    ];

    /// Its name in addresses.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Handout => "handout",
            Self::Two => "notes-2",
            Self::Three => "notes-3",
            Self::One => "slides",
            Self::Kamishibai => "kamishibai",
        }
    }
}
