//! What an eye sees on the page: where we are, what stands there, what went wrong.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use engawa::{
    content::route::{Route, Start},
    site,
    words::words,
};
use serde_json::json;

use crate::{
    session::{GLANCE, Session},
    site::title_at,
};

/// How long a text may take to follow what was done.
const SOON: Duration = Duration::from_secs(3);

/// True when an element can be seen: in the layout and not hidden.
const SHOWN: &str = "const e = document.querySelector(arguments[0]);\
    return !!e && e.getClientRects().length > 0 && getComputedStyle(e).visibility === 'visible'";

/// The text of all elements that a selector finds, without white space.
const TEXT: &str =
    "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('')";

impl Session {
    /// Waits until the program has started.
    ///
    /// # Errors
    /// When it does not.
    pub async fn starts(&self) -> Result<()> {
        let js = "return document.documentElement.dataset.program === 'started'";
        self.until("the program's start", js).await.map(drop)
    }

    /// Whether the program has started.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn is_started(&self) -> Result<bool> {
        let js = "return document.documentElement.dataset.program === 'started'";
        Ok(self.script(js).await? == json!(true))
    }

    /// Opens the page of a route, and waits for its program where that starts at once.
    ///
    /// # Errors
    /// When it does not come or does not start.
    pub async fn visits(&self, route: &Route) -> Result<()> {
        self.open(&route.path()).await?;
        if route.start() == Start::Now {
            self.starts().await?;
        }
        self.arrives(&route.path()).await
    }

    /// Opens an address and waits until the program has started there.
    ///
    /// # Errors
    /// When it does not.
    pub async fn open_started(&self, path: &str) -> Result<()> {
        self.open(path).await?;
        self.starts().await
    }

    /// Waits until the page of an address stands there, whichever way it came.
    ///
    /// # Errors
    /// When another one does.
    pub async fn arrives(&self, path: &str) -> Result<()> {
        let all = words();
        let heading = |text: String| format!("{} === packed(heading)", json!(packed(&text)));
        let sign = match Route::parse(path, &site::slugs()) {
            Route::Prompt(slug) => {
                let prompt = site::questionnaire().at(&slug);
                let prompt = prompt.with_context(|| format!("no prompt at {path}"))?;
                // A gate has no control of its own.
                let part = json!(format!("[id^=\"q-{}-\"]", prompt.id));
                let own = json!(packed(&prompt.question.text()));
                format!("(!!document.querySelector({part}) || packed(heading) === {own})")
            }
            Route::Check => heading(all.check().title.text()),
            Route::Talks => heading(all.talks().title.text()),
            Route::Sheet => heading(all.sheet().page_title.text()),
            Route::Show => heading(all.sheet().title.text()),
            Route::Sections => heading(all.sections().title.text()),
            Route::Details => heading(all.details().title.text()),
            Route::FamilySheet => heading(all.family_sheet().title.text()),
            Route::MemoSheet => heading(all.memo().sheet_title.text()),
            Route::Versions => heading(all.versions().title.text()),
            Route::Pause => heading(all.pause().title.text()),
            Route::Search => heading(all.search().title.text()),
            _ => {
                let title = json!(title_at(path)?);
                format!(
                    "[document.querySelector('.reading').dataset.title, document.title].every(e => e === {title})"
                )
            }
        };
        let js = format!(
            "const packed = e => e.textContent.replace(/\\s/g, '');\
             const heading = document.querySelector('main h1');\
             return location.pathname === {} && document.readyState !== 'loading' && !!heading && {sign}",
            json!(path),
        );
        self.until(&format!("the page {path}"), &js).await.map(drop)
    }

    /// Taps and waits until the page of an address stands there.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn follow(&self, css: &str, path: &str) -> Result<()> {
        self.tap(css).await?;
        self.arrives(path).await
    }

    /// Taps the link to an address inside `scope`.
    ///
    /// # Errors
    /// When there is none.
    pub async fn follow_link(&self, scope: &str, path: &str) -> Result<()> {
        self.follow(&format!("{scope} a[href=\"{path}\"]"), path)
            .await
    }

    /// Whether an element can be seen.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn shows(&self, css: &str) -> Result<bool> {
        Ok(self.script_with(SHOWN, vec![json!(css)]).await? == json!(true))
    }

    /// What stands in the elements that `css` finds, without white space.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn text(&self, css: &str) -> Result<String> {
        let text = self.script_with(TEXT, vec![json!(css)]).await?;
        Ok(packed(text.as_str().unwrap_or_default()))
    }

    /// The texts stand in the elements that `css` finds, one after another.
    ///
    /// # Errors
    /// When one does not, or not in this order.
    pub async fn says(&self, css: &str, texts: &[String]) -> Result<()> {
        let deadline = Instant::now() + SOON;
        loop {
            match in_order(&self.text(css).await?, texts) {
                Err(_) if Instant::now() < deadline => tokio::time::sleep(GLANCE).await,
                result => return result,
            }
        }
    }

    /// The person hears a page's name: the focus is on its heading.
    ///
    /// # Errors
    /// When it is elsewhere.
    pub async fn focus_is_on_the_heading(&self) -> Result<()> {
        let js = "return document.activeElement?.matches('main h1') ?? false";
        self.until("the focus on the heading", js).await.map(drop)
    }

    /// The page complained of nothing: no error, no console error, no policy violation.
    ///
    /// # Errors
    /// When it did.
    pub async fn is_content(&self) -> Result<()> {
        let probe = self.script("return JSON.stringify(window.__probe)").await?;
        let heard = r#"{"errors":[],"violations":[],"consoleErrors":[],"#;
        let probe = probe.as_str().unwrap_or_default().to_owned();
        ensure!(probe.starts_with(heard), "the page complained: {probe}");
        Ok(())
    }

    /// How often the print dialog was asked for.
    ///
    /// # Errors
    /// When the page can't be asked.
    pub async fn prints(&self) -> Result<u64> {
        let prints = self.script("return window.__probe.prints").await?;
        Ok(prints.as_u64().unwrap_or_default())
    }
}

/// A text without white space, as it is compared.
#[must_use]
pub fn packed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// `texts` stand in `all`, one after another, white space aside.
///
/// # Errors
/// When one does not, or not in this order.
pub fn in_order(all: &str, texts: &[String]) -> Result<()> {
    let mut rest = all;
    for text in texts.iter().map(|text| packed(text)) {
        match rest.split_once(text.as_str()) {
            Some((_, after)) => rest = after,
            None => anyhow::bail!("「{text}」 is missing or out of its place in: {all}"),
        }
    }
    Ok(())
}
