"""Reads what a built site has for programs: feeds by feedparser, JSON, and the sitemap by its protocol's rules.

    python3 feeds_test.py PUBLIC
"""

import datetime
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import feedparser

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def check_atom(path, base):
    feed = feedparser.parse(path.read_bytes(), response_headers={"content-type": "application/atom+xml"})
    assert not feed.bozo, (path, feed.bozo_exception)
    assert feed.version == "atom10", (path, feed.version)
    assert feed.feed.title and feed.feed.id.startswith(base), path
    for entry in feed.entries:
        assert entry.id.startswith(base) and entry.link.startswith(base), (path, entry.id)
        assert entry.title and entry.updated_parsed, (path, entry.id)
        assert "content" in entry or "summary" in entry, (path, entry.id)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries), path
    return feed


def check_json(path, base, atom):
    """The required members of https://www.jsonfeed.org/version/1.1/, and that it tells of the same things."""
    feed = json.loads(path.read_text(encoding="utf-8"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1", path
    assert feed["title"] == atom.feed.title, path
    assert feed["feed_url"].startswith(base) and feed["feed_url"].endswith("feed.json"), path
    for item in feed["items"]:
        assert isinstance(item["id"], str) and item["url"].startswith(base), (path, item["id"])
        assert "content_html" in item or "content_text" in item, (path, item["id"])
        datetime.datetime.fromisoformat(item["date_modified"].replace("Z", "+00:00"))
        assert all(isinstance(author, dict) for author in item.get("authors", [])), (path, item["id"])
        assert all(isinstance(tag, str) for tag in item.get("tags", [])), (path, item["id"])
    assert [item["id"] for item in feed["items"]] == [entry.id for entry in atom.entries], path


def check_sitemap(path, public, base):
    """https://www.sitemaps.org/protocol.html: size, number, whole addresses below the site's, dates of W3C."""
    data = path.read_bytes()
    assert len(data) <= 50 * 1024 * 1024, path
    root = ElementTree.fromstring(data)
    if root.tag == SITEMAP + "sitemapindex":
        parts = [element.text for element in root.iter(SITEMAP + "loc")]
        assert 0 < len(parts) <= 50_000
        return sum((check_sitemap(public / part[len(base):], public, base) for part in parts), [])
    assert root.tag == SITEMAP + "urlset", root.tag
    assert 0 < len(root) <= 50_000, (path, len(root))
    found = []
    for url in root:
        assert url.tag == SITEMAP + "url", url.tag
        assert [child.tag for child in url] in ([SITEMAP + "loc"], [SITEMAP + "loc", SITEMAP + "lastmod"])
        location = url.findtext(SITEMAP + "loc")
        assert location.startswith(base) and len(location) < 2048 and location.isascii(), location
        day = url.findtext(SITEMAP + "lastmod")
        if day is not None:
            assert re.fullmatch(r"\d{4}-\d\d-\d\d", day), (location, day)
            datetime.date.fromisoformat(day)
        found.append(location)
    return found


def main(public):
    public = pathlib.Path(public)
    documents = 0
    for path in public.rglob("*.json"):
        json.loads(path.read_text(encoding="utf-8"))
        documents += 1
    robots = (public / "robots.txt").read_text()
    match = re.search(r"^Sitemap: (.*)sitemap.xml$", robots, re.MULTILINE)
    if not match:
        assert not list(public.rglob("feed.xml")), "a site without an address has no feeds"
        return print(f"feeds: {documents} JSON documents; the site has no address, and so no feeds")
    base = match[1]
    feeds = sorted(public.rglob("feed.xml"))
    assert public / "feed.xml" in feeds
    for path in feeds:
        check_json(path.with_suffix(".json"), base, check_atom(path, base))
    found = check_sitemap(public / "sitemap.xml", public, base)
    assert len(found) == len(set(found))
    for location in found:
        assert (public / location[len(base):] / "index.html").is_file(), location
    print(f"feeds: {len(feeds)} feeds as Atom and JSON, {documents} JSON documents, {len(found)} pages mapped")


if __name__ == "__main__":
    main(sys.argv[1])
