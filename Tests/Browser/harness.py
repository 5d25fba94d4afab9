"""Serves a built site below a sub-path and opens its pages in Debian's Chromium.

Everything that a page does is watched: console errors, failed requests and requests to another host are faults.
"""

import functools
import http.server
import pathlib
import shutil
import sys
import threading
from contextlib import contextmanager
from urllib.parse import urlsplit

from playwright.sync_api import TimeoutError, sync_playwright

SUBPATH = "/a/b/"


class Handler(http.server.SimpleHTTPRequestHandler):
    """Files of the site under SUBPATH and nothing else, as a server that hosts several sites would."""

    def translate_path(self, path):
        path = urlsplit(path).path
        if path.startswith(SUBPATH):
            return super().translate_path("/" + path[len(SUBPATH):])
        # The page for missing ones is sent at any depth, and so has links from the server's root.
        if urlsplit(self.headers.get("Referer", "")).path.endswith("/404.html"):
            return super().translate_path(path)
        return "/nonexistent"

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser that goes on to the next page hangs up: no fault of ours."""


@contextmanager
def served(public):
    handler = functools.partial(Handler, directory=str(public))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}{SUBPATH}"
    finally:
        server.shutdown()


class Site:
    """A browser on one site; `faults` collects what went wrong on any of its pages."""

    def __init__(self, browser, root, public):
        self.browser, self.root, self.public = browser, root, pathlib.Path(public)
        self.faults = []

    @contextmanager
    def page(self, path="", width=1280, height=900, dark=False, script=True, **options):
        context = self.browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce",
            **options,
        )
        page = context.new_page()
        page.on("console", lambda message: self._console(path, message))
        page.on("pageerror", lambda error: self.faults.append(f"{path}: {error}"))
        page.on("request", lambda request: self._request(path, request))
        page.on("response", lambda response: self._response(path, response))
        page.goto(self.root + path, wait_until="load")
        try:
            yield page
        finally:
            context.close()

    def _console(self, path, message):
        if message.type in ("error", "warning"):
            self.faults.append(f"{path}: console {message.type}: {message.text}")

    def _request(self, path, request):
        origin = self.root.removesuffix(SUBPATH[1:])
        if not request.url.startswith((origin, "data:", "blob:")):
            self.faults.append(f"{path}: request to {request.url}")

    def _response(self, path, response):
        if response.status >= 400:
            self.faults.append(f"{path}: {response.status} for {response.url}")

    def pages(self):
        """Paths of all HTML pages, ascending: `actors/kim-jong-un/`."""
        found = [p.relative_to(self.public).as_posix() for p in self.public.rglob("*.html")]
        return sorted(p.removesuffix("index.html") for p in found)

    def file(self, path):
        """The file of a page or of anything else below the site's root."""
        return self.public / (path + "index.html" if path == "" or path.endswith("/") else path)

    def text(self, path):
        return self.file(path).read_text(encoding="utf-8")

    def kinds(self):
        """For each kind of page (its `data-page`) the one with the most bytes."""
        best = {}
        for path in self.pages():
            text = self.text(path)
            kind = text.partition('data-page="')[2].partition('"')[0]
            if kind == "redirect":
                continue
            if len(text) > best.get(kind, ("", 0))[1]:
                best[kind] = (path, len(text))
        return {kind: path for kind, (path, _) in sorted(best.items())}


@contextmanager
def opened(public):
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if program is None:
        raise SystemExit("browser tests: there is no chromium; apt-get install chromium")
    with served(public) as root, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        try:
            yield Site(browser, root, public)
        finally:
            browser.close()


def report(name, faults):
    """Prints what was found; whether all is well."""
    for fault in faults:
        print(f"  {fault}")
    print(f"{name}: {'ok' if not faults else f'{len(faults)} faults'}")
    return not faults


def run(*checks):
    """Makes all checks of the site that the command line names; ends the program with their outcome."""
    public = sys.argv[1] if len(sys.argv) > 1 else "Public"
    well = True
    with opened(public) as site:
        for check in checks:
            well &= report(check.__name__, check(site))
        well &= report("console and requests", site.faults)
    sys.exit(0 if well else 1)
