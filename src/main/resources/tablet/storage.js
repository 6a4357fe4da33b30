// Whether the browser promises to keep what lies here.

/** Asks for the promise; tells whether it was given. Browsers may ask the person, or decide by themselves. */
export async function askToKeep() {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}

export async function isKept() {
  try {
    return await navigator.storage.persisted();
  } catch {
    return false;
  }
}

/** {used, free} in megabytes, as far as the browser tells. */
export async function room() {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    return { used: usage / 1e6, free: Math.max(0, quota - usage) / 1e6 };
  } catch {
    return null;
  }
}
