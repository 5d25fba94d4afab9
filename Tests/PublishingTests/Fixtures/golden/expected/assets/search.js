// The search page. It reads the index that the build has written: `head.json`, the files of terms that a query needs,
// and rows of the documents that are shown. Words are cut as `Sources/Search/Tokens.swift` cuts them.
"use strict";

{
  const form = document.querySelector("form.search");
  const output = document.getElementById("_results");
  const input = form.elements.q;
  const words = form.dataset;
  const base = new URL(`${words.root}search/`, location.href);
  const pages = 6, excerpts = 4;
  const cache = new Map();
  let head, serial = 0;

  const make = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };

  const load = (address, kind) => {
    const url = new URL(address, base).href;
    if (!cache.has(url)) {
      cache.set(url, fetch(url).then((answer) => {
        if (!answer.ok) throw new Error(`${answer.status} ${url}`);
        return answer[kind]();
      }));
    }
    return cache.get(url);
  };

  // MARK: Terms

  const paired = /[\u1100-\u11ff\u3040-\u30ff\u3130-\u318f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3134f}]/u;
  const letter = /[\p{L}\p{N}]/u;

  /** Terms of a text with where they stand in it: `{term, start, end}`. */
  const tokens = (text) => {
    const found = [];
    let term = "", start = 0, count = 0, isPaired = false, previous = "", at = 0, before = 0;
    const end = () => {
      if (term && (!isPaired || count === 1)) found.push({ term, start, end: at });
      term = "", count = 0, isPaired = false;
    };
    for (const scalar of text) {
      const next = at + scalar.length;
      if (/\p{M}/u.test(scalar)) { at = next; continue; }
      if (!letter.test(scalar)) end();
      else if (paired.test(scalar)) {
        if (!isPaired) end();
        isPaired = true;
        if (count) found.push({ term: previous + scalar, start: before, end: next });
        else [term, start] = [scalar, at];
        previous = scalar;
        before = at;
        count += 1;
      } else {
        if (isPaired) end();
        if (!count) start = at;
        if (count < 32) term += scalar.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
        count += 1;
      }
      at = next;
    }
    end();
    return found;
  };

  const encoder = new TextEncoder(), decoder = new TextDecoder();

  const shard = (term) => {
    let hash = 2166136261;
    for (const byte of encoder.encode([...term].slice(0, 4).join(""))) hash = Math.imul(hash ^ byte, 16777619);
    return ((hash ^ (hash >>> 15)) >>> 0) % head.shards;
  };

  /** The entries of a file of terms for which `wants` holds, as `{term, list, places}`. */
  const entries = async (number, wants) => {
    const bytes = new Uint8Array(await load(`terms/${number}.bin`, "arrayBuffer"));
    const found = [];
    let at = 0;
    const read = () => {
      let value = 0, shift = 1, byte;
      do { byte = bytes[at++]; value += (byte & 127) * shift; shift *= 128; } while (byte > 127);
      return value;
    };
    while (at < bytes.length) {
      const length = read();
      const term = decoder.decode(bytes.subarray(at, at += length));
      const count = read(), packed = read(), room = read();
      const size = packed >> 1, after = at + size + room;
      if (wants(term)) {
        const documents = new Map();
        let number = 0;
        if (packed & 1) {
          const list = at + size, length = read(), map = at;
          at += length;
          for (let i = 0; i < length * 8; i += 1) {
            if (bytes[map + (i >> 3)] >> (i & 7) & 1) documents.set(i, { count: 2, inName: 0 });
          }
          while (at < list) documents.get(number += read()).inName = 1;
        } else for (let i = 0; i < count; i += 1) {
          const step = read();
          number += Math.floor(step / 4);
          const packed = step % 4 < 3 ? (step % 4 + 1) * 2 : read();
          documents.set(number, { count: packed >> 1, inName: packed & 1 });
        }
        if (room) {
          for (const entry of documents.values()) {
            let place = 0;
            entry.places = Array.from({ length: entry.count }, () => (place += read()));
          }
        }
        found.push({ term, documents });
      }
      at = after;
    }
    return found;
  };

  /** Prefixes of fewer than four scalars would be spread over files. */
  const matches = (wanted, isPrefix = true) => (term) => term === wanted
    || (isPrefix && [...wanted].length > 3 && term.startsWith(wanted));

  /** The documents that have a term, or one that begins with it. */
  const lookUp = async (term, isPrefix) => {
    const all = await entries(shard(term), matches(term, isPrefix));
    const merged = new Map();
    for (const { term: other, documents } of all) {
      for (const [number, entry] of documents) {
        const known = merged.get(number);
        const weighed = { ...entry, count: entry.count * (other === term ? 1 : 0.6) };
        if (!known) merged.set(number, weighed);
        else {
          known.count += weighed.count;
          known.inName |= entry.inName;
          if (known.places && entry.places) known.places = known.places.concat(entry.places);
        }
      }
    }
    return merged;
  };

  // MARK: Queries

  /** `words and "a phrase"`: lists of terms, each to be found as it is written. */
  const parse = (query) => {
    const parts = [];
    for (const [, phrase, rest] of query.matchAll(/["“”„]([^"“”„]*)["“”]?|([^"“”„]+)/gu)) {
      if (phrase !== undefined) parts.push({ terms: tokens(phrase).map((token) => token.term), isPhrase: true });
      else {
        for (const word of rest.split(/\s+/u)) {
          const terms = tokens(word).map((token) => token.term);
          // What one word is cut into, as of a hyphen or of Hangul, stands together.
          parts.push({ terms, isPhrase: terms.length > 1 });
        }
      }
    }
    const wanted = parts.filter((part) => part.terms.length);
    const last = wanted.at(-1);
    if (last && !last.isPhrase && /[\p{L}\p{N}]$/u.test(query)) last.isPrefix = true;
    return wanted;
  };

  const isTogether = (lists) => {
    // Terms without places are in so many texts that the others tell.
    const first = lists.findIndex((entry) => entry.places);
    if (first < 0) return true;
    const sets = lists.map((entry) => entry.places && new Set(entry.places));
    return lists[first].places.some((place) => sets.every((set, k) => !set || set.has(place - first + k)));
  };

  const length = (number) => 2 ** ((head.lengths.charCodeAt(number) - 49) / 4);

  /** Okapi BM25, a term in a name counting as five. */
  const find = async (parts, filters) => {
    const total = head.lengths.length;
    head.average ??= [...head.lengths].reduce((sum, _, i) => sum + length(i), 0) / (total || 1);
    let scores;
    const looked = await Promise.all(parts.map((part) =>
      Promise.all(part.terms.map((term) => lookUp(term, part.isPrefix)))));
    for (const [i, part] of parts.entries()) {
      const lists = looked[i];
      const here = new Map();
      for (const [number, first] of lists[0]) {
        const all = lists.map((list) => list.get(number));
        if (all.some((entry) => !entry) || (part.isPhrase && !isTogether(all))) continue;
        let score = 0;
        all.forEach((entry, k) => {
          const rarity = Math.log(1 + (total - lists[k].size + 0.5) / (lists[k].size + 0.5));
          const count = entry.count + (entry.inName ? 5 : 0);
          score += rarity * count * 2.2 / (count + 1.2 * (0.25 + 0.75 * length(number) / head.average));
        });
        here.set(number, score * (first.inName ? 1.5 : 1));
      }
      if (scores) for (const [number, score] of here) {
        if (scores.has(number)) here.set(number, score + scores.get(number));
        else here.delete(number);
      }
      scores = here;
    }
    scores ??= new Map();
    if (filters.named) {
      const named = await lookUp(`@${filters.named}`, false);
      for (const number of scores.keys()) if (!named.has(number)) scores.delete(number);
    }
    return [...scores].sort((a, b) => b[1] - a[1] || b[0] - a[0]).map(([number]) => number);
  };

  // MARK: What a document is

  const kind = (number) => number < head.actors ? Number(head.kindOf[number])
    : number < head.actors + head.events ? head.kinds.length - 2 : head.kinds.length - 1;
  const folder = (number) => ["actors", "events", "briefings"][Math.max(0, kind(number) - head.kinds.length + 3)];
  const year = (number) => {
    if (number < head.actors + head.events) return undefined;
    return head.years.findLast(([, first]) => first <= number)?.[0];
  };
  const row = async (number) => (await load(`documents/${Math.floor(number / head.rows)}.json`, "json"))[number % head.rows];

  /** The sentence of a text that has most of the terms, as elements with the words marked. */
  const excerpt = (text, terms) => {
    const tests = terms.map((term) => matches(term));
    const marks = tokens(text).filter(({ term }) => tests.some((test) => test(term)));
    const sentences = [...text.matchAll(/[^.!?。！？\n]+(?:[.!?。！？]+|\n|$)/gu)];
    let best, most = 0;
    for (const sentence of sentences) {
      const end = sentence.index + sentence[0].length;
      const inside = marks.filter((mark) => mark.start >= sentence.index && mark.end <= end);
      const count = new Set(inside.map((mark) => mark.term)).size;
      if (count > most) [best, most] = [{ start: sentence.index, end, inside }, count];
    }
    if (!best) return [text.slice(0, 180)];
    let { start, end, inside } = best;
    if (end - start > 320) {
      start = Math.max(start, inside[0].start - 120);
      end = Math.min(end, start + 320);
    }
    const parts = [];
    let at = start;
    for (const mark of inside) {
      if (mark.start < at || mark.end > end) continue;
      parts.push(text.slice(at, mark.start), make("mark", {}, text.slice(mark.start, mark.end)));
      at = mark.end;
    }
    parts.push(text.slice(at, end));
    return parts;
  };

  // MARK: The page

  const choice = (name, label, options, current) => {
    const select = make("select", { name }, make("option", { value: "" }, words.all));
    for (const [value, text] of options) {
      const option = make("option", { value }, text);
      option.selected = String(value) === current;
      select.append(option);
    }
    return make("label", {}, `${label} `, select);
  };

  const counted = (numbers, key) => {
    const counts = new Map();
    for (const number of numbers) {
      const value = key(number);
      if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return counts;
  };

  const show = async () => {
    const mine = (serial += 1);
    const query = new URLSearchParams(location.search);
    const text = query.get("q") ?? "";
    const filters = Object.fromEntries(["type", "year", "named"].map((key) => [key, query.get(key)]));
    if (input !== document.activeElement) input.value = text;
    const parts = parse(text);
    if (!parts.length) return output.replaceChildren();
    head ??= await load("head.json", "json");
    const all = await find(parts, filters);
    const kept = all.filter((number) => (!filters.type || String(kind(number)) === filters.type)
      && (!filters.year || String(year(number)) === filters.year));
    if (mine !== serial) return;
    const status = make("p", { class: "note", role: "status" }, kept.length ? `${kept.length} ${words.found}` : words.none);
    const bar = make("div", { class: "filters" });
    const list = make("ol", { class: "items results" });
    const more = make("button", { type: "button" }, words.more);
    output.replaceChildren(bar, status, list, more);
    const kinds = counted(all, kind), years = counted(all, year), named = new Map();
    const terms = parts.flatMap((part) => part.terms);
    let shown = 0;
    const refine = () => {
      const options = {
        type: [...kinds].map(([k, n]) => [k, `${head.kinds[k]} (${n})`]),
        year: [...years].sort((a, b) => b[0] - a[0]).map(([k, n]) => [k, `${k || "–"} (${n})`]),
        named: [...named],
      };
      bar.replaceChildren(...Object.keys(options).filter((key) => options[key].length > 1 || filters[key])
        .map((key) => choice(key, words[key], options[key], filters[key])));
    };
    const next = async () => {
      const numbers = kept.slice(shown, shown += pages);
      more.hidden = shown >= kept.length;
      const rows = await Promise.all(numbers.map(row));
      if (mine !== serial) return;
      numbers.forEach((number, i) => {
        const [id, title, note] = rows[i];
        const place = `${words.root}${folder(number)}/${id}/`;
        const quoted = make("p", {});
        list.append(make("li", { class: "item" },
          make("p", { class: "when" }, note, make("br", {}), number < head.actors ? "" : head.kinds[kind(number)]),
          make("div", {}, make("h2", {}, make("a", { href: place }, title)), quoted)));
        const fill = async () => {
          const noun = await load(new URL(`${place}index.json`, location.href).href, "json").catch(() => ({}));
          quoted.replaceChildren(...excerpt([noun.summary, noun.text].filter(Boolean).join("\n"), terms));
          for (const { id: other, name } of [noun.actors, noun.events].flatMap((list) => (list ?? []).slice(0, 5))) {
            named.set(other, name ?? other);
          }
          if (mine === serial && !bar.contains(document.activeElement)) refine();
        };
        // The others when a reader comes to them.
        if (i < excerpts) fill();
        else new IntersectionObserver(([seen], observer) => {
          if (!seen.isIntersecting) return;
          observer.disconnect();
          fill();
        }).observe(quoted);
      });
      if (filters.named) named.set(filters.named, named.get(filters.named) ?? filters.named);
      refine();
    };
    more.addEventListener("click", next);
    await next();
  };

  const go = (change) => {
    const query = new URLSearchParams(location.search);
    for (const [key, value] of Object.entries(change)) value ? query.set(key, value) : query.delete(key);
    history.replaceState(null, "", `?${query}`);
    show().catch((error) => output.replaceChildren(make("p", { class: "note" }, String(error))));
  };

  let pause;
  input.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(go, 200, { q: input.value, type: "", year: "", named: "" });
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(pause);
    go({ q: input.value });
  });
  output.addEventListener("change", (event) => go({ [event.target.name]: event.target.value }));
  input.value = new URLSearchParams(location.search).get("q") ?? "";
  if (!input.value) input.focus();
  show();
}
