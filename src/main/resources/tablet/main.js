// Where the app begins: what the browser can do, whether the device is enrolled, its code; then the day's work.
import { drawBar, showBar } from "./bar.js";
import * as clock from "./clock.js";
import { tablet } from "./device.js";
import { enrol, lastEpoch } from "./enrol.js";
import * as footprint from "./footprint.js";
import * as gate from "./gate.js";
import { idleMs, stirred } from "./idle.js";
import * as keys from "./keys.js";
import * as lease from "./lease.js";
import * as log from "./log.js";
import * as pages from "./pages.js";
import * as pin from "./pin.js";
import * as residents from "./residents.js";
import { start } from "./screens.js";
import * as storage from "./storage.js";
import { recall, store } from "./store.js";
import * as sync from "./sync.js";
import * as taps from "./taps.js";
import * as update from "./update.js";
import { loadWords, t } from "./words.js";

/** A tablet that lies about is locked. */
const LOCK_AFTER = 15 * 60_000;
const LOOK = 5_000;

let working = false;
let kept = true;

taps.watch();
await loadWords();
if (!isSecureContext) await pages.insecure();
else await begin();

async function begin() {
  try {
    if (!navigator.locks || !globalThis.indexedDB) throw new Error("no storage");
    await store.read(["state"], (state) => state.count());
  } catch {
    return pages.noStorage(() => location.reload());
  }
  store.onGone = () => gone();
  update.watch(() => !working);
  if (await recall("device")) return identified();
  const mark = footprint.find();
  return mark?.epoch ? pages.evicted(mark, () => enrol(enrolled, () => t("tablet.evicted.code"))) : enrol(enrolled);
}

async function enrolled() {
  kept = await storage.askToKeep();
  return kept ? identified() : pages.refused(identified);
}

async function identified() {
  await clock.load();
  kept = await storage.isKept();
  await log.openLog();
  log.onRefusal(refusal);
  drawBar(await recall("device"), () => kept, {
    tablet: () => away(() => tablet(back)),
    lock,
    clock: () => away(() => pages.wrongClock(back)),
    stopped: (trouble) => away(() => pages.stopped(trouble, { back, enrol: again })),
    refused: () => away(() => pages.refused(async () => {
      kept = await storage.isKept();
      back();
    })),
  });
  if ((await keys.epochs()).length) {
    sync.begin(); // what concerns the whole tablet is known before anybody types the code
    return lock();
  }
  return pin.choose(
    () => t("tablet.pin.title"),
    () => t("tablet.pin.text"),
    async (chosen) => {
      await keys.begin(chosen, await lastEpoch());
      sync.begin();
      await opened();
    },
  );
}

let entering = null;

/** The code was right: the screens are there, as they were left. */
async function opened() {
  stirred();
  sync.locked(false);
  await log.refresh();
  sync.now();
  entering ??= enter();
  await entering;
  working = true;
  back();
  update.look(() => !working);
}

async function enter() {
  await start(document.getElementById("app"), { log, lease, sync, residents, now: clock.now });
  setInterval(() => working && idleMs() > LOCK_AFTER && lock(), LOOK);
}

/** Another page takes the place of the day's work. */
function away(page) {
  showBar(false);
  return page();
}

function back() {
  if (keys.epoch() === null) return lock();
  gate.leave();
  showBar(true);
  return null;
}

/** The keys go; what was on the screens waits, unseen, for the code. */
function lock() {
  working = false;
  keys.forget();
  lease.close();
  sync.locked(true);
  showBar(true, true);
  update.look(() => true);
  return pin.ask(opened);
}

function again() {
  return enrol(() => location.reload(), () => t("tablet.enrol.again"));
}

function refusal(failure) {
  if (failure.name === "StorageFull") return away(() => pages.full(back));
  if (failure.name === "Locked") return lock();
  return gone();
}

/** Only where the log is no longer there: of one write that failed, the screen itself tells. */
async function gone() {
  if (await recall("device").catch(() => null)) return;
  await away(() => pages.evicted(footprint.find(), () => location.reload()));
}
