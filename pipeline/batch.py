"""A corpus → tables: list, read, extract what is new, resolve, write.

What is extracted stands in the ledger at once, so a run that is broken off goes on where it stopped. The tables depend
on the corpus alone: not on the number of workers, nor on what was known before.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fnmatch import fnmatch
from hashlib import sha256
from pathlib import Path

from filelock import FileLock, Timeout

from .reading import FORMATS, Reading, read
from .records import Extraction, Problem, Release
from .store import Ledger, digest_of, program_digest, versions

CHUNK = 16  # releases that one worker takes at a time
IGNORE = ".svodka-ignore"  # a folder that holds this file is no corpus; with lines in it, only those names are left out
THREADS = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS")
WARM = "В 2020 году ФСБ России изъяла 3 гранаты, сообщил директор А.Б. Иванов в Москве."

Progress = Callable[[int, int], None]


class Busy(RuntimeError):
    """Another run is writing into the same folder."""


class WorkerDied(RuntimeError):
    """A worker process was ended from outside, mostly for want of memory."""


class NotWritable(RuntimeError):
    """The output folder cannot be made or written into."""


class NothingToDo(RuntimeError):
    """None of the inputs is there, or they hold no file that could be a release."""


@dataclass(frozen=True, slots=True)
class Summary:
    """What a run read and wrote. ``known`` of the ``ok`` releases were done in an earlier run."""

    out: Path
    sources: int = 0
    ok: int = 0
    known: int = 0
    skipped: int = 0
    failed: int = 0
    rows: tuple[tuple[str, int], ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What did not work: inputs that gave nothing."""
        return tuple(p for p in self.problems if p.severity == "error")


@dataclass(frozen=True, slots=True)
class Corpus:
    """Everything that was read, sorted: releases to analyse, those left out, inputs without a release."""

    sources: int
    releases: tuple[Release, ...]
    skipped: tuple[Release, ...]
    failed: tuple[Release, ...]
    problems: tuple[Problem, ...]


def run(
    corpus: Path | str | Sequence[Path | str],
    out: Path | str = "outputs",
    workers: int = 1,
    full: bool = False,
    progress: Progress | None = None,
) -> Summary:
    """Tables of a corpus (folders, files, ``.jsonl``) in the folder ``out``; ``full`` forgets what was done before."""
    from . import resolving, writing

    paths = [Path(p) for p in ([corpus] if isinstance(corpus, str | Path) else corpus)]
    out = Path(out)
    found = read_corpus(paths, out)
    if not found.releases and not found.skipped and not found.failed:
        raise NothingToDo("\n".join(f"{p.source}: {p.message}" for p in found.problems) or "there is no release to read")
    with _locked(out):
        with Ledger(ledger_path(out), program_digest()) as ledger:
            if full:
                ledger.clear()
            known = {r.release_id: e for r in found.releases if (e := ledger.get(r))}
            new, broken = _extract(found.releases, known, ledger, workers, progress)
            ledger.keep_only(found.releases)
        lost = [r for r in found.releases if r.release_id in broken]
        problems = [*found.problems, *broken.values()]
        rows = resolving.resolve([*known.values(), *new], problems, [*found.failed, *lost], found.skipped)
        writing.write_all(rows, out, run_info(found, len(lost)))
    return Summary(
        out=out,
        sources=found.sources,
        ok=len(known) + len(new),
        known=len(known),
        skipped=len(found.skipped),
        failed=len(found.failed) + len(lost),
        rows=tuple((name, len(table)) for name, table in rows.items()),
        problems=tuple(problems),
    )


def ledger_path(out: Path) -> Path:
    """Where the ledger of an output folder stands."""
    return out / ".svodka" / "ledger.sqlite"


def run_info(corpus: Corpus, lost: int) -> dict[str, object]:
    """What decided the tables: versions, digests, counts. No time and no machine in it: the same run gives the same."""
    texts = sha256("".join(f"{r.release_id} {r.sha256}\n" for r in corpus.releases).encode()).hexdigest()
    return {
        "versions": versions(),
        "program": digest_of(".py"),
        "lexicons": digest_of(".toml"),
        "corpus": texts,
        "sources": corpus.sources,
        "releases": {"ok": len(corpus.releases) - lost, "skipped": len(corpus.skipped), "failed": len(corpus.failed) + lost},
    }


def read_corpus(paths: Iterable[Path], out: Path | None = None) -> Corpus:
    """Read all sources below the paths, each file once, sorted by name; whatever lies in ``out`` is no source."""
    sources = 0
    reading, missing = Reading(), []
    seen: set[str] = set()
    for path, root in _roots(paths):
        if not path.exists():
            missing.append(Problem(path.as_posix(), "reading", "error", "there is no such file or folder; check the path"))
            continue
        listed, unfollowed = _listed(path, out)
        missing += [Problem(link.relative_to(root).as_posix(), "reading", "warning", UNFOLLOWED) for link in unfollowed]
        if not listed:
            message = f"no file in this folder that svodka reads ({' '.join(FORMATS)})"
            missing.append(Problem(path.as_posix(), "reading", "error", message))
        listed = _once(listed, seen)
        sources += len(listed)
        for source in listed:
            reading += read(source, root)
    releases = _distinct(reading.releases)
    return Corpus(
        sources=sources,
        releases=tuple(r for r in releases if r.language == "ru"),
        skipped=tuple(r for r in releases if r.language != "ru"),
        failed=tuple(_unread(reading)),
        problems=(*missing, *reading.problems),
    )


