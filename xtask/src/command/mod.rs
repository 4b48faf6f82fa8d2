//! The commands: what can be typed after `cargo xtask`, and what each one starts.

mod serve;
mod words;

use anyhow::{Result, bail};

use self::{serve::serve, words::Words};

use crate::{
    base::BasePath,
    bench::{Bench, ROUNDS},
    house::House,
    release::Release,
    sizes::Sizes,
    texts,
    tools::{Engine, Toolbox},
    trial::{Step, Trial, check_content},
};

const LIST: &str = "\
えんがわ  cargo xtask <command>

  serve    つくって、手元で開く          build if needed and serve dist/   [--port N] [--base /x/] [--no-build]
  test     すべて確かめる                run every check and test          [--only STEP] [--engine NAME]
  build    公開する dist/ をつくる       make dist/ ready to publish       [--base /x/]
  dev      書きながら見る（trunk serve） rebuild and reload while editing
  content  content/ だけを確かめる       check the content alone, fast    [--stale]
  sizes    ページとプログラムの重さ      weigh pages and program against the limits
  bench    ほかのスライドとくらべる      compare a deck with reveal.js, Slidev, Marp   [--rounds N] [--no-build] [--write]

  STEP: fmt clippy content unit build sizes browser    NAME: chromium firefox webkit";

/// One command, understood.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Show what there is.
    List,
    /// Build if needed and serve.
    Serve {
        /// A port that was asked for.
        port: Option<u16>,
        /// The base path.
        base: BasePath,
        /// Serve `dist/` as it is.
        no_build: bool,
    },
    /// Make `dist/`.
    Build {
        /// The base path.
        base: BasePath,
    },
    /// Daily work.
    Dev,
    /// Check the content.
    Content {
        /// Also list what a person should look at again.
        stale: bool,
    },
    /// Weigh `dist/`.
    Sizes,
    /// Compare a deck with its peers.
    Bench {
        /// How often each deck is loaded.
        rounds: usize,
        /// Compare `dist/` as it is.
        no_build: bool,
        /// Put the tables into the documentation.
        write: bool,
    },
    /// Check everything.
    Test {
        /// One step alone.
        only: Option<Step>,
        /// One browser alone.
        engine: Option<Engine>,
    },
}

impl Command {
    /// Reads the words.
    ///
    /// # Errors
    /// When a word is unknown or its value does not fit.
    pub fn parse(words: impl Iterator<Item = String>) -> Result<Self> {
        let mut words = Words::new(words);
        let command = match words.command().as_deref() {
            None | Some("help" | "--help" | "-h") => Self::List,
            Some("serve") => Self::Serve {
                port: words.port()?,
                base: words.base()?,
                no_build: words.flag("--no-build"),
            },
            Some("build") => Self::Build {
                base: words.base()?,
            },
            Some("dev") => Self::Dev,
            Some("content") => Self::Content {
                stale: words.flag("--stale"),
            },
            Some("sizes") => Self::Sizes,
            Some("bench") => Self::Bench {
                rounds: words.count("--rounds")?.unwrap_or(ROUNDS),
                no_build: words.flag("--no-build"),
                write: words.flag("--write"),
            },
            Some("test") => Self::Test {
                only: words
                    .value("--only")?
                    .map(|name| Step::parse(&name))
                    .transpose()?,
                engine: words
                    .value("--engine")?
                    .map(|name| Engine::parse(&name))
                    .transpose()?,
            },
            Some(other) => bail!(
                "{other} という命令はありません。cargo xtask で一覧が出ます。[no such command: {other}]"
            ),
        };
        match words.rest() {
            None => Ok(command),
            Some(word) => {
                bail!("{word} は分かりません。cargo xtask で一覧が出ます。[unexpected: {word}]")
            }
        }
    }

    /// Runs it.
    ///
    /// # Errors
    /// With a sentence for the person.
    pub fn run(self) -> Result<()> {
        if self == Self::List {
            println!("{LIST}");
            return Ok(());
        }
        let house = House::find()?;
        let tools = Toolbox::of(&house);
        match self {
            Self::List => Ok(()),
            Self::Serve {
                port,
                base,
                no_build,
            } => serve(&house, port, base, no_build),
            Self::Build { base } => {
                Release::new(&house, base).build()?;
                println!(
                    "dist/ ができました。中身をそのまま公開できます。[dist/ is ready to publish as it is]"
                );
                Ok(())
            }
            Self::Dev => {
                tools.for_build()?;
                tools.program("trunk").args(["serve"]).run()
            }
            Self::Content { stale } => check_content(tools, stale),
            Self::Sizes => {
                let sizes = Sizes::weigh(&house.dist())?;
                println!("{}", sizes.table());
                sizes.check()?;
                texts::are_apart(&house).map(drop)
            }
            Self::Bench {
                rounds,
                no_build,
                write,
            } => Bench::new(&house, rounds, no_build).run(write),
            Self::Test { only, engine } => {
                if Trial::new(&house, only, engine).run()?.is_bad() {
                    // The count is the last line; there is nothing to add to it.
                    std::process::exit(1);
                }
                Ok(())
            }
        }
    }
}

#[cfg(test)]
mod tests;
