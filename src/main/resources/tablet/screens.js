// The day's work, once the tablet is unlocked.
export async function start() {}