def _roots(paths: Iterable[Path]) -> list[tuple[Path, Path]]:
    """Each path once, with the folder that names of its sources are told from."""
    return [(path, path if path.is_dir() else path.parent) for path in sorted(set(paths))]


UNFOLLOWED = "a link to a folder, not followed; name that folder as an input of its own if its files belong to the corpus"


def _listed(path: Path, out: Path | None) -> tuple[list[Path], list[Path]]:
    """The files to read at a path, and the links to folders below it."""
    found = sorted(_sources(path, out)) if path.is_dir() else [path]
    return [p for p in found if not p.is_dir()], [p for p in found if p.is_dir()]


def _once(files: Iterable[Path], seen: set[str]) -> list[Path]:
    """Each file once, under its own name rather than a link's; ``seen`` are the real paths so far."""
    kept = []
    for path in sorted(files, key=lambda p: (p.is_symlink(), p)):
        real = os.path.realpath(path)
        if real not in seen:
            seen.add(real)
            kept.append(path)
    return sorted(kept)


def _sources(folder: Path, out: Path | None) -> Iterator[Path]:
    """The files of a folder and of those below it; hidden ones, ignored ones and the output folder are left out.

    A link to a folder is given back and not gone into (it may lead up again); a link to nothing counts as a file.
    """
    if out is not None and folder.resolve() == out.resolve():
        return
    ignored = _ignored(folder)
    for path in folder.iterdir():
        if path.name.startswith(".") or any(fnmatch(path.name, pattern) for pattern in ignored):
            continue
        if path.is_dir() and not path.is_symlink():
            yield from _sources(path, out)
        elif path.is_file() or path.is_symlink():
            yield path


def _ignored(folder: Path) -> list[str]:
    file = folder / IGNORE
    if not file.is_file():
        return []
    lines = [line.strip() for line in file.read_text("utf-8").splitlines()]
    return [line for line in lines if line and not line.startswith("#")] or ["*"]


def _distinct(releases: Iterable[Release]) -> list[Release]:
    """The same text twice is two releases: the second one's derived id gets a number. Own ids are left to resolving."""
    seen: Counter[str] = Counter()
    out = []
    for release in releases:
        derived = f"{release.published or 'undated'}-{release.sha256[:8]}"
        if release.release_id == derived:
            seen[derived] += 1
            if seen[derived] > 1:
                release = replace(release, release_id=f"{derived}-{seen[derived]}")
        out.append(release)
    return out


def _unread(reading: Reading) -> Iterator[Release]:
    """Sources and lines that gave no release: they get a row in the tables, so that nothing is lost silently."""
    given = {release.source for release in reading.releases}
    for source in dict.fromkeys(p.source for p in reading.problems if p.severity == "error"):
        if source not in given:
            yield Release(release_id="", text="", source=source)


@contextmanager
def _locked(out: Path) -> Iterator[None]:
    lock = FileLock(ledger_path(out).with_name("lock"))
    try:
        ledger_path(out).parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        raise Busy(f"another svodka is writing into {out}; wait for it, or choose another folder with --out") from None
    except OSError as error:
        raise NotWritable(f"{out}: cannot be written into ({error.strerror or error}); choose another folder with --out") from None
    try:
        yield
    finally:
        lock.release()


Done = tuple[list[Extraction], list[tuple[str, Problem]]]


def _extract(
    releases: Sequence[Release], known: dict[str, Extraction], ledger: Ledger, workers: int, progress: Progress | None
) -> tuple[list[Extraction], dict[str, Problem]]:
    """Extract what is not known yet; what fails becomes a problem by release id, the others go on."""
    todo = [r for r in releases if r.release_id not in known]
    chunks = [todo[at : at + CHUNK] for at in range(0, len(todo), CHUNK)]
    new: list[Extraction] = []
    broken: dict[str, Problem] = {}
    done = 0
    for extractions, failures in _work(chunks, workers):
        for extraction in extractions:
            ledger.put(extraction)
        new += extractions
        broken.update(failures)
        done += len(extractions) + len(failures)
        if progress:
            progress(done, len(todo))
    return new, broken


def _work(chunks: list[list[Release]], workers: int) -> Iterator[Done]:
    for name in THREADS:
        os.environ.setdefault(name, "1")  # BLAS threads of several workers get into each other's way
    workers = min(workers, len(chunks))
    if workers <= 1:
        yield from map(extract_chunk, chunks)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    try:
        with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
            yield from pool.map(extract_chunk, chunks)
    except BrokenProcessPool:
        raise WorkerDied("a worker process died (too little memory?); run again with fewer --workers: what is done is kept") from None


def extract_chunk(releases: list[Release]) -> Done:
    """Extract some releases in this process; if one of them fails, each is done alone and the failing ones are told."""
    from .extraction import extract_all, warm

    nlp = warm(WARM)
    try:
        with nlp.memory_zone():
            return list(extract_all(releases, nlp)), []
    except Exception as error:  # whatever breaks on one release must not take the others along
        if len(releases) == 1:
            return [], [(releases[0].release_id, _failure(releases[0], error))]
    out: Done = ([], [])
    for release in releases:
        extractions, failures = extract_chunk([release])
        out[0].extend(extractions)
        out[1].extend(failures)
    return out


def _failure(release: Release, error: Exception) -> Problem:
    said = " ".join(str(error).split())[:200]
    message = f"could not be analysed ({type(error).__name__}: {said}); the others are done; please report this release"
    return Problem(release.source, "extraction", "error", message, release.release_id)
