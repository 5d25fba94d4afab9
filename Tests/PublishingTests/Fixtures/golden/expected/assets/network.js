// The map of the network: who is tied to the actor under the pointer or in focus, and a closer look.
"use strict";

{
  const map = document.getElementById("_map");
  const frame = map?.closest(".map");
  const nodes = map ? [...map.querySelectorAll("a")] : [];
  const lines = map ? [...map.querySelectorAll("path")] : [];

  const highlight = (node) => {
    const at = nodes.indexOf(node);
    map.classList.toggle("lit", at >= 0);
    const near = new Set([at]);
    for (const line of lines) {
      const [a, b] = [Number(line.dataset.a), Number(line.dataset.b)];
      const isNear = a === at || b === at;
      line.classList.toggle("near", isNear);
      if (isNear) near.add(a).add(b);
    }
    nodes.forEach((other, i) => other.classList.toggle("near", at >= 0 && near.has(i)));
  };

  // MARK: Zoom: the drawing's width; panning is the scrolling of the box around it.

  let scale = 1;
  const zoom = (factor, x = frame.clientWidth / 2, y = frame.clientHeight / 2) => {
    const before = scale;
    scale = Math.min(6, Math.max(1, scale * factor));
    const [left, top] = [(frame.scrollLeft + x) / before, (frame.scrollTop + y) / before];
    // A box of the same height, whatever is in it.
    frame.style.height = scale > 1 ? frame.style.height || `${frame.clientHeight}px` : "";
    map.style.width = `${scale * 100}%`;
    frame.scrollLeft = left * scale - x;
    frame.scrollTop = top * scale - y;
  };

  const button = (label, sign, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.textContent = sign;
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };

  const drag = (event) => {
    if (event.button !== 0 || event.pointerType === "touch") return;
    let moved = false;
    const [x, y, left, top] = [event.clientX, event.clientY, frame.scrollLeft, frame.scrollTop];
    const move = (to) => {
      if (Math.abs(to.clientX - x) + Math.abs(to.clientY - y) > 4) moved = true;
      frame.scrollLeft = left - to.clientX + x;
      frame.scrollTop = top - to.clientY + y;
    };
    const end = () => {
      removeEventListener("pointermove", move);
      // A drag that ends on a name does not follow it.
      if (!moved) return;
      const swallow = (click) => click.preventDefault();
      frame.addEventListener("click", swallow, true);
      setTimeout(() => frame.removeEventListener("click", swallow, true));
    };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end, { once: true });
  };

  if (frame) {
    frame.classList.add("live");
    const bar = document.createElement("div");
    bar.className = "filters";
    bar.append(
      button(frame.dataset.closer, "+", () => zoom(1.5)),
      button(frame.dataset.farther, "−", () => zoom(1 / 1.5)));
    frame.before(bar);
    map.addEventListener("pointerover", (event) => highlight(event.target.closest("a")));
    map.addEventListener("pointerleave", () => highlight(document.activeElement?.closest("#_map a")));
    map.addEventListener("focusin", (event) => highlight(event.target.closest("a")));
    map.addEventListener("focusout", () => highlight(undefined));
    map.addEventListener("dragstart", (event) => event.preventDefault());
    frame.addEventListener("pointerdown", drag);
    frame.addEventListener("wheel", (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      const box = frame.getBoundingClientRect();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2, event.clientX - box.left, event.clientY - box.top);
    }, { passive: false });
    frame.addEventListener("keydown", (event) => {
      if (event.key === "+" || event.key === "=") zoom(1.5);
      else if (event.key === "-") zoom(1 / 1.5);
    });
  }
}
