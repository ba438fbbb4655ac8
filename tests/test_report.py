"""report.html: what an analyst sees, in a real browser, whatever the releases hold."""

from __future__ import annotations

from html import escape
from pathlib import Path

import pytest
from handmade import figure, telling
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from payloads import OWN, SCRIPTS, browser, dom, write_tables

from pipeline import resolving, writing
from pipeline.writing import report
from pipeline.writing.report.marks import pieces


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_tables(SCRIPTS, tmp_path_factory.mktemp("report"))


@browser
def test_a_script_that_stands_in_the_page_would_not_run(hostile: Path, tmp_path: Path) -> None:
    """The policy of the page holds even where escaping would fail."""
    open_page = tmp_path / "open.html"
    text = (hostile / "report.html").read_text("utf-8")
    open_page.write_text(text.replace("<body>", f"<body><script>{OWN}</script>", 1), encoding="utf-8")
    assert dom(open_page, tmp_path).findtext("head/title") == "Svodka: report"
    bare = tmp_path / "bare.html"
    bare.write_text(f"<html><head><title>-</title></head><body><script>{OWN}</script></body></html>", encoding="utf-8")
    assert dom(bare, tmp_path).findtext("head/title") == "live"  # the browser does run scripts


def test_the_page_asks_for_nothing_from_outside(hostile: Path) -> None:
    page = html.parse(str(hostile / "report.html")).getroot()
    assert "default-src 'none'" in page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert not page.xpath("//@src | //@srcset | //@action | //link")


@browser
@pytest.mark.parametrize("width", [420, 1300])
def test_the_page_does_not_scroll_sideways_and_no_code_is_broken(width: int, tmp_path: Path) -> None:
    long, thing = "ы" * 400, "training_base+cache"
    found = [telling(name, figure(name, value, object=thing), text=f"{value} баз и {long}") for name, value in (("first", "57"), ("second", "63"))]
    writing.write_all(resolving.resolve(found), tmp_path / "out", {})
    page = (tmp_path / "out" / "report.html").read_text("utf-8").replace("<details", "<details open")
    seen = "const d = document.querySelector('iframe').contentDocument, tall = [...d.querySelectorAll('.w')].map(e => e.getClientRects().length)"
    script = f"onload = () => {{ {seen}; document.title = [d.documentElement.scrollWidth, Math.max(...tall)] }}"
    framed = f'<title>-</title><iframe width={width} height=900 style="border:0" srcdoc="{escape(page)}"></iframe><script>{script}</script>'
    (tmp_path / "framed.html").write_text(f"<!DOCTYPE html><meta charset=utf-8>{framed}", encoding="utf-8")
    wide, tall = dom(tmp_path / "framed.html", tmp_path).findtext(".//title").split(",")
    assert 0 < int(wide) <= width and int(tall) == 1


def test_figures_are_marked_in_their_text_and_conflicts_are_told(tmp_path: Path) -> None:
    quote, other, text = "57 терактов", "63 теракта", "В 2019 году пресечено {}."
    one = telling("first", figure("first", start=22), text=text.format(quote))
    two = telling("second", figure("second", "63", start=22, quote=other), text=text.format(other))
    writing.write_all(resolving.resolve([one, two]), tmp_path / "out", {})
    page = html.parse(str(tmp_path / "out" / "report.html")).getroot()
    marked = {mark.get("title"): mark.text for mark in page.iter("mark")}
    assert marked == {"first-f22": quote, "second-f22": other}
    claims = page.xpath("//h2[@id='claims']/following-sibling::div[1]/table//td")
    assert claims[0].text == "conflict" and {"first-f22", "second-f22"} == set(
        page.xpath("//h2[@id='claims']/following-sibling::div[1]/table//a/text()")
    )
    assert all(page.get_element_by_id(href[1:]) is not None for href in page.xpath("//td/a/@href"))


def test_what_is_shortened_and_what_is_not_counted_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report, "RELEASES", 2)
    again = [telling(f"a{day}", figure(f"a{day}", "40", object="cell", wording=""), published=f"2020-01-0{day}") for day in (1, 2)]
    old = telling("old", figure("old", "57"), published="2019-12-30")
    new = telling("new", figure("new", "63"), text="63 теракта" + " и" * 20_000)
    bare = telling("bare", figure("bare", "5", object="cell", period="", wording=""), published="")
    writing.write_all(resolving.resolve([*again, old, new, bare]), tmp_path / "out", {})
    page = html.parse(str(tmp_path / "out" / "report.html")).getroot()
    text = " ".join(page.text_content().split())
    assert "The newest 2 releases" in text and "Of releases without a day: 1 figures" in text and "Cut here; the whole text of 40010" in text
    rows = [[cell.text for cell in row] for row in page.xpath("//h2[@id='claims']/following-sibling::div[1]/table/tr[td]")]
    assert rows[0][0] == "conflict"
    links = page.xpath("//td/a/@href")
    assert "#new-f0" in links and all(page.get_element_by_id(href[1:], None) is not None for href in links)


def test_a_value_in_another_unit_has_one_unit(tmp_path: Path) -> None:
    heavy = {"action": "seized", "object": "explosives", "kind": "mass"}
    one = telling("first", figure("first", "2", unit="t", **heavy))
    two = telling("second", figure("second", "1500", unit="kg", **heavy))
    writing.write_all(resolving.resolve([one, two]), tmp_path / "out", {})
    page = html.parse(str(tmp_path / "out" / "report.html")).getroot()
    cell = page.xpath("//h2[@id='claims']/following-sibling::div[1]/table//td")[4]
    assert [words.strip() for words in cell.itertext() if words.strip() and "/" not in words] == ["2 t", "1500 kg"]


@given(st.text(max_size=60), st.lists(st.tuples(st.integers(0, 70), st.integers(0, 70)), max_size=6))
def test_pieces_are_the_text_whole_and_in_order(text: str, spans: list[tuple[int, int]]) -> None:
    rows = [{"start": a, "end": b, "figure_id": f"f{n}"} for n, (a, b) in enumerate(spans)]
    cut = pieces(text, rows)
    assert "".join(piece.text for piece in cut) == text
    fitting = {f"f{n}" for n, (a, b) in enumerate(spans) if a < b <= len(text)}
    assert {i for piece in cut for i in piece.figures} == fitting and all(piece.text for piece in cut)
