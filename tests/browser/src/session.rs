//! One browser on one site: what a hand and an eye do.

use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, bail, ensure};
use serde_json::{Value, json};
use thirtyfour::{By, WebDriver, WebElement, error::WebDriverErrorInner, prelude::WebDriverError};

use crate::{
    browser::{self, Browser, Setting},
    engine::Engine,
    process::kill_users_of,
    profile::Profile,
    site::Site,
};

/// How long anything on a page may take.
const PATIENCE: Duration = Duration::from_secs(20);

/// How often we look.
pub(crate) const GLANCE: Duration = Duration::from_millis(25);

/// A browser session. Dropping it closes the browser.
#[derive(Debug)]
pub struct Session {
    web: WebDriver,
    browser: Browser,
    origin: String,
    engine: Engine,
    setting: Setting,
}

impl Session {
    /// Opens a browser with `profile`.
    ///
    /// # Errors
    /// When the engine or its driver is missing.
    pub async fn start(
        engine: Engine,
        site: &Site,
        profile: &Profile,
        setting: Setting,
    ) -> Result<Self> {
        let browser = Browser::start(engine, profile)?;
        let capabilities = browser::capabilities(engine, profile.path(), setting)?;
        let web = WebDriver::new(browser.address(), capabilities).await;
        let web =
            web.with_context(|| format!("{engine} が始まりません。[{engine} does not start]"))?;
        Ok(Self {
            web,
            browser,
            origin: site.origin(),
            engine,
            setting,
        })
    }

    /// The engine.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Waits until everything that the page names has come, the style sheet for paper too.
    ///
    /// # Errors
    /// When it does not.
    pub async fn is_whole(&self) -> Result<()> {
        // Without script the driver waits by itself.
        if self.setting != Setting::ScriptOff {
            let js = "return document.readyState === 'complete'";
            self.until("everything is loaded", js).await?;
        }
        Ok(())
    }

    /// The driver, for what only one story needs.
    #[must_use]
    pub const fn web(&self) -> &WebDriver {
        &self.web
    }

    /// Closes the browser as a person does.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn close(self) -> Result<()> {
        Ok(self.web.clone().quit().await?)
    }

    /// Kills the browser as a phone with little memory does.
    pub fn kill(self, profile: &Profile) {
        kill_users_of(profile.path());
    }

    /// Types an address of the site.
    ///
    /// # Errors
    /// When the page does not come.
    pub async fn open(&self, path: &str) -> Result<()> {
        self.leave().await?;
        let opened = self.web.goto(format!("{}{path}", self.origin)).await;
        opened.with_context(|| format!("open {path}"))?;
        self.is_elsewhere(path).await
    }

    /// Loads the page anew.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn reload(&self) -> Result<()> {
        self.leave().await?;
        self.web.refresh().await?;
        self.is_elsewhere("reload").await
    }

    /// Only one driver comes back before the new page is there.
    async fn leave(&self) -> Result<()> {
        if self.engine == Engine::Webkit {
            self.script("window.isLeft = true").await?;
        }
        Ok(())
    }

    async fn is_elsewhere(&self, what: &str) -> Result<()> {
        if self.engine == Engine::Webkit {
            let js = "return !window.isLeft && document.readyState !== 'loading'";
            self.until(what, js).await?;
        }
        Ok(())
    }

    /// Runs the body of a function in the page.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script(&self, body: &str) -> Result<Value> {
        self.script_with(body, Vec::new()).await
    }

    /// The same, with arguments.
    ///
    /// # Errors
    /// When it throws.
    pub async fn script_with(&self, body: &str, arguments: Vec<Value>) -> Result<Value> {
        let value = self.web.execute(body, arguments).await;
        Ok(value
            .with_context(|| body.chars().take(200).collect::<String>())?
            .json()
            .clone())
    }

    /// The text that a script returns; empty when it returns none.
    ///
    /// # Errors
    /// When it throws.
    pub async fn words(&self, body: &str) -> Result<String> {
        Ok(self
            .script(body)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until a script returns something true, and returns it. `what` says what is waited for.
    ///
    /// # Errors
    /// When it does not become true.
    pub async fn until(&self, what: &str, body: &str) -> Result<Value> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // While a page gives way to another, scripts fail; that is not yet a fault.
            let seen = self.script(body).await;
            match &seen {
                Ok(Value::Null | Value::Bool(false)) | Err(_) => {}
                Ok(Value::Number(number)) if number.as_f64() == Some(0.0) => {}
                Ok(Value::String(text)) if text.is_empty() => {}
                Ok(value) => return Ok(value.clone()),
            }
            if Instant::now() > deadline {
                let address = self
                    .web
                    .current_url()
                    .await
                    .map(|url| url.to_string())
                    .unwrap_or_default();
                bail!(
                    "never came: {what} (at {address}; last seen: {})",
                    told(&seen)
                );
            }
            tokio::time::sleep(GLANCE).await;
        }
    }

    /// Looks for a while whether a script goes on returning something true.
    ///
    /// # Errors
    /// When it does not.
    pub async fn stays(&self, what: &str, time: Duration, body: &str) -> Result<()> {
        let end = Instant::now() + time;
        while Instant::now() < end {
            ensure!(
                self.script(body).await? == json!(true),
                "did not stay so: {what}"
            );
            tokio::time::sleep(GLANCE).await;
        }
        Ok(())
    }

    /// Waits for an element.
    ///
    /// # Errors
    /// When it does not come.
    pub async fn find(&self, css: &str) -> Result<WebElement> {
        let js = format!("return !!document.querySelector({})", json!(css));
        self.until(css, &js).await?;
        self.web
            .find(By::Css(css))
            .await
            .with_context(|| css.to_owned())
    }

    /// Taps an element, bringing it to the middle of the screen first.
    ///
    /// # Errors
    /// When it can't be tapped.
    pub async fn tap(&self, css: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            let element = self.find(css).await?;
            let shown = element.handle().execute(
                "arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })",
                vec![element.to_json()?],
            );
            let tapped = match shown.await {
                Ok(_) => element.click().await,
                Err(error) => Err(error),
            };
            match tapped {
                Err(error) if passes(&error) && Instant::now() < deadline => {
                    tokio::time::sleep(GLANCE).await;
                }
                result => return result.with_context(|| format!("tap {css}")),
            }
        }
    }

    /// Types into a field, behind what is there.
    ///
    /// # Errors
    /// When it takes no text.
    pub async fn write(&self, css: &str, text: &str) -> Result<()> {
        let field = self.find(css).await?;
        field
            .send_keys(text)
            .await
            .with_context(|| format!("write into {css}"))
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        // Nothing is left to the driver: it is killed with the browser. (Its own farewell has been seen to hang.)
        let _ = self.web.clone().leak();
        self.browser.end();
    }
}

fn told(seen: &Result<Value>) -> String {
    match seen {
        Ok(value) => value.to_string(),
        Err(error) => format!("{error:#}"),
    }
}

/// Whether trying again may help: the page was just being changed, or something lay over the place.
fn passes(error: &WebDriverError) -> bool {
    matches!(
        error.as_inner(),
        WebDriverErrorInner::StaleElementReference(_)
            | WebDriverErrorInner::ElementClickIntercepted(_)
            | WebDriverErrorInner::ElementNotInteractable(_)
            | WebDriverErrorInner::NoSuchElement(_)
    )
}
