// Lengths, spans and countdowns as they are said; days and times of day come from words.js.
import { language, number, time } from "../words.js";

export const span = (start, end, zone) => `${time(start, zone)}\u00a0- ${time(end, zone)}`;

/** Of a time of day as text, "08:15": "8 h 15". */
export function timeOfDay(text) {
  const [hour, minute] = text.split(":");
  if (language() !== "fr") return `${hour}:${minute}`;
  return minute === "00" ? `${Number(hour)}\u00a0h` : `${Number(hour)}\u00a0h\u00a0${minute}`;
}

/** The day of an instant there, "2026-11-28". */
export function dayOf(instant, zone) {
  return new Intl.DateTimeFormat("sv-SE", { year: "numeric", month: "2-digit", day: "2-digit", timeZone: zone }).format(new Date(instant));
}

/** "45 min", "2 h 20". */
export function minutes(value) {
  if (value < 60) return `${number(value)}\u00a0min`;
  const rest = value % 60;
  return `${number(Math.floor(value / 60))}\u00a0h${rest ? `\u00a0${String(rest).padStart(2, "0")}` : ""}`;
}

/** What a timer shows: 23:41, above an hour 1:05:09; what is over begins with a plus. */
export function countdown(ms) {
  const seconds = ms < 0 ? Math.floor(-ms / 1000) : Math.ceil(ms / 1000);
  const two = (part) => String(part).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const shown = `${hours ? `${hours}:` : ""}${hours ? two(Math.floor(seconds / 60) % 60) : Math.floor(seconds / 60)}:${two(seconds % 60)}`;
  return ms < 0 ? `+${shown}` : shown;
}
