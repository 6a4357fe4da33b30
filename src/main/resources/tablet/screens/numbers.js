// Whole numbers as they are written by hand. Pure.

/** The whole number that was written, "24" or "2 400"; null where it is none or lies outside. */
export function whole(written, min, max) {
  const text = String(written).replace(/\s/g, "");
  const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
  return value >= min && value <= max ? value : null;
}

/** One more or one less, within bounds, whatever was written. */
export function step(written, by, min, max) {
  return Math.min(max, Math.max(min, (whole(written, 0, Infinity) ?? 0) + by));
}
