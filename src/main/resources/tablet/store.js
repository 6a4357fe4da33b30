// The database of the log, `escale-log`. Its version 1 is frozen: no later release may change these stores, so that each
// release reads what any other has written, in another tab too. Whatever else is to be kept lies in other databases.
import { named, storageGone } from "./troubles.js";

const NAME = "escale-log";
const VERSION = 1;
const STORES = {
  events: { keyPath: ["epoch", "seq"] }, // {epoch, seq, iv, sealed, bytes}
  epochs: { keyPath: "epoch" }, // {epoch, wrapped_by_pin, salt, rounds, wrapped_by_office, office_key}
  state: { keyPath: "name" }, // {name, value}
};

/** A database of ours, opened once for the page and again if the browser has closed it. */
export class Database {
  #name;
  #version;
  #stores;
  #opening = null;
  /** Told when the browser closes the database by itself: the storage was thrown away. */
  onGone = () => {};

  constructor(name, version, stores) {
    this.#name = name;
    this.#version = version;
    this.#stores = stores;
  }

  #open() {
    this.#opening ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.#name, this.#version);
      request.onupgradeneeded = () => {
        for (const [name, shape] of Object.entries(this.#stores)) {
          if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name, shape);
        }
      };
      request.onsuccess = () => {
        const database = request.result;
        database.onversionchange = () => {
          database.close();
          this.#opening = null;
        };
        database.onclose = () => {
          this.#opening = null;
          this.onGone();
        };
        resolve(database);
      };
      request.onerror = () => reject(named(request.error));
      request.onblocked = () => reject(storageGone());
    }).catch((failure) => {
      this.#opening = null;
      throw named(failure);
    });
    return this.#opening;
  }

  /**
   * Does all that `work` asks of the stores, as one; what was written is on the disk itself, and not only on its way, when
   * this resolves. `work` gets the stores and may return one request, whose result is the result.
   */
  async write(names, work) {
    return this.#transaction(names, "readwrite", work);
  }

  async read(names, work) {
    return this.#transaction(names, "readonly", work);
  }

  async #transaction(names, mode, work) {
    const database = await this.#open();
    return new Promise((resolve, reject) => {
      try {
        const transaction = database.transaction(names, mode, { durability: "strict" });
        const request = work(...names.map((name) => transaction.objectStore(name)));
        transaction.oncomplete = () => resolve(request?.result);
        transaction.onabort = () => reject(named(transaction.error));
      } catch (failure) {
        this.#opening = failure?.name === "InvalidStateError" ? null : this.#opening;
        reject(named(failure));
      }
    });
  }

  close() {
    this.#opening?.then((database) => database.close());
    this.#opening = null;
  }
}

export const store = new Database(NAME, VERSION, STORES);

/** One of the named values beside the log: `device`, `token`, `server`... or null. */
export async function recall(name) {
  return (await store.read(["state"], (state) => state.get(name)))?.value ?? null;
}

export async function remember(name, value) {
  await store.write(["state"], (state) => {
    state.put({ name, value });
  });
}
