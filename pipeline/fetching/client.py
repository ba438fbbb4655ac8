"""One polite request: robots, pause, limits, redirects, further tries. Nothing here knows what is fetched."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from types import TracebackType

import urllib3

from . import robots
from .manners import Clock, Manners, Pace
from .proxies import is_proxy, proxy_for
from .robots import Robots
from .urls import BadAddress, canonical, host_of, is_public, origin_of, path_of
from .watch import watched_pools

REDIRECTS = (301, 302, 303, 307, 308)
AGAIN = (429, 500, 502, 503, 504)  # answers that another try may change
BLOCK = 1 << 16
ROBOTS_LARGEST = 500_000  # bytes: what RFC 9309 wants to be read


class Unfetched(Exception):
    """Why an address gave nothing."""


class HostLeft(Unfetched):
    """The host is left alone until the next fetch."""


class _Passing(Unfetched):
    """It may be otherwise in a while; ``wait`` seconds are asked for, None: as we think fit."""

    def __init__(self, why: str, wait: float | None = None) -> None:
        super().__init__(why)
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: ``url`` is where it came from in the end, ``kind`` its media type."""

    status: int
    url: str
    body: bytes = b""
    kind: str = ""
    etag: str = ""
    last_modified: str = ""
    location: str = ""


class Client:
    """Asks hosts one request at a time; use as a context manager.

    ``agent`` is the User-Agent; ``known`` are the hosts that the user has named; ``public`` tells for others whether
    they may be asked at all.
    """

    def __init__(
        self, agent: str, known: Collection[str], manners: Manners, clock: Clock, public: Callable[[str], bool] = is_public
    ) -> None:
        self._known, self._manners, self._clock, self._public = known, manners, clock, public
        self._pace = Pace(clock, manners.pause)
        self._robots: dict[str, Robots] = {}
        self._left: dict[str, str] = {}
        self._strikes: dict[str, int] = {}
        self._headers = {"User-Agent": agent, "Accept-Encoding": "gzip, deflate"}
        self._pools: dict[str, urllib3.PoolManager] = {}  # by proxy, none for hosts that are asked themselves

    def __enter__(self) -> Client:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for pools in self._pools.values():
            pools.clear()

    def get(self, url: str, hosts: Collection[str] = (), headers: Mapping[str, str] | None = None) -> Answer:
        """The answer of a canonical address with status 200 or 304; raises :class:`Unfetched`.

        A redirect may lead to the same host, to those that the user has named and to ``hosts``, each with or without «www.».
        """
        allowed = {host_of(url), *self._known, *hosts}
        for _ in range(self._manners.hops + 1):
            self._check(url)
            answer = self._patiently(url, headers or {}, self._manners.largest)
            if answer.status not in REDIRECTS:
                return _used(answer, headers or {})
            url = next_of(answer, allowed)
        raise Unfetched(f"more than {self._manners.hops} redirects")

    def _check(self, url: str) -> None:
        """Raises where the host is left alone, is none of the public net, or its robots.txt says no."""
        host = host_of(url)
        if host in self._left:
            raise HostLeft(self._left[host])
        if host not in self._known and not self._public(host):
            raise Unfetched(f"{host} is no host of the public net; name it in the addresses file if it is right")
        if not self._rules(url).allows(path_of(url)):
            raise Unfetched(f"robots.txt of {host} does not allow it")

    def _rules(self, url: str) -> Robots:
        """What the robots.txt of an origin says, asked once."""
        origin, host = origin_of(url), host_of(url)
        if origin not in self._robots:
            found = self._robots[origin] = self._ask_robots(f"{origin}/robots.txt", host)
            if found.delay > self._manners.longest_pause:
                raise self._leave(host, f"its robots.txt asks for {found.delay:g} seconds between requests")
            self._pace.lengthen(host, found.delay)
        return self._robots[origin]

    def _ask_robots(self, url: str, host: str) -> Robots:
        """As RFC 9309 has it: none there allows all, a server in trouble allows nothing."""
        for _ in range(self._manners.hops + 1):
            try:
                answer = self._patiently(url, {}, ROBOTS_LARGEST)
            except HostLeft:
                raise
            except Unfetched as why:
                raise self._leave(host, f"its robots.txt cannot be read ({why})") from None
            if answer.status == 200:
                return robots.parse(answer.body.decode("utf-8", "replace"))
            if answer.status not in REDIRECTS:
                return robots.NOTHING if answer.status in (401, 403) else robots.ALL
            try:
                url = next_of(answer, {host, *self._known})
            except Unfetched:
                return robots.ALL
        return robots.ALL

    def _patiently(self, url: str, headers: Mapping[str, str], largest: int) -> Answer:
        """One request, tried again where the answer may be another one later."""
        host = host_of(url)
        for number in range(1, self._manners.tries + 1):
            self._pace.wait(host)
            try:
                answer = self._once(url, headers, largest)
                self._strikes[host] = 0
                return answer
            except _Passing as why:
                if why.wait is not None and why.wait > self._manners.longest_wait:
                    raise self._leave(host, f"{why}; it asks to wait for {why.wait:.0f} seconds") from None
                last = why
            finally:
                self._pace.asked(host)
            if number < self._manners.tries:
                wait = last.wait if last.wait is not None else self._manners.backoff * 2 ** (number - 1)
                self._clock.sleep(wait)
        self._strikes[host] = self._strikes.get(host, 0) + 1
        if self._strikes[host] >= self._manners.strikes:
            raise self._leave(host, f"{last}, {self._strikes[host]} addresses in a row")
        raise Unfetched(f"{last}, {self._manners.tries} tries")

    def _leave(self, host: str, why: str) -> HostLeft:
        self._left[host] = why
        return HostLeft(why)

    def _once(self, url: str, headers: Mapping[str, str], largest: int) -> Answer:
        pools = self._pools_for(url)
        try:
            response = pools.request("GET", url, headers={**self._headers, **headers}, redirect=False, retries=False, preload_content=False)
        except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError) as error:
            raise _network(error) from None
        whole = False
        try:
            wait = _retry_after(response.headers, self._clock) if response.status in AGAIN else None
            if response.status in AGAIN:
                raise _Passing(f"the server answers {response.status}", wait)
            body = self._body(response, largest) if response.status == 200 else b""
            whole = response.status == 200
        except (urllib3.exceptions.HTTPError, http.client.HTTPException, OSError) as error:
            raise _network(error) from None
        finally:
            response.release_conn() if whole else response.close()
        return Answer(
            response.status,
            url,
            body,
            response.headers.get("Content-Type", "").partition(";")[0].strip().lower(),
            response.headers.get("ETag", ""),
            response.headers.get("Last-Modified", ""),
            response.headers.get("Location", ""),
        )

    def _pools_for(self, url: str) -> urllib3.PoolManager:
        """Connections to hosts, or to the proxy that the environment names for this address."""
        proxy = proxy_for(url)
        if proxy and not is_proxy(proxy):
            raise self._leave(host_of(url), "the proxy that the environment names for it is no http:// or https:// address")
        if proxy not in self._pools:
            timeout = urllib3.Timeout(connect=self._manners.connect, read=self._manners.read)
            self._pools[proxy] = watched_pools(self._manners.whole, proxy, timeout=timeout)
        return self._pools[proxy]

    def _body(self, response: urllib3.BaseHTTPResponse, largest: int) -> bytes:
        """All of it, unpacked, unless it is too large or takes too long."""
        began, pieces, size = self._clock.now(), [], 0
        while piece := response.read1(BLOCK):
            pieces.append(piece)
            size += len(piece)
            if size > largest:
                raise Unfetched(f"larger than {largest:,} bytes".replace(",", " "))
            if self._clock.now() - began > self._manners.whole:
                raise Unfetched(f"not whole after {self._manners.whole:g} seconds")
        return b"".join(pieces)


