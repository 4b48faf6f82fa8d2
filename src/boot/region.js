// Which region's numbers and names the pages show. It works on every page before the program and without it.
//
// The id of the chosen region is one stored text; a link may carry it (#r=ibaraki, #r=ibaraki&visited). All that is shown
// or dialled comes from the region's own file, /regions/<id>/here.html: nothing of a link is.

const root = document.documentElement;
const { base, mark } = root.dataset;
const KEY = mark.replace(/mark$/, "region");
const LINK = /^#r=([a-z0-9-]{1,40})(?:&([a-z0-9-]{1,40}))?$/;
const all = (css) => document.querySelectorAll(css);
const bar = all("#here")[0]; // beside the reading bar; it stays when the program starts
const [said, take] = bar.children;
const before = new WeakMap(); // what stood in a part when its page came
let chosen = ""; // the id
let region; // its parts, once they are here

// The parts of a region, or in a word why there are none.
async function parts(id) {
  try {
    const answer = await fetch(`${base}regions/${id}/here.html`);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.status < 500) return page.querySelector(`[data-region="${id}"]`) || "unknown";
  } catch {
    // No network, and not kept.
  }
  return "failed";
}

function say(what, name, old) {
  const filled = (text) => text.replace("{name}", name).replace("{old}", old);
  root.dataset.region = what;
  said.textContent = what && filled(bar.dataset[what]);
  take.textContent = filled(bar.dataset.take);
}

// Puts the parts in their places, in this page and in any that comes after it.
function put() {
  const id = region ? chosen : "";
  for (const place of all("main [data-here]")) {
    if ((place.dataset.of || "") === id) continue;
    if (!before.has(place)) before.set(place, [...place.childNodes]);
    const part = region?.querySelector(`[data-here="${place.dataset.here}"]`);
    place.replaceChildren(...(part ? part.cloneNode(true).childNodes : before.get(place)));
    place.dataset.of = id;
  }
  for (const box of all("[data-area]")) box.classList.toggle("is-mine", chosen && [chosen, ""].includes(box.dataset.area));
  for (const link of all("[data-link]")) link.value = location.origin + link.dataset.link;
}

async function show(what = "chosen") {
  const id = chosen;
  const found = id && (await parts(id));
  if (id !== chosen) return;
  region = found.dataset && found;
  put();
  say(region ? what : found, region?.dataset.name);
}

function choose(id, what) {
  chosen = id;
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
  return show(what);
}

function remember() {
  try {
    chosen = LINK.exec("#r=" + (localStorage.getItem(KEY) || ""))?.[1] || "";
  } catch {
    // Storage is blocked.
  }
  return show();
}

// What a link carries leaves the address before anything is done with it.
async function read() {
  const { hash } = location;
  if (!/\br=/.test(hash)) return;
  const [, id, anchor] = LINK.exec(hash) || [];
  history.replaceState(null, "", location.pathname);
  await shown;
  // While a page loads, Firefox goes back to the part that the link itself named.
  if (document.readyState !== "complete") await new Promise((loaded) => addEventListener("load", () => setTimeout(loaded)));
  if (anchor) location.replace(`#${anchor}`);
  if (!id || id === chosen) return;
  const found = await parts(id);
  const name = found.dataset?.name;
  if (!name) say(found);
  else if (!chosen) choose(id, "linked");
  else say("asked", name, region?.dataset.name, (take.dataset.choose = id));
}

addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-choose]");
  if (!button) return;
  const list = button.dataset.choose === "?" && all("#area-select")[0];
  const id = list ? list.value : button.dataset.choose;
  if (list && !id) return list.focus();
  await choose(id === "keep" ? chosen : id);
  // The way from the emergency page leads back there, with the choice where nothing can be kept.
  if (list && region && location.hash === "#choose") location.assign(`${base}emergency/#r=${id}&region`);
  else all(region ? ".chooser__is a" : ".chooser [data-choose]")[0]?.focus();
});

let shown = remember();
read();
addEventListener("hashchange", read);
addEventListener("pageshow", ({ persisted }) => persisted && remember());
new MutationObserver(put).observe(document.body, { childList: true, subtree: true });
