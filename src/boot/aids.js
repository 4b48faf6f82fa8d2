// What a reader can change, hear and send. It works on every page before the program and without it.
//
// Choices are words in one stored text ("size-3 no-ruby"), which first.js puts on <html> before the first paint.
// Nothing is sent: only a voice that is in the device itself reads.

const root = document.documentElement;
const byId = (id) => document.getElementById(id);
const bar = byId("aids"); // #app is another one after the program's start; the bar stays
const inputs = [...bar.querySelectorAll("input")];
const KEY = root.dataset.mark.replace(/mark$/, "display");
const chosen = () => new Set((root.dataset.display || "").split(" ").filter(Boolean));

// Size, furigana, contrast

function choose(input) {
  const words = chosen();
  for (const other of inputs) if (other.name === input.name) words.delete(other.value);
  if (input.value) words.add(input.value);
  root.dataset.display = [...words].join(" ");
  try {
    localStorage.setItem(KEY, root.dataset.display);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  dress();
}

// The bar shows what the page wears, not what a browser remembers of it; the usual values come first, since each
// group has one of them.
function show() {
  for (const input of inputs) if (!input.value) input.checked = true;
  for (const input of inputs) if (chosen().has(input.value)) input.checked = true;
}

bar.addEventListener("change", (event) => choose(event.target));
addEventListener("hashchange", dress); // paper shows the place that the address names
addEventListener("pageshow", () => {
  // A page that the browser kept whole, or put together as it was left, may be older than the last choice.
  try {
    root.dataset.display = localStorage.getItem(KEY) || "";
  } catch {
    return;
  }
  show();
  dress();
});

// Without furigana its elements are gone, not hidden: no gap above the line, nothing copied, nothing spelled twice.
function dress() {
  root.dataset.place = location.hash.slice(1);
  const plain = chosen().has("no-ruby");
  for (const ruby of document.querySelectorAll("ruby")) {
    const above = ruby.querySelector("rt");
    if (plain && above) {
      ruby.dataset.reading = above.textContent;
      ruby.replaceChildren(ruby.firstChild);
    } else if (!plain && !above && ruby.dataset.reading) {
      for (const [name, text] of [["rp", "（"], ["rt", ruby.dataset.reading], ["rp", "）"]]) {
        ruby.append(Object.assign(document.createElement(name), { textContent: text }));
      }
      delete ruby.dataset.reading;
    }
  }
  const today = Date.now() / 86400000;
  for (const fact of document.querySelectorAll("[data-fresh-until]")) {
    fact.classList.toggle("is-old", today > Number(fact.dataset.freshUntil) + 1);
  }
  const share = byId("share");
  if (share) share.hidden = false;
}

// Reading aloud, sentence by sentence

const READ = "h1, h2, h3, p, li, dt, dd, th, td, legend, label, .phone__call";
const SILENT = ".acts, .share, .tags, .leaflet__kind, nav, [data-act], details:not([open])";
const speech = window.speechSynthesis;
const said = bar.dataset.say.split(";").filter(Boolean).map((pair) => pair.split("="));
let queue = [];
let marked = null;
let current = null; // the utterance whose end counts: a cancelled one ends too

function voice() {
  const ours = speech ? speech.getVoices().filter((v) => v.localService && /^ja\b/i.test(v.lang)) : [];
  return ours.find((v) => v.default) || ours[0];
}

function offerVoice() {
  byId("aid-voice").hidden = !voice();
  byId("aid-none").hidden = Boolean(voice());
}

// What stands in an element as it is spoken: the reading instead of a hard word, numbers digit by digit.
function spoken(element) {
  const copy = element.cloneNode(true);
  for (const inner of copy.querySelectorAll(`${READ}, button, select, svg, [hidden]`)) inner.remove();
  for (const ruby of copy.querySelectorAll("ruby")) {
    ruby.textContent = ruby.querySelector("rt")?.textContent || ruby.dataset.reading || ruby.textContent;
  }
  let text = copy.textContent;
  for (const [number, words] of said) text = text.replaceAll(number, words);
  return text;
}

function sentences() {
  const found = [];
  for (const element of document.querySelectorAll(`main :is(${READ})`)) {
    if (!element.getClientRects().length || element.closest(SILENT)) continue;
    for (const sentence of spoken(element).match(/[^。！？]+[。！？]*/g) || []) {
      if (sentence.trim()) found.push({ element, sentence: sentence.trim() });
    }
  }
  return found;
}

// One of the two buttons is there; the focus goes with it.
function offer(stop) {
  const [there, gone] = stop ? ["aid-stop", "aid-start"] : ["aid-start", "aid-stop"];
  const moves = document.activeElement === byId(gone);
  byId(there).hidden = false;
  if (moves) byId(there).focus();
  byId(gone).hidden = true;
}

function next() {
  marked?.classList.remove("is-read");
  const part = queue.shift();
  marked = part?.element || null;
  offer(Boolean(part));
  if (!part) return;
  marked.classList.add("is-read");
  marked.scrollIntoView({ block: "nearest" });
  const utterance = (current = new SpeechSynthesisUtterance(part.sentence));
  const ended = (step) => () => utterance === current && step();
  Object.assign(utterance, { voice: voice(), lang: "ja-JP", rate: 0.9, onend: ended(next), onerror: ended(hush) });
  speech.speak(utterance);
}

function hush() {
  queue = [];
  current = null;
  speech?.cancel();
  next();
}

byId("aid-start").addEventListener("click", () => {
  hush();
  queue = sentences();
  next();
});
byId("aid-stop").addEventListener("click", hush);
speech?.addEventListener?.("voiceschanged", offerVoice);
addEventListener("pagehide", hush);
offerVoice();

// Sending the page: the phone's own sheet, else an address to copy. LINE opens it in the phone's own browser.

async function share() {
  const url = `${location.origin}${location.pathname}?openExternalBrowser=1`;
  if (navigator.share) {
    // A sheet that was closed again is no failure.
    await navigator.share({ title: document.title, url }).catch(() => {});
    return;
  }
  byId("share-link").hidden = false;
  byId("share-address").value = url;
  byId("share-address").select();
}

async function copy() {
  const field = byId("share-address");
  field.select();
  try {
    await navigator.clipboard.writeText(field.value);
  } catch {
    document.execCommand("copy");
  }
  byId("share-said").textContent = byId("share-said").dataset.copied;
}

document.addEventListener("click", (event) => {
  if (event.target.closest("#share")) share();
  if (event.target.closest("#share-copy")) copy();
});

// The program puts in other pages: they are dressed like the first, and what was being read is gone with its page.
new MutationObserver(() => {
  dress();
  if (marked && !marked.isConnected) hush();
}).observe(document.body, { childList: true, subtree: true });
show();
dress();
