"""The corpus as the ledger knows it after a run: what goes into the tables, and what is counted."""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from hashlib import sha256

from ..records import Problem, Release
from ..store import Failure, Ledger, Stored, digest_of, versions
from .listing import Listing


@dataclass(slots=True)
class Corpus:
    """Every input once: analysed, left out (not Russian), or failed."""

    ok: int = 0
    skipped: int = 0
    failed: list[Release] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    @property
    def inputs(self) -> int:
        return self.ok + self.skipped + len(self.failed)


def counted(ledger: Ledger, listing: Listing) -> Corpus:
    """What became of the inputs, without their extractions."""
    told = list(ledger.problems(listing.rank))
    found = Corpus(ok=ledger.known(), skipped=ledger.left_out(), problems=[*listing.problems, *told])
    silent = dict.fromkeys(p.source for p in told if p.severity == "error" and not ledger.gave(p.source))
    for name, failure in ledger.failed_sources():
        found.problems.append(Problem(name, "reading", "error", _message(failure, "read")))
        silent[name] = None
    found.failed = [Release("", "", name) for name in dict.fromkeys([*listing.aside, *silent])]
    for release, failure in ledger.failed_releases():
        found.problems.append(Problem(release.source, "extraction", "error", _message(failure, "analysed"), release.release_id))
        found.failed.append(release)
    return found


def _message(failure: Failure, what: str) -> str:
    return f"could not be {what}: {failure.said}; tried twice and set aside until the file or the program changes; the others are done"


@dataclass(frozen=True, slots=True)
class Told:
    """What resolving needs, and the digest of it; ``ids``: how many releases with an id of their own are analysed."""

    extractions: Stored
    skipped: list[Release]
    digest: str
    ids: int


def told_by(ledger: Ledger, listing: Listing) -> Told:
    """Extractions of the whole corpus, and the releases that are left out."""
    rows, skipped, digest, ids = array("q"), list[Release](), sha256(), set[bytes]()
    for row, release, done in ledger.releases(listing.rank):
        if release.language != "ru":
            skipped.append(release)
            continue
        digest.update(f"{release.release_id} {release.sha256}\n".encode())
        if done:
            rows.append(row)
            ids.add(sha256(release.release_id.encode("utf-8", "surrogatepass")).digest()[:12])
    return Told(ledger.extractions(rows), skipped, digest.hexdigest(), len(ids))


def run_info(listing: Listing, found: Corpus, digest: str, decisions: str = "") -> dict[str, object]:
    """What decided the tables: versions, digests, counts. No time and no machine in it: the same run gives the same."""
    return {
        "versions": versions(),
        "program": digest_of(".py"),
        "lexicons": digest_of(".toml"),
        "corpus": digest,
        **({"decisions": decisions} if decisions else {}),
        "sources": len(listing.sources) + len(listing.aside),
        "releases": {"ok": found.ok, "skipped": found.skipped, "failed": len(found.failed)},
    }
