// Lights the words of one statement or event, and tells in the panel who said them. What the panel tells is copied from
// the row of the table below the text, so that it is written once and is there without any script as well.

import { onKey } from "/static/keys.js";

const text = document.getElementById("text");
const panel = document.getElementById("panel");
const body = document.getElementById("panel-body");
const close = document.getElementById("panel-close");
const resting = [...body.childNodes];
const pieces = new Map(); // "s0" -> [{element, part}]
let active = null;
let held = false; // lit by key, click or focus: moving the mouse away does not put it out

for (const element of text.querySelectorAll("[data-m]")) {
  for (const token of element.dataset.m.split(" ")) {
    const [of, part] = token.split(":");
    if (!pieces.has(of)) pieces.set(of, []);
    pieces.get(of).push({ element, part });
  }
}
const inOrder = (kind) => [...text.querySelectorAll(".ref[data-of]")].map((ref) => ref.dataset.of).filter((of) => of.startsWith(kind));
const refOf = (of) => text.querySelector(`.ref[data-of="${of}"]`);
const rowOf = (of) => document.querySelector(`tr[data-of="${of}"]`);

// Nested words belong to the innermost statement or event: the one with the fewest words lit.
function innermost(element) {
  const size = (of) => pieces.get(of).reduce((sum, piece) => sum + piece.element.textContent.length, 0);
  const candidates = element.dataset.m.split(" ").map((token) => token.split(":")).filter(([, part]) => part !== "role");
  return candidates.map(([of]) => of).sort((a, b) => size(a) - size(b))[0] ?? null;
}

function light(of) {
  if (of === active) return;
  dark();
  active = of;
  for (const { element, part } of pieces.get(of) ?? []) element.classList.add("lit", `lit-${part}`);
  refOf(of)?.classList.add("lit");
  rowOf(of)?.classList.add("lit");
  panel.classList.add("active");
  close.hidden = false;
  body.replaceChildren(...told(of));
}

function dark() {
  for (const { element, part } of pieces.get(active) ?? []) element.classList.remove("lit", `lit-${part}`);
  refOf(active)?.classList.remove("lit");
  rowOf(active)?.classList.remove("lit");
  active = null;
}

function rest() {
  dark();
  held = false;
  panel.classList.remove("active");
  close.hidden = true;
  body.replaceChildren(...resting);
}

function told(of) {
  const title = document.createElement("p");
  title.className = "panel-title";
  title.textContent = `${of.startsWith("s") ? "Statement" : "Event"} ${Number(of.slice(1)) + 1}`;
  const list = document.createElement("dl");
  for (const cell of rowOf(of)?.cells ?? []) {
    if (!cell.textContent.trim() || cell.dataset.label === "No.") continue;
    const term = document.createElement("dt");
    term.textContent = cell.dataset.label;
    term.dataset.label = cell.dataset.label;
    const value = document.createElement("dd");
    value.className = cell.className;
    value.dataset.label = cell.dataset.label;
    value.append(...[...cell.childNodes].map((node) => node.cloneNode(true)));
    list.append(term, value);
  }
  return [title, list];
}

function hold(of, scroll) {
  light(of);
  held = true;
  if (scroll) pieces.get(of)?.[0].element.scrollIntoView({ block: getComputedStyle(panel).position === "fixed" ? "start" : "center" });
}

function step(kind, by) {
  const all = inOrder(kind);
  if (!all.length) return false;
  const here = all.indexOf(active);
  const next = here < 0 ? (by > 0 ? 0 : all.length - 1) : (here + by + all.length) % all.length;
  hold(all[next], true);
  refOf(all[next])?.focus({ preventScroll: true });
}

text.addEventListener("pointerover", (event) => {
  if (event.pointerType === "touch" || held) return;
  const element = event.target.closest("[data-m]");
  const of = element && innermost(element);
  if (of) light(of);
});
text.addEventListener("pointerleave", () => { if (!held) rest(); });
text.addEventListener("focusin", (event) => {
  const of = event.target.dataset.of;
  if (of) hold(of, false);
});
text.addEventListener("click", (event) => {
  if (event.target.closest("a")) return;
  const element = event.target.closest("[data-m]");
  const of = element && innermost(element);
  if (of) hold(of, false); else rest();
});
close.addEventListener("click", rest);

onKey({
  n: () => step("s", 1), j: () => step("s", 1), p: () => step("s", -1), k: () => step("s", -1),
  e: () => step("e", 1), E: () => step("e", -1),
  Escape: () => { if (!active) return false; document.activeElement?.blur?.(); rest(); },
});

// A link to a row (#s-…) lights its words as well.
function follow() {
  const row = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (row && row.dataset.of) hold(row.dataset.of, false);
}
window.addEventListener("hashchange", follow);
follow();
