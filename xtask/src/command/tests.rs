//! Words in, commands out.

use super::*;

fn parse(line: &str) -> Result<Command> {
    Command::parse(line.split_whitespace().map(str::to_owned))
}

#[test]
fn words_are_understood() {
    assert_eq!(parse("").unwrap(), Command::List);
    assert_eq!(
        parse("content --stale").unwrap(),
        Command::Content { stale: true }
    );
    let base = BasePath::parse("/x/").unwrap();
    assert_eq!(
        parse("serve --no-build --base=/x/ --port 9000").unwrap(),
        Command::Serve {
            port: Some(9000),
            base,
            no_build: true
        }
    );
    assert_eq!(
        parse("bench --rounds 3 --write").unwrap(),
        Command::Bench {
            rounds: 3,
            no_build: false,
            write: true
        }
    );
    assert_eq!(
        parse("test --engine webkit --only browser").unwrap(),
        Command::Test {
            only: Some(Step::Browser),
            engine: Some(Engine::Webkit)
        }
    );
}

#[test]
fn a_wrong_word_is_named() {
    for (line, word) in [
        ("sevre", "sevre"),
        ("build --out x", "--out"),
        ("serve --port", "--port"),
        ("serve --port x", "x"),
        ("dev y", "y"),
        ("bench --rounds 0", "--rounds"),
    ] {
        assert!(
            parse(line).unwrap_err().to_string().contains(word),
            "{line}"
        );
    }
}

#[test]
fn the_list_names_every_step_and_engine() {
    for name in Step::ALL
        .map(Step::name)
        .into_iter()
        .chain(Engine::ALL.map(Engine::name))
    {
        assert!(LIST.contains(name), "{name}");
    }
}
