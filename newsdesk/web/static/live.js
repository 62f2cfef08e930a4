// The live page: shows new reports without a reload. Nothing moves under the reader: at once only when the page is at its
// top and nothing in the list is pointed at or focused; else a button says how many there are. All text goes in as text.

const feed = document.getElementById("feed");
const template = document.getElementById("item");
const status = document.getElementById("live-status");
const button = document.getElementById("show-new");
const atOnce = document.getElementById("at-once");
const justIn = document.getElementById("just-in");
const dot = document.getElementById("live-dot");
const word = document.getElementById("live-word");
const MOST_WAITING = 100;
const SHOWN_AT_MOST = 200;
const waiting = new Map();
const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "UTC" });
let counting = null;

function plural(number) {
  return number === 1 ? "1 new report" : `${number}${number >= MOST_WAITING ? " or more" : ""} new reports`;
}

function find(id) {
  return [...feed.querySelectorAll("[data-article]")].find((item) => item.dataset.article === id);
}

function setStory(item, story) {
  const place = item.querySelector(".in-story");
  if (!story || story.articles.length < 2) return;
  const link = place.querySelector("a");
  link.href = `/stories/${encodeURIComponent(story.id)}`;
  link.textContent = `story with ${story.articles.length} reports`;
  place.hidden = false;
}

// Midnight to the second is a day without a time, as everywhere on the desk.
function timeOf(published) {
  const when = published && new Date(published);
  return when && when.getTime() % 86_400_000 ? clock.format(when) : "—";
}

function made({ article, story }) {
  const item = template.content.firstElementChild.cloneNode(true);
  item.dataset.article = article.id;
  item.classList.add("new");
  item.querySelector(".item-when").textContent = timeOf(article.published);
  const link = item.querySelector(".item-headline a");
  link.href = `/articles/${encodeURIComponent(article.id)}`;
  link.textContent = article.headline || "(no headline)";
  const standfirst = item.querySelector(".item-standfirst");
  standfirst.textContent = article.standfirst;
  standfirst.hidden = !article.standfirst;
  item.querySelector(".site").textContent = article.site || new URL(article.url, location.href).hostname;
  setStory(item, story);
  return item;
}

function show() {
  const came = [...waiting.values()];
  waiting.clear();
  for (const news of came) {
    find(news.article.id)?.remove();
    justIn.querySelector("h2").after(made(news));
  }
  const shown = justIn.querySelectorAll("[data-article]");
  for (const old of [...shown].slice(SHOWN_AT_MOST)) old.remove();
  justIn.hidden = false;
  button.hidden = true;
}

function mayMove() {
  return atOnce.checked && window.scrollY < 80 && !feed.matches(":hover") && !feed.contains(document.activeElement);
}

function arrived(news) {
  const known = find(news.article.id);
  if (known) return setStory(known, news.story);
  if (waiting.size >= MOST_WAITING && !waiting.has(news.article.id)) waiting.delete(waiting.keys().next().value);
  waiting.set(news.article.id, news);
  const number = plural(waiting.size);
  status.textContent = number;
  if (mayMove()) return show();
  button.textContent = `Show ${number}`;
  button.hidden = false;
}

function changed(news) {
  if (news.change.kind === "article" && news.article) arrived(news);
  for (const id of news.change.kind === "story" && news.story ? news.story.articles : []) {
    const item = find(id);
    if (item) setStory(item, news.story);
    if (waiting.has(id)) waiting.get(id).story = news.story;
  }
  counting ??= setTimeout(count, 700);
}

async function count() {
  counting = null;
  const answer = await fetch("/api/v1/counts").catch(() => null);
  if (!answer?.ok) return;
  const counts = await answer.json();
  for (const place of document.querySelectorAll("[data-count]")) {
    place.textContent = String(counts[place.dataset.count]).replace(/\B(?=(\d{3})+$)/g, "\u202f");
  }
}

function say(words, on) {
  word.textContent = words;
  dot.hidden = false;
  dot.classList.toggle("off", !on);
}

const stream = new EventSource(`/api/v1/changes/stream?since=${feed.dataset.latest}`);
stream.addEventListener("open", () => say("new reports appear by themselves", true));
stream.addEventListener("error", () => say("not connected; trying again", false));
stream.addEventListener("change", (event) => changed(JSON.parse(event.data)));
window.addEventListener("pagehide", () => stream.close());
window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
button.addEventListener("click", () => { show(); justIn.querySelector(".item-headline a")?.focus(); });
document.getElementById("at-once-field").hidden = false;
