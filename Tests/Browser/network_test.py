"""Networks: an actor's drawing, and the map of all, with its highlight and its zoom.

    python3 Tests/Browser/network_test.py Public
"""

import re
from urllib.parse import urljoin

import harness

# Pairs of texts whose boxes cover each other by more than a pixel.
OVERLAPS = """(drawing) => {
  const boxes = [...drawing.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
  const found = [];
  boxes.forEach(([a, x], i) => boxes.slice(i + 1).forEach(([b, y]) => {
    if (Math.min(x.right, y.right) - Math.max(x.left, y.left) > 1
      && Math.min(x.bottom, y.bottom) - Math.max(x.top, y.top) > 3) found.push(`'${a}' and '${b}'`);
  }));
  return found;
}"""


def drawn(site):
    """Actors' pages with a drawing, and the site-wide map."""
    paths = [p for p in site.pages() if re.fullmatch("actors/[^/]+/", p)]
    return [p for p in paths if 'class="drawing"' in site.text(p)]


def drawings(site):
    """Labels stand apart within the drawing, links lead on, and a table says the same."""
    faults = []
    paths = drawn(site)
    if not paths:
        return ["no actor has a drawing"]
    for path in paths[:8]:
        for width in (390, 1280):
            with site.page(path, width=width, script=width > 400) as page:
                drawing = page.locator("svg.drawing")
                faults += [f"{path} at {width}: {pair} overlap" for pair in drawing.evaluate(OVERLAPS)]
                outer = page.locator("figure.ties").bounding_box()
                for text in drawing.locator("text").all():
                    box = text.bounding_box()
                    if box["x"] < outer["x"] - 1 or box["x"] + box["width"] > outer["x"] + outer["width"] + 1:
                        faults.append(f"{path} at {width}: '{text.text_content()}' is beyond the drawing")
                links = [a.get_attribute("href") for a in drawing.locator("a").all()]
                rows = page.locator("section:has(> #_ties) tbody th a")
                if links != [a.get_attribute("href") for a in rows.all()]:
                    faults.append(f"{path}: the table and the drawing differ")
                seen = drawing.locator("path.seen").count()
                words = page.locator("section:has(> #_ties) tbody td:nth-child(2)").all_text_contents()
                if seen != words.count("–"):
                    faults.append(f"{path}: {seen} dashed lines, {words.count('–')} rows without a word")
    with site.page(paths[0]) as page:
        link = page.locator("svg.drawing a").first
        target = urljoin(page.url, link.get_attribute("href"))
        link.focus()
        page.keyboard.press("Enter")
        page.wait_for_url(target)
    return faults


def network(site):
    faults = []
    with site.page("network/") as page:
        nodes = page.locator("#_map a")
        count = nodes.count()
        faults += [f"map: {pair} overlap" for pair in page.locator("#_map").evaluate(OVERLAPS)]
        node = nodes.first
        node.focus()
        near = page.locator("#_map path.near").count()
        own = page.locator('#_map path[data-a="0"], #_map path[data-b="0"]').count()
        lit = page.locator("#_map a.near").count()
        if not near or near != own or lit != near + 1:
            faults.append(f"map: focus lights {near} of {own} lines and {lit} actors")
        if count > lit and float(page.locator("#_map a:not(.near)").first.evaluate("e => getComputedStyle(e).opacity")) > 0.5:
            faults.append("map: those that are not near stay as they were")
        page.evaluate("document.activeElement.blur()")
        if page.locator("#_map .near").count():
            faults.append("map: the highlight stays without focus")
        nodes.nth(1).locator("text").hover()
        if not page.locator("#_map a.near").count():
            faults.append("map: the pointer highlights nothing")

        frame = page.locator(".map")
        before = page.locator("#_map").bounding_box()["width"]
        height = frame.bounding_box()["height"]
        page.get_by_role("button").first.click()
        if page.locator("#_map").bounding_box()["width"] < before * 1.4:
            faults.append("map: it does not zoom")
        if abs(frame.bounding_box()["height"] - height) > 20:
            faults.append("map: the page jumps when it zooms")
        left = frame.evaluate("e => e.scrollLeft")
        box = frame.bounding_box()
        page.mouse.move(box["x"] + 20, box["y"] + 20)
        page.mouse.down()
        page.mouse.move(box["x"] - 60, box["y"] + 20, steps=4)
        page.mouse.up()
        if frame.evaluate("e => e.scrollLeft") <= left:
            faults.append("map: it does not follow the pointer")
        if not page.url.endswith("/network/"):
            faults.append("map: a drag follows a link")
    with site.page("network/", script=False) as page:
        if page.locator("main button").count():
            faults.append("map: there are buttons that do nothing without scripts")
        rows = page.locator("section.network tbody tr")
        ties = page.locator("section.network tbody td .line").count()
        if not rows.count() or ties != page.locator("#_map path").count():
            faults.append(f"map: {ties} ties in the table, {page.locator('#_map path').count()} lines")
        for link in {a.get_attribute("href") for a in page.locator("#_map a").all()}:
            if not site.file(link.removeprefix("../")).exists():
                faults.append(f"map: '{link}' leads nowhere")
    return faults


if __name__ == "__main__":
    harness.run(drawings, network)
