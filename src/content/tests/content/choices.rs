//! End-of-life choices: one form, two sides alike, no chances in numbers.

use engawa_content::compile::{Choice, ChoiceKind, Passage, PassageKind, Section};

use crate::folder::Folder;
use crate::real;

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

fn published(kind: ChoiceKind) -> Vec<Choice> {
    let mut choices = real::site().choices;
    choices.retain(|choice| choice.kind == kind);
    choices
}

#[test]
fn comfort_stands_last_and_every_treatment_is_told() {
    let slugs = |kind| -> Vec<String> {
        published(kind)
            .into_iter()
            .map(|choice| choice.page.slug)
            .collect()
    };
    assert_eq!(
        slugs(ChoiceKind::Treatment),
        [
            "cpr",
            "ventilator",
            "nutrition",
            "hospital-stay",
            "ongoing-treatment",
            "comfort"
        ]
    );
    assert_eq!(
        slugs(ChoiceKind::Place),
        ["home", "care-home", "hospital", "palliative-unit"]
    );
}

/// Whether one may try a treatment is a question for the doctor, not a promise.
#[test]
fn trying_a_treatment_is_never_promised() {
    for choice in published(ChoiceKind::Treatment) {
        let (_, _, after) = choice.parts();
        let text = &after[0].plain;
        for part in ["約束はできないので", "医に聞いてください", "ちがいます"]
        {
            let said = text.replace("医師", "医");
            assert!(said.contains(part), "{}: {part}", choice.page.slug);
        }
        assert!(choice.page.gentle, "{}", choice.page.slug);
    }
}

#[test]
fn both_sides_have_three_items_each() {
    for choice in real::site().choices {
        let (_, sides, _) = choice.parts();
        let items = |part: &Section| {
            part.passages
                .iter()
                .filter(|passage| is_item(passage))
                .count()
        };
        assert_eq!(
            sides.iter().map(items).collect::<Vec<_>>(),
            [3, 3],
            "{}",
            choice.page.slug
        );
    }
}

fn is_item(passage: &Passage) -> bool {
    passage.kind == PassageKind::Item
}

#[test]
fn each_word_that_is_mixed_up_is_told_in_three_sentences() {
    let site = real::site();
    let page = site.pages.iter().find(|page| page.slug == "words").unwrap();
    let terms = [
        "人生会議",
        "事前指示書",
        "リビング・ウイル",
        "尊厳死",
        "DNAR",
        "成年後見",
    ];
    let told: Vec<&Section> = page
        .sections
        .iter()
        .filter(|part| terms.contains(&&*part.heading.text()))
        .collect();
    let found: Vec<String> = told.iter().map(|part| part.heading.text()).collect();
    assert_eq!(found, terms);
    for part in told {
        assert_eq!(part.plain.matches('。').count(), 3, "{}", part.plain);
        assert!(part.plain.ends_with('。'), "{}", part.plain);
    }
}
