"""The parts of fetching that need no network: the addresses file, robots.txt, names of files, metadata in front; and the command."""

from __future__ import annotations

import doctest
import importlib
import re
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from site_of_ours import Reply, entry, feed, serving
from typer.testing import CliRunner

from pipeline.batch import Stopped
from pipeline.cli import app
from pipeline.fetching import Addresses, AddressesError, Clock, read_addresses
from pipeline.fetching.client import Answer
from pipeline.fetching.feeds import Page
from pipeline.fetching.robots import matches, parse
from pipeline.fetching.saving import content_of, name_of
from pipeline.fetching.urls import BadAddress, canonical, is_public
from pipeline.reading.preface import page_with, split_preface
from pipeline.reading.published import from_name

ROOT = Path(__file__).parent.parent
FEED = '[[feed]]\nurl = "https://news.example/rss"\n'


def addresses(folder: Path, text: str) -> Addresses:
    (folder / "addresses.toml").write_text(text, encoding="utf-8")
    return read_addresses(folder / "addresses.toml")


@pytest.mark.parametrize("name", ["fetching.urls", "fetching.robots", "fetching.saving", "fetching.addresses", "reading.preface"])
def test_docstrings_tell_the_truth(name: str) -> None:
    result = doctest.testmod(importlib.import_module(f"pipeline.{name}"))
    assert result.attempted and not result.failed


