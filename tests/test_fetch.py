"""Fetching, from a site of our own: what is saved, what is left alone, how it goes on."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from site_of_ours import TEXT, Reply, Site, Still, addresses, ask_directly, entry, feed, fetched, files, from_feed, only, page, serving, why

import pipeline
from pipeline.fetching import Busy, NotWritable, fetch
from pipeline.points import FETCHING

ROOT = Path(__file__).parent.parent


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    ask_directly(monkeypatch)
    with serving() as found:
        yield found


def test_pages_of_a_feed_are_saved_with_what_the_feed_says_of_them(site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = feed(entry("/a/Itogi_2019.html", "Пресечено 12 &amp;lt;терактов&amp;gt;"), entry(site.url("/b")))
    site.page("/a/Itogi_2019.html")
    site.page("/b", TEXT * 2)
    summary = from_feed(site, tmp_path)
    assert (len(summary.new), summary.failures) == (2, [])
    name = next(name for name in files(tmp_path) if "itogi" in name)
    assert name.startswith("news/2019-06-13-itogi-")  # the day that the feed tells in its own zone, not that of Greenwich
    (release,) = pipeline.read(tmp_path / "corpus" / name).releases
    assert (release.title, release.publisher, release.url) == ("Пресечено 12 <терактов>", "Секретариат", site.url("/a/Itogi_2019.html"))
    assert (str(release.published), release.published_basis, release.text) == ("2019-06-13", "metadata", TEXT)
    assert files(tmp_path)[name].endswith(page())


def test_a_day_of_updating_is_not_one_of_publication(site: Site, tmp_path: Path) -> None:
    link = f'<link href="{site.url("/a")}"/>'
    body = f'<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>А</title>{link}<updated>2019-06-14T01:00:00Z</updated></entry></feed>'
    site.answers["/rss"] = Reply(200, body.encode(), {"Content-Type": "application/atom+xml"})
    site.page("/a")
    from_feed(site, tmp_path)
    release = only(tmp_path)
    assert (str(release.published), release.published_basis, release.publisher) == ("2019-06-14", "filename", "")


@pytest.mark.parametrize("encoding", ["cp1251", "utf-8-sig", "utf-16", "koi8-r"])
def test_a_page_keeps_its_bytes_and_its_encoding(encoding: str, site: Site, tmp_path: Path) -> None:
    body = page().decode().encode(encoding)
    site.answers["/rss"] = feed(entry("/a", "Изъято — «много» гранат™ и ғ"))
    site.page("/a", body)
    from_feed(site, tmp_path, 'publisher = "Секретариат ШОС"')
    release, (data,) = only(tmp_path), files(tmp_path).values()
    assert (release.title, release.publisher, release.text) == ("Изъято — «много» гранат™ и ғ", "Секретариат ШОС", TEXT)
    assert data.startswith(body[:2]) if encoding.startswith("utf-") else data.endswith(body)
    assert body[4:] in data


def test_text_and_pdf_are_saved_as_what_they_are(site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = feed(entry("/a.txt", '"Вихрь" и "Щит"'), entry("/b"), entry("/c.png"))
    site.answers["/a.txt"] = Reply(200, TEXT.encode("cp1251"), {"Content-Type": "text/plain; charset=windows-1251"})
    site.answers["/b"] = Reply(200, b"%PDF-1.4 ...", {"Content-Type": "application/octet-stream"})
    site.answers["/c.png"] = Reply(200, b"\x89PNG", {"Content-Type": "image/png"})
    assert "image/png is no page" in why(from_feed(site, tmp_path))
    found = {Path(name).suffix: (name, data) for name, data in files(tmp_path).items()}
    assert found.keys() == {".txt", ".pdf"} and found[".pdf"][1].startswith(b"%PDF-1.4 ...\n%svodka\n") and "2019-06-13" in found[".pdf"][0]
    (release,) = pipeline.read(tmp_path / "corpus" / found[".txt"][0]).releases
    assert (release.title, release.text, str(release.published)) == ('"Вихрь" и "Щит"', TEXT, "2019-06-13")


def test_what_is_saved_is_left_alone_and_a_feed_is_asked_on_condition(site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = feed(entry("/a"), entry("/b"))
    site.page("/a")
    assert len(from_feed(site, tmp_path).failures) == 1  # /b is not there yet
    site.page("/b")
    site.asked.clear()
    assert (again := from_feed(site, tmp_path)).known == 1 and len(again.new) == 1
    assert site.asked[1].headers["If-None-Match"].startswith('"')
    assert site.paths() == ["/robots.txt", "/rss", "/b"]  # known from what the feed said before it answered 304
    from_feed(site, tmp_path)
    assert site.paths() == ["/robots.txt", "/rss"]


def test_a_page_that_the_feed_calls_changed_replaces_its_file(site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = feed(entry("/a"))
    site.page("/a")
    before = from_feed(site, tmp_path).new
    site.answers["/rss"] = feed(entry("/a", day="Fri, 14 Jun 2019 01:00:00 +0300"))
    site.page("/a", "Уточнено: изъято 13 гранат, сообщил директор службы Иван Петров в Ташкенте.")
    assert from_feed(site, tmp_path).changed == before == list(files(tmp_path))
    assert "13 гранат" in only(tmp_path).text


def test_saved_pages_are_asked_again_only_if_that_is_wanted_and_on_condition(site: Site, tmp_path: Path) -> None:
    site.page("/a", ETag='"1"')
    (name,) = fetched(site, tmp_path, "/a").new
    stamp = (tmp_path / "corpus" / name).stat().st_mtime_ns
    assert (fetched(site, tmp_path, "/a").known, site.paths()) == (1, ["/robots.txt", "/a"])
    assert fetched(site, tmp_path, "/a", recheck=True).same == 1
    site.page("/a", ETag='"2"')  # the same bytes by another name
    assert fetched(site, tmp_path, "/a", recheck=True).same == 1
    assert (tmp_path / "corpus" / name).stat().st_mtime_ns == stamp
    site.page("/a", "Изъято 15 гранат, сообщил директор службы Иван Петров в Ташкенте.")
    assert fetched(site, tmp_path, "/a", recheck=True).changed == [name]
    (tmp_path / "corpus" / name).unlink()
    assert fetched(site, tmp_path, "/a").new == [name]


def test_a_page_that_becomes_a_pdf_leaves_its_old_file(site: Site, tmp_path: Path) -> None:
    site.page("/a")
    (old,) = fetched(site, tmp_path, "/a").new
    site.answers["/a"] = Reply(200, b"%PDF-1.4", {"Content-Type": "application/pdf"})
    (new,) = fetched(site, tmp_path, "/a", recheck=True).changed
    assert old.endswith(".html") and new.endswith(".pdf") and list(files(tmp_path)) == [new]


def test_failures_are_told_one_by_one_and_end_nothing(site: Site, tmp_path: Path) -> None:
    site.answers |= {"/none": Reply(404), "/gone": Reply(410), "/empty": Reply(200, b" ", {"Content-Type": "text/html"})}
    site.answers["/304"] = Reply(304)
    site.page("/a")
    summary = fetched(site, tmp_path, "/none", "/gone", "/empty", "/304", "/a")
    told = [(failure.what.rpartition("/")[2], failure.folder, failure.why) for failure in summary.failures]
    assert told[:3] == [
        ("none", "news", "the server answers 404 Not Found"),
        ("gone", "news", "the server answers 410 Gone"),
        ("empty", "news", "it is empty"),
    ]
    assert "304" in told[3][2] and len(summary.new) == 1 and not summary.nothing


@pytest.mark.parametrize(
    ("body", "says"),
    [(b"Not a feed", "no RSS or Atom feed"), (b"<rss><channel></channel></rss>", "without entries"), (b'<!ENTITY a "b"><rss>', "entities")],
)
def test_a_feed_that_is_none(body: bytes, says: str, site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = Reply(200, body, {"Content-Type": "text/xml"})
    assert says in why(from_feed(site, tmp_path))


def test_a_feed_in_trouble_speaks_through_what_it_said_before(site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = feed(entry("/a"), entry("/b"), entry("/c"))
    assert len(from_feed(site, tmp_path, "limit = 2").failures) == 2
    site.answers["/rss"] = Reply(404)
    site.page("/a")
    assert len(from_feed(site, tmp_path, "limit = 1").new) == 1


@pytest.mark.parametrize("point", [*FETCHING, "page.saved:2"])
def test_a_fetch_killed_anywhere_is_resumed_to_the_same_files(point: str, site: Site, tmp_path: Path) -> None:
    (tmp_path / "clean").mkdir()
    site.answers["/rss"] = feed(*(entry(f"/{number}") for number in range(4)))
    for number in range(4):
        site.page(f"/{number}", f"Изъято {number + 2} гранат, сообщил директор службы Иван Петров в Ташкенте.")
    from_feed(site, tmp_path / "clean")
    addresses(tmp_path, f'[[feed]]\nurl = "{site.url("/rss")}"\nfolder = "news"')
    code = f"""