def _used(answer: Answer, headers: Mapping[str, str]) -> Answer:
    if answer.status == 304 and not any(name.startswith("If-") for name in headers):
        raise Unfetched("the server answers 304 to a question that was not asked")
    if answer.status not in (200, 304):
        said = http.client.responses.get(answer.status, "")
        raise Unfetched(f"the server answers {answer.status} {said}".rstrip())
    return answer


def next_of(answer: Answer, allowed: Collection[str]) -> str:
    """Where a redirect leads, if it may be followed."""
    if not answer.location:
        raise Unfetched(f"the server answers {answer.status} and does not say where to go")
    try:
        url = canonical(answer.location, answer.url)
    except BadAddress as why:
        raise Unfetched(f"it leads to {why}") from None
    if host_of(url).removeprefix("www.") not in {host.removeprefix("www.") for host in allowed}:
        raise Unfetched(f"it leads to another host, {host_of(url)}; add that to `hosts` in the addresses file if it is right")
    return url


def _retry_after(headers: Mapping[str, str], clock: Clock) -> float | None:
    """Seconds that the server asks for; a date is counted from the server's own."""
    value = headers.get("Retry-After", "").strip()
    if value.isdecimal() and value.isascii() and len(value) < 10:
        return float(value)
    try:
        until = parsedate_to_datetime(value).timestamp()
    except (ValueError, OverflowError):
        return None
    try:
        now = parsedate_to_datetime(headers.get("Date", "")).timestamp()
    except (ValueError, OverflowError):
        now = clock.wall()
    return max(0.0, until - now)


def _network(error: Exception) -> Unfetched:
    """An error of the network in words; it passes, unless the certificate is at fault."""
    if isinstance(error, urllib3.exceptions.SSLError):
        return Unfetched(f"no safe connection ({error}); SSL_CERT_FILE may name certificates to trust")
    if isinstance(error, urllib3.exceptions.DecodeError):
        return Unfetched("its compression is damaged")
    if isinstance(error, urllib3.exceptions.LocationParseError):
        return Unfetched("no address that can be asked")
    kinds: tuple[tuple[type[Exception], str], ...] = (
        (urllib3.exceptions.ProxyError, "the proxy does not answer, or does not let us through"),
        (urllib3.exceptions.NameResolutionError, "there is no such host"),
        (urllib3.exceptions.NewConnectionError, "no connection"),
        (urllib3.exceptions.TimeoutError, "no answer in time"),
    )
    return _Passing(next((said for kind, said in kinds if isinstance(error, kind)), "the connection broke off"))
