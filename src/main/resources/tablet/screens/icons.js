// The few signs that stand beside a word, never instead of it.

const PATHS = {
  back: "M15 5 8 12l7 7",
  count: "M12 4v16M4 12h16",
  stations: "M3 5h18v11H3zM8 20h8M12 16v4",
  queue: "M4 6h2M4 12h2M4 18h2M9 6h11M9 12h11M9 18h11",
  faces: "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM9 10v.01M15 10v.01M8 14.5c1 1.3 2.4 2 4 2s3-.7 4-2",
  more: "M5 12v.01M12 12v.01M19 12v.01",
  done: "m5 12.5 4.5 4.5L19 7.5",
  wait: "M12 7v5l3.5 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18Z",
  warn: "M12 4 2.5 20h19zM12 10v5M12 17.5v.01",
  group: "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM2.5 19c.5-3 2.5-5 5.5-5s5 2 5.5 5M16 11.5a2.5 2.5 0 1 0 0-5M16 14c2.800 0 4.800 1.800 5.500 5",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", "icon");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

const MOUTHS = { 1: "M15 34c3-6 15-6 18 0", 2: "M15 32c4-3 14-3 18 0", 3: "M15 29c4 3 14 3 18 0", 4: "M13 27c2 10 20 10 22 0Z" };

/** A face of that score, 1 to 4. */
export function face(score) {
  const svg = icon("done");
  svg.setAttribute("viewBox", "0 0 48 48");
  svg.setAttribute("class", "face");
  svg.firstChild.setAttribute("d", `M24 4a20 20 0 1 0 0 40 20 20 0 0 0 0-40ZM17 19v.01M31 19v.01${MOUTHS[score]}`);
  return svg;
}