def test_the_file_of_the_docs_can_be_read(tmp_path: Path) -> None:
    (block,) = re.findall(r"^```toml\n(.*?)^```$", (ROOT / "docs" / "fetch.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)
    found = addresses(tmp_path, block)
    assert (found.feeds[0].folder, found.pages[0].folder, len(found.pages[0].urls)) == ("secretariat", "atc.example", 2)
    assert found.hosts == {"news.example", "www.news.example", "atc.example"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "no [[feed]] and no [[pages]]"),
        ("[[feed]\n", "not readable as TOML"),
        ("[[feeds]]\n", "unknown key 'feeds'; did you mean 'feed'?"),
        (FEED + 'publsher = "А"', "entry 1 (without a name): unknown key 'publsher'; did you mean 'publisher'?"),
        ("[feed]\n", "write [[feed]], with two brackets"),
        ("pages = 3", "write [[pages]], with two brackets"),
        ("[[feed]]\n", "url: Field required"),
        ('[[feed]]\nurl = "news.example/rss"', "feed 1: news.example/rss: only http:// and https://"),
        ('[[feed]]\nurl = "file:///etc/passwd"', "only http:// and https://"),
        ('[[feed]]\nurl = "https://a:b@news.example/"', "names and passwords"),
        (FEED + 'folder = "../../etc"', "folder"),
        (FEED + 'folder = "/etc"', "folder"),
        (FEED + "limit = 0", "limit is a number from 1 to 1000"),
        (FEED + 'limit = "many"', "limit"),
        (FEED + FEED, "https://news.example/rss stands in it twice"),
        (FEED + 'hosts = ["https://news.example/"]', "hosts"),
        (FEED + 'hosts = ["news.example/rss"]', "more than a host"),
        (FEED + 'publisher = "А\\u001bБ"', "publisher"),
        ("[[pages]]\nurls = []", "urls is empty"),
        ('contact = "кто-то"\n' + FEED, "contact"),
        ('contact = "a\\r\\nCookie: b"\n' + FEED, "contact"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(AddressesError, match=r"addresses\.toml") as error:
        addresses(tmp_path, text)
    assert says in str(error.value) and "\n" not in str(error.value)


@pytest.mark.parametrize("url", ["http://", "http://[::1", "http://a:99999999/", "ftp://a/", "javascript:alert(1)", "http://" + "я" * 80 + "/", ""])
def test_what_is_no_address(url: str) -> None:
    with pytest.raises(BadAddress):
        canonical(url)


@pytest.mark.parametrize(("host", "public"), [("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False), ("::1", False), ("8.8.8.8", True)])
def test_hosts_of_the_public_net(host: str, public: bool) -> None:
    assert is_public(host) is public


ROBOTS = """\
User-agent: other
User-agent: Svodka # we
Disallow: /a
Allow: /a/b
Disallow: /*.pdf$
Disallow: /%D0%B0/
Crawl-delay: 2
Sitemap: https://news.example/map.xml

User-agent: *
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True), ("/a", False), ("/abc", False), ("/a/b", True), ("/a/b/c.pdf", False), ("/c.pdf", False), ("/c.pdf?x=1", True),
        ("/%d0%b0/x", False), ("/%61", False), ("/b/%2Fa", True),
    ],
)  # fmt: skip
def test_rules_of_robots_txt(path: str, allowed: bool) -> None:
    robots = parse(ROBOTS)
    assert robots.allows(path) is allowed and robots.delay == 2
    assert not parse(ROBOTS, "stranger").allows(path)


@pytest.mark.parametrize("text", ["", "\ufeffUser-agent: *\nDisallow:", "Disallow: /", "<html>404</html>", "User-agent: svodkabot\nDisallow: /"])
def test_robots_txt_that_forbids_us_nothing(text: str) -> None:
    assert parse(text).allows("/a")


@given(st.text("ab*", max_size=8), st.booleans(), st.text("ab", max_size=12))
def test_patterns_mean_what_they_mean_as_regular_expressions(pattern: str, whole: bool, path: str) -> None:
    expected = re.match(".*".join(map(re.escape, pattern.split("*"))) + ("$" if whole else ""), path) is not None
    assert matches(pattern + "$" * whole, path) is expected


@given(st.text(max_size=60), st.sampled_from(["", "2019-06-13"]))
def test_names_of_files_are_safe_and_tell_one_day_at_most(path: str, day: str) -> None:
    url = canonical("https://news.example/20200102/" + path.replace("?", ""))
    name = name_of(Page(url, "news", day=day), ".html")
    assert re.fullmatch(r"news/[a-z0-9]([a-z0-9-]{0,70})\.html", name)
    assert str(from_name(name)) == (day or str(from_name(url)))


def test_two_addresses_never_share_a_name() -> None:
    urls = [f"https://news.example/{a}itogi{b}" for a in ("", "a/", "2019/06/", "A/") for b in ("", "/", ".html", ".php", "?a=1", "?a=2")]
    assert len({name_of(Page(url, "news"), ".html") for url in urls}) == len(urls)


@given(st.text(max_size=40), st.sampled_from(["utf-8", "cp1251", "koi8-r", "utf-16"]))
def test_metadata_come_back_as_they_were(title: str, encoding: str) -> None:
    body = "<p>Изъято много гранат в городе, сообщила служба безопасности.</p>\n".encode(encoding)
    title = re.sub("[\ud800-\udfff]", "", title)
    data = page_with({"title": title}, body)
    told, rest = split_preface(data.decode(encoding))
    assert told.get("title", "") == " ".join("".join(c if c.isprintable() else " " for c in title).split())
    assert rest.lstrip("\ufeff") == body.decode(encoding)


def test_a_comment_of_the_pages_own_is_no_metadata() -> None:
    for page in ("<!-- svodka -->\n<p>", "<!-- svodka\ntitle -->\n-->", "<p><!-- svodka\ntitle: a\n-->"):
        assert split_preface(page) == ({}, page)
    data = content_of(Page("https://a.example/", "a", title="--><script>"), Answer(200, "https://a.example/", b"<p>text", "text/html"), ".html")
    assert data.count(b"-->") == 1 and b"<script>" not in data


def test_the_command_says_what_it_did_and_what_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Clock, "sleep", lambda self, seconds: None)
    file, corpus = tmp_path / "addresses.toml", tmp_path / "corpus"
    with serving() as site:
        site.answers["/rss"] = feed(entry("/a"), entry("/\u202eb"))
        site.page("/a")
        file.write_text(f'[[feed]]\nurl = "{site.url("/rss")}"\nfolder = "news"', encoding="utf-8")
        done = CliRunner().invoke(app, ["fetch", str(file), "--into", str(corpus)])
        assert done.stdout.splitlines() == ["Fetched: 1 new page, 0 changed, 0 as before, 1 failed.", f"Next: svodka run {corpus}"]
        assert done.stderr == f"failed: {site.url('/%E2%80%AEb')} (for news): the server answers 404 Not Found\n"
        assert done.exit_code == 1
        site.answers["/rss"] = feed(entry("/a"))
        assert CliRunner().invoke(app, ["fetch", str(file), "--into", str(corpus)]).exit_code == 0
        site.answers["/rss"] = Reply(404)
        assert CliRunner().invoke(app, ["fetch", str(file), "--into", str(tmp_path / "new")]).exit_code == 2


def test_the_command_without_a_file_or_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = CliRunner().invoke(app, ["fetch", str(tmp_path / "none.toml")])
    assert (result.exit_code, result.stderr.count("\n")) == (2, 1) and "none.toml" in result.stderr

    def stop(*_: object) -> None:
        raise Stopped

    (tmp_path / "a.toml").write_text(FEED, encoding="utf-8")
    monkeypatch.setattr("pipeline.fetching.fetch", stop)
    result = CliRunner().invoke(app, ["fetch", str(tmp_path / "a.toml"), "--into", str(tmp_path)])
    assert result.exit_code == 143 and "the same command goes on from here" in result.stderr


def test_a_run_does_not_load_the_network_room() -> None:
    import subprocess

    code = "import sys, pipeline.batch, pipeline.reading.html, pipeline.extraction; print('pipeline.fetching' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True).stdout == "False\n"
