"""The page of reviews: what `dossier extract` has proposed is decided on in a real browser, and files and site follow.

    python3 Tests/Browser/review_test.py

The program is `.build/release/dossier`, or what DOSSIER names.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from serve_test import PROGRAM, WAIT, Preview, request

REVIEW = ".dossier/review/"

FILES = {
    "site.yaml": "title: Harbour Desk\nlanguage: en\nextraction: {threshold: 0.5}\n",
    "briefings/two-ships.md": """---
title: Two ships and a denial
date: 2025-05-04
---
Norway condemned the sinking of the ship on Sunday. Foreign Minister Anna Lindqvist spoke in Geneva on Monday.

Admiral Peter Hansen, the commander of the Royal Danish Navy, told reporters that two frigates were on their way. The
United Nations called for restraint. Peter Hansen met President Emmanuel Macron in Paris on 2 May 2025.

Robert Keller, the chief executive of Baltic Cable Group, denied it. “We have nothing to hide from anybody,” Keller said.
""",
    "actors/macron.md": "---\nname: Emmanuel Macron\ntype: person\n---\n",
    "actors/peder-hansen.md": "---\nname: Peder Hansen\ntype: person\n---\n",
}


@contextmanager
def reviewed():
    with tempfile.TemporaryDirectory() as root:
        for name, text in FILES.items():
            path = pathlib.Path(root) / "Content" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        subprocess.run([PROGRAM, "extract", "--root", root], check=True, capture_output=True)
        preview = Preview(root)
        try:
            yield preview
        finally:
            preview.end()


def copied(preview):
    """The content as it is now, in a folder of its own, for commands to work on."""
    folder = tempfile.mkdtemp(dir=preview.root)
    shutil.copytree(preview.root / "Content", f"{folder}/Content")
    return pathlib.Path(folder)


def contents(root):
    base = root / "Content"
    return {str(path.relative_to(base)): path.read_bytes() for path in sorted(base.rglob("*")) if path.is_file()}


class Desk:
    """The page in a browser; what goes wrong on it is a fault."""

    def __init__(self, preview, browser, script=True, **options):
        self.preview, self.faults = preview, []
        self.context = browser.new_context(java_script_enabled=script, reduced_motion="reduce", **options)
        self.page = self.context.new_page()
        self.page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        self.page.on("console", lambda message: self.faults.append(f"console: {message.text}")
                     if message.type in ("error", "warning") else None)
        self.page.goto(preview.address + REVIEW)

    def proposal(self, id):
        return self.page.locator(f"#p-{id}")

    def ids(self):
        return [each.removeprefix("p-") for each in self.page.locator(".proposal").evaluate_all(
            "all => all.map((each) => each.id)")]

    def expect(self, holds, words):
        if not holds:
            self.faults.append(words)

    def press(self, id, key):
        """A key in a proposal, once the page's scripts are there."""
        self.page.wait_for_load_state("load")
        self.proposal(id).focus()
        self.page.keyboard.press(key)

    def told(self, words):
        """Waits for the page that tells of a decision."""
        self.page.get_by_role("status").get_by_text(words).wait_for(timeout=WAIT)

    def same(self, before, *command):
        """The page has written what the command writes on the content as it was."""
        run = subprocess.run([PROGRAM, *command, "--root", str(before)], capture_output=True, text=True)
        self.expect(run.returncode == 0, f"{command}: {run.stderr}")
        self.expect(contents(before) == contents(self.preview.root), f"{command} writes something else")


