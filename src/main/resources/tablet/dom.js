// Building and renewing pieces of a page. A screen is drawn anew from its state each time; what is on the page then
// becomes the same as what was drawn, in place: focus, scrolling and what somebody is typing stay.

/** An element: h("button", { class: "main", onclick: tap }, "text", child, [more], null). */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element[name] = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat(Infinity).filter(there).map((child) => child instanceof Node ? child : String(child)));
  return element;
}

/** Puts other things in place of what stands in it. */
export function fill(element, ...children) {
  element.replaceChildren(...children.flat(Infinity).filter(there));
  return element;
}

/** Makes the children of `place` the same as those drawn. */
export function renew(place, ...drawn) {
  const wanted = document.createElement(place.tagName);
  wanted.append(...drawn.flat(Infinity).filter(there));
  renewChildren(place, wanted);
}

function there(child) {
  return child !== null && child !== undefined && child !== false && child !== "";
}

const HANDLERS = ["onclick", "oninput", "onchange", "onsubmit", "onkeydown"];

function renewElement(now, wanted) {
  for (const { name } of [...now.attributes]) if (!wanted.hasAttribute(name) && !isTheirs(now, name)) now.removeAttribute(name);
  for (const { name, value } of wanted.attributes) if (now.getAttribute(name) !== value) now.setAttribute(name, value);
  for (const handler of HANDLERS) if (now[handler] !== wanted[handler]) now[handler] = wanted[handler];
  // What is ticked or written is the person's; a screen that wants to say it itself gives `data-is`.
  if ("is" in wanted.dataset) {
    if (now.type === "checkbox" || now.type === "radio") now.checked = wanted.dataset.is === "true";
    else if (now.value !== wanted.dataset.is) now.value = wanted.dataset.is;
  }
  renewChildren(now, wanted);
}

/** What somebody unfolded stays unfolded. */
function isTheirs(element, name) {
  return element.tagName === "DETAILS" && name === "open";
}

function renewChildren(now, wanted) {
  const keyed = new Map();
  for (const child of now.children) if (child.id) keyed.set(child.id, child);
  let next = now.firstChild;
  for (const child of [...wanted.childNodes]) {
    const same = child.id ? keyed.get(child.id) : next && !next.id && alike(next, child) ? next : null;
    if (!same) {
      now.insertBefore(child, next);
      begin(child);
      continue;
    }
    if (same === next) next = next.nextSibling;
    else if (same.contains(document.activeElement)) next = aside(same, next);
    else now.insertBefore(same, next);
    if (child.nodeType === Node.ELEMENT_NODE) renewElement(same, child);
    else if (same.nodeValue !== child.nodeValue) same.nodeValue = child.nodeValue;
  }
  while (next) {
    const after = next.nextSibling;
    next.remove();
    next = after;
  }
}

/** What somebody types in or presses stays in its place; what stood before it goes behind. */
function aside(same, from) {
  const between = [];
  for (let one = from; one && one !== same; one = one.nextSibling) between.push(one);
  same.after(...between);
  return same.nextSibling;
}

function begin(node) {
  if (node.nodeType !== Node.ELEMENT_NODE) return;
  for (const one of [node, ...node.querySelectorAll("[data-is]")]) {
    if (!("is" in one.dataset)) continue;
    if (one.type === "checkbox" || one.type === "radio") one.checked = one.dataset.is === "true";
    else one.value = one.dataset.is;
  }
}

function alike(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName
    && (one.nodeType !== Node.ELEMENT_NODE || one.getAttribute("type") === other.getAttribute("type"));
}
