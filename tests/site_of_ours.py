"""A site of our own on this machine: what it answers, what it was asked, and a clock that nobody has to wait for."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

import pipeline
from pipeline.batch import list_sources
from pipeline.fetching import Addresses, Clock, Summary, fetch, read_addresses
from pipeline.records import Release

TEXT = "13 июня 2019 года в Ташкенте изъято 12 гранат и около 300 патронов, сообщил директор службы Иван Петров."


@dataclass
class Reply:
    """One answer; ``stream`` writes pieces of a body without length until it has no more or nobody listens.

    ``raw`` is written instead of everything, and then nothing more until the other side leaves.
    """

    status: int = 200
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)
    stream: Callable[[], Iterator[bytes]] | None = None
    raw: bytes = b""


@dataclass(frozen=True)
class Asked:
    host: str
    path: str
    headers: Mapping[str, str]


class Site:
    """``answers`` are replies by path: one for ever, or a list whose last one stays. Whatever else is asked for is 404."""

    def __init__(self) -> None:
        self.answers: dict[str, Reply | list[Reply]] = {}
        self.asked: list[Asked] = []
        self.port = 0

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, body: str | bytes = "", **headers: str) -> None:
        data = page(body) if isinstance(body, str) else body
        self.answers[path] = Reply(200, data, {"Content-Type": "text/html", **{k.replace("_", "-"): v for k, v in headers.items()}})

    def paths(self) -> list[str]:
        """What was asked for, and forget it."""
        found = [asked.path for asked in self.asked]
        self.asked.clear()
        return found

    def reply(self, asked: Asked) -> Reply:
        self.asked.append(asked)
        found = self.answers.get(asked.path, Reply(404))
        if isinstance(found, list):
            found = found.pop(0) if len(found) > 1 else found[0]
        tag = found.headers.get("ETag")
        return Reply(304, b"", found.headers) if tag and asked.headers.get("If-None-Match") == tag else found


def page(text: str = TEXT, title: str = "Итоги недели") -> bytes:
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body><p>{text or TEXT}</p></body></html>".encode()


def feed(*entries: str, title: str = "Секретариат") -> Reply:
    body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{title}</title>{"".join(entries)}</channel></rss>'
    return Reply(200, body.encode(), {"Content-Type": "application/rss+xml", "ETag": f'"{hash(body)}"'})


def entry(link: str, title: str = "О результатах", day: str = "Thu, 13 Jun 2019 01:00:00 +0300") -> str:
    return f"<item><title>{title}</title><link>{link}</link><pubDate>{day}</pubDate></item>"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        host = self.headers["Host"].partition(":")[0]
        reply = self.site.reply(Asked(host, self.path, dict(self.headers)))
        if reply.raw:
            self.close_connection = True
            self._write([reply.raw])
            self.rfile.read()
            return
        self.send_response_only(reply.status)  # no date of its own: time stands still
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.stream:
            self.send_header("Connection", "close")
        elif "Content-Length" not in reply.headers:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        self._write(reply.stream() if reply.stream else [reply.body])
        self.close_connection = bool(reply.stream) or "Content-Length" in reply.headers

    def _write(self, pieces: Iterable[bytes]) -> None:
        with suppress(OSError):  # nobody listens any more
            for piece in pieces:
                self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Whoever leaves in the middle is no error here."""


def ask_directly(patch: pytest.MonkeyPatch) -> None:
    """Whatever proxy this machine's environment names."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        patch.delenv(name, raising=False)
        patch.delenv(name.upper(), raising=False)


@contextmanager
def serving() -> Iterator[Site]:
    site = Site()
    server = Server(("127.0.0.1", 0), type("OfSite", (Handler,), {"site": site}))
    site.port = server.server_address[1]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


class Still(Clock):
    """A clock that goes on only when somebody sleeps, or by ``step`` whenever it is looked at."""

    def __init__(self, step: float = 0.0) -> None:
        self.time, self.step, self.slept = 1000.0, step, [0.0][:0]

    def now(self) -> float:
        self.time += self.step
        return self.time

    def wall(self) -> float:
        return self.time

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.time += seconds


def addresses(folder: Path, text: str) -> Addresses:
    (folder / "addresses.toml").write_text(text, encoding="utf-8")
    return read_addresses(folder / "addresses.toml")


def fetched(site: Site, folder: Path, *paths: str, clock: Still | None = None, more: str = "", **options: object) -> Summary:
    """Pages of the site, fetched into ``folder / "corpus"``."""
    urls = [path if "://" in path else site.url(path) for path in paths]
    wanted = addresses(folder, f'contact = "keeper@example.test"\n[[pages]]\nurls = {urls}\nfolder = "news"\n{more}\n')
    return fetch(wanted, folder / "corpus", clock=clock or Still(), **options)  # type: ignore[arg-type]


def from_feed(site: Site, folder: Path, more: str = "", **options: object) -> Summary:
    wanted = addresses(folder, f'[[feed]]\nurl = "{site.url("/rss")}"\nfolder = "news"\n{more}\n')
    return fetch(wanted, folder / "corpus", clock=Still(), **options)  # type: ignore[arg-type]


def files(folder: Path) -> dict[str, bytes]:
    """What a run would read."""
    return {source.name: source.path.read_bytes() for source in list_sources([folder / "corpus"]).sources}


def only(folder: Path) -> Release:
    (name,) = files(folder)
    (release,) = pipeline.read(folder / "corpus" / name).releases
    return release


def why(summary: Summary) -> str:
    (failure,) = summary.failures
    return failure.why