def decisions(preview, browser):
    desk = Desk(preview, browser, viewport={"width": 1280, "height": 900})
    page = desk.page
    ids = desk.ids()
    for id in ("anna-lindqvist", "peter-hansen", "united-nations", "robert-keller", "baltic-cable-group"):
        desk.expect(id in ids, f"'{id}' is not proposed: {ids}")
    marked = desk.proposal("robert-keller").locator("mark").first.inner_text()
    desk.expect(marked == "Robert Keller", f"'{marked}' is marked in a sentence")

    # The site follows: what is accepted is no more unreviewed.
    site = desk.context.new_page()
    site.goto(f"{preview.address}actors/robert-keller/")
    desk.expect(site.locator(".head .badge").count() == 1, "a proposal has no badge before it is accepted")
    before = copied(preview)
    desk.proposal("robert-keller").get_by_role("button", name="Accept").click()
    desk.told("Accepted “Robert Keller”")
    site.locator(".head .badge").wait_for(state="detached", timeout=WAIT)
    desk.same(before, "promote", "robert-keller")
    desk.expect("robert-keller" not in desk.ids(), "what is accepted is still in the list")

    # The focus goes to what follows.
    after = ids[ids.index("robert-keller") + 1]
    page.wait_for_function("id => document.activeElement.id === `p-${id}`", arg=after, timeout=WAIT)

    box = page.get_by_role("status").bounding_box()
    desk.expect(box and 0 <= box["y"] and box["y"] + box["height"] <= 900, f"what became of it is out of sight: {box}")

    before = copied(preview)
    edited = desk.proposal("anna-lindqvist")
    edited.get_by_label("Name").fill("Anna <b>Lindqvist</b>")
    edited.get_by_label("Type").select_option("group")
    edited.get_by_role("button", name="Accept").click()
    desk.told("Accepted “Anna <b>Lindqvist</b>”")
    desk.same(before, "promote", "anna-lindqvist", "--name", "Anna <b>Lindqvist</b>", "--type", "group")
    site.goto(f"{preview.address}actors/anna-lindqvist/")
    site.get_by_role("heading", name="Anna <b>Lindqvist</b>").wait_for(timeout=WAIT)

    # Keys, in a proposal.
    before = copied(preview)
    site.goto(f"{preview.address}actors/united-nations/")
    desk.press("united-nations", "r")
    desk.told("Rejected “United Nations”")
    desk.same(before, "reject", "united-nations")
    site.wait_for_function("fetch(location.href, {cache: 'no-store'}).then((answer) => answer.status === 404)",
                           timeout=WAIT)

    before = copied(preview)
    desk.press("peter-hansen", "m")
    page.keyboard.type("jk")
    desk.expect(page.evaluate("document.activeElement.value") == "jk", "keys work in a field")
    desk.proposal("peter-hansen").get_by_label("Is the same as").fill("peder-hansen")
    page.keyboard.press("Enter")
    desk.told("Merged “Peter Hansen” into peder-hansen")
    written = (preview.root / "Content/actors/peter-hansen.md").read_text(encoding="utf-8")
    desk.expect("\nsameAs: peder-hansen\n" in written, f"merged: {written}")
    site.goto(f"{preview.address}actors/peder-hansen/")
    site.wait_for_function("document.querySelector('main').innerText.includes('Peter Hansen')", timeout=WAIT)
    subprocess.run([PROGRAM, "build", "--strict", "--root", preview.root, "--output", before / "built"], check=True,
                   capture_output=True)

    last = desk.ids()
    place = last.index("baltic-cable-group")
    desk.press("baltic-cable-group", "j")
    page.keyboard.press("k")
    page.keyboard.press("k")
    focus = page.evaluate("document.activeElement.id")
    desk.expect(focus == f"p-{last[max(place - 1, 0)]}", f"keys lead to {focus}")

    # A page that was made before somebody decided, and lives on: it is told, and says so to who is late.
    late = Desk(preview, browser, script=False)
    desk.proposal("baltic-cable-group").get_by_label("Name").fill("Baltic Cables")
    subprocess.run([PROGRAM, "reject", "norway", "--root", preview.root], check=True, capture_output=True)
    if "norway" in last:
        desk.proposal("norway").wait_for(state="detached", timeout=WAIT)
        late.proposal("norway").get_by_role("button", name="Accept").click()
        late.page.get_by_role("alert").get_by_text("Nothing is proposed under the id 'norway'").wait_for(timeout=WAIT)
        desk.expect(not (preview.root / "Content/actors/norway.md").exists(), "what is rejected was written")
    typed = desk.proposal("baltic-cable-group").get_by_label("Name").input_value()
    desk.expect(typed == "Baltic Cables", f"what was typed is lost: '{typed}'")

    # Without scripts all works by forms.
    late.proposal("baltic-cable-group").get_by_label("Is the same as").fill("nobody")
    late.proposal("baltic-cable-group").get_by_role("button", name="Merge").click()
    late.page.get_by_role("alert").get_by_text("there is no file for an actor 'nobody'").wait_for(timeout=WAIT)
    # The file of its chief executive, who was accepted, names it.
    late.proposal("baltic-cable-group").get_by_role("button", name="Reject").click()
    late.page.get_by_role("alert").get_by_text("Content/actors/robert-keller.md:7").wait_for(timeout=WAIT)
    late.proposal("baltic-cable-group").get_by_role("button", name="Accept").click()
    late.told("Accepted “Baltic Cable Group”")
    desk.proposal("baltic-cable-group").wait_for(state="detached", timeout=WAIT)

    # A fault stands over this page too, and all is well once it is mended.
    broken = preview.root / "Content/actors/broken.md"
    broken.write_text("---\nname: B\n---\n", encoding="utf-8")
    page.locator("dossier-faults").wait_for(timeout=WAIT)
    late.page.goto(preview.address + REVIEW)
    late.page.get_by_role("alert").get_by_text("an actor needs 'type'").wait_for(timeout=WAIT)
    broken.unlink()
    page.locator("dossier-faults").wait_for(state="detached", timeout=WAIT)

    # A claim goes into its briefing, a quote nowhere.
    page.goto(f"{preview.address}{REVIEW}?kind=quotes")
    desk.expect(len(desk.ids()) > 0 and page.get_by_role("button", name="Accept").count() == 0,
                f"quotes: {desk.ids()}")
    page.goto(f"{preview.address}{REVIEW}?kind=claims")
    claim = desk.ids()[0]
    before = copied(preview)
    desk.press(claim, "a")
    desk.told("Accepted “")
    desk.same(before, "promote", claim)
    text = (preview.root / "Content/briefings/two-ships.md").read_text(encoding="utf-8")
    desk.expect("\nclaims:\n  - id: " in text, f"the briefing has no claims: {text}")
    desk.expect(claim not in desk.ids(), "a claim that is accepted is still proposed")
    page.goto(preview.address + REVIEW)

    while page.locator(".proposal").count():
        first = desk.ids()[0]
        desk.press(first, "r")
        desk.proposal(first).wait_for(state="detached", timeout=WAIT)
    page.get_by_text("Nothing to review.").wait_for(timeout=WAIT)
    preview.settled()
    last = preview.text().splitlines()[-1]
    desk.expect("changed" in last, f"the last build: {last}")
    return [fault for fault in desk.faults if "409" not in fault] + [
        fault for fault in late.faults if "409" not in fault and "400" not in fault]


