//! Pictures of every page, for people to look at: `ENGAWA_PICTURES=1`.

use std::{env, fs};

use anyhow::{Context as _, Result};
use engawa::{content::route::Start, site};
use serde_json::json;

use super::{Stage, Story, printing::output, story};
use crate::{
    engine::{Ability, Engine},
    record::with_card,
};

/// A phone, a tablet, a desk.
const WIDTHS: [u32; 3] = [360, 768, 1280];

pub(super) fn stories() -> Vec<Story> {
    match env::var_os("ENGAWA_PICTURES") {
        Some(_) => vec![story(&[Ability::Narrow], pictures_of_every_page)],
        None => Vec::new(),
    }
}

async fn pictures_of_every_page(stage: &Stage) -> Result<()> {
    let folder = output(stage).context("ENGAWA_PICTURES")?;
    fs::create_dir_all(&folder)?;
    let browser = stage.browser().await?;
    browser.open("/privacy/").await?;
    for record in [false, true] {
        if record {
            browser.has_kept(&with_card()).await?;
        }
        for route in site::routes() {
            if record && route.start() == Start::Touch {
                continue;
            }
            let name = route.path().trim_matches('/').replace('/', "-");
            let name = if name.is_empty() { "home".into() } else { name };
            let name = if record {
                format!("{name}-answered")
            } else {
                name
            };
            for width in WIDTHS {
                browser.is_narrow(width).await?;
                browser.open(&route.path()).await?;
                if route.start() == Start::Now || record {
                    browser.starts().await?;
                }
                browser.arrives(&route.path()).await?;
                browser
                    .until(
                        "everything is loaded",
                        "return document.readyState === 'complete'",
                    )
                    .await?;
                let file = folder.join(format!("{name}-{width}.png"));
                if stage.engine == Engine::Chromium {
                    let height = browser
                        .script("return document.documentElement.scrollHeight")
                        .await?;
                    let whole = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
                    browser
                        .web()
                        .cdp()
                        .send_raw("Emulation.setDeviceMetricsOverride", whole)
                        .await?;
                }
                browser.web().screenshot(&file).await?;
            }
        }
    }
    Ok(())
}
