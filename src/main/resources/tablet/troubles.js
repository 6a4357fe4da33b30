// What can go wrong, by name: whoever catches it tells the person, who has a way out.

class Trouble extends Error {
  constructor(name, cause) {
    super(name, { cause });
    this.name = name;
  }
}

/** The device has no room left: what was to be written is not written. */
export const storageFull = (cause) => new Trouble("StorageFull", cause);
/** The browser has thrown the storage away, or does not open it. */
export const storageGone = (cause) => new Trouble("StorageGone", cause);
/** The code was not this one. */
export const wrongPin = () => new Trouble("WrongPin");
/** The keys are not in this tab: it is locked, or another tab has begun the log anew. */
export const locked = () => new Trouble("Locked");

/** The named trouble behind what a browser throws. */
export function named(failure) {
  if (failure instanceof Trouble) return failure;
  if (failure?.name === "QuotaExceededError") return storageFull(failure);
  return storageGone(failure);
}
