"""Full texts beside the tables, for releases whose cell cannot hold the text as it is."""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final

PLAIN: Final = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
RESERVED: Final = re.compile(r"con|prn|aux|nul|com\d|lpt\d")  # no file on Windows may be called so
FOLDER: Final = "texts"


def file_name(release_id: str) -> str:
    """A file name for an id: the id itself where every system can hold it, else what is left of it and its hash.

    >>> file_name("2019-06-13-edd16a1d")
    '2019-06-13-edd16a1d.txt'
    >>> file_name("../А/1").startswith("1-")
    True
    """
    if PLAIN.fullmatch(release_id) and not RESERVED.fullmatch(release_id):
        return release_id + ".txt"
    left = re.sub(r"[^a-z0-9_-]+", "-", release_id.lower()).strip("-")[:60]
    digest = sha256(release_id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    return f"{left}-{digest}.txt" if left else f"text-{digest}.txt"
