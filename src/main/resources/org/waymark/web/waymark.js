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

// An assumption's link opens the finer questions that hold its field, and goes there.
const reveal = () => {
  const field = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (!field) return;
  for (let box = field.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  if (isTyping(field)) field.focus();
};
addEventListener("hashchange", reveal);
addEventListener("DOMContentLoaded", () => {
  const edit = document.querySelector("#edit");
  if (edit && matchMedia("(max-width: 63rem)").matches) edit.open = false;
  reveal();
});
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  if (link && link.hash === location.hash) reveal();
});
