"""Cards of links, and filters of timelines.

    python3 Tests/Browser/cards_test.py Public
"""

import json
import re

import harness


def named(site):
    """A briefing and an actor whose page its text links to."""
    for path in site.pages():
        if re.fullmatch("briefings/[^/]+/", path):
            text = site.text(path)
            prose = text.partition('class="prose"')[2]
            link = re.search(r'href="\.\./\.\./(actors/[^/"]+/)"', prose)
            if link:
                return path, link[1]
    raise SystemExit("cards_test: no briefing links to an actor")


def cards(site):
    faults = []
    briefing, actor = named(site)
    noun = json.loads((site.public / actor / "index.json").read_text(encoding="utf-8"))
    with site.page(briefing) as page:
        link = page.locator(f'.prose a[href="../../{actor}"]').first
        card = page.locator("#_preview")

        link.scroll_into_view_if_needed()
        link.hover()
        card.wait_for(timeout=3000)
        for words in (noun["name"], noun["card"]["kind"]):
            if words not in card.inner_text():
                faults.append(f"the card does not say '{words}'")
        card.hover()
        page.wait_for_timeout(500)
        if not card.is_visible():
            faults.append("the card goes when the pointer is on it")
        box = card.bounding_box()
        if box["x"] < 0 or box["x"] + box["width"] > 1280:
            faults.append("the card is not within the window")
        page.keyboard.press("Escape")
        if card.count():
            faults.append("Escape does not dismiss the card")

        page.mouse.move(2, 2)
        page.locator("body").press("Tab")
        for _ in range(400):
            if page.evaluate("document.activeElement.matches('.prose a.entity')"):
                break
            page.keyboard.press("Tab")
        try:
            card.wait_for(timeout=3000)
        except Exception:
            faults.append("the keyboard does not reach the card")
        if page.evaluate("document.activeElement.getAttribute('aria-describedby')") != "_preview":
            faults.append("the card does not describe the link in focus")
        page.keyboard.press("Tab")
        page.wait_for_timeout(50)
        page.keyboard.press("Escape")
        if page.evaluate("document.querySelectorAll('#_preview').length"):
            faults.append("the card stays when the focus has left")
    with site.page(briefing, has_touch=True, width=390) as page:
        page.locator(f'.prose a[href="../../{actor}"]').first.tap()
        page.wait_for_url(lambda url: url.endswith(actor))
    return faults


def timelines(site):
    faults = []
    for path in ("events/", max(
        (p for p in site.pages() if re.fullmatch("actors/[^/]+/", p)),
        key=lambda p: site.text(p).count("data-type="),
    )):
        with site.page(path) as page:
            items = page.locator("[data-filters] .timeline > li")
            before = items.count()
            select = page.locator(".filters select").first
            if not select.count():
                faults.append(f"{path} has no filter")
                continue
            value = select.locator("option").nth(1).get_attribute("value")
            select.select_option(value)
            shown = [item for item in items.all() if item.is_visible()]
            wanted = page.locator(f'[data-filters] .timeline > li[data-type="{value}"]').count()
            if len(shown) != wanted or not 0 < wanted < before:
                faults.append(f"{path}: {len(shown)} events of type '{value}' are shown, {wanted} of {before} are there")
            if str(wanted) not in page.locator(".filters output").inner_text():
                faults.append(f"{path}: the number of events is not told")
            if any(group.is_visible() and not group.locator("li:visible").count()
                   for group in page.locator("[data-filters] .group").all()):
                faults.append(f"{path}: a year without events is shown")
            if f"={value.split()[0]}" not in page.url:
                faults.append(f"{path}: the address does not hold what is chosen")
            with site.page(path + "?" + page.url.partition("?")[2]) as again:
                if again.locator("[data-filters] .timeline > li:visible").count() != wanted:
                    faults.append(f"{path}: the address does not bring back what was chosen")
            select.select_option("")
            if "?" in page.url:
                faults.append(f"{path}: the address holds what is no longer chosen")
            if not all(item.is_visible() for item in items.all()):
                faults.append(f"{path}: not all events come back")
        with site.page(path, script=False) as page:
            if page.locator("[data-filters] .timeline > li:visible").count() != before:
                faults.append(f"{path}: not all events are shown without scripts")
    return faults


if __name__ == "__main__":
    harness.run(cards, timelines)
