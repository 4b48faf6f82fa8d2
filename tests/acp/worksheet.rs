//! The blank worksheet.

use engawa::content::questionnaire::{Kind, Prompt};
use engawa::site;
use engawa::words::words;

use crate::record;

fn worksheet() -> String {
    of_mode("three")
}

fn of_mode(mode: &str) -> String {
    engawa::paper::worksheet(site::questionnaire(), mode, words())
}

#[test]
fn every_mode_can_be_gone_through_on_paper() {
    for mode in &site::questionnaire().modes {
        let paper = of_mode(&mode.id);
        for prompt in site::questionnaire().of_mode(&mode.id) {
            let id = &prompt.id;
            if id == "P2" {
                // Its lines alone, below.
                assert!(paper.contains(&prompt.label), "{id}");
                continue;
            }
            assert!(paper.contains(&prompt.question.text()), "{id}");
            match &prompt.kind {
                Kind::Choices(form) => {
                    let middle = form.middle.iter().map(|middle| &middle.label);
                    let labels = form.choices().map(|(_, choice)| &choice.label);
                    for label in labels.chain(middle) {
                        let label = format!("<li class=\"tick\">{label}</li>");
                        assert!(paper.contains(&label), "{id}: {label}");
                    }
                    for field in &form.fields {
                        assert!(paper.contains(&field.label), "{id}: {}", field.label);
                    }
                }
                Kind::Each(form) => {
                    for choice in &form.choices {
                        let tick = format!("tick tick--inline\">{}", choice.label);
                        assert!(paper.contains(&tick), "{id}: {tick}");
                    }
                }
                Kind::Gate(_) => assert!(paper.contains(&prompt.help[0]), "{id}"),
                Kind::People(_) | Kind::Ranking(_) | Kind::Log => {}
            }
            if !prompt.note.is_empty() {
                assert!(paper.contains(&prompt.note), "{id}");
            }
        }
    }
}

/// The part of the worksheet that asks the prompt.
fn part(prompt: &Prompt) -> String {
    let worksheet = worksheet();
    let parts = worksheet.split("<section class=\"block block--ask\">");
    let question = prompt.question.text();
    let mut found = parts.filter(|part| part.contains(&question));
    found.next().unwrap().to_string()
}

fn prompts() -> Vec<&'static Prompt> {
    site::questionnaire().of_mode("three").collect()
}

#[test]
fn prompts_stand_in_the_order_of_the_screen() {
    let worksheet = worksheet();
    let places: Vec<usize> = prompts()
        .into_iter()
        .map(|prompt| {
            let heading = format!(
                "<h3><span class=\"block__number\">{}</span>{}",
                prompt.id,
                prompt.question.text()
            );
            worksheet.find(&heading).unwrap()
        })
        .collect();
    assert!(places.is_sorted() && places.len() == 5);
}

/// The block of the prompt `id` on the worksheet of `mode`.
fn block(mode: &str, id: &str) -> String {
    let all = engawa::paper::worksheet(site::questionnaire(), mode, words());
    let number = format!("<span class=\"block__number\">{id}</span>");
    let at = all.find(&number).unwrap();
    let from = all[..at].rfind("<section").unwrap();
    let to = at + all[at..].find("</section>").unwrap();
    all[from..to].to_string()
}

#[test]
fn on_paper_nothing_is_said_of_the_screen_and_nothing_twice() {
    // The circles on the screen are numbered; on paper one writes the number.
    let place = block("medical", "L4");
    assert!(!place.contains("番号がつきます"), "{place}");
    assert!(place.contains("番号を入れてください"), "{place}");
    let goal = block("medical", "T0");
    let eased = crate::record::prompt("T0").note.as_str();
    assert_eq!(goal.matches(eased).count(), 1, "{goal}");
    // Whether to write one's name is not asked of somebody who has a pencil in hand.
    let name = block("slow", "P2");
    assert!(
        !name.contains("tick") && !name.contains("入れますか"),
        "{name}"
    );
    assert_eq!(name.matches("class=\"ruled\"").count(), 3, "{name}");
    // Who named somebody passes this one over.
    let nobody = block("slow", "N5");
    let whom = words().worksheet().for_nobody;
    assert!(nobody.find(whom).unwrap() < nobody.find("block__number").unwrap());
    assert!(!block("slow", "N1").contains(whom));
}

#[test]
fn treatments_stand_in_one_column_in_the_order_of_the_screen() {
    for id in ["T0", "T1", "T2", "T3", "T4", "T5", "C4"] {
        let block = block("medical", id);
        let lists = |class: &str| block.matches(&format!("<ul class=\"{class}\"")).count();
        assert!(lists("ticks-list ticks-list--one") > 0, "{id}: {block}");
        assert_eq!(lists("ticks-list"), 0, "{id}: {block}");
    }
}

