"""Feeds and lists of pages → files of a corpus. What is saved is not fetched again, unless the feed says that it has changed."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from ..holding import NotWritable, failures_told, held
from ..points import reached
from .addresses import Addresses, Feed
from .client import Answer, Client, HostLeft, Unfetched
from .feeds import NoFeed, Page, pages_of
from .manners import Clock, Manners
from .robots import TOKEN
from .saving import content_of, ending_of, name_of, save
from .state import Known, State
from .urls import host_of, is_public

HIDDEN = ".svodka-fetch"  # below the corpus folder; a run passes over it
Progress = Callable[[str, int, int], None]  # what is counted, how many are done, of how many


PROMISE = "what is saved stays, make room or free the folder and fetch again"


@dataclass(frozen=True, slots=True)
class Failure:
    """What gave nothing (an address, or a host of which ``pages`` wait), for which folder, and why."""

    what: str
    folder: str
    why: str


@dataclass(slots=True)
class Summary:
    """Pages by what became of them. ``known`` were not asked for, ``same`` were and have not changed."""

    new: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    same: int = 0
    known: int = 0
    failures: list[Failure] = field(default_factory=list)

    @property
    def nothing(self) -> bool:
        """Whether nothing at all could be done."""
        return bool(self.failures) and not (self.new or self.changed or self.same or self.known)


def fetch(
    addresses: Addresses,
    corpus: Path,
    recheck: bool = False,
    progress: Progress | None = None,
    manners: Manners | None = None,
    clock: Clock | None = None,
    public: Callable[[str], bool] = is_public,
) -> Summary:
    """Save the pages of all addresses below ``corpus``; ``recheck`` asks for saved ones too, on condition that they have changed.

    No failure ends it: each is told in the summary. Raises :class:`Busy` and :class:`NotWritable`.
    """
    agent = f"{TOKEN}/{_version()}" + (f" (+{addresses.contact})" if addresses.contact else "")
    with (
        held(corpus, corpus / HIDDEN / "lock", "fetching", "--into"),
        failures_told(corpus, PROMISE),
        State(corpus / HIDDEN / "state.sqlite") as state,
        Client(agent, addresses.hosts, manners or Manners(), clock or Clock(), public) as client,
    ):
        visit = _Visit(client, state, corpus, recheck)
        pages = visit.feeds(addresses.feeds)
        for block in addresses.pages:
            urls = block.urls[: block.limit] if block.limit else block.urls
            pages += [Page(url, block.folder, block.language, block.publisher, hosts=block.hosts) for url in urls]
        visit.pages(_once(pages), progress or _silent)
        return visit.summary


class _Visit:
    """One fetch: its client and state, and what came of it so far."""

    def __init__(self, client: Client, state: State, corpus: Path, recheck: bool) -> None:
        self._client, self._state, self._corpus, self._recheck = client, state, corpus, recheck
        self.summary = Summary()

    def feeds(self, feeds: Sequence[Feed]) -> list[Page]:
        """The pages that the feeds point to; a feed that fails speaks through what it said the last time."""
        return [page for feed in feeds for page in self._feed(feed)]

    def _feed(self, feed: Feed) -> list[Page]:
        like = Page(feed.url, feed.folder, feed.language, feed.publisher, hosts=feed.hosts)
        before = self._state.known(feed.url) or Known(feed.url)
        body, base, answer = before.body, feed.url, None
        try:
            answer = self._client.get(feed.url, feed.hosts, before.conditions | {"Accept-Language": feed.language})
            body, base = answer.body or body, answer.url
        except Unfetched as why:
            self._fail(feed.url, feed.folder, why)
        try:
            found, wrong = pages_of(body, base, like, feed.limit) if body or answer else ([], [])
        except NoFeed as why:
            self._fail(feed.url, feed.folder, why)
            return []
        if answer and answer.status == 200:
            self._state.keep(Known(feed.url, etag=answer.etag, last_modified=answer.last_modified, body=body))
        for why_not in wrong:
            self._fail(feed.url, feed.folder, why_not)
        return found

    def pages(self, pages: Sequence[Page], progress: Progress) -> None:
        """Save what is not saved; hosts take turns, so that pauses of one are used for others."""
        waiting: Counter[tuple[str, str, str]] = Counter()
        for done, page in enumerate(_by_turns(pages), 1):
            try:
                self._page(page)
            except HostLeft as why:
                waiting[host_of(page.url), page.folder, str(why)] += 1
            except Unfetched as why:
                self._fail(page.url, page.folder, why)
            progress("pages fetched", done, len(pages))
        for (host, folder, said), count in waiting.items():
            self._fail(host, folder, f"left alone until the next fetch, {count} of its pages wait: {said}")

    def _fail(self, what: str, folder: str, why: object) -> None:
        self.summary.failures.append(Failure(what, folder, str(why)))

    def _page(self, page: Page) -> None:
        before = self._state.known(page.url)
        here = before is not None and bool(before.file) and (self._corpus / before.file).is_file()
        if before and here and not self._recheck and page.version in (before.version, ""):
            self.summary.known += 1
            return
        conditions = before.conditions if before and here else {}
        answer = self._client.get(page.url, page.hosts, conditions | {"Accept-Language": page.language})
        if before and answer.status == 304:
            self._state.keep(replace(before, version=page.version))
            self.summary.same += 1
            return
        self._save(page, answer, before if here else None)

    def _save(self, page: Page, answer: Answer, before: Known | None) -> None:
        """The answer as a file: that of ``before``, unless it has become another format."""
        ending = ending_of(answer)
        data = content_of(page, answer, ending)
        digest = sha256(data).hexdigest()
        name = before.file if before and before.file.endswith(ending) else name_of(page, ending)
        if before and (before.file, before.sha256) == (name, digest):
            self.summary.same += 1
        else:
            _write(self._corpus / name, data)
            reached("page.saved")
            (self.summary.changed if before else self.summary.new).append(name)
        self._state.keep(Known(page.url, name, digest, answer.etag, answer.last_modified, page.version))
        reached("page.noted")
        if before and before.file != name:
            (self._corpus / before.file).unlink()


def _write(path: Path, data: bytes) -> None:
    try:
        save(path, data)
    except OSError as error:
        raise NotWritable(f"{path}: {error.strerror or error}; {PROMISE}") from None


def _once(pages: Sequence[Page]) -> list[Page]:
    """Each address once: as the first that names it has it."""
    found: dict[str, Page] = {}
    for page in pages:
        found.setdefault(page.url, page)
    return list(found.values())


def _by_turns(pages: Sequence[Page]) -> Iterator[Page]:
    """One of each host after the other."""
    hosts: dict[str, deque[Page]] = {}
    for page in pages:
        hosts.setdefault(host_of(page.url), deque()).append(page)
    while hosts:
        for host in list(hosts):
            yield hosts[host].popleft()
            if not hosts[host]:
                del hosts[host]


def _version() -> str:
    try:
        return version("svodka")
    except PackageNotFoundError:
        return "0"


def _silent(what: str, done: int, total: int) -> None:
    """Tell nobody."""
