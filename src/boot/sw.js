// Keeps the pages of an emergency on this device: whole, and all of one version (docs/decisions/0014). It knows no answer
// and stores none. VERSION and KEPT, each file's SHA-256, are put in by the prerender.

const VERSION = "";
const KEPT = {};

const BASE = new URL("./", location).pathname;
const OURS = `engawa:${BASE}:`;
const NAME = `${OURS}kept-${VERSION}`;
const SEEN = `${OURS}seen`;
const MOST_SEEN = 6;
// A name that says what is inside: whoever asks for it means these very bytes.
const HASHED = /-[0-9a-f]{16}(_bg)?\.\w+$/;
// What stands on the emergency page for the region a person chose. No list could hold them all.
const OF_A_REGION = /^regions\/[^/]+\/(fragment|here)\.html$/;

const inside = (address) => new URL(address).pathname.slice(BASE.length);
const isKept = (path) => Object.hasOwn(KEPT, path);
const kept = (path) => caches.match(BASE + path, { cacheName: NAME });

// Install: everything or nothing. Who asked to save data gets the pages without the program; they need none.

async function install() {
  const paths = Object.keys(KEPT).filter((path) => !(navigator.connection?.saveData && path.startsWith("engawa-app")));
  const files = [];
  for (const path of paths) files.push(await whole(path));
  try {
    const cache = await caches.open(NAME);
    await Promise.all(files.map((file, at) => cache.put(BASE + paths[at], file)));
  } catch (full) {
    await caches.delete(NAME);
    throw full;
  }
}

// The file that was published: a hashed one perhaps from the version before; where a stale copy came, past all copies.
async function whole(path) {
  const url = BASE + path;
  const get = (cache) => () => fetch(url, { cache });
  const ways = HASHED.test(path) ? [() => caches.match(url), get("default")] : [get("no-cache")];
  for (const way of [...ways, get("reload")]) {
    const response = await way();
    if (response?.status !== 200) continue;
    const body = await response.arrayBuffer();
    const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", body));
    const hex = [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    // An answer of our own: a host may have sent us on, and no page can be shown from such a one.
    if (hex === KEPT[path]) return new Response(body, { headers: response.headers });
  }
  throw new Error(`${url} is not what was published`);
}

// A version takes over when no page of the one before is open. Until then that one's files stay.

async function activate() {
  for (const name of await caches.keys()) {
    if (name.startsWith(`${OURS}kept-`) && name !== NAME) await caches.delete(name);
  }
  await clients.claim(); // the page that was open before there was a worker
}

// Fetch

// A page that is kept comes from here at once. Any other from the network; without one, the page that says so.
async function page(request) {
  const path = inside(request.url);
  const here = isKept(path) && (await kept(path));
  if (here) return here;
  if (isKept(`${path}/`)) return Response.redirect(`${BASE}${path}/${new URL(request.url).search}`);
  try {
    return await fetch(request);
  } catch (offline) {
    const said = await kept("offline.html");
    if (!said) throw offline;
    return new Response(said.body, { status: 503, headers: said.headers });
  }
}

// A page from the network may be newer than what is kept here: it gets the hashed files alone.
async function file({ request, clientId }, path) {
  const client = await clients.get(clientId);
  const ours = HASHED.test(path) || (client && isKept(inside(client.url)));
  return (ours && (await kept(path))) || fetch(request);
}

// The network first: a telephone number may have changed. What was seen last is the second best.
async function seen(event) {
  const cache = await caches.open(SEEN);
  try {
    const response = await fetch(event.request);
    if (response.status === 200 && response.type === "basic") event.waitUntil(remember(cache, event.request, response.clone()));
    return response;
  } catch (offline) {
    const before = await cache.match(event.request);
    if (!before) throw offline;
    return before;
  }
}

async function remember(cache, request, response) {
  await cache.put(request, response);
  const all = await cache.keys(); // the newest is the last
  for (const old of all.slice(0, -MOST_SEEN)) await cache.delete(old);
}

function answer(event) {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin || !pathname.startsWith(BASE) || request.headers.has("range")) return;
  const path = inside(request.url);
  if (request.mode === "navigate") event.respondWith(page(request));
  else if (isKept(path)) event.respondWith(file(event, path));
  else if (OF_A_REGION.test(path)) event.respondWith(seen(event));
}

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", answer);
