"""How much the streams of a PDF file unpack to, told before anybody unpacks them."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

STREAM = re.compile(rb"stream\r?\n")
BLOCK = 1 << 16
DEEPEST = 4  # packings of one stream
BEFORE = 1_000  # bytes in front of a stream where its description stands
DEFLATED = 0x78  # how zlib's streams begin


def unpacks_to_more(data: bytes, limit: int) -> bool:
    """Whether one picture, or all else together, unpacks to more than ``limit`` bytes; also where a packed stream is packed again."""
    total = 0
    for match in STREAM.finditer(data):
        size = _size(data, match.end(), limit)
        total += 0 if b"/Image" in data[max(0, match.start() - BEFORE) : match.start()] else size
        if max(size, total) > limit:
            return True
    return False


def _size(data: bytes, start: int, limit: int) -> int:
    """Bytes that a stream unpacks to, however often it is packed; counting ends above ``limit``."""
    size = 0
    for depth in range(1, DEEPEST + 1):
        pieces = _blocks(data, start)
        for _ in range(depth):
            pieces = _unpacked(pieces)
        count, head = 0, b""
        for piece in pieces:
            head = head or piece
            count += len(piece)
            if count > limit:
                return count
        size = max(size, count)
        if not head or head[0] != DEFLATED:
            break
    return size


def _blocks(data: bytes, start: int) -> Iterator[bytes]:
    view = memoryview(data)
    for at in range(start, len(data), BLOCK):
        yield bytes(view[at : at + BLOCK])


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    """What zlib makes of some pieces; it ends where they are no stream of zlib's."""
    unpacker = zlib.decompressobj()
    try:
        for piece in pieces:
            while piece and not unpacker.eof:
                if out := unpacker.decompress(piece, BLOCK):
                    yield out
                piece = unpacker.unconsumed_tail
            if unpacker.eof:
                return
    except zlib.error:
        return