#[test]
fn every_choice_has_a_box_in_the_order_of_the_screen() {
    for prompt in prompts() {
        let Kind::Choices(form) = &prompt.kind else {
            continue;
        };
        let part = part(prompt);
        let place = |label: &str| part.find(&format!("<li class=\"tick\">{label}</li>"));
        let places: Vec<Option<usize>> = form
            .choices()
            .map(|(_, choice)| place(&choice.label))
            .collect();
        assert!(places.iter().all(Option::is_some), "{}", prompt.id);
        assert!(places.is_sorted(), "{}", prompt.id);
        let boxes = form.choices().count() + prompt.universal.len();
        assert_eq!(
            part.matches("class=\"tick\"").count(),
            boxes,
            "{}",
            prompt.id
        );
    }
}

#[test]
fn undecided_and_not_now_have_boxes_wherever_the_screen_has_them() {
    for prompt in prompts() {
        let boxes = ["まだ決められない", "今は考えたくない"]
            .map(|word| part(prompt).contains(&format!("<li class=\"tick\">{word}</li>")));
        let asked = prompt.id.starts_with(['V', 'N', 'L']);
        assert_eq!(boxes, [asked; 2], "{}", prompt.id);
    }
}

#[test]
fn how_many_may_be_chosen_is_said() {
    let mut limited = 0;
    for prompt in prompts() {
        if let Kind::Choices(form) = &prompt.kind {
            let said = form.limit.map(|limit| format!("（{limit}つまで"));
            limited += usize::from(said.is_some());
            assert!(
                part(prompt).contains(said.as_deref().unwrap_or_default()),
                "{}",
                prompt.id
            );
        }
    }
    assert_eq!(limited, 3);
}

#[test]
fn own_words_have_a_line_wherever_the_screen_has_one() {
    for prompt in prompts() {
        if let Kind::Choices(form) = &prompt.kind {
            let line = part(prompt).contains("<p class=\"ruled\">ほか</p>");
            assert_eq!(line, form.other.is_some(), "{}", prompt.id);
        }
    }
}

#[test]
fn there_are_lines_for_people_and_a_box_for_nobody() {
    let prompt = record::prompt("N1");
    let part = part(prompt);
    for text in ["どんな人", "名前", "電話", "いまは、いない、思いうかばない"]
    {
        assert!(part.contains(text), "{text}");
    }
    assert_eq!(part.matches("<th scope=\"row\">").count(), 4);
}

/// The modes with more than one leaf of paper.
const LONG: [&str; 3] = ["slow", "medical", "memo"];

#[test]
fn a_loose_page_has_a_name_and_a_day() {
    for mode in LONG {
        let paper = of_mode(mode);
        let (head, _) = paper.split_once("</thead>").unwrap();
        for part in ["氏名", "書いた日"] {
            assert!(head.contains(part), "{mode}: {part}");
        }
    }
    assert!(!worksheet().contains("<thead><tr><td><p"));
}

#[test]
fn the_memo_is_not_signed_by_the_person_and_says_so_on_each_page() {
    let memo = of_mode("memo");
    let title = format!(">{}</h2>", words().memo().paper_title.text());
    assert!(memo.contains(&title) && !memo.contains("人生会議の用紙"));
    let (head, rest) = memo.split_once("</thead>").unwrap();
    assert!(head.contains("本人が書いたものではありません"));
    assert!(rest.contains("書いた人（名前・本人との関係）・日付"));
    assert!(rest.contains(words().memo().statement));
    for own in [words().sheet().signature, words().worksheet().note] {
        assert!(!memo.contains(own), "{own}");
    }
}

#[test]
fn whose_hand_it_was_is_ticked() {
    for mode in ["three", "slow", "medical"] {
        let paper = of_mode(mode);
        for hand in ["本人が書いた<", "本人の話を聞いて書いた（書いた人"] {
            assert!(paper.contains(hand), "{mode}: {hand}");
        }
    }
    assert!(!of_mode("memo").contains("本人の話を聞いて書いた"));
}

#[test]
fn what_119_does_stands_under_resuscitation_alone() {
    let said = words().sheet().statement_7;
    let medical = of_mode("medical");
    assert_eq!(medical.matches(said).count(), 1);
    let question = record::prompt("T1").question.text();
    let mut blocks = medical.split("<section class=\"block block--ask\">");
    assert!(blocks.any(|block| block.contains(&question) && block.contains(said)));
    for mode in ["three", "slow", "memo"] {
        assert!(!of_mode(mode).contains(said), "{mode}");
    }
}

#[test]
fn the_paper_says_that_it_is_no_consent() {
    assert!(worksheet().contains("同意書や指示書ではありません"));
}
