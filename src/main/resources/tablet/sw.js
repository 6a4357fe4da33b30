// Keeps one whole version of the app on the device, so that it starts without a network. A new
// version is fetched whole beside it and waits until the app says that nobody is at work.
"use strict";

const { version, files } = self.escale;
const HOME = new URL("/bord/tablette", self.location).pathname;
const STORE = `escale-tablette-${version}`;
const FOLDER = `${HOME}/${version}/`;
const WHOLE = [HOME, `${HOME}/manifest.webmanifest`, ...files.map((file) => FOLDER + file)];

self.addEventListener("install", (event) => event.waitUntil(fetchWhole()));

self.addEventListener("activate", (event) => event.waitUntil(takeOver()));

self.addEventListener("message", (event) => {
  if (event.data === "begin") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const address = new URL(event.request.url);
  if (address.origin !== self.location.origin) return;
  if (event.request.mode === "navigate") event.respondWith(kept(HOME, event.request));
  else if (address.pathname.startsWith(FOLDER)) event.respondWith(kept(address.pathname, event.request));
});

// All or nothing: the shell must be the one of this version, and each file must have come.
async function fetchWhole() {
  const store = await caches.open(STORE);
  const answers = await Promise.all(
    WHOLE.map(async (path) => [path, await fetch(path, { cache: "no-cache", credentials: "omit" })]),
  );
  for (const [path, answer] of answers) {
    if (!answer.ok || answer.redirected) throw new Error(`${path}: ${answer.status}`);
  }
  const shell = answers[0][1];
  if (!(await shell.clone().text()).includes(FOLDER)) throw new Error("the shell is of another version");
  await Promise.all(answers.map(([path, answer]) => store.put(path, answer)));
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith("escale-tablette-") && name !== STORE) await caches.delete(name);
  }
  await self.clients.claim();
}

async function kept(path, request) {
  const found = await (await caches.open(STORE)).match(path);
  return found ?? fetch(request);
}
