"""Our search beside Pagefind's, on one built site: size, files, bytes a query, and what is ranked first.

    pip install playwright 'pagefind[bin]'
    python3 Tests/Benchmarks/Search/compare_with_pagefind.py Public

Works on a copy of the site, which Pagefind then indexes. The twenty queries are drawn from the site by a fixed seed:
names of actors, titles of events and briefings, words that stand side by side in texts. Each is asked in a new
browser, with nothing cached; what a query loads is all that is fetched beside the page, its style sheet and scripts.
"""

import gzip
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "Browser"))
import harness  # noqa: E402

ASK_PAGEFIND = """async ([script, query]) => {
  const pagefind = await import(script);
  const { results } = await pagefind.search(query);
  const shown = await Promise.all(results.slice(0, 5).map((result) => result.data()));
  return shown.map((page) => page.url);
}"""


def nouns(public, folder):
    files = sorted((public / folder).glob("*/index.json"))
    return [json.loads(file.read_text(encoding="utf-8")) for file in files]


def queries(public):
    chance = random.Random(7)
    pick = lambda of, n: chance.sample(of, min(n, len(of)))
    found = [noun["name"] for noun in pick(nouns(public, "actors"), 6)]
    for folder, number in (("events", 3), ("briefings", 5)):
        for noun in pick(nouns(public, folder), number):
            found.append(" ".join(re.findall(r"\w{4,}", noun.get("title") or noun["name"])[:3]))
    texts = [noun["text"] for noun in nouns(public, "briefings") if len(noun.get("text", "")) > 300]
    while len(found) < 20:
        text = chance.choice(texts)
        runs = re.findall(r"\b[a-z]{5,} [a-z]{5,} [a-z]{5,}\b", text)
        words = chance.choice(runs) if runs else None
        if words and words not in found:
            found.append(words)
    return found


def size(folder):
    files = [file for file in folder.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files), len(files)


def index(public):
    """Pagefind's files for the site: how long it took, in processor seconds and at its peak in KB."""
    began = time.monotonic()
    run = subprocess.run(
        ["/usr/bin/time", "-f", "%U %S %M", sys.executable, "-m", "pagefind", "--site", str(public)],
        capture_output=True, text=True, check=True,
    )
    user, system, peak = run.stderr.strip().splitlines()[-1].split()
    return time.monotonic() - began, float(user) + float(system), int(peak)


def asked(site, path, ask):
    """What `ask` gives of a page, and how many bytes were fetched for it: as they are, and compressed."""
    bodies = []
    with site.page("404.html") as page:
        page.on("response", lambda response: bodies.append(response) if response.ok else None)
        page.goto(site.root + path, wait_until="load")
        given = ask(page)
        page.wait_for_load_state("networkidle")
        plain = packed = 0
        for response in bodies:
            if re.search(r"(\.html|/|\.css|\.js|\.svg|\.pagefind)(\?.*)?$", response.url):
                continue
            body = response.body()
            plain += len(body)
            packed += min(len(body), len(gzip.compress(body)))
    return given, plain, packed


def ours(site, query):
    def ask(page):
        page.locator("#_query").fill(query)
        page.keyboard.press("Enter")
        page.locator("#_results [role=status]").wait_for(timeout=20_000)
        page.wait_for_timeout(400)
        return [link.get_attribute("href") for link in page.locator(".results h2 a").all()]

    hrefs, plain, packed = asked(site, "search/", ask)
    return [href.removeprefix("../") for href in hrefs], plain, packed


def theirs(site, query):
    ask = lambda page: page.evaluate(ASK_PAGEFIND, [site.root + "pagefind/pagefind.js", query])
    urls, plain, packed = asked(site, "404.html", ask)
    return [re.sub(r"^.*?((actors|events|briefings)/)", r"\1", url) for url in urls], plain, packed


def main(source):
    with tempfile.TemporaryDirectory() as folder:
        public = pathlib.Path(folder) / "Public"
        shutil.copytree(source, public)
        wall, processor, peak = index(public)
        own, other = size(public / "search"), size(public / "pagefind")
        print(f"pagefind: {wall:.1f} s, {processor:.1f} s of processor, {peak} KB of memory")
        print(f"{'':24} {'ours':>12} {'Pagefind':>12}")
        print(f"{'bytes':24} {own[0]:12} {other[0]:12}")
        print(f"{'files':24} {own[1]:12} {other[1]:12}")
        sums, agreed, answered = [0, 0, 0, 0], 0, 0
        rows = []
        with harness.opened(public) as site:
            for query in queries(public):
                found, plain, packed = ours(site, query)
                wanted, their_plain, their_packed = theirs(site, query)
                place = found.index(wanted[0]) + 1 if wanted and wanted[0] in found else None
                answered += bool(wanted)
                agreed += place is not None and place <= 3
                rows.append((query, plain, packed, their_plain, place if wanted else "-", wanted[:1], found[:1]))
        for column, name in ((1, "bytes a query"), (2, "  compressed")):
            values = sorted(row[column] for row in rows)
            their = sorted(row[3] for row in rows)
            print(f"{name + ', median':24} {values[len(values) // 2]:12} {their[len(their) // 2]:12}")
            print(f"{name + ', most':24} {values[-1]:12} {their[-1]:12}")
        print(f"Pagefind's first is among our first three: {agreed} of {answered} that it answers")
        for query, plain, packed, their, place, wanted, found in rows:
            print(f"  {place!s:>4}  {plain:7} {packed:7} {their:7}  {query}")
            if place is None or (isinstance(place, int) and place > 3):
                print(f"        Pagefind: {wanted}; ours: {found}")
        for fault in site.faults:
            print(f"  {fault}")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "Public"))
