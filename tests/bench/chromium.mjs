// Chromium, spoken to in its own protocol over a pipe: no package, no port, and every event with Chromium's own clock.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** The projector of an old hall. */
export const SCREEN = { width: 1024, height: 768, deviceScaleFactor: 1, mobile: false };

const ARGUMENTS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A hall has no network: what a deck asks of other hosts fails at once, wherever this runs.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
  "--lang=ja",
  `--window-size=${SCREEN.width},${SCREEN.height}`,
  "--remote-debugging-pipe",
];

/**
 * Starts Chromium with a profile that is thrown away.
 * @param {string} program its name or path
 */
export async function start(program) {
  const profile = await mkdtemp(join(tmpdir(), "engawa-bench-"));
  const child = spawn(program, [...ARGUMENTS, `--user-data-dir=${profile}`], {
    stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
  });
  const gone = once(child, "exit");
  const [, , , to, from] = child.stdio;
  const asked = new Map();
  const heard = new Map();
  let last = 0;

  let rest = "";
  from.setEncoding("utf8").on("data", (text) => {
    const messages = (rest + text).split("\0");
    rest = messages.pop();
    for (const message of messages.map((one) => JSON.parse(one))) {
      const answer = asked.get(message.id);
      if (!answer) {
        heard.get(message.sessionId)?.(message.method, message.params);
      } else {
        asked.delete(message.id);
        if (message.error) answer.reject(new Error(`${answer.method}: ${message.error.message}`));
        else answer.resolve(message.result);
      }
    }
  });
  child.on("error", (error) => asked.forEach((answer) => answer.reject(error)));
  child.on("exit", () => asked.forEach((answer) => answer.reject(new Error(`${program} ended`))));

  const send = (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      last += 1;
      asked.set(last, { resolve, reject, method });
      to.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
    });

  return {
    version: async () => (await send("Browser.getVersion")).product,
    /**
     * A page in a profile of its own: nothing kept, nothing known. It shows a page of the browser itself, as a new tab does, so that
     * every deck moves into a process of its own, whatever its headers ask for.
     */
    page: async () => {
      const { browserContextId } = await send("Target.createBrowserContext");
      const { targetId } = await send("Target.createTarget", { url: "about:blank", browserContextId });
      const { sessionId } = await send("Target.attachToTarget", { targetId, flatten: true });
      const page = {
        send: (method, params) => send(method, params, sessionId),
        /** Hands every event on, until the page is closed. */
        hear: (ear) => heard.set(sessionId, ear),
        /** Goes there and waits for the load event. */
        open: async (url) => {
          const loaded = new Promise((resolve) => {
            page.hear((method) => method === "Page.loadEventFired" && resolve());
          });
          await page.send("Page.enable");
          await page.send("Page.navigate", { url });
          await loaded;
        },
        close: async () => {
          heard.delete(sessionId);
          await send("Target.disposeBrowserContext", { browserContextId });
        },
      };
      await page.open("chrome://version/");
      return page;
    },
    end: async () => {
      await send("Browser.close").catch(() => {});
      await gone;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
