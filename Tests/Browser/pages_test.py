"""What every kind of page must be: accessible, within its width, readable without scripts, and light.

    python3 Tests/Browser/pages_test.py Public
"""


from axe_playwright_python.sync_playwright import Axe

import harness

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
WIDTHS = [390, 768, 1280, 1680]
# Bytes, uncompressed: a page's HTML; what a briefing loads with it; its styles and scripts.
LIMITS = {"html": 300_000, "whole": 120_000, "css": 30_000, "js": 15_000}


def accessibility(site):
    faults = []
    axe = Axe()
    for kind, path in site.kinds().items():
        for dark in (False, True):
            with site.page(path, dark=dark) as page:
                found = axe.run(page, options={"runOnly": {"type": "tag", "values": TAGS}})
                for violation in found.response["violations"]:
                    places = [" ".join(map(str, node["target"])) for node in violation["nodes"][:3]]
                    shade = "dark" if dark else "light"
                    faults.append(f"{kind} ({path}, {shade}): {violation['id']}: {'; '.join(places)}")
    return faults


def widths(site):
    """Nothing is wider than the window, except in a box of its own that scrolls."""
    faults = []
    for kind, path in site.kinds().items():
        for width in WIDTHS:
            with site.page(path, width=width) as page:
                over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                if over > 0:
                    faults.append(f"{kind} ({path}) is {over} pixels wider than a window of {width}")
    return faults


# What a page says, without what scripts add to work with it.
WORDS = """main => {
  const copy = main.cloneNode(true);
  for (const made of copy.querySelectorAll(".filters, button, noscript, #_results")) made.remove();
  return copy.textContent.split(/\\s+/).filter(Boolean).join(" ");
}"""


def without_scripts(site):
    """The same words stand there with scripts and without, and all of them are shown."""
    faults = []
    for kind, path in site.kinds().items():
        with site.page(path) as page:
            scripted = page.locator("main").evaluate(WORDS)
        with site.page(path, script=False) as page:
            plain = page.locator("main").evaluate(WORDS)
            if plain != scripted or len(plain) < 10:
                faults.append(f"{kind} ({path}) says '{plain[:60]}' without scripts, and '{scripted[:60]}' with them")
            hidden = page.locator("main [hidden]").count()
            if hidden:
                faults.append(f"{kind} ({path}) hides {hidden} elements that only a script shows")
    return faults


def weights(site):
    faults = []
    for path in site.pages():
        size = site.file(path).stat().st_size
        if size > LIMITS["html"]:
            faults.append(f"{path} has {size} bytes")
    for kind, path in site.kinds().items():
        sizes = {"css": 0, "js": 0, "whole": 0}
        with site.page(path) as page:
            addresses = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
        for address in {site.root + path, *addresses}:
            name = address.removeprefix(site.root).removeprefix(site.root.removesuffix(harness.SUBPATH[1:]))
            name = name.split("?")[0]
            file = site.file(name)
            size = file.stat().st_size
            ending = file.suffix.removeprefix(".")
            if ending in ("png", "jpg", "jpeg", "gif", "webp", "avif"):
                continue
            sizes["whole"] += size
            if ending in sizes:
                sizes[ending] += size
        print(f"  {kind}: {sizes['whole']} bytes, of them css {sizes['css']}, js {sizes['js']}")
        for part in ("css", "js"):
            if sizes[part] > LIMITS[part]:
                faults.append(f"{kind} ({path}) loads {sizes[part]} bytes of {part}")
        if kind == "briefing" and sizes["whole"] > LIMITS["whole"]:
            faults.append(f"{kind} ({path}) is {sizes['whole']} bytes with all its parts")
    return faults


if __name__ == "__main__":
    harness.run(accessibility, widths, without_scripts, weights)
