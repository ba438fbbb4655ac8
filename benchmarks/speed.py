"""How fast is svodka? Natasha's README chain against the whole of svodka, same texts, one core, one run.

    python benchmarks/speed.py [TEXTS.jsonl | FOLDER] [--limit N] [--rounds N]

Both chains take the texts in turns, batch by batch, so that whatever else the machine does falls on both; processor
time is counted, not the clock. The first round reads texts that neither has seen; further rounds show what the caches
give. Natasha's chain is that of her README: segments, morphology, lemmas, syntax, names of people, places and bodies
brought to normal form, people's names taken apart and dates found by yargy. svodka's is `build_nlp()` with every
stage, extraction of figures, roles and periods included. Syntax is made when it is read; its row says what it would
cost on every sentence, and a total with it is given.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import resource
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parent.parent))
for variable in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS"):  # numpy is imported later
    os.environ.setdefault(variable, "1")

BATCH = 32
FIRST = """БИШКЕК, 5 марта 2021 г. Директор департамента МВД Азамат Турдиев сообщил, что за 9 месяцев в Ошской области изъято
более 1,2 тыс. гранат, на 15% больше, чем годом ранее. «Задержаны двое», – добавил представитель полиции Б.А. Норов."""
Clock = dict[str, float]


def texts_of(source: Path) -> list[str]:
    """Texts of a JSONL file's ``text`` fields, or the bodies of a folder's .txt files."""
    if source.suffix == ".jsonl":
        found = [json.loads(line)["text"] for line in source.read_text(encoding="utf-8").splitlines() if line.strip()]
    else:
        raw = (path.read_text(encoding="utf-8", errors="replace") for path in sorted(source.rglob("*.txt")))
        found = [text.split("\n---\n", 1)[-1] if text.startswith("---") else text for text in raw]
    return [text for text in found if text.strip()]


def timed(clock: Clock, name: str, work: Callable[[], object]) -> object:
    start = process_time()
    result = work()
    clock[name] = clock.get(name, 0.0) + process_time() - start
    return result


def natasha_chain(clock: Clock) -> Callable[[list[str]], int]:
    """The README's chain; returns a function that reads texts and counts tokens."""
    from pipeline.natasha.compat import alias_pymorphy

    alias_pymorphy()
    import natasha as n

    vocab, emb, segmenter = n.MorphVocab(), n.NewsEmbedding(), n.Segmenter()
    morph, syntax, ner = n.NewsMorphTagger(emb), n.NewsSyntaxParser(emb), n.NewsNERTagger(emb)
    names, dates = n.NamesExtractor(vocab), n.DatesExtractor(vocab)

    def read(texts: list[str]) -> int:
        docs = [n.Doc(text) for text in texts]
        timed(clock, "segments", lambda: [d.segment(segmenter) for d in docs])
        timed(clock, "morphology", lambda: [d.tag_morph(morph) for d in docs])
        timed(clock, "lemmas", lambda: [t.lemmatize(vocab) for d in docs for t in d.tokens])
        timed(clock, "syntax", lambda: [d.parse_syntax(syntax) for d in docs])
        timed(clock, "names", lambda: [d.tag_ner(ner) for d in docs])
        timed(clock, "normal forms", lambda: [s.normalize(vocab) for d in docs for s in d.spans])
        timed(clock, "people's names", lambda: [s.extract_fact(names) for d in docs for s in d.spans if s.type == "PER"])
        timed(clock, "dates", lambda: [list(dates(d.text)) for d in docs])
        return sum(len(d.tokens) for d in docs)

    read([FIRST])
    return read


def svodka_chain(clock: Clock) -> tuple[Callable[[list[str]], int], Callable[[list[str]], None]]:
    """Ours: every stage; and apart from it the syntax of every sentence."""
    from pipeline.nlp import build_nlp
    from pipeline.stages.linguistics import parse

    nlp = build_nlp()
    nlp(FIRST)  # what is loaded at first use counts as loading

    def read(texts: list[str]) -> int:
        docs = timed(clock, "tokens", lambda: [nlp.make_doc(text) for text in texts])
        for name, stage in nlp.pipeline:
            many = getattr(stage, "pipe", None)
            docs = timed(clock, name.removeprefix("svodka_"), lambda: list(many(docs)) if many else [stage(d) for d in docs])  # noqa: B023
        return sum(not t.is_space for d in docs for t in d)  # type: ignore[attr-defined]

    def read_syntax(texts: list[str]) -> None:
        with nlp.select_pipes(enable=["svodka_sentences", "svodka_syntax"]):
            docs = list(nlp.pipe(texts))
        timed(clock, "all syntax", lambda: [parse(d) for d in docs])

    return read, read_syntax


def batches(texts: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(texts), BATCH):
        yield texts[at : at + BATCH]


def table(title: str, clock: Clock, tokens: int) -> float:
    total = sum(clock.values())
    print(f"\n{title}")
    for name, seconds in clock.items():
        print(f"  {name:16}{seconds / tokens * 1e6:8.1f} µs a token {seconds / total:6.1%}")
    print(f"  {'all':16}{total / tokens * 1e6:8.1f} µs a token, {tokens / total:,.0f} tokens a second")
    return total / tokens


def megabytes() -> float:
    """The most memory this process has held."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (1024 * 1024 if sys.platform == "darwin" else 1024)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("source", nargs="?", type=Path, default=Path(__file__).parent.parent / "corpus")
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    texts = texts_of(options.source)[: options.limit]

    load: Clock = {}
    ours: Clock = {}
    theirs: Clock = {}
    read, read_syntax = timed(load, "svodka", lambda: svodka_chain(ours))  # type: ignore[misc]
    held = megabytes()
    print(f"loading, processor time: svodka {load['svodka']:.1f} s, {held:.0f} MB")
    natasha = timed(load, "natasha", lambda: natasha_chain(theirs))
    print(f"                         natasha {load['natasha']:.1f} s (libraries were loaded before)")
    gc.collect()
    gc.freeze()
    for number in range(1, options.rounds + 1):
        ours.clear()
        theirs.clear()
        own = other = 0
        for batch in batches(texts):
            other += natasha(batch)  # type: ignore[operator]
            own += read(batch)
            read_syntax(batch)
        syntax = ours.pop("all syntax")
        print(f"\n=== round {number}: {len(texts)} texts, {other} tokens" + (", none seen before" if number == 1 else ""))
        slow = table("Natasha's README chain", theirs, other)
        quick = table("svodka, every stage", ours, own)
        core = sum(ours[name] for name in ("tokens", "sentences", "morphology", "names")) / own
        like = sum(theirs[name] for name in ("segments", "morphology", "lemmas", "names")) / other
        full = quick + syntax / own
        print(f"  {'(all syntax)':16}{syntax / own * 1e6:8.1f} µs a token, made only when it is read")
        print(f"\n  whole chain {slow / quick:.1f}×; with all syntax {slow / full:.1f}×")
        print(f"  segments, tags, lemmas and names alone {like / core:.1f}×")
    print(f"\nmost memory held, both chains: {megabytes():.0f} MB")


if __name__ == "__main__":
    main()
