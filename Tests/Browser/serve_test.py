"""The preview: a real server, a real browser, and files that are edited as editors do it.

    python3 Tests/Browser/serve_test.py Public

The program is `.build/release/dossier`, or what DOSSIER names. Prints how long it took from a saved file to the
painted page; nothing is asserted of time.
"""

import difflib
import http.client
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("DOSSIER", str(PROJECT / ".build/release/dossier"))
WAIT = 15_000


class Preview:
    """`dossier serve` on a copy of the shipped site, whose markings are those of the site as it is published."""

    def __init__(self, root, *options, seconds=15):
        self.root = pathlib.Path(root)
        self.log = open(self.root / "serve.log", "w+", encoding="utf-8")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", *options], cwd=root, stdout=self.log, stderr=self.log
        )
        self.port = int(self.wait(r"http://127\.0\.0\.1:(\d+)/", seconds=seconds)[1])
        self.address = f"http://127.0.0.1:{self.port}/"
        self.wait(r"files? of \d+ changed", seconds=seconds)

    def text(self):
        return (self.root / "serve.log").read_text(encoding="utf-8")

    def wait(self, pattern, count=1, seconds=15):
        """The match of a pattern in what the program says, once it is there `count` times."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            found = list(re.finditer(pattern, self.text()))
            if len(found) >= count:
                return found[count - 1]
            time.sleep(0.01)
        raise SystemExit(f"serve_test: waited in vain for '{pattern}' in\n{self.text()}")

    def builds(self):
        return len(re.findall(r"files? of \d+ changed|the site stays as it was", self.text()))

    def settled(self, quiet=0.8):
        """How many builds there were, after a while without one."""
        last, since = self.builds(), time.monotonic()
        while time.monotonic() - since < quiet:
            time.sleep(0.05)
            if self.builds() != last:
                last, since = self.builds(), time.monotonic()
        return last

    def end(self):
        self.process.terminate()
        status = self.process.wait(10)
        self.log.close()
        return status


@contextmanager
def previewed(*options):
    with tempfile.TemporaryDirectory() as root:
        for name in ("Content", "Templates"):
            shutil.copytree(PROJECT / name, f"{root}/{name}")
        preview = Preview(root, *options)
        try:
            yield preview
        finally:
            preview.end()


def request(preview, path, method="GET", headers=None):
    connection = http.client.HTTPConnection("127.0.0.1", preview.port, timeout=10)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": f"127.0.0.1:{preview.port}", **(headers or {})}.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer, body


def edit(path, change, by_rename=False):
    text = change(path.read_text(encoding="utf-8"))
    if by_rename:
        other = path.with_name(f".{path.name}.new")
        other.write_text(text, encoding="utf-8")
        other.rename(path)
    else:
        path.write_text(text, encoding="utf-8")


def briefing(preview):
    return sorted((preview.root / "Content/briefings").glob("*.md"))[0]


def requests(preview):
    """Other hosts' requests, and addresses that lead out of the site."""
    faults = []
    outside = preview.root / "secret.txt"
    outside.write_text("secret", encoding="utf-8")
    (preview.root / "Public/link.txt").symlink_to(outside)
    (preview.root / "Public/up").symlink_to(preview.root)
    cases = [
        ("/", {}, 200), ("/actors", {}, 301), ("/nothing/", {}, 404),
        ("/", {"Host": "desk.example"}, 421), ("/", {"Host": f"127.0.0.1.example:{preview.port}"}, 421),
        ("/", {"Host": f"localhost:{preview.port}"}, 200), ("/", {"Origin": "https://desk.example"}, 403),
        ("/link.txt", {}, 404), ("/up/secret.txt", {}, 404), ("/../secret.txt", {}, 404),
        ("/%2e%2e/secret.txt", {}, 404), ("/..%2fsecret.txt", {}, 404), ("/.gitignore", {}, 404),
        ("//127.0.0.1/actors", {}, 404), ("/actors/%00", {}, 404), ("/%ff", {}, 404),
    ]
    for path, headers, status in cases:
        answer, body = request(preview, path, headers=headers)
        if answer.status != status:
            faults.append(f"{path} {headers}: {answer.status}, not {status}")
        if b"secret" in body:
            faults.append(f"{path}: what is outside of the site is served")
    for method, status in (("HEAD", 200), ("POST", 405), ("DELETE", 405)):
        answer, body = request(preview, "/", method)
        if answer.status != status or (method == "HEAD" and body):
            faults.append(f"{method}: {answer.status}, not {status}")
    if b"preview.js" in (preview.root / "Public/index.html").read_bytes():
        faults.append("the script of the preview is in the published site")
    (preview.root / "Public/link.txt").unlink()
    (preview.root / "Public/up").unlink()
    return faults


