// The way out: published as sw.js, it takes itself and all it kept away from every device, at its next visit
// (docs/publishing.md). Answers are kept elsewhere and stay.

const OURS = `engawa:${new URL("./", location).pathname}:`;

async function clear() {
  for (const name of await caches.keys()) if (name.startsWith(OURS)) await caches.delete(name);
}

addEventListener("install", (event) => {
  skipWaiting(); // from an open page too: nothing is kept back any more, all comes from the network
  event.waitUntil(clear());
});
addEventListener("activate", (event) => event.waitUntil(clear().then(() => registration.unregister())));
