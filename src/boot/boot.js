// Starts the program where and when it is needed, and keeps every touch that comes before it is ready.
//
// data-start on <html> says when: "now", "record" (answers, or several people's, exist on this device) or "touch" (the
// first tap on a [data-act]). It starts only when no text field has the focus and no finger is down.

const root = document.documentElement;
const here = document.getElementById("boot");
const WRITES = "input:not([type=checkbox]):not([type=radio]), textarea, select";

let begun = false; // the program is being fetched
let ready = null; // the program, fetched and waiting for a calm moment
let questionnaire; // what the pages of a 人生会議 ask
let held = null; // a tap to answer after the start
let written = false; // something was typed or chosen here
let pressed = false; // a finger or button is down

const started = () => root.dataset.program === "started";
const writing = () => document.activeElement?.matches?.(WRITES) ?? false;

async function begin() {
  if (begun) return;
  begun = true;
  try {
    const coming = root.dataset.questionnaire ? file(root.dataset.questionnaire) : new Uint8Array();
    const program = await import(here.dataset.program);
    await program.default({ module_or_path: here.dataset.wasm });
    questionnaire = await coming;
    ready = program;
    startWhenCalm();
  } catch (error) {
    fail(error);
  }
}

async function file(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

function startWhenCalm() {
  if (ready && !started() && root.dataset.program !== "failed" && !writing() && !pressed) start();
}

function start() {
  try {
    ready.start(questionnaire);
  } catch (error) {
    fail(error);
    return;
  }
  const tap = held;
  held = null;
  root.removeAttribute("data-waiting");
  if (tap) (document.getElementById(tap.id) || tap).click();
}

function fail(error) {
  console.warn("engawa: the program did not start", error);
  root.dataset.program = "failed";
  root.removeAttribute("data-waiting");
  const tap = held;
  held = null;
  if (tap?.href) location.assign(tap.href);
}

// A tap that the program must answer, or that would lose what was written, waits for it.
function hold(event) {
  if (started() || root.dataset.program === "failed" || event.button) return;
  const tap = event.target.closest?.("[data-act], #app a[href], #app button");
  if (!tap || tap.matches("[data-aid], [data-do]")) return; // aids.js and the slides' program answer those
  if (!tap.matches("[data-act], button") && !written) return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held = tap;
  root.dataset.waiting = "";
  if (ready) start();
  else begin();
}

addEventListener("click", hold, true);
// What only chooses what is shown is no answer: it may go with the page.
addEventListener("input", ({ target }) => (written ||= Boolean(target.closest?.("#app") && !target.closest("[data-view]"))), true);
addEventListener("pointerdown", () => (pressed = true), true);
for (const name of ["pointerup", "pointercancel"]) {
  // The click comes after pointerup: wait for it, so that its target is still there.
  addEventListener(name, () => setTimeout(() => ((pressed = false), startWhenCalm())), true);
}
addEventListener("focusout", () => setTimeout(startWhenCalm), true);

// After a reload, back leads to another address of the same document: without the program its page must be loaded.
// Whoever was quick has gone back before this file came.
function follow() {
  if (!started() && location.pathname !== root.dataset.path) location.reload();
}
addEventListener("popstate", follow);
follow();

const wanted = { now: ["start"], record: ["record", "several"], card: ["hasCard"] }[root.dataset.start];
if (wanted?.some((mark) => mark in root.dataset)) begin();

// The worker keeps the pages of an emergency on this device, once this page is there and quiet. An active worker with its
// files is a whole set; the one that takes itself away has none.
async function keep() {
  try {
    await navigator.serviceWorker.register(`${root.dataset.base}sw.js`, { updateViaCache: "none" });
    await navigator.serviceWorker.ready;
    const files = root.dataset.mark.replace(/mark$/, "kept-");
    if ((await caches.keys()).some((name) => name.startsWith(files))) root.dataset.offline = "kept";
  } catch (error) {
    console.warn("engawa: nothing is kept for a day without a network", error);
  }
}

// A practice leaves nothing here, not even these.
if (isSecureContext && location.protocol !== "file:" && self === top && navigator.serviceWorker && !("practice" in root.dataset)) {
  addEventListener("load", () => (window.requestIdleCallback || setTimeout)(() => keep()));
}
