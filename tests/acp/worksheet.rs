//! The blank worksheet.

use engawa::acp::journey::Journey;
use engawa::content::questionnaire::{Kind, Prompt};
use engawa::site;
use engawa::words::words;

use crate::record;

fn worksheet() -> String {
    engawa::paper::worksheet(site::questionnaire(), "three", words())
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
    let journey = Journey::new(site::questionnaire(), "three");
    journey.prompts().collect()
}

#[test]
fn prompts_stand_in_the_order_of_the_screen() {
    let worksheet = worksheet();
    let places: Vec<usize> = prompts()
        .into_iter()
        .zip(1..)
        .map(|(prompt, at)| {
            let heading = format!("<h3>{at}. {}", prompt.question.text());
            worksheet.find(&heading).unwrap()
        })
        .collect();
    assert!(places.is_sorted() && places.len() == 5);
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

#[test]
fn the_paper_says_that_it_is_no_consent() {
    assert!(worksheet().contains("同意書や指示書ではありません"));
}
