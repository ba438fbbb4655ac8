"""How fetching behaves towards a site, and what of a site it does not put up with."""

from __future__ import annotations

import gzip
from base64 import b64encode
from collections.abc import Iterator
from email.utils import formatdate
from pathlib import Path

import pytest
from site_of_ours import Reply, Site, Still, ask_directly, entry, feed, fetched, files, from_feed, only, page, serving, why

from pipeline.fetching import Manners
from pipeline.fetching.client import Answer, Unfetched, next_of


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[Site]:
    ask_directly(monkeypatch)
    with serving() as found:
        yield found


def test_one_request_a_second_and_host_or_as_slow_as_robots_txt_wants(site: Site, tmp_path: Path) -> None:
    for path in ("/a", "/b"):
        site.page(path)
    clock = Still()
    fetched(site, tmp_path, "/a", "/b", clock=clock)
    assert clock.slept == [1.0, 1.0]
    site.answers["/robots.txt"] = Reply(200, b"User-agent: *\nCrawl-delay: 7")
    fetched(site, tmp_path, "/a", "/b", clock=(slower := Still()), recheck=True)
    assert slower.slept == [7.0, 7.0]
    site.answers["/robots.txt"] = Reply(200, b"User-agent: *\nCrawl-delay: 86400")
    summary = fetched(site, tmp_path, "/a", "/b", clock=(never := Still()), recheck=True)
    assert never.slept == [] and "asks for 86400 seconds between requests" in why(summary) and "2 of its pages wait" in why(summary)


