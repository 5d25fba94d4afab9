// Quick-find: a palette over the names and titles of everything, from the files that the build has written.

const files = new Map();
let link, element, dialog, input, list, found = [], current = 0;

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
  if (main.divided !== undefined && query) {
    const letter = /^[a-z]/.test(query) ? query[0] : "other";
    const next = main.divided.includes(letter) ? query[1] : "";
    const part = next && (/[a-z]/.test(next) ? Math.floor((next.charCodeAt(0) - 97) / 7) + 1 : 1);
    if (part !== undefined) names = names.concat((await load(`names-${letter}${part}.json`)).names);
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

const build = () => {
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

/** Opens the palette; `from` is the link to the page that searches, and `make` makes elements. */
export const open = (from, make) => {
  [link, element] = [from, make];
  if (!dialog) build();
  if (dialog.open) return;
  dialog.showModal();
  input.select();
  search();
};
