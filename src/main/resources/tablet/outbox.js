// People who agreed to be known, sealed and in a database apart: their names never stand in the log.
import { Database } from "./store.js";

const database = new Database("escale-residents", 1, { bodies: { keyPath: ["epoch", "id"] } });

/** All bodies, sent or not: {epoch, id, iv, sealed, made, sent}. */
export async function all() {
  return database.read(["bodies"], (bodies) => bodies.getAll());
}

export async function unsent() {
  return (await all()).filter((body) => !body.sent && !body.refused);
}

/** How many the server has not, those that it refused among them. */
export async function missing() {
  return (await all()).filter((body) => !body.sent).length;
}

/** All is to be sent once more: the server has lost some of it. */
export async function again() {
  const bodies = await all();
  await database.write(["bodies"], (store) => {
    for (const { sent, refused, ...body } of bodies) store.put(body);
  });
}

/** Keeps what the server refused, with its reason: it is not sent again, nor said to be sent. */
export async function refuse(bodies, reason) {
  await database.write(["bodies"], (store) => {
    for (const body of bodies) store.put({ ...body, refused: reason });
  });
}

export async function put(body) {
  await database.write(["bodies"], (bodies) => {
    bodies.put(body);
  });
}

/** What the server has is kept only for finding people again; what it has erased, not at all. */
export async function settle(sent, gone) {
  await database.write(["bodies"], (bodies) => {
    for (const body of sent) bodies.put({ ...body, sent: Date.now() });
    for (const body of gone) bodies.delete([body.epoch, body.id]);
  });
}
