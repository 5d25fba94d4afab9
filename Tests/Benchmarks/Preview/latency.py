"""How long it takes from a saved file to the painted page, on the shipped site and on one of 10,000 briefings.

    python3 Tests/Benchmarks/Preview/latency.py [SITE...]

A SITE is the root of another site to measure, on a copy. The large one is made by ../shared/bench, and skipped where
that is absent. Both edit one briefing a dozen times, as an author does, and watch its page in Chromium; two frames of
the display are part of each time. PyPI playwright and a `chromium` are needed; DOSSIER names the program, else it is
the release build.
"""

import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent.parent
sys.path.insert(0, str(PROJECT / "Tests/Browser"))

from playwright.sync_api import sync_playwright  # noqa: E402

import serve_test  # noqa: E402

MAKER = PROJECT.parent / "shared/bench/make_corpus.py"


def measure(browser, name, source, root):
    for part in ("Content", "Templates"):
        if (source / part).is_dir():
            shutil.copytree(source / part, root / part)
    briefings = sum(1 for _ in (root / "Content/briefings").rglob("*.md"))
    subprocess.run([serve_test.PROGRAM, "build"], cwd=root, capture_output=True, check=True)
    preview = serve_test.Preview(root, seconds=120)
    try:
        times = serve_test.latencies(preview, browser)
    finally:
        preview.end()
    print(f"{name}, {briefings} briefings: from saved file to painted page median {statistics.median(times):.0f} ms, "
          f"all {' '.join(f'{each:.0f}' for each in times)}")


def main():
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        sites = [(name, pathlib.Path(name).resolve()) for name in sys.argv[1:]]
        if not sites:
            sites.append(("the shipped site", PROJECT))
            if MAKER.exists():
                large = pathlib.Path(folder) / "corpus"
                sizes = ["--briefings", "10000", "--actors", "5000", "--events", "2500"]
                subprocess.run([sys.executable, MAKER, *sizes, "--out", large], capture_output=True, check=True)
                sites.append(("the large site", large))
            else:
                print(f"skipped: a site of 10,000 briefings, since there is no {MAKER}")
        for number, (name, source) in enumerate(sites):
            measure(browser, name, source, pathlib.Path(folder) / str(number))
        browser.close()


if __name__ == "__main__":
    main()
