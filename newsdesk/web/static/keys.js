// What keys do on every page: ? for help, / for search, n and p through a list. Each can be switched off in the help.

const OFF = "newsdesk-keys-off";
const help = document.getElementById("help");
const button = document.getElementById("help-button");
const box = document.getElementById("keys-on");

function remembered(key) {
  try { return localStorage.getItem(key); } catch { return null; }
}

function remember(key, value) {
  try { value === null ? localStorage.removeItem(key) : localStorage.setItem(key, value); } catch { /* private browsing */ }
}

export function keysAreOn() {
  return !remembered(OFF);
}

// A single key counts only where nobody types, and without modifiers.
export function onKey(handlers) {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, select, textarea, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey || help.open) return;
    const handler = handlers[event.key];
    if (!handler || (event.key.length === 1 && !keysAreOn())) return;
    if (handler(event) !== false) event.preventDefault();
  });
}

function step(by) {
  const links = [...document.querySelectorAll(".item-headline a, .said-what a")].filter((link) => link.offsetParent);
  if (!links.length) return false;
  const here = links.indexOf(document.activeElement);
  const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : Math.min(links.length - 1, Math.max(0, here + by));
  links[next].focus();
  links[next].scrollIntoView({ block: "nearest" });
}

button.hidden = false;
button.addEventListener("click", () => help.showModal());
box.checked = keysAreOn();
box.addEventListener("change", () => remember(OFF, box.checked ? null : "1"));

onKey({
  "?": () => help.showModal(),
  "/": () => document.getElementById("find").focus(),
});
if (!document.getElementById("text")) {
  onKey({ n: () => step(1), j: () => step(1), p: () => step(-1), k: () => step(-1) });
}
