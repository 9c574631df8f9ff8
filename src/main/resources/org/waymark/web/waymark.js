// What the pages do more comfortably with scripts; each works without.
"use strict";
const isTyping = (element) => element && /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(document.activeElement)) {
    const find = document.querySelector("#q") || document.querySelector("#find");
    if (find) {
      event.preventDefault();
      find.focus();
      find.select();
    }
  }
});

// A link to what is folded away opens it, and goes there.
const reveal = () => {
  const field = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!field) return;
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  if (isTyping(field)) field.focus();
};
addEventListener("hashchange", reveal);
addEventListener("DOMContentLoaded", reveal);
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash === location.hash) reveal();
});

// What an answer changed is told once: the address that one keeps is the path's own.
if (document.querySelector("#changed")) {
  const own = new URL(location.href);
  own.searchParams.delete("was");
  history.replaceState(null, "", own);
}

// What is folded is printed, also by browsers that the style sheet can't tell so.
let unfolded = [];
addEventListener("beforeprint", () => {
  unfolded = [...document.querySelectorAll("details.fold:not([open])")];
  for (const fold of unfolded) fold.open = true;
});
addEventListener("afterprint", () => {
  for (const fold of unfolded) fold.open = false;
});

// Arrows go from the search box through the results and back.
document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const box = document.querySelector("#q");
  if (!step || !box || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const stops = [box, ...document.querySelectorAll("#results .hits h2 a")];
  const at = stops.indexOf(document.activeElement);
  const next = at < 0 ? undefined : stops[at + step];
  if (next) {
    event.preventDefault();
    next.focus();
  }
});

// Results come while one types: the page of the same address, asked for again, without its frame.
const finder = document.querySelector("#finder");
let waiting, asked;
const find = async () => {
  asked?.abort();
  asked = new AbortController();
  const given = [...new FormData(finder)].filter(([, value]) => value.trim());
  const address = "/search?" + new URLSearchParams(given);
  try {
    const answer = await fetch(address, { signal: asked.signal, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.querySelector("#results")) return;
    for (const id of ["count", "results"]) document.getElementById(id).replaceChildren(...page.getElementById(id).childNodes);
    history.replaceState(null, "", address);
  } catch {
    // Asked anew meanwhile, or no answer: what is shown stays, and the button still works.
  }
};
finder?.addEventListener("input", () => {
  clearTimeout(waiting);
  waiting = setTimeout(find, 180);
});
