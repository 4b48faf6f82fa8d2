// One load of one deck, in a profile of its own: what came over the wire, and when the first and the second slide stood.

import { readFile } from "node:fs/promises";

import { SCREEN } from "./chromium.mjs";

const watch = await readFile(new URL("watch.js", import.meta.url), "utf8");
const PATIENCE = 60_000;

/** Something that happens once. */
function event() {
  const once = {};
  once.promise = new Promise((happen) => Object.assign(once, { happen }));
  return once;
}

/**
 * Loads the deck, presses PageDown from the moment the first slide stands until the second does, and waits until the network is quiet.
 * @param {string[]} texts of the first and of the second slide
 * @param {{cpu: number, delay: number, rate: number}} world how slow; `delay` in ms, `rate` in bytes a second, -1 for no limit
 * @returns bytes received until the first slide, until the load event and in all, headers included; requests answered; load event,
 * first paint, first slide and second slide in ms since the navigation
 */
export async function load(page, address, texts, world) {
  const [first, second, loaded, quiet] = [event(), event(), event(), event()];
  const stood = [first, second];
  const requests = new Map();
  let document;
  page.hear((method, told) => {
    if (method === "Network.requestWillBeSent") {
      document ??= told;
      requests.set(told.requestId, {});
    } else if (method === "Network.loadingFinished") {
      const request = requests.get(told.requestId);
      if (request) Object.assign(request, { bytes: told.encodedDataLength, at: (told.timestamp - document.timestamp) * 1000 });
    } else if (method === "Page.lifecycleEvent" && told.loaderId === document?.loaderId) {
      if (told.name === "load") loaded.happen();
      if (told.name === "networkIdle") quiet.happen();
    } else if (method === "Runtime.bindingCalled" && told.name === "stands") {
      stood.shift()?.happen(Number(told.payload));
    }
  });
  const { send } = page;
  await send("Emulation.setDeviceMetricsOverride", SCREEN);
  await send("Emulation.setFocusEmulationEnabled", { enabled: true });
  await send("Network.enable");
  await send("Runtime.enable");
  await send("Runtime.addBinding", { name: "stands" });
  await send("Page.addScriptToEvaluateOnNewDocument", { source: `(${watch})(${JSON.stringify(texts)})` });
  await send("Page.setLifecycleEventsEnabled", { enabled: true });
  await send("Network.emulateNetworkConditions", {
    offline: false,
    latency: world.delay,
    downloadThroughput: world.rate,
    uploadThroughput: world.rate,
  });
  await send("Emulation.setCPUThrottlingRate", { rate: world.cpu });
  await send("Page.navigate", { url: address });

  const shown = await patiently(first.promise, `${address}: no first slide`);
  let answered;
  second.promise.then((at) => (answered = at));
  let presses = 0;
  while (answered === undefined) {
    presses += 1;
    if (presses > 500) throw new Error(`${address}: no answer to PageDown`);
    await press(send);
    // Two frames: as long as a deck that has heard the key may take to show it.
    await send("Runtime.evaluate", { expression: frames, awaitPromise: true });
  }
  await patiently(Promise.all([loaded.promise, quiet.promise]), `${address}: never quiet`);
  const { result } = await send("Runtime.evaluate", { expression: asked, returnByValue: true });
  const sizes = [...requests.values()].filter((request) => request.bytes > 0);
  const weight = (by) => sizes.filter((request) => request.at <= by).reduce((sum, request) => sum + request.bytes, 0);
  const [painted, all] = result.value;
  return [weight(shown), weight(all), weight(Infinity), sizes.length, all, painted, shown, answered];
}

/** The promise, unless it takes so long that something is wrong. */
async function patiently(promise, wrong) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(wrong)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function press(send) {
  const key = { key: "PageDown", code: "PageDown", windowsVirtualKeyCode: 34 };
  await send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
  await send("Input.dispatchKeyEvent", { type: "keyUp", ...key });
}

const frames = "new Promise((after) => requestAnimationFrame(() => requestAnimationFrame(after)))";

const asked = `[
  performance.getEntriesByName("first-contentful-paint")[0].startTime,
  performance.getEntriesByType("navigation")[0].loadEventStart,
]`;
