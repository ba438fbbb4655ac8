"""Addresses: one form for each, hosts, and whether a host is one of the public net."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import SplitResult, quote, urljoin, urlsplit

PORTS = {"http": 80, "https": 443}
SAFE = "/%:@!$&'()*+,;=~-._"


class BadAddress(ValueError):
    """An address that cannot be fetched, and why."""


def canonical(url: str, base: str = "") -> str:
    """The address as it is asked for: absolute, ASCII, without fragment; raises :class:`BadAddress`.

    >>> canonical("/новости?день=1#top", "https://Пример.РФ:443/rss")
    'https://xn--e1afmkfd.xn--p1ai/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D0%B8?%D0%B4%D0%B5%D0%BD%D1%8C=1'
    """
    url = url.strip()
    try:
        parts = urlsplit(urljoin(base, url) if base else url)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        raise BadAddress(f"{url}: no address") from None
    if parts.scheme not in PORTS:
        raise BadAddress(f"{url}: only http:// and https:// are fetched")
    if not host:
        raise BadAddress(f"{url}: no host in it")
    if parts.username is not None or parts.password is not None:
        raise BadAddress(f"{parts.scheme}://…@{host}: names and passwords in addresses are not supported")
    name = f"[{host}]" if ":" in host else _ascii(host)
    place = name if port in (None, PORTS[parts.scheme]) else f"{name}:{port}"
    path, query = quote(parts.path, SAFE) or "/", quote(parts.query, SAFE + "?")
    return SplitResult(parts.scheme, place, path, query, "").geturl()


def _ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii").lower() if not host.isascii() else host.lower()
    except UnicodeError:
        raise BadAddress(f"{host}: no name of a host") from None


def host_of(url: str) -> str:
    """The host of a canonical address, without its port.

    >>> host_of("https://news.example:8080/rss")
    'news.example'
    """
    return urlsplit(url).hostname or ""


def origin_of(url: str) -> str:
    """Scheme, host and port: what one robots.txt speaks for."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc}"


def path_of(url: str) -> str:
    """Path and query: what the rules of a robots.txt speak of."""
    parts = urlsplit(url)
    return f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"


def is_public(host: str) -> bool:
    """Whether all addresses of a host belong to the public net: a feed must not lead into the reader's own."""
    try:
        found = {str(info[4][0]).partition("%")[0] for info in socket.getaddrinfo(host, None)}
    except OSError:
        return True  # nobody there: the request will say so
    return all(ipaddress.ip_address(address).is_global for address in found)
