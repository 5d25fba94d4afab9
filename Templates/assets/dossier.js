// What pages do beyond showing what they say. Each part works alone, and every page is whole without it.
"use strict";

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

// MARK: Quick-find: a palette over all names and titles, opened by / or Control-K.

{
  const link = document.querySelector("a.find");
  const files = new Map();
  let dialog, input, list, found = [], current = 0;

  const fold = (text) => text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC");

  const folder = (kind, count) => (kind < count - 2 ? "actors" : kind < count - 1 ? "events" : "briefings");

  const load = (name) => {
    if (!files.has(name)) {
      files.set(name, fetch(new URL(name, link.href)).then((answer) => answer.json()).catch(() => ({ names: [] })));
    }
    return files.get(name);
  };

  /** How many letters differ, up to a limit: of `typed` and the beginning of `word`, neighbours swapped counting once. */
  const distance = (typed, word, limit) => {
    let before, last = [...Array(word.length + 1).keys()];
    for (let i = 1; i <= typed.length; i += 1) {
      const row = [i];
      for (let j = 1; j <= word.length; j += 1) {
        const same = typed[i - 1] === word[j - 1];
        row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === word[j - 2] && typed[i - 2] === word[j - 1]) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      if (Math.min(...row) > limit) return limit + 1;
      [before, last] = [last, row];
    }
    return Math.min(...last.slice(Math.max(0, typed.length - limit)));
  };

  /** 0 for the same name, 1 for its beginning, 2 for beginnings of its words, 3 and more with letters wrong. */
  const rank = (query, words, name) => {
    if (name === query) return 0;
    if (name.startsWith(query)) return 1;
    const parts = name.split(/[^\p{L}\p{N}]+/u);
    let worst = 2;
    for (const word of words) {
      if (parts.some((part) => part.startsWith(word))) continue;
      const limit = word.length < 4 ? 0 : word.length < 6 ? 1 : 2;
      const wrong = limit ? Math.min(...parts.map((part) => distance(word, part, limit))) : 1;
      if (wrong > limit) return name.includes(query) ? 2.5 : Infinity;
      worst = Math.max(worst, 2 + wrong);
    }
    return worst;
  };

  const search = async () => {
    const query = fold(input.value.trim());
    const main = await load("names.json");
    let names = main.names;
    if (main.split && query) {
      const letter = /^[a-z]/.test(query) ? query[0] : "other";
      names = names.concat((await load(`names-${letter}.json`)).names);
    }
    if (query !== fold(input.value.trim())) return;
    const words = query.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
    const best = new Map();
    for (const entry of names) {
      const [name, id, kind, activity, ...aliases] = entry;
      let at = query ? Infinity : 2, by;
      for (const other of query ? [name, ...aliases] : []) {
        const next = rank(query, words, fold(other));
        if (next < at) [at, by] = [next, other === name ? undefined : other];
      }
      if (at < Infinity) best.set(`${kind}/${id}`, { entry, at, by, activity });
    }
    found = [...best.values()].sort((a, b) => a.at - b.at || b.activity - a.activity
      || (a.entry[0] < b.entry[0] ? -1 : 1)).slice(0, 12);
    list.replaceChildren(...found.map(({ entry, by }, i) => {
      const [glyph, word] = main.kinds[entry[2]];
      const item = element("a", { role: "option", id: `_find-${i}`, tabindex: "-1",
        href: new URL(`../${folder(entry[2], main.kinds.length)}/${entry[1]}/`, link.href).href },
      element("span", { class: "glyph", "aria-hidden": "true" }, glyph),
      element("span", {}, entry[0], by ? element("small", {}, ` ${by}`) : ""), element("small", {}, word));
      item.addEventListener("pointermove", () => choose(i));
      return item;
    }));
    choose(0);
  };

  const choose = (i) => {
    current = i;
    for (const [k, item] of [...list.children].entries()) item.setAttribute("aria-selected", String(k === i));
    list.children[i]?.scrollIntoView({ block: "nearest" });
    if (list.children[i]) input.setAttribute("aria-activedescendant", `_find-${i}`);
    else input.removeAttribute("aria-activedescendant");
  };

  const make = () => {
    input = element("input", { type: "search", role: "combobox", "aria-expanded": "true", "aria-controls": "_found",
      "aria-label": link.textContent, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false" });
    list = element("div", { id: "_found", role: "listbox", "aria-label": link.textContent });
    dialog = element("dialog", { class: "palette", "aria-label": link.textContent }, input, list);
    document.body.append(dialog);
    input.addEventListener("input", search);
    dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
    dialog.addEventListener("keydown", (event) => {
      const count = list.children.length;
      if (event.key === "ArrowDown" && count) choose((current + 1) % count);
      else if (event.key === "ArrowUp" && count) choose((current + count - 1) % count);
      else if (event.key === "Enter" && list.children[current]) list.children[current].click();
      else if (event.key === "Enter") location.href = `${link.href}?q=${encodeURIComponent(input.value)}`;
      else return;
      event.preventDefault();
    });
  };

  const open = () => {
    if (!dialog) make();
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    search();
  };

  if (link && document.body.dataset.page !== "search") {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    document.addEventListener("keydown", (event) => {
      const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
      const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey;
      if (!isSlash && !(event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) return;
      event.preventDefault();
      open();
    });
  }
}