def test_proxies_that_the_environment_names_are_used(site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", site.url("").replace("//", "//reader:pa%20ss@"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    site.page("http://news.example/a")
    site.page("/b")
    assert len(fetched(site, tmp_path, "http://news.example/a", "/b").new) == 2
    told = {asked.path: {k.lower(): v for k, v in asked.headers.items()}.get("proxy-authorization") for asked in site.asked}
    assert told["http://news.example/a"] == "Basic " + b64encode(b"reader:pa ss").decode() and told["/b"] is None
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert "the proxy does not answer" in why(fetched(site, tmp_path, "http://news.example/c"))
    monkeypatch.setenv("HTTP_PROXY", "socks5://127.0.0.1:9")
    assert "is no http:// or https:// address" in why(fetched(site, tmp_path, "http://news.example/d"))


def test_hosts_take_turns(site: Site, tmp_path: Path) -> None:
    there = [site.url(path, "localhost") for path in ("/c", "/d")]
    for path in ("/a", "/b", "/c", "/d"):
        site.page(path)
    fetched(site, tmp_path, "/a", "/b", *there)
    assert [path for path in site.paths() if path != "/robots.txt"] == ["/a", "/c", "/b", "/d"]


def test_robots_txt_is_asked_first_and_obeyed(site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = Reply(200, b"User-agent: *\nDisallow:\n\nUser-agent: svodka\nDisallow: /*?print=\nAllow: /\n")
    site.page("/a")
    site.page("/a?print=1")
    summary = fetched(site, tmp_path, "/a", "/a?print=1")
    assert (len(summary.new), site.paths()) == (1, ["/robots.txt", "/a"])
    assert summary.failures[0].what == site.url("/a?print=1") and "robots.txt of 127.0.0.1 does not allow it" in why(summary)


@pytest.mark.parametrize(("status", "says"), [(401, "does not allow"), (403, "does not allow"), (404, ""), (503, "cannot be read")])
def test_robots_txt_that_is_not_there(status: int, says: str, site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = Reply(status)
    site.page("/a")
    summary = fetched(site, tmp_path, "/a")
    assert ([says in failure.why for failure in summary.failures], len(summary.new)) == (([True], 0) if says else ([], 1))
    assert ("/a" in site.paths()) is not bool(says)


def test_we_say_who_we_are(site: Site, tmp_path: Path) -> None:
    site.page("/a")
    fetched(site, tmp_path, "/a", more='language = "kk"')
    agents = {asked.headers["User-Agent"] for asked in site.asked}
    assert len(agents) == 1 and agents.pop().startswith("svodka/") and site.asked[0].headers["User-Agent"].endswith("(+keeper@example.test)")
    assert site.asked[1].headers["Accept-Language"] == "kk"


def test_a_server_in_trouble_is_asked_again_after_longer_and_longer_pauses(site: Site, tmp_path: Path) -> None:
    good = Reply(200, page(), {"Content-Type": "text/html"})
    site.answers["/a"] = [Reply(500), Reply(502), good]
    clock = Still()
    assert len(fetched(site, tmp_path, "/a", clock=clock).new) == 1
    assert clock.slept == [1.0, 2.0, 4.0] and site.paths().count("/a") == 3
    site.answers["/b"] = [Reply(500)]
    assert why(fetched(site, tmp_path, "/b")) == "the server answers 500, 4 tries"


@pytest.mark.parametrize("wait", ["7", formatdate(1007.0, usegmt=True)])
def test_retry_after_is_kept_to(wait: str, site: Site, tmp_path: Path) -> None:
    headers = {"Date": formatdate(1000.0, usegmt=True), "Retry-After": wait}
    site.answers["/a"] = [Reply(429, b"", headers), Reply(200, page(), {"Content-Type": "text/html"})]
    clock = Still()
    assert len(fetched(site, tmp_path, "/a", clock=clock).new) == 1
    assert clock.slept == [1.0, 7.0]


def test_a_host_that_wants_a_long_pause_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = Reply(503, b"", {"Retry-After": "3600"})
    site.page("/b")
    clock = Still()
    summary = fetched(site, tmp_path, "/a", "/b", clock=clock)
    assert "it asks to wait for 3600 seconds" in why(summary) and summary.failures[0].what == "127.0.0.1" and summary.nothing
    assert site.paths() == ["/robots.txt", "/a"] and clock.slept == [1.0]


def test_a_host_that_does_not_answer_is_left_alone(site: Site, tmp_path: Path) -> None:
    site.answers |= {f"/{number}": Reply(500) for number in range(6)}
    summary = fetched(site, tmp_path, *(f"/{number}" for number in range(6)))
    assert [failure.what.rpartition("/")[2] for failure in summary.failures] == ["0", "1", "127.0.0.1"]
    assert "4 of its pages wait" in summary.failures[2].why


def test_nobody_there(tmp_path: Path) -> None:
    with serving() as site:
        pass
    assert "its robots.txt cannot be read (no connection, 4 tries)" in why(fetched(site, tmp_path, "/a"))


@pytest.mark.parametrize(
    ("location", "says"),
    [
        ("http://localhost:{port}/b", "it leads to another host, localhost"),
        ("file:///etc/passwd", "only http:// and https://"),
        ("//user:secret@127.0.0.1/", "names and passwords"),
        ("/a", "more than 5 redirects"),
        ("/hidden/b", "robots.txt"),
        ("", "does not say where to go"),
    ],
)
def test_redirects_that_are_not_followed(location: str, says: str, site: Site, tmp_path: Path) -> None:
    site.answers["/robots.txt"] = Reply(200, b"User-agent: *\nDisallow: /hidden/")
    site.answers["/a"] = Reply(302, b"", {"Location": location.format(port=site.port)} if location else {})
    site.page("/b")
    assert says in why(fetched(site, tmp_path, "/a"))
    assert set(site.paths()) == {"/robots.txt", "/a"} and files(tmp_path) == {}


def test_redirects_that_are_followed(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = Reply(301, b"", {"Location": site.url("/b", "localhost")})
    site.page("/b")
    assert len(fetched(site, tmp_path, "/a", more='hosts = ["localhost"]').new) == 1
    assert only(tmp_path).url == site.url("/b", "localhost")
    assert [(asked.host, asked.path) for asked in site.asked] == [
        ("127.0.0.1", "/robots.txt"), ("127.0.0.1", "/a"), ("localhost", "/robots.txt"), ("localhost", "/b"),
    ]  # fmt: skip


def test_a_feed_does_not_lead_into_the_readers_own_net(site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = feed(entry(site.url("/admin", "localhost")), entry("file:///etc/passwd"), "<item><title>x</title></item>")
    site.page("/admin")
    told = " ".join(failure.why for failure in from_feed(site, tmp_path).failures)
    assert "localhost is no host of the public net" in told and "only http:// and https://" in told and "no link to a page" in told
    assert site.paths() == ["/robots.txt", "/rss"]


def test_a_feed_may_lead_to_another_public_host_whose_robots_txt_is_asked(site: Site, tmp_path: Path) -> None:
    site.answers["/rss"] = feed(entry(site.url("/a", "localhost")))
    site.page("/a")
    assert len(from_feed(site, tmp_path, public=lambda host: host == "localhost").new) == 1
    assert [asked.host for asked in site.asked if asked.path == "/robots.txt"] == ["127.0.0.1", "localhost"]


def endless(size: int) -> Iterator[bytes]:
    while True:
        yield b"x" * size


@pytest.mark.parametrize(
    ("reply", "says"),
    [
        (Reply(stream=lambda: endless(1 << 16)), "larger than 1 000 000 bytes"),
        (Reply(body=gzip.compress(bytes(50_000_000)), headers={"Content-Encoding": "gzip"}), "larger than 1 000 000 bytes"),
        (Reply(body=b"<p>half", headers={"Content-Length": "5000"}), "the connection broke off, 4 tries"),
        (Reply(body=b"no gzip", headers={"Content-Encoding": "gzip"}), "its compression is damaged"),
    ],
)
def test_bodies_that_are_not_taken(reply: Reply, says: str, site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = reply
    assert says in why(fetched(site, tmp_path, "/a", manners=Manners(largest=1_000_000)))
    assert files(tmp_path) == {}


def test_a_body_that_trickles_is_given_up(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = Reply(stream=lambda: endless(1))
    assert "not whole after 120 seconds" in why(fetched(site, tmp_path, "/a", clock=Still(step=20.0)))


def test_headers_that_do_not_end_are_given_up(site: Site, tmp_path: Path) -> None:
    site.answers["/a"] = Reply(raw=b"HTTP/1.1 200 OK\r\nContent-Type: text/ht")
    assert "no answer in time" in why(fetched(site, tmp_path, "/a", manners=Manners(whole=0.1, tries=1)))


@pytest.mark.parametrize(("host", "follows"), [("www.news.example", True), ("news.example", True), ("wwwnews.example", False), ("m.news.example", False)])
def test_a_redirect_may_add_or_leave_out_www(host: str, follows: bool) -> None:
    answer = Answer(301, "http://www.news.example/a", location=f"https://{host}/b")
    if follows:
        assert next_of(answer, {"www.news.example"}) == f"https://{host}/b"
    else:
        with pytest.raises(Unfetched, match="another host"):
            next_of(answer, {"www.news.example"})
