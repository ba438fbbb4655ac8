"""The proxy through which an address is asked, as the environment names it: HTTPS_PROXY, HTTP_PROXY, ALL_PROXY, NO_PROXY."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit
from urllib.request import getproxies_environment, proxy_bypass_environment  # type: ignore[attr-defined]

from urllib3 import make_headers


def proxy_for(url: str) -> str:
    """The proxy's address; empty where the host is asked itself."""
    parts = urlsplit(url)
    found = getproxies_environment()
    if not parts.hostname or proxy_bypass_environment(parts.hostname, found):
        return ""
    return found.get(parts.scheme) or found.get("all") or ""


def is_proxy(address: str) -> bool:
    """Whether we can speak to it: by HTTP or HTTPS, not by SOCKS."""
    parts = urlsplit(address)
    return parts.scheme in ("http", "https") and bool(parts.hostname)


def who_asks(address: str) -> dict[str, str]:
    """Headers for a proxy that wants name and password, which stand in its address."""
    parts = urlsplit(address)
    if parts.username is None:
        return {}
    return dict(make_headers(proxy_basic_auth=f"{unquote(parts.username)}:{unquote(parts.password or '')}"))