def accessible(preview, browser):
    """Axe finds nothing, light and dark, wide and narrow; nothing is wider than the window; printed for who looks."""
    faults = []
    for width in (1280, 390):
        for scheme in ("light", "dark"):
            desk = Desk(preview, browser, color_scheme=scheme, viewport={"width": width, "height": 900})
            for query in ("", "?kind=events", "?briefing=none"):
                desk.page.goto(f"{preview.address}{REVIEW}{query}")
                desk.page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true })")
                results = Axe().run(desk.page, options={
                    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
                for violation in results.response["violations"]:
                    nodes = [node["html"][:120] for node in violation["nodes"][:2]]
                    faults.append(f"{width} {scheme} '{query}': {violation['id']}: {nodes}")
                if desk.page.evaluate("document.documentElement.scrollWidth") > width:
                    faults.append(f"{width} {scheme} '{query}': wider than the window")
            faults += desk.faults
            desk.context.close()
    return faults


def requests(preview):
    """What browsers send for pages of other sites."""
    faults = []
    form = {"Content-Type": "application/x-www-form-urlencoded", "Content-Length": "0"}
    own = f"http://127.0.0.1:{preview.port}"
    before = contents(preview.root)
    for headers, status in (
        ({}, 403), ({"Origin": "https://desk.example"}, 403), ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:1"}, 403), ({"Origin": own}, 403),
        ({"Origin": own, "Host": "desk.example"}, 421), ({"Origin": own, "Content-Type": "text/plain"}, 415),
    ):
        answer, _ = request(preview, "/" + REVIEW, "POST", {**form, **headers})
        if answer.status != status:
            faults.append(f"POST {headers}: {answer.status}, not {status}")
    for path in ("/.dossier/", "/.dossier/review/../../secret", "/.dossier/review/x", "/.dossier/review/%2e%2e/x"):
        answer, _ = request(preview, path)
        if answer.status != 404:
            faults.append(f"{path}: {answer.status}")
    if contents(preview.root) != before:
        faults.append("a refused request wrote something")
    return faults


def main():
    faults = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        with reviewed() as preview:
            faults += requests(preview)
            faults += accessible(preview, browser)
            faults += decisions(preview, browser)
        browser.close()
    for fault in faults:
        print(f"review_test: {fault}", file=sys.stderr)
    if not faults:
        print("review_test: ok")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
