"""How svodka behaves towards a site: pauses, limits, and the clock that they are measured with."""

from __future__ import annotations

import time
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manners:
    """Seconds and bytes; what a robots.txt or an answer asks for can only lengthen the pauses."""

    pause: float = 1.0  # between the end of an answer and the next request to the same host
    longest_pause: float = 60.0  # a site that asks for more is left alone
    connect: float = 10.0
    read: float = 30.0  # without a byte
    whole: float = 120.0  # for the headers of one answer, and for its body
    largest: int = 20_000_000  # bytes of an answer, unpacked
    tries: int = 4  # of one request
    backoff: float = 2.0  # before the second try; doubled for each more
    longest_wait: float = 120.0  # that a Retry-After may ask for within one fetch
    hops: int = 5  # redirects of one request
    strikes: int = 3  # pages in a row that a host did not answer for: it is left alone


class Clock:
    """Time as it goes; tests have one of their own."""

    def now(self) -> float:
        """Seconds from some moment, never backwards."""
        return time.monotonic()

    def wall(self) -> float:
        """Seconds since 1970."""
        return time.time()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


class Pace:
    """When each host was last asked: nobody is asked again before its pause is over."""

    def __init__(self, clock: Clock, pause: float) -> None:
        self._clock, self._pause = clock, pause
        self._asked: dict[str, float] = {}
        self._pauses: dict[str, float] = {}

    def lengthen(self, host: str, pause: float) -> None:
        """What the host's robots.txt asks for, if it is longer than our own pause."""
        self._pauses[host] = max(pause, self._pauses.get(host, self._pause))

    def wait(self, host: str) -> None:
        """Until the host may be asked."""
        asked = self._asked.get(host)
        if asked is not None:
            left = asked + self._pauses.get(host, self._pause) - self._clock.now()
            if left > 0:
                self._clock.sleep(left)

    def asked(self, host: str) -> None:
        """The host has just answered, or failed to."""
        self._asked[host] = self._clock.now()
