"""robots.txt as RFC 9309 has it, and Crawl-delay.

The standard library's parser takes the first rule that fits instead of the longest and reads ``*`` and ``$`` as letters,
so it would fetch what many sites forbid (``Disallow: /*?print=``).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote, unquote

TOKEN = "svodka"  # what a site's keeper writes behind User-agent:
LINE = re.compile(r"[ \t]*([A-Za-z-]+)[ \t]*:[ \t]*([^#]*)")
ESCAPE = re.compile("%[0-9A-Fa-f]{2}")
UNRESERVED = re.compile("[A-Za-z0-9._~-]")


@dataclass(frozen=True, slots=True)
class Robots:
    """What a site says to us: (allowed, pattern) of each rule, seconds between requests."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay: float = 0.0

    def allows(self, path: str) -> bool:
        """Whether a path (with query) may be fetched: the longest rule that fits says so; of two as long the one that allows.

        >>> Robots(((False, "/*.php$"), (True, "/news/"))).allows("/news/1.php"), Robots(((False, "/*.php$"),)).allows("/a.php")
        (False, False)
        """
        path = _plain(path)
        fits = [(len(pattern), allowed) for allowed, pattern in self.rules if matches(pattern, path)]
        return max(fits)[1] if fits else True


ALL = Robots()
NOTHING = Robots(((False, "/"),))


def parse(text: str, token: str = TOKEN) -> Robots:
    """The group of our token, else the one for ``*``; groups of one name are one.

    >>> parse("User-agent: *\\nDisallow: /\\n\\nUser-agent: Svodka\\nDisallow: /bin/\\nCrawl-delay: 5")
    Robots(rules=((False, '/bin/'),), delay=5.0)
    """
    groups: dict[str, list[tuple[str, str]]] = {}
    names: list[str] = []
    open_group = False  # User-agent lines that follow one another begin one group
    for line in text.lstrip("\ufeff").splitlines():
        match = LINE.match(line)
        if not match:
            continue
        key, value = match[1].lower(), match[2].strip()
        if key == "user-agent":
            names = [*names, value.lower()] if open_group else [value.lower()]
            groups.setdefault(value.lower(), [])
        elif key in ("allow", "disallow", "crawl-delay"):
            for name in names:
                groups[name].append((key, value))
        open_group = key == "user-agent" or (open_group and key not in ("allow", "disallow", "crawl-delay"))
    return _robots(groups.get(token.lower(), groups.get("*", [])))


def _robots(lines: list[tuple[str, str]]) -> Robots:
    rules = tuple((key == "allow", _plain(value)) for key, value in lines if key != "crawl-delay" and value)
    delays = [float(value) for key, value in lines if key == "crawl-delay" and re.fullmatch(r"\d{1,6}(\.\d{1,3})?", value)]
    return Robots(rules, max(delays, default=0.0))


def matches(pattern: str, path: str) -> bool:
    """Whether a rule's pattern fits the beginning of a path; ``*`` is anything, ``$`` at its end the path's end.

    >>> matches("/a*c", "/abcd"), matches("/a*c$", "/abcd"), matches("/a", "/abcd"), matches("/*d$", "/abcd")
    (True, False, True, True)
    """
    whole = pattern.endswith("$")
    first, *rest = pattern.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    if not rest:
        return not whole or path == first
    at = len(first)
    for piece in rest[:-1]:
        found = path.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return (path.endswith(rest[-1]) and len(path) - len(rest[-1]) >= at) if whole else path.find(rest[-1], at) >= 0


def _plain(path: str) -> str:
    """One way to write each character: percent signs only where they must be."""

    def one(match: re.Match[str]) -> str:
        char = unquote(match[0], "latin-1")
        return char if UNRESERVED.fullmatch(char) else match[0].upper()

    return ESCAPE.sub(one, quote(path, safe="/%:@!$&'()*+,;=~-._?#[]|"))