from pathlib import Path
from site_of_ours import Still
from pipeline.fetching import fetch, read_addresses
fetch(read_addresses(Path({str(tmp_path / "addresses.toml")!r})), Path({str(tmp_path / "corpus")!r}), clock=Still())
"""
    paths = os.pathsep.join(map(str, (ROOT, ROOT / "tests")))
    killed = subprocess.run([sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": paths, "SVODKA_KILL_AT": point}, check=False)
    assert killed.returncode == -9
    saved = files(tmp_path)
    assert saved.items() < files(tmp_path / "clean").items()  # whole files, not all of them
    site.asked.clear()
    summary = from_feed(site, tmp_path)
    assert files(tmp_path) == files(tmp_path / "clean") and summary.failures == []
    assert len(site.paths()) == 2 + 4 - summary.known >= 2 + 4 - len(saved)
    assert from_feed(site, tmp_path).known == 4


def test_a_damaged_state_costs_requests_and_no_pages(site: Site, tmp_path: Path) -> None:
    site.page("/a")
    fetched(site, tmp_path, "/a")
    before = files(tmp_path)
    (tmp_path / "corpus" / ".svodka-fetch" / "state.sqlite").write_bytes(b"no database at all, but long enough to be looked at")
    assert len(fetched(site, tmp_path, "/a").new) == 1 and files(tmp_path) == before


def test_folders_that_cannot_be_used(site: Site, tmp_path: Path) -> None:
    site.page("/a")
    with FileLock(tmp_path / "corpus" / ".svodka-fetch" / "lock"), pytest.raises(Busy, match="another svodka is fetching"):
        fetched(site, tmp_path, "/a")
    (tmp_path / "corpus" / "news").write_text("a file where the folder should be")
    with pytest.raises(NotWritable, match="what is saved stays"):
        fetched(site, tmp_path, "/a")
    (tmp_path / "other").write_text("")
    with pytest.raises(NotWritable, match="cannot be written into"):
        fetch(addresses(tmp_path, f'[[pages]]\nurls = ["{site.url("/a")}"]'), tmp_path / "other", clock=Still())
