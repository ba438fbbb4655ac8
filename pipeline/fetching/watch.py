"""Connections whose answer must begin in time: a server that sends its headers byte by byte would keep us for ever otherwise."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from typing import Any

import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from .proxies import who_asks


def watched_pools(limit: float, proxy: str = "", **options: Any) -> urllib3.PoolManager:
    """A pool manager (``options`` are its own) whose connections are cut if the headers are not there after ``limit`` seconds."""
    manager = urllib3.ProxyManager(proxy, proxy_headers=who_asks(proxy), **options) if proxy else urllib3.PoolManager(**options)
    plain = type("Plain", (_Watched, HTTPConnection), {"limit": limit})
    safe = type("Safe", (_Watched, HTTPSConnection), {"limit": limit})
    manager.pool_classes_by_scheme = {
        "http": type("PlainPool", (urllib3.HTTPConnectionPool,), {"ConnectionCls": plain}),
        "https": type("SafePool", (urllib3.HTTPSConnectionPool,), {"ConnectionCls": safe}),
    }
    return manager


class _Watched:
    """What a connection gets beside its own."""

    limit: float
    sock: socket.socket

    def getresponse(self) -> Any:
        late = threading.Event()
        watch = threading.Timer(self.limit, _cut, [self.sock, late])
        watch.daemon = True
        watch.start()
        try:
            answer = super().getresponse()  # type: ignore[misc]
        finally:
            watch.cancel()
        if late.is_set():  # headers that are cut off look like headers that have ended
            raise TimeoutError
        return answer


def _cut(sock: socket.socket, late: threading.Event) -> None:
    late.set()
    with suppress(OSError):  # it has ended by itself
        sock.shutdown(socket.SHUT_RDWR)
