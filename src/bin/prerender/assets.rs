//! Files with their hash in their name, and the one script that stands in the page itself.

use std::error::Error;
use std::path::Path;

use base64::Engine as _;
use engawa::content::compile::Site;
use engawa::search::build::Files;
use sha2::{Digest as _, Sha256};

use super::program::{self, Program};
use super::styles::Styles;

/// Where the files of this build are.
#[derive(Clone)]
pub(crate) struct Assets {
    /// The style sheet of the screen.
    pub(crate) style: String,
    /// What holds on paper alone.
    pub(crate) paper: String,
    /// What only the pages of a 人生会議 wear.
    pub(crate) conference: String,
    /// What only the card's papers wear.
    pub(crate) card: String,
    /// What only the pages of a hall wear.
    pub(crate) hall: String,
    /// The only sheet of the slides; its name below the base, since slides have relative addresses.
    pub(crate) deck: String,
    /// What slides wear on paper, after that.
    pub(crate) deck_paper: String,
    /// How large their sheets are: A4 standing, A3 lying.
    pub(crate) deck_sizes: [String; 2],
    /// `print.js`.
    pub(crate) print: String,
    /// The slides' program and what starts it, named below the base too.
    pub(crate) lecturer: Lecturer,
    /// What only a practice has: its sheet, its script; then the files of what it asks.
    pub(crate) practice: Vec<String>,
    /// `boot.js`.
    pub(crate) boot: String,
    /// `aids.js`.
    pub(crate) aids: String,
    /// `region.js`.
    pub(crate) region: String,
    /// The search: titles, headings, keywords.
    pub(crate) search: String,
    /// The search: all text.
    pub(crate) search_text: String,
    /// Every prompt's page, in one file: once it is here one goes from prompt to prompt without a network.
    pub(crate) prompts: String,
    /// What the program knows of the questionnaire.
    pub(crate) questionnaire: String,
    /// The program's glue.
    pub(crate) program: String,
    /// The program.
    pub(crate) wasm: String,
    /// `first.js`, to stand in the head.
    pub(crate) first: String,
    /// Its hash, for the policy.
    pub(crate) first_hash: String,
}

/// The slides' program.
#[derive(Clone)]
pub(crate) struct Lecturer {
    /// Glue and WebAssembly.
    pub(crate) program: Program,
    /// The same WebAssembly as a script, for a folder that nothing serves.
    pub(crate) inline: String,
    /// `lecturer.js`.
    pub(crate) start: String,
}

impl Lecturer {
    fn write(staging: &Path) -> Result<Self, Box<dyn Error>> {
        let program = Program::lecturer(staging)?;
        let bytes = std::fs::read(staging.join(&program.wasm))?;
        let letters = base64::engine::general_purpose::STANDARD.encode(bytes);
        let inline = format!("engawaLecturer=\"{letters}\";");
        let start = without_comments(&std::fs::read_to_string("src/boot/lecturer.js")?);
        Ok(Self {
            program,
            inline: put(staging, "lecturer-inline", ".js", inline.as_bytes())?,
            start: put(staging, "lecturer", ".js", &program::plain(&start)?)?,
        })
    }

    /// All its files.
    pub(crate) fn files(&self) -> [&String; 4] {
        let Program { glue, wasm } = &self.program;
        [glue, wasm, &self.inline, &self.start]
    }
}

impl Assets {
    /// Writes the style sheet, the scripts and what is searched into `staging`, and finds the program that Trunk put there.
    pub(crate) fn write(
        staging: &Path,
        base: &str,
        content: &Site,
    ) -> Result<Self, Box<dyn Error>> {
        let styles = Styles::read()?;
        let [a4, a3] = &styles.deck_sizes;
        let [boot, aids, region, practice] = ["boot", "aids", "region", "practice"].map(|name| {
            let file = format!("src/boot/{name}.js");
            let text =
                std::fs::read_to_string(&file).map_err(|error| format!("{file}: {error}"))?;
            program::script(&without_comments(&text))
        });
        let first = without_comments(&std::fs::read_to_string("src/boot/first.js")?);
        let print = without_comments(&std::fs::read_to_string("src/boot/print.js")?);
        let program = Program::write(staging)?;
        let search = Files::of(content);
        let at = |name: String| format!("{base}{name}");
        Ok(Self {
            style: at(put(staging, "style", ".css", styles.screen.as_bytes())?),
            paper: at(put(staging, "paper", ".css", styles.paper.as_bytes())?),
            conference: at(put(
                staging,
                "conference",
                ".css",
                styles.conference.as_bytes(),
            )?),
            prompts: String::new(),
            questionnaire: String::new(),
            card: at(put(staging, "card-paper", ".css", styles.card.as_bytes())?),
            hall: at(put(staging, "hall", ".css", styles.hall.as_bytes())?),
            deck: put(staging, "deck", ".css", styles.deck.as_bytes())?,
            deck_paper: put(staging, "deck-paper", ".css", styles.deck_paper.as_bytes())?,
            deck_sizes: [
                put(staging, "deck-a4", ".css", a4.as_bytes())?,
                put(staging, "deck-a3", ".css", a3.as_bytes())?,
            ],
            print: put(staging, "print", ".js", &program::plain(&print)?)?,
            lecturer: Lecturer::write(staging)?,
            boot: at(put(staging, "boot", ".js", &boot?)?),
            aids: at(put(staging, "aids", ".js", &aids?)?),
            region: at(put(staging, "region", ".js", &region?)?),
            practice: vec![
                at(put(
                    staging,
                    "practice",
                    ".css",
                    styles.practice.as_bytes(),
                )?),
                at(put(staging, "practice", ".js", &practice?)?),
            ],
            search: at(put(staging, "search", ".txt", search.small.as_bytes())?),
            search_text: at(put(staging, "search-text", ".txt", search.text.as_bytes())?),
            program: at(program.glue),
            wasm: at(program.wasm),
            first_hash: base64::engine::general_purpose::STANDARD
                .encode(Sha256::digest(first.as_bytes())),
            first,
        })
    }

    /// What only the pages of a 人生会議 name.
    pub(crate) fn of_a_conference(&self) -> [&String; 3] {
        [&self.conference, &self.prompts, &self.questionnaire]
    }

    /// What every page names (the card's papers one sheet more), and the program that starts on it.
    pub(crate) fn of_every_page(&self) -> [&String; 8] {
        [
            &self.style,
            &self.paper,
            &self.card,
            &self.boot,
            &self.aids,
            &self.region,
            &self.program,
            &self.wasm,
        ]
    }
}

/// Writes a file whose name holds its hash, and gives that name.
pub(crate) fn put(
    staging: &Path,
    name: &str,
    ending: &str,
    bytes: &[u8],
) -> Result<String, Box<dyn Error>> {
    let file = format!("{name}-{}{ending}", hex(&Sha256::digest(bytes), 8));
    std::fs::write(staging.join(&file), bytes)?;
    Ok(file)
}

/// The first `length` bytes of a hash, as it is written.
pub(crate) fn hex(hash: &[u8], length: usize) -> String {
    let bytes = hash.iter().take(length);
    bytes.map(|byte| format!("{byte:02x}")).collect()
}

/// Whole-line comments stay in the repository.
pub(crate) fn without_comments(script: &str) -> String {
    let lines = script
        .lines()
        .filter(|line| !line.trim_start().starts_with("//") && !line.trim().is_empty());
    lines.map(str::trim_start).collect::<Vec<_>>().join("\n")
}
