// What pages do beyond showing what they say. Each part works alone, and every page is whole without it.
"use strict";

const here = document.currentScript.src;

/** An element with attributes and children; texts are only ever texts. */
function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

// MARK: Cards: who or what a link leads to, where the pointer or the keyboard rests on it.

{
  const known = new Map();
  let card, anchor, timer;

  const load = (link) => {
    const address = new URL(`${link.getAttribute("href")}index.json`, document.baseURI).href;
    if (!known.has(address)) {
      known.set(address, fetch(address).then((answer) => (answer.ok ? answer.json() : undefined)).catch(() => undefined));
    }
    return known.get(address);
  };

  const hide = () => {
    clearTimeout(timer);
    card?.remove();
    anchor?.removeAttribute("aria-describedby");
    card = anchor = undefined;
  };

  const show = async (link) => {
    const noun = await load(link);
    if (!noun || anchor !== link) return;
    const { glyph, kind, note, latest } = noun.card;
    card = element("div", { class: "preview", id: "_preview", role: "tooltip" },
      element("p", { class: "who" }, element("span", { class: "glyph", "aria-hidden": "true" }, glyph), noun.name),
      element("p", { class: "when" }, note ? `${kind} · ${note}` : kind),
      noun.summary && element("p", {}, noun.summary),
      latest && element("p", { class: "when" }, latest));
    document.body.append(card);
    const place = link.getClientRects()[0] ?? link.getBoundingClientRect();
    const left = Math.min(place.left, innerWidth - card.offsetWidth - 12);
    const below = place.bottom + card.offsetHeight + 8 < innerHeight || place.top < card.offsetHeight + 8;
    card.style.left = `${Math.max(8, left) + scrollX}px`;
    card.style.top = `${(below ? place.bottom + 2 : place.top - card.offsetHeight - 2) + scrollY}px`;
    link.setAttribute("aria-describedby", "_preview");
    card.addEventListener("pointerenter", () => clearTimeout(timer));
    card.addEventListener("pointerleave", leave);
  };

  const enter = (link, delay) => {
    // Of a file, scripts may read no other.
    if (location.protocol === "file:") return;
    if (link === anchor) return clearTimeout(timer);
    hide();
    anchor = link;
    timer = setTimeout(show, delay, link);
  };

  // A moment in which the pointer may go from the link to the card.
  const leave = () => {
    clearTimeout(timer);
    timer = setTimeout(hide, 250);
  };

  // Cards in the margin say already what a preview would.
  const entity = (event) => event.target.closest?.("a.entity:not(.card a, .preview a)");

  document.addEventListener("pointerover", (event) => {
    const link = entity(event);
    if (link && event.pointerType !== "touch") enter(link, 250);
  });
  document.addEventListener("pointerout", (event) => { if (entity(event)) leave(); });
  document.addEventListener("focusin", (event) => {
    const link = entity(event);
    if (link?.matches(":focus-visible")) enter(link, 0);
  });
  document.addEventListener("focusout", (event) => { if (entity(event)) hide(); });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") hide(); });
}

// MARK: Timelines: filters by type, status and actor, made here since without a script they could do nothing.

for (const list of document.querySelectorAll("[data-filters]")) {
  const items = [...list.querySelectorAll(".timeline > li")];
  if (items.length < 6) continue;
  const status = element("output", { class: "fine" });
  const bar = element("div", { class: "filters", role: "group", "aria-label": list.dataset.filters });
  const choices = [];
  const wanted = new URLSearchParams(location.search);
  for (const name of ["type", "status", "actors"]) {
    const label = list.dataset[name];
    const values = new Map();
    for (const item of items) {
      for (const value of (item.dataset[name] ?? "").split("|").filter(Boolean)) {
        values.set(value, (values.get(value) ?? 0) + 1);
      }
    }
    if (!label || values.size < 2) continue;
    const select = element("select", {}, element("option", { value: "" }, list.dataset.all));
    const sorted = [...values].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 60);
    for (const [value, count] of sorted) select.append(element("option", { value }, `${value} (${count})`));
    select.value = wanted.get(name) ?? "";
    if (select.selectedIndex < 0) select.selectedIndex = 0;
    bar.append(element("label", {}, `${label} `, select));
    choices.push([name, select]);
  }
  const apply = () => {
    let shown = 0;
    for (const item of items) {
      item.hidden = choices.some(([name, select]) =>
        select.value && !(item.dataset[name] ?? "").split("|").includes(select.value));
      if (!item.hidden) shown += 1;
    }
    // Months and years in which nothing is left.
    for (const part of [...list.querySelectorAll(".group, .timeline, .month")].reverse()) {
      const timeline = part.matches(".month") ? part.nextElementSibling : part;
      part.hidden = ![...timeline.querySelectorAll("li")].some((item) => !item.hidden);
    }
    status.value = shown < items.length ? `${shown} / ${items.length}` : "";
  };
  if (!choices.length) continue;
  bar.append(status);
  bar.addEventListener("change", () => {
    apply();
    // So that what is chosen can be sent to others, and is there again after going back.
    const address = new URL(location);
    for (const [name, select] of choices) {
      if (select.value) address.searchParams.set(name, select.value);
      else address.searchParams.delete(name);
    }
    history.replaceState(history.state, "", address);
  });
  if (choices.some(([, select]) => select.value)) apply();
  list.querySelector(".timeline").closest(".group, ol").before(bar);
}

// MARK: Quick-find: a palette over all names and titles, opened by / or Control-K, and loaded then.

{
  const link = document.querySelector("a.find");

  const open = () => import(new URL("palette.js", here).href)
    .then((palette) => palette.open(link, element))
    // A page that is looked at as a file may load no module.
    .catch(() => { location.href = link.href; });

  link?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  });
  if (link) document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!isSlash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    open();
  });
}
