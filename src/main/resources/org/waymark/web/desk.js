// What the desk does more comfortably with scripts; each form works without.
"use strict";
const TYPES = ["program", "resource", "organization"];

// What the boxes that find entries say, in the page's language.
const WORDS = document.querySelector("#finder").dataset;

const make = (name, attributes, text = "") => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return element;
};

// Entries that words find; nothing where there is no answer.
const entries = async (words, signal) => {
  const answer = await fetch("/api/v1/suggest?q=" + encodeURIComponent(words), { signal });
  return answer.ok ? (await answer.json()).suggestions.filter((one) => TYPES.includes(one.type)) : undefined;
};

// The values of a list of the page that words are a part of.
const known = (list) => async (words) =>
  [...document.getElementById(list).options]
    .filter((one) => (one.label + " " + one.value).toLowerCase().includes(words.toLowerCase()))
    .slice(0, 12)
    .map((one) => ({ id: one.value, text: one.label }));

// Entries by name for a box, as a list that arrows go through; choosing one gives its id and name.
class Finder {
  constructor(box, name, choose, look = entries) {
    this.box = box;
    this.choose = choose;
    this.look = look;
    this.at = -1;
    this.found = [];
    this.list = make("ul", { role: "listbox", id: name + "-found", class: "found plain", "aria-label": WORDS.list });
    this.list.hidden = true;
    this.told = make("p", { role: "status", class: "help" });
    for (const [key, value] of Object.entries({ role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": this.list.id })) box.setAttribute(key, value);
    box.after(this.list, this.told);
    box.addEventListener("input", () => this.wait());
    box.addEventListener("keydown", (event) => this.press(event));
    box.addEventListener("blur", () => this.close());
  }

  wait() {
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.find(), 150);
  }

  async find() {
    const words = this.box.value.trim();
    this.asked?.abort();
    this.asked = new AbortController();
    if (!words) return this.close();
    try {
      const found = await this.look(words, this.asked.signal);
      if (found) this.show(found);
    } catch {
      // Asked anew meanwhile, or no answer: the id can be typed all the same.
    }
  }

  show(found) {
    this.found = found;
    this.at = -1;
    this.list.replaceChildren(...found.map((one, i) => this.option(one, i)));
    this.list.hidden = !found.length;
    this.box.setAttribute("aria-expanded", String(found.length > 0));
    this.box.removeAttribute("aria-activedescendant");
    this.told.textContent = found.length ? "" : WORDS.none;
  }

  option(one, i) {
    const option = make("li", { role: "option", id: this.list.id + "-" + i, "aria-selected": "false" }, one.text);
    option.append(make("small", {}, " " + (one.type ? WORDS[one.type] + ", " : "") + one.id));
    option.addEventListener("mousedown", (event) => event.preventDefault());
    option.addEventListener("click", () => this.take(i));
    return option;
  }

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && !this.list.hidden) {
      event.preventDefault();
      this.close();
    } else if (event.key === "Enter") {
      // Enter never sends the form from here: it would save what is only half typed.
      event.preventDefault();
      if (!this.list.hidden) this.take(Math.max(this.at, 0));
    } else if (step && !this.list.hidden) {
      event.preventDefault();
      this.point((this.at + step + this.found.length) % this.found.length);
    }
  }

  point(at) {
    this.at = at;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    this.box.setAttribute("aria-activedescendant", this.list.id + "-" + at);
    this.list.children[at].scrollIntoView({ block: "nearest" });
  }

  take(at) {
    const one = this.found[at];
    this.close();
    this.told.textContent = this.choose(one);
  }

  close() {
    clearTimeout(this.waiting);
    this.asked?.abort();
    this.list.hidden = true;
    this.box.setAttribute("aria-expanded", "false");
    this.box.removeAttribute("aria-activedescendant");
  }
}

const findOne = (field) =>
  new Finder(field, field.id, (one) => {
    field.value = one.id;
    return one.text + ", " + WORDS[one.type] + ".";
  });

// A field of several ids gets a box beside it, in which names are looked for.
const findMany = (field) => {
  const id = field.id + "-find";
  const box = make("input", { id, type: "text", autocomplete: "off" });
  field.after(make("label", { for: id, class: "help" }, WORDS.find), box);
  const look = field.dataset.known ? known(field.dataset.known) : undefined;
  new Finder(box, id, (one) => {
    const ids = field.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const isNew = !ids.includes(one.id);
    field.value = [...ids, ...(isNew ? [one.id] : [])].join("\n");
    box.value = "";
    return (isNew ? WORDS.added : WORDS.there) + " " + one.text + ".";
  }, look);
};

document.querySelectorAll("[data-entries=one]").forEach(findOne);
document.querySelectorAll("[data-entries=many], [data-known]").forEach(findMany);

// Keys, as the page lists them: letters go to what bears them, j and k through what waits. Whoever
// finds them in the way switches them off; that stands in this browser.
const keys = document.querySelector("#keys");
const KEYS_OFF = "waymark-keys-off";
const remembered = () => {
  try {
    return localStorage.getItem(KEYS_OFF) === null;
  } catch {
    return true;
  }
};
const remember = (isOn) => {
  try {
    isOn ? localStorage.removeItem(KEYS_OFF) : localStorage.setItem(KEYS_OFF, "1");
  } catch {
    // Nothing is kept in this browser: it holds for this page.
  }
};
const isWriting = (element) => element?.matches("textarea, select, input:not([type=checkbox]):not([type=radio])");

const walk = (step) => {
  const stops = [...document.querySelectorAll("#waiting h2 a")];
  const at = stops.indexOf(document.activeElement?.closest("li")?.querySelector("h2 a"));
  stops[at < 0 ? (step > 0 ? 0 : stops.length - 1) : Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
};

// A link is followed; of anything else only the focus goes there, so that no key decides.
const goTo = (target) => {
  if (target.matches("a")) return target.click();
  target.focus();
  target.scrollIntoView({ block: "center" });
};

if (keys) {
  const isOn = keys.querySelector("input");
  keys.hidden = false;
  isOn.checked = remembered();
  isOn.addEventListener("change", () => remember(isOn.checked));
  document.addEventListener("keydown", (event) => {
    const held = document.activeElement;
    if (!isOn.checked || event.ctrlKey || event.metaKey || event.altKey || isWriting(held)) return;
    const step = { j: 1, k: -1 }[event.key];
    const target = /^[a-z]$/.test(event.key) && document.querySelector(`[data-key="${event.key}"]`);
    if (step) walk(step);
    else if (event.key === "o" && held?.matches("#waiting a")) held.click();
    else if (target) goTo(target);
    else return;
    event.preventDefault();
  });
}
