//! End-of-life choices: one form, two sides alike, no chances in numbers.

mod published;

use crate::folder::Folder;

/// A treatment whose two sides are `help` and `burden`; the first of them stands on line 14.
fn treatment(help: &str, burden: &str) -> Folder {
    let folder = Folder::small();
    let text = format!(
        "+++\ntitle = \"処置\"\nlead = \"処置の話です。\"\nkind = \"treatment\"\norder = 1\n+++\n\n\
         ## どんなものですか\n\n処置です。\n\n\
         ## 助けになるかもしれないこと\n\n{help}\n\n\
         ## 負担になるかもしれないこと\n\n{burden}\n\n\
         ## ためすこと、変えること\n\n病気でちがいます。\n\n\
         ## 聞いておきたいこと\n\nくわしくは、医師に聞いてください。\n"
    );
    folder.write("ja/choices/treatment.md", &text);
    folder
}

fn item(length: usize) -> String {
    let text = "あります。".chars().cycle().take(length);
    format!("- {}", text.collect::<String>())
}

#[test]
fn sides_may_differ_by_20_characters_or_15_percent_and_no_more() {
    for (help, burden) in [(10, 30), (30, 10), (200, 170), (170, 200), (40, 40)] {
        let problems = treatment(&item(help), &item(burden)).problems();
        assert_eq!(problems, Vec::<String>::new(), "{help} {burden}");
    }
    for (help, burden, line) in [(10, 31, 18), (31, 10, 14), (200, 169, 14), (169, 200, 18)] {
        let problems = treatment(&item(help), &item(burden)).problems();
        assert_eq!(problems.len(), 1, "{problems:?}");
        let start = format!(
            "content/ja/choices/treatment.md:{line}: 「助けになるかもしれないこと」は {help} 字、「負担になるかもしれないこと」は {burden} 字です\n"
        );
        assert!(problems[0].starts_with(&start), "{problems:?}");
    }
}

#[test]
fn sides_have_the_same_shape() {
    let two = "- 助かることがあります。\n- 戻ることがあります。";
    let one = "- 助かることも、戻ることもあります。";
    let told = "助かることがあります。\n\n戻ることがあります。";
    for (help, burden, count) in [(two, one, 1), (one, two, 1), (two, told, 2)] {
        let problems = treatment(help, burden).problems();
        assert_eq!(problems.len(), count, "{problems:?}");
        assert!(problems[0].contains("の数がちがいます"), "{problems:?}");
    }
}

#[test]
fn no_chance_is_named_in_numbers() {
    for chance in [
        "30%",
        "３０％",
        "3パーセント",
        "3割",
        "三割",
        "10人に1人",
        "3分の1",
        "助かる確率",
    ] {
        let help = format!("- {chance}です。");
        let problems = treatment(&help, "- つかれます。").problems();
        assert!(
            problems
                .iter()
                .any(|problem| problem.contains("見こみの数")),
            "{chance}: {problems:?}"
        );
    }
    for fine in [
        "役割です。",
        "自分の体です。",
        "家の人に話します。",
        "3つの方法です。",
    ] {
        let problems = treatment(&format!("- {fine}"), "- つかれます。").problems();
        assert_eq!(problems, Vec::<String>::new(), "{fine}");
    }
}

#[test]
fn headings_stand_in_their_order() {
    let folder = treatment("- 助かります。", "- つかれます。");
    let text = folder.read("ja/choices/treatment.md");
    let (a, b) = ("## ためすこと、変えること", "## 聞いておきたいこと");
    let turned = text.replace(a, "x").replace(b, a).replace('x', b);
    folder.write("ja/choices/treatment.md", &turned);
    let problems = folder.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(
        problems[0].contains("見出しの順がちがうか、二度あります"),
        "{problems:?}"
    );
}
