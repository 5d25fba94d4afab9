// Keeps a page of a preview current: the server says which files a build has changed, and what is wrong with the site.
// A page is mended where its HTML differs, so that it stays where it was scrolled to, and what is open stays open.
"use strict";

{
  const own = document.currentScript;
  let serial = Number(own.dataset.serial);
  // A page of the preview's own, which tells of all the content.
  const isAlways = "always" in own.dataset;

  // MARK: The page as the server sent it, and the node of the living page for each of its nodes.

  // This runs before the site's own scripts, so that nothing has been added to the page yet.
  const living = new Map();
  const copy = (node) => {
    const same = node.cloneNode(false);
    living.set(same, node);
    for (const child of node.childNodes) same.append(copy(child));
    return same;
  };
  let last = copy(document.documentElement);

  /** A node of another document for the living page; the copy that stands for it is noted with all below it. */
  const adopt = (node) => {
    const made = document.importNode(node, false);
    living.set(node, made);
    if (made.nodeName === "SCRIPT") return made;
    for (const child of node.childNodes) made.append(adopt(child));
    return made;
  };

  const isSame = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName
    && (a.nodeType !== Node.ELEMENT_NODE || (a.id === b.id && a.getAttribute("href") === b.getAttribute("href")));
  const isLike = (a, b) => a.nodeType === b.nodeType && a.nodeName === b.nodeName;

  /** Brings the living node of `before` to what `after` says; `after` stands for it from then on. */
  const patch = (before, after) => {
    const node = living.get(before);
    living.delete(before);
    living.set(after, node);
    if (before.nodeType !== Node.ELEMENT_NODE) {
      if (before.data !== after.data) node.data = after.data;
      return;
    }
    for (const { name } of [...before.attributes]) {
      if (!after.hasAttribute(name)) node.removeAttribute(name);
    }
    for (const { name, value } of after.attributes) {
      if (before.getAttribute(name) !== value) node.setAttribute(name, value);
    }
    patchChildren(node, [...before.childNodes], [...after.childNodes]);
  };

  const patchChildren = (node, before, after) => {
    // Equal beginnings and ends stay as they are; what lies between is matched in order.
    let start = 0;
    while (start < before.length && start < after.length && before[start].isEqualNode(after[start])) {
      keep(before[start], after[start]);
      start += 1;
    }
    let end = 0;
    while (end < before.length - start && end < after.length - start
      && before[before.length - 1 - end].isEqualNode(after[after.length - 1 - end])) {
      keep(before[before.length - 1 - end], after[after.length - 1 - end]);
      end += 1;
    }
    const old = before.slice(start, before.length - end);
    const next = after.slice(start, after.length - end);
    let place = living.get(after[start - 1]) ?? null;
    for (const wanted of next) {
      let at = old.findIndex((child) => isSame(child, wanted));
      if (at < 0 && old.length === next.length) at = old.findIndex((child) => isLike(child, wanted));
      let made;
      if (at >= 0) {
        // What was skipped is gone.
        for (const gone of old.splice(0, at)) forget(gone);
        const [child] = old.splice(0, 1);
        made = living.get(child);
        patch(child, wanted);
      } else {
        made = adopt(wanted);
        node.insertBefore(made, place ? place.nextSibling : node.firstChild);
      }
      place = made;
    }
    for (const gone of old) forget(gone);
  };

  /** Two equal trees: the living nodes of one are those of the other. */
  const keep = (before, after) => {
    living.set(after, living.get(before));
    living.delete(before);
    before.childNodes.forEach((child, i) => keep(child, after.childNodes[i]));
  };

  const forget = (before) => {
    living.get(before)?.remove();
    living.delete(before);
    for (const child of before.childNodes) forget(child);
  };

  // MARK: What a build has changed

  const folder = (address) => decodeURIComponent(address.pathname.slice(1));
  const file = () => {
    const path = folder(new URL(location.href));
    return path === "" || path.endsWith("/") ? `${path}index.html` : path;
  };
  const scripts = (page) => [...page.querySelectorAll("script[src]")].map((each) => each.getAttribute("src")).join();

  const refresh = async () => {
    const answer = await fetch(location.href, { cache: "no-store" });
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) return location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (scripts(page) !== scripts(last) || page.body?.dataset.page !== last.querySelector("body")?.dataset.page) {
      return location.reload();
    }
    const next = page.documentElement;
    patch(last, next);
    last = next;
    document.dispatchEvent(new CustomEvent("dossier:refreshed"));
  };

  const swap = (element, attribute) => {
    const address = new URL(element[attribute]);
    address.searchParams.set("build", serial);
    if (element.localName !== "link") {
      element[attribute] = address.href;
      return;
    }
    // The old style sheet stays until the new one is there: no moment without any.
    const next = element.cloneNode();
    next.href = address.href;
    next.addEventListener("load", () => element.remove());
    next.addEventListener("error", () => next.remove());
    element.after(next);
    for (const [same, node] of living) if (node === element) living.set(same, next);
  };

  const take = async ({ changed }) => {
    const isChanged = (address) => {
      const at = new URL(address, location.href);
      return at.origin === location.origin && (!changed || changed.includes(folder(at)));
    };
    if ([...document.scripts].some((script) => script !== own && script.src && isChanged(script.src))) {
      if (changed) return location.reload();
    }
    if (isAlways || !changed || changed.includes(file())) await refresh();
    for (const link of document.querySelectorAll("link[rel~=stylesheet]")) if (isChanged(link.href)) swap(link, "href");
    for (const image of document.images) if (isChanged(image.src)) swap(image, "src");
  };

  // MARK: Faults, over the page that still stands

  let overlay;
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  const clear = () => {
    overlay?.remove();
    overlay = undefined;
  };

  const show = ({ count, faults }) => {
    clear();
    overlay = element("dossier-faults");
    const box = element("section");
    box.setAttribute("role", "alert");
    box.append(element("h2", count === 1 ? "The site has a fault" : `The site has ${count} faults`),
      element("p", "This page is as it was before. It goes on as soon as the files below are mended."));
    const close = element("button", "Hide");
    close.type = "button";
    close.addEventListener("click", clear);
    box.append(close);
    const list = element("ol");
    for (const fault of faults) {
      const item = element("li");
      const place = fault.path ? `${fault.path}${fault.line ? `:${fault.line}:${fault.column}` : ""}` : "";
      if (place) item.append(element("p", place, "place"));
      item.append(element("p", fault.message, "message"));
      if (fault.text !== undefined) item.append(element("pre", fault.text));
      for (const note of fault.notes ?? []) {
        item.append(element("p", `${note.path ? `${note.path}:${note.line ?? 1}: ` : ""}${note.message}`, "note"));
      }
      if (fault.suggestion) item.append(element("p", fault.suggestion, "help"));
      list.append(item);
    }
    box.append(list);
    if (faults.length < count) box.append(element("p", `and ${count - faults.length} more`));
    const style = element("style", `
      :host { all: initial; position: fixed; inset: 0; z-index: 2147483647; overflow: auto; padding: 4vh 4vw;
        background: rgb(20 18 16 / .55); color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
      section { max-width: 46rem; margin: auto; padding: 1.25rem 1.5rem; border-radius: 6px; position: relative;
        color: light-dark(#1c1a17, #ece7de); background: light-dark(#fffdf8, #211e1a);
        border-top: 4px solid light-dark(#b3261e, #f2867d); box-shadow: 0 8px 40px rgb(0 0 0 / .35); }
      h2 { margin: 0 5rem 0 0; font-size: 1.2rem; } p { margin: .25rem 0; } ol { margin: 1rem 0 0; padding: 0; list-style: none; }
      li { margin: 0; padding: .75rem 0; border-top: 1px solid light-dark(#ddd5c7, #453f37); }
      .place, pre { font: .875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
      .place { color: light-dark(#5d564b, #b9b0a2); } .message { font-weight: 600; }
      pre { margin: .35rem 0; padding: .4rem .6rem; white-space: pre-wrap; background: light-dark(#f3ede1, #2d2924); }
      .help::before { content: "→ "; } button { position: absolute; top: 1.25rem; right: 1.5rem; font: inherit; min-height: 2rem; }`);
    overlay.attachShadow({ mode: "open" }).append(style, box);
    document.documentElement.append(overlay);
  };

  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && overlay) clear();
  });

  // MARK: The server

  let work = Promise.resolve();
  let pause = 250;
  const connect = () => {
    const address = new URL("/.dossier/messages", location.href.replace(/^http/, "ws"));
    address.searchParams.set("page", file());
    const socket = new WebSocket(address);
    socket.addEventListener("message", ({ data }) => {
      pause = 250;
      const message = JSON.parse(data);
      work = work.then(async () => {
        if (message.kind === "faults") return show(message);
        if (message.kind === "built") clear();
        // A page that is older than the last build, or of another run of the server, is made anew.
        if (message.kind === "hello" && message.serial === serial) return clear();
        serial = message.serial;
        await take(message);
      }).catch(() => location.reload());
    });
    socket.addEventListener("close", () => {
      setTimeout(connect, pause);
      pause = Math.min(pause * 2, 5000);
    });
  };
  connect();
}