def edits(preview, browser):
    """A page changes without being loaded again; a fault is shown over it until it is mended."""
    faults = []
    path = briefing(preview)
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.on("pageerror", lambda error: faults.append(f"script: {error}"))
    page.goto(f"{preview.address}briefings/{path.stem}/")
    page.wait_for_timeout(500)
    page.evaluate("window.same = true; scrollTo(0, 400)")

    for i, by_rename in enumerate((False, True, False)):
        word = f"Quokka{i}"
        edit(path, lambda text: f"{text}\n{word} was seen.\n", by_rename)
        page.get_by_text(f"{word} was seen.").wait_for(timeout=WAIT)
    if not page.evaluate("window.same") or page.evaluate("scrollY") != 400:
        faults.append("the page was loaded again, or lost its place")
    if page.get_by_text("was seen.").count() != 3:
        faults.append("the page has not just what was written")

    # The page is as one that is loaded now.
    living = page.evaluate("document.querySelector('main').outerHTML")
    other = browser.new_page()
    other.goto(page.url)
    loaded = other.evaluate("document.querySelector('main').outerHTML")
    if loaded != living:
        differing = "\n".join(difflib.unified_diff(loaded.splitlines(), living.splitlines(), lineterm="", n=0))
        faults.append(f"the mended page differs from a loaded one:\n{differing}")
    other.close()

    whole = path.read_text(encoding="utf-8")
    edit(path, lambda text: text.replace("\ndate: ", "\ndate: ten days before ", 1))
    overlay = page.locator("dossier-faults")
    overlay.wait_for(timeout=WAIT)
    shown = overlay.locator("section").inner_text()
    for words in (f"Content/briefings/{path.name}:", "date: ten days before "):
        if words not in shown:
            faults.append(f"the overlay does not say '{words}': {shown}")
    if page.get_by_text("Quokka0 was seen.").count() != 1:
        faults.append("the last good page is gone from under the overlay")
    late = browser.new_page()
    late.goto(f"{preview.address}actors/")
    late.locator("dossier-faults").wait_for(timeout=WAIT)
    page.keyboard.press("Escape")
    if overlay.count():
        faults.append("Escape does not hide the overlay")
    edit(path, lambda _: whole)
    late.locator("dossier-faults").wait_for(state="detached", timeout=WAIT)
    late.close()

    style = preview.root / "Templates/assets/style.css"
    before = page.evaluate("getComputedStyle(document.body).outlineStyle")
    edit(style, lambda text: text + "\nbody { outline: 3px dashed red }\n")
    page.wait_for_function("getComputedStyle(document.body).outlineStyle === 'dashed'", timeout=WAIT)
    if before == "dashed" or not page.evaluate("window.same"):
        faults.append("the style sheet was not swapped in place")
    edit(preview.root / "Templates/colophon.mustache", lambda text: text + "<p>A new line.</p>\n")
    page.get_by_text("A new line.").wait_for(timeout=WAIT)
    if not page.evaluate("window.same"):
        faults.append("a template's change loaded the page again")

    text = path.read_text(encoding="utf-8")
    path.unlink()
    page.wait_for_function("document.querySelector('h1').innerText && !window.same", timeout=WAIT)
    path.write_text(text, encoding="utf-8")
    page.get_by_text("Quokka0 was seen.").wait_for(timeout=WAIT)
    page.close()
    return faults


