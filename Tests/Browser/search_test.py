"""The palette of names, and the page that searches texts.

    python3 Tests/Browser/search_test.py Public
"""

import json
import pathlib
import re

import harness


def names(site):
    return json.loads((site.public / "search/names.json").read_text(encoding="utf-8"))["names"]


def appears(element, state):
    try:
        element.wait_for(state=state, timeout=10_000)
        return True
    except harness.TimeoutError:
        return False


def palette(site):
    faults = []
    with_alias = next((n for n in names(site) if len(n) > 4 and re.search("[A-Za-z]{5}", n[4])), None)
    long = next(n for n in names(site) if re.fullmatch("[A-Za-z ]{8,30}", n[0]) and n[2] < 7)
    wrong = long[0][:3] + long[0][4] + long[0][3] + long[0][5:]
    with site.page("") as page:
        for opener in ("/", "Control+k"):
            page.keyboard.press(opener)
            # Its script is loaded when it is first opened, which may take a while on a busy machine.
            dialog = page.locator("dialog.palette")
            if not appears(dialog, "visible"):
                faults.append(f"{opener} does not open the palette")
            page.keyboard.press("Escape")
            if not appears(dialog, "hidden"):
                faults.append("Escape does not close the palette")
        page.locator("a.find").click()
        for typed, wanted in [(with_alias[4], with_alias), (wrong, long), (long[0].lower(), long)]:
            page.locator("dialog.palette input").fill(typed)
            page.wait_for_timeout(150)
            shown = page.locator("dialog.palette [role=option]").all_inner_texts()
            if not any(wanted[0] in text for text in shown[:3]):
                faults.append(f"'{typed}' does not find '{wanted[0]}': {shown[:3]}")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("ArrowUp")
        page.keyboard.press("Enter")
        page.wait_for_url(lambda url: url.endswith(f"actors/{long[1]}/"))
    return faults


def briefing(site):
    """A briefing's path, and its JSON document."""
    for path in site.pages():
        if re.fullmatch("briefings/[^/]+/", path):
            noun = json.loads((site.public / path / "index.json").read_text(encoding="utf-8"))
            if len(noun.get("text", "")) > 300:
                return path, noun
    raise SystemExit("search_test: no briefing has a text")


def texts(site):
    faults = []
    path, noun = briefing(site)
    words = re.findall(r"[A-Za-z]{5,}", noun["text"])
    middle = len(words) // 2
    sentence = re.search(r"[A-Za-z]+ [a-z]+ [a-z]+ [a-z]{3,}", noun["text"])[0]
    queries = [
        (" ".join(words[middle:middle + 3]), True),
        (f'"{sentence}"', True),
        (f'"{" ".join(reversed(sentence.split()))}"', False),
        (noun["title"], True),
        (words[middle][:5].upper(), True),
        ("qqxxqq", False),
    ]
    for query, is_found in queries:
        with site.page("search/") as page:
            page.locator("#_query").fill(query)
            page.keyboard.press("Enter")
            page.locator("#_results [role=status]").wait_for(timeout=5000)
            page.wait_for_timeout(300)
            found = [a.get_attribute("href") for a in page.locator(".results h2 a").all()]
            if (f"../{path}" in found) != is_found:
                faults.append(f"{query}: {path} is {'not ' if is_found else ''}among {found}")
            if is_found and not page.locator(".results mark").count():
                faults.append(f"{query}: no word is marked")
            if query not in page.url and "q=" not in page.url:
                faults.append(f"{query}: the address does not keep it")
    with site.page("search/?q=" + noun["title"].split()[-1]) as page:
        page.locator("#_results [role=status]").wait_for(timeout=5000)
        select = page.locator("#_results select[name=type]")
        if select.count():
            value = select.locator("option").nth(1).get_attribute("value")
            before = page.locator("#_results [role=status]").inner_text()
            select.select_option(value)
            page.wait_for_timeout(300)
            if page.locator("#_results [role=status]").inner_text() == before:
                faults.append("a facet changes nothing")
    with site.page("search/", script=False) as page:
        if not page.locator("noscript").count() or "JavaScript" not in page.locator("main").inner_text():
            faults.append("without scripts the page does not say what to do")
    return faults


def script_tokens(page, site):
    """Gives the page the function by which search.js cuts texts."""
    source = (site.public / "assets/search.js").read_text(encoding="utf-8")
    start, end = source.index("  const paired ="), source.index("  const encoder =")
    page.evaluate(f"() => {{ {source[start:end]} window.cut = (text) => tokens(text).map((token) => token.term); }}")


def terms_of(path):
    """The terms of one file, with the numbers of their documents."""
    data = path.read_bytes()
    at = 0

    def number():
        nonlocal at
        value = shift = 0
        while True:
            byte = data[at]
            at += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    while at < len(data):
        length = number()
        term = data[at:at + length].decode()
        at += length
        count, packed, room = number(), number(), number()
        end = at + (packed >> 1) + room
        documents, document = set(), 0
        if packed & 1:
            size = number()
            documents = {i for i in range(size * 8) if data[at + i // 8] >> i % 8 & 1}
        else:
            for _ in range(count):
                step = number()
                document += step >> 2
                if step & 3 == 3:
                    number()
                documents.add(document)
        yield term, documents
        at = end


def words(site):
    """What search.js makes of each text finds its document in the files that the build wrote from the same text."""
    faults = []
    fixture = pathlib.Path(__file__).parents[1] / "SearchTests/Fixtures/tokens.json"
    index = {}
    for path in (site.public / "search/terms").glob("*.bin"):
        index.update(terms_of(path))
    files = sorted((site.public / "search/documents").glob("*.json"), key=lambda file: int(file.stem))
    rows = [row for file in files for row in json.loads(file.read_text(encoding="utf-8"))]
    head = json.loads((site.public / "search/head.json").read_text(encoding="utf-8"))
    if len(rows) != head["actors"] + head["events"] + head["briefings"]:
        faults.append(f"there are {len(rows)} rows")
    with site.page("404.html") as page:
        script_tokens(page, site)
        for text, expected in json.loads(fixture.read_text(encoding="utf-8")):
            if (found := page.evaluate("cut", text)) != expected:
                faults.append(f"'{text}' is cut into {found}")
        for number, row in list(enumerate(rows))[:400]:
            folder = ("actors", "events", "briefings")[(number >= head["actors"]) + (number >= head["actors"] + head["events"])]
            noun = json.loads((site.public / folder / row[0] / "index.json").read_text(encoding="utf-8"))
            text = " . ".join([row[1], noun.get("summary", "") if folder != "briefings" else "", noun.get("text", "")])
            for term in set(page.evaluate("cut", text)):
                if number not in index.get(term, ()):
                    faults.append(f"{folder}/{row[0]}: '{term}' does not find it")
    return faults


if __name__ == "__main__":
    harness.run(palette, texts, words)