def bursts(preview):
    """Many changes at once are one build, and none is missed."""
    faults = []
    briefings = [
        path for path in sorted((preview.root / "Content/briefings").glob("*.md"))
        if (preview.root / f"Public/briefings/{path.stem}").exists()
    ]
    before = preview.settled()
    for path in briefings:
        edit(path, lambda text: text + "\nWombat.\n")
    if preview.settled() != before + 1:
        faults.append(f"{len(briefings)} files saved at once: {preview.settled() - before} builds")
    pages = [preview.root / f"Public/briefings/{path.stem}/index.html" for path in briefings]
    if not all("Wombat." in page.read_text(encoding="utf-8") for page in pages):
        faults.append("a saved file was missed")

    def git(*arguments):
        subprocess.run(
            ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
            cwd=preview.root, check=True, capture_output=True,
        )

    (preview.root / ".gitignore").write_text("Public/\n.dossier/\nserve.log\nsecret.txt\n", encoding="utf-8")
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "few")
    git("branch", "few")
    for i in range(1000):
        text = f"---\ntitle: Note {i}\ndate: 2025-03-01\n---\nNumber {i}.\n"
        (preview.root / f"Content/briefings/note-{i}.md").write_text(text, encoding="utf-8")
    git("add", ".")
    git("commit", "-qm", "many")
    preview.settled(4)
    for branch, count in (("few", 0), ("-", 1000)):
        before = preview.builds()
        git("checkout", "-q", branch)
        builds = preview.settled(4) - before
        # Changes that come while it builds are for a build after it.
        if not 1 <= builds <= 2:
            faults.append(f"a checkout of 1,000 files: {builds} builds")
        if len(list((preview.root / "Public/briefings").glob("note-*/index.html"))) != count:
            faults.append(f"after a checkout not {count} pages are there")

    shutil.rmtree(preview.root / "Content/briefings")
    preview.settled(4)
    if list((preview.root / "Public/briefings").glob("note-*")):
        faults.append("pages of a folder that was removed are still there")
    (preview.root / "Content/briefings/deep").mkdir(parents=True)
    (preview.root / "Content/briefings/new.md").write_text(
        "---\ntitle: New\ndate: 2025-03-02\n---\nIn a new folder.\n", encoding="utf-8"
    )
    preview.settled()
    if not (preview.root / "Public/briefings/new/index.html").exists():
        faults.append("a file in a new folder was missed")
    return faults


def latencies(preview, browser):
    """Milliseconds from a saved file to the painted page."""
    path = briefing(preview)
    page = browser.new_page()
    page.goto(f"{preview.address}briefings/{path.stem}/")
    page.wait_for_timeout(500)
    page.evaluate("""() => {
      window.painted = [];
      new MutationObserver(() => requestAnimationFrame(() => requestAnimationFrame(() => {
        painted.push(performance.timeOrigin + performance.now());
      }))).observe(document.querySelector("main"), { subtree: true, childList: true, characterData: true });
    }""")
    times = []
    for i in range(12):
        page.evaluate("painted = []")
        builds = preview.builds()
        text = f"{path.read_text(encoding='utf-8')}\nSaved for the {i}th time.\n"
        path.write_text(text, encoding="utf-8")
        saved = time.time() * 1000
        page.wait_for_function("painted.length > 0", timeout=WAIT)
        times.append(page.evaluate("painted[0]") - saved)
        # The page comes before the rest of the site is built.
        while preview.builds() == builds:
            time.sleep(0.01)
        preview.settled()
    page.close()
    return times


def drafts(browser):
    """Drafts are shown with a badge under --drafts alone, and go to a folder of their own."""
    faults = []
    with previewed("--drafts") as preview:
        path = preview.root / "Content/briefings/unfinished.md"
        path.write_text("---\ntitle: Unfinished\ndate: 2025-05-01\ndraft: true\n---\nNot yet.\n", encoding="utf-8")
        preview.settled()
        page = browser.new_page()
        page.goto(f"{preview.address}briefings/unfinished/")
        if page.locator(".draft").count() != 1:
            faults.append("a draft has no badge on its page")
        page.goto(f"{preview.address}briefings/")
        if page.locator("main .draft").count() != 1:
            faults.append("a draft has no badge in the list")
        page.close()
        if (preview.root / "Public").exists():
            faults.append("drafts went to Public/")
        if preview.end() != 0:
            faults.append("the preview did not end well")
    with previewed() as preview:
        path = preview.root / "Content/briefings/unfinished.md"
        path.write_text("---\ntitle: Unfinished\ndate: 2025-05-01\ndraft: true\n---\nNot yet.\n", encoding="utf-8")
        preview.settled()
        if request(preview, "/briefings/unfinished/")[0].status != 404:
            faults.append("a draft is served without --drafts")
    return faults


def main():
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with previewed() as preview:
            times = latencies(preview, browser)
            print(f"from saved file to painted page: median {statistics.median(times):.0f} ms, "
                  f"all {' '.join(f'{each:.0f}' for each in times)}")
            faults += requests(preview)
            faults += edits(preview, browser)
            faults += bursts(preview)
        faults += drafts(browser)
        browser.close()
    for fault in faults:
        print(f"serve_test: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
