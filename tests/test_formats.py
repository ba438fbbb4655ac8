"""Files of other kinds than text: what a person would read in them is the release, what is hostile or broken is told."""

from __future__ import annotations

import io
import os
import random
import zipfile
import zlib
from collections.abc import Callable
from datetime import date
from email.message import EmailMessage
from pathlib import Path

import matplotlib
import pytest
from fpdf import FPDF

from pipeline.reading import FORMATS, Reading, archive, read, read_bytes
from pipeline.reading import pdf as reading_pdf
from pipeline.reading.archive import told
from pipeline.reading.carried import docx_with, pdf_with

FIRST = (
    "В Душанбе прошло совещание руководителей пограничных служб. За девять месяцев на участке задержаны 214 нарушителей "
    "границы, из незаконного оборота изъято более 40 единиц огнестрельного оружия и свыше полутора тонн наркотических средств."
)
SECOND = "Участники договорились о совместных мероприятиях в 2020 году."
FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(*paragraphs: str, password: str = "", title: str = "") -> bytes:
    document = FPDF()
    document.add_page()
    document.add_font("dejavu", fname=str(FONT))
    document.set_font("dejavu", size=11)
    if title:
        document.set_title(title)
    for paragraph in paragraphs:
        document.multi_cell(0, 6, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
        document.ln(4)
    document.rect(20, 200, 30, 30)
    if password:
        document.set_encryption(owner_password="owner", user_password=password)
    return bytes(document.output())


def docx(body: str, extra: dict[str, str] | None = None) -> bytes:
    """A Word file with this content of its body."""
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" '
        'ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        "</Types>",
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{WORD}"><w:body>{body}</w:body></w:document>',
        **(extra or {}),
    }
    return packed({name: text.encode() for name, text in parts.items()})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def packed(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parcel:
        for name, data in files.items():
            parcel.writestr(name, data)
    return out.getvalue()


def mail(text: str, attachments: dict[str, bytes] | None = None) -> bytes:
    message = EmailMessage()
    message["Subject"] = "Итоги девяти месяцев"
    message["From"] = "Пресс-служба <press@border.example>"
    message["Date"] = "Thu, 10 Oct 2019 09:30:00 +0500"
    message.set_content(text)
    for name, data in (attachments or {}).items():
        message.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return message.as_bytes()


RSS = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Вестник границы</title>
<item><title>Итоги</title><link>https://vestnik.example/1</link><pubDate>Thu, 10 Oct 2019 21:30:00 +0000</pubDate>
<description><![CDATA[<p>{FIRST}</p><p>{SECOND}</p>]]></description></item>
<item><title>Пустая запись</title><link>https://vestnik.example/2</link></item></channel></rss>""".encode()
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Вестник</title><entry><title>Итоги</title><updated>2019-10-10T08:00:00Z</updated>
<content type="html">&lt;p&gt;{FIRST}&lt;/p&gt;</content></entry></feed>""".encode("cp1251", "xmlcharrefreplace").decode("cp1251").encode()
TABLE = f"Дата;Заголовок;Текст;Источник\n10.10.2019;Итоги;\"{FIRST}\n{SECOND}\";Вестник\n;Без текста;;\n".encode("cp1251")
SAMPLES: dict[str, Callable[[], bytes]] = {
    "a.pdf": lambda: pdf(FIRST, SECOND),
    "a.docx": lambda: docx(paragraph(FIRST) + paragraph(SECOND)),
    "a.rss": lambda: RSS,
    "a.atom": lambda: ATOM,
    "a.csv": lambda: TABLE,
    "a.zip": lambda: packed({"a.txt": FIRST.encode(), "b.pdf": pdf(SECOND), "c.html": f"<html><p>{FIRST}</p></html>".encode()}),
    "a.eml": lambda: mail(FIRST, {"a.docx": docx(paragraph(SECOND))}),
    "a.html": lambda: f"<html><head><title>Т</title></head><body><article><p>{FIRST}</p><p>{SECOND}</p></article></body></html>".encode(),
    "a.txt": lambda: f"---\npublished: 2019-10-10\n---\n{FIRST}\n".encode(),
    "a.jsonl": lambda: b'{"text": "\xd0\x98\xd0\xb7\xd1\x8a\xd1\x8f\xd1\x82\xd0\xbe 12 \xd0\xb3\xd1\x80\xd0\xb0\xd0\xbd\xd0\xb0\xd1\x82"}\n',
}


def only(reading: Reading) -> str:
    assert not reading.problems
    (release,) = reading.releases
    return release.text


def test_paragraphs_of_a_pdf_are_whole() -> None:
    reading = read_bytes("2019-10-10-a.pdf", pdf(FIRST, SECOND, title="Совещание"))
    assert only(reading).split("\n") == [FIRST, SECOND]
    assert (reading.releases[0].title, reading.releases[0].published_basis) == ("Совещание", "filename")


@pytest.mark.parametrize("ending", ["pdf", "docx"])
def test_what_a_feed_said_is_carried_by_the_file(ending: str) -> None:
    told = {"title": "Итоги: девять месяцев " + "и ещё " * 200, "published": "2019-06-13", "publisher": "Секретариат", "url": "https://a.example/b"}
    data = pdf(FIRST, title="Безымянный") if ending == "pdf" else docx(paragraph(FIRST))
    made = pdf_with(told, data) if ending == "pdf" else docx_with(told, data)
    (release,) = read_bytes(f"2019-06-14-a.{ending}", made).releases
    assert release.text == only(read_bytes(f"a.{ending}", data)) == FIRST
    assert (str(release.published), release.published_basis, release.publisher, release.url) == ("2019-06-13", "metadata", "Секретариат", told["url"])
    assert told["title"].startswith(release.title) and len(release.title) > 100
    assert ending == "docx" or (made.startswith(data) and len(made) < len(data) + 800)
    assert docx_with(told, b"no archive") == b"no archive" and pdf_with({}, data) == data


def test_a_scan_and_a_locked_pdf_say_so() -> None:
    assert "a scan?" in read_bytes("a.pdf", pdf()).problems[0].message
    assert "password" in read_bytes("a.pdf", pdf(FIRST, password="secret")).problems[0].message
    assert "cannot be opened" in read_bytes("a.pdf", b"%PDF-1.7\nnothing").problems[0].message


def test_word_files_keep_insertions_boxes_and_tables() -> None:
    inserted = f'<w:p><w:r><w:t>Изъято </w:t></w:r><w:ins w:id="1" w:author="x"><w:r><w:t>{12}</w:t></w:r></w:ins><w:r><w:t> гранат.</w:t></w:r></w:p>'
    deleted = '<w:p><w:del w:id="2" w:author="x"><w:r><w:delText>Изъято 99 мин.</w:delText></w:r></w:del></w:p>'
    control = f"<w:sdt><w:sdtContent>{paragraph(SECOND)}</w:sdtContent></w:sdt>"
    row = "<w:tr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in ("автоматов", "12")) + "</w:tr>"
    text = only(read_bytes("a.docx", docx(paragraph(FIRST) + inserted + deleted + control + f"<w:tbl>{row}</w:tbl>")))
    assert text.split("\n") == [FIRST, "Изъято 12 гранат.", SECOND, "автоматов — 12"]


def test_word_files_that_are_none() -> None:
    assert "damaged" in read_bytes("a.docx", b"PK\x03\x04 and nothing").problems[0].message
    assert ".doc" in read_bytes("a.docx", b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(600)).problems[0].message
    assert "word/document.xml" in read_bytes("a.docx", packed({"a.txt": b"x"})).problems[0].message


def test_feeds_give_a_release_an_entry() -> None:
    reading = read_bytes("a.xml", RSS)
    (release,) = reading.releases
    assert (release.text, release.title, release.publisher) == (f"{FIRST}\n{SECOND}", "Итоги", "Вестник границы")
    assert (release.published, release.url, release.source) == (date(2019, 10, 10), "https://vestnik.example/1", "a.xml#1")
    assert [(p.source, p.severity) for p in reading.problems] == [("a.xml#2", "error")]
    assert only(read_bytes("a.atom", ATOM)) == FIRST


def test_an_xml_file_that_is_no_feed() -> None:
    assert "no RSS" in read_bytes("a.xml", b"<?xml version='1.0'?><data/>").problems[0].message
    assert only(read_bytes("a.xml", f"<?xml version='1.0'?><html><body><p>{FIRST}</p></body></html>".encode())) == FIRST


def test_tables_give_a_release_a_row() -> None:
    reading = read_bytes("a.csv", TABLE)
    (release,) = reading.releases
    assert (release.text, release.published, release.publisher) == (f"{FIRST}\n{SECOND}", date(2019, 10, 10), "Вестник")
    assert [p.source for p in reading.problems] == ["a.csv:2"]
    assert "no column of texts" in read_bytes("a.csv", b"figure_id,value\nf1,3\n").problems[0].message


def test_archives_are_read_like_folders() -> None:
    name = "итоги.txt".encode("cp866").decode("cp437")
    inner = packed({"page.html": f"<html><body><p>{SECOND} {FIRST}</p></body></html>".encode()})
    reading = read_bytes("a.zip", packed({"b/report.pdf": pdf(FIRST), "inner.zip": inner, "__MACOSX/x.txt": b"x", "photo.jpg": b"\xff"}))
    assert [r.source for r in reading.releases] == ["a.zip/b/report.pdf", "a.zip/inner.zip/page.html"]
    assert [p.source for p in reading.problems] == ["a.zip/photo.jpg"]
    assert told(zipfile.ZipInfo(name)) == "итоги.txt"


def test_messages_give_their_text_and_attachments() -> None:
    reading = read_bytes("a.eml", mail(FIRST, {"report.docx": docx(paragraph(SECOND)), "logo.png": b"\x89PNG"}))
    assert [(r.source, r.text.strip()) for r in reading.releases] == [("a.eml", FIRST), ("a.eml/report.docx", SECOND)]
    release = reading.releases[0]
    assert (release.title, release.publisher, release.published) == ("Итоги девяти месяцев", "Пресс-служба", date(2019, 10, 10))
    covering = read_bytes("a.eml", mail("Во вложении сообщение.", {"report.pdf": pdf(FIRST)}))
    assert [r.source for r in covering.releases] == ["a.eml/report.pdf"]


def bombs() -> dict[str, tuple[str, bytes]]:
    """What must be set aside at once: how it says so, and its bytes."""
    laughs = b'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha">' + b"".join(
        f'<!ENTITY a{n} "{"&a" + str(n - 1) + ";" if n else "&a;"}{"&a;" * 9}">'.encode() for n in range(9)
    ) + b"]><rss><channel><item><description>&a8;</description></item></channel></rss>"
    deep = docx("<w:p>" * 3000 + "</w:p>" * 3000)
    nested = packed({"a.txt": FIRST.encode()})
    for _ in range(6):
        nested = packed({"inner.zip": nested})
    lying = bytearray(packed({"a.txt": b"0" * 1000}))
    lying[22:26] = (10).to_bytes(4, "little")
    locked = bytearray(packed({"a.txt": FIRST.encode()}))
    locked[6] |= 1
    locked[locked.index(b"PK\x01\x02") + 8] |= 1
    return {
        "entities.xml": ("entities", laughs),
        "entities.docx": ("entities", docx("", {"word/styles.xml": '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>'})),
        "deep.docx": ("", deep),
        "nested.zip": ("deep inside", nested),
        "lying.zip": ("", bytes(lying)),
        "locked.zip": ("password", bytes(locked)),
        "deep.html": ("", b"<div>" * 50_000 + b"</div>" * 50_000),
        "deep.jsonl": ("not valid JSON", b"[" * 100_000),
        "nul.txt": ("not a text", bytes(1000)),
    }


@pytest.mark.parametrize("name", bombs())
def test_bombs_are_set_aside(name: str) -> None:
    says, data = bombs()[name]
    reading = read_bytes(name, data)
    assert reading.problems and says in reading.problems[0].message


def test_an_archive_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "ALL", 10_000)
    assert "unpacks to more than" in read_bytes("a.zip", packed({"a.txt": b"0" * 20_000})).problems[0].message
    monkeypatch.setattr(archive, "ALL", 10**9)
    monkeypatch.setattr(archive, "LARGEST", 10_000)
    reading = read_bytes("a.zip", packed({"a.txt": b"0" * 20_000, "b.txt": FIRST.encode()}))
    assert [r.source for r in reading.releases] == ["a.zip/b.txt"] and "larger than" in reading.problems[0].message


def drawn(*streams: bytes, kind: bytes = b"") -> bytes:
    """A PDF file of one page that is drawn from these streams."""
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[%s]>>" % b" ".join(b"%d 0 R" % (4 + n) for n in range(len(streams))),
        *(b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (kind, len(stream), stream) for stream in streams),
    ]
    body = b"".join(b"%d 0 obj%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_pdf_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_pdf, "UNPACKED", 100_000)
    large, half = zlib.compress(b"0" * 200_000), zlib.compress(b"0" * 60_000)
    for data in (drawn(large), drawn(large, kind=b"/Subtype/Image"), drawn(half, half), drawn(zlib.compress(zlib.compress(large)))):
        assert "unpacks to more than" in read_bytes("a.pdf", data).problems[0].message
    for data in (drawn(half), drawn(half, half, kind=b"/Subtype/Image"), drawn(half[:20]), drawn(b"no zlib", b"")):
        assert "unpacks to more than" not in read_bytes("a.pdf", data).problems[0].message


@pytest.mark.parametrize("name", SAMPLES)
def test_every_format_is_one_that_is_announced(name: str) -> None:
    assert Path(name).suffix in FORMATS
    assert read_bytes(name, SAMPLES[name]()).releases


@pytest.mark.parametrize("name", SAMPLES)
def test_damaged_files_give_a_row_or_a_problem(name: str) -> None:
    """A byte changed, a piece cut out, doubled or the rest cut off: never an exception, never nothing."""
    good, dice = SAMPLES[name](), random.Random(name)
    for _ in range(int(os.environ.get("SVODKA_MUTATIONS", "200"))):
        data = bytearray(good)
        for _ in range(dice.randint(1, 8)):
            at, length = dice.randrange(len(data)), dice.randint(1, 40)
            match dice.randrange(4):
                case 0:
                    data[at] = dice.randrange(256)
                case 1:
                    del data[at : at + length]
                case 2:
                    data[at:at] = data[at : at + length]
                case _:
                    del data[max(1, at) :]
            if not data:
                data = bytearray(b"x")
        reading = read_bytes(name, bytes(data))
        assert reading.releases or reading.problems


def test_files_that_are_no_files(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "no ordinary file" in read(tmp_path / "pipe.txt").problems[0].message
    strange = os.fsencode(tmp_path) + b"/\xf0\xe5\xeb\xe8\xe7.txt"
    Path(os.fsdecode(strange)).write_bytes(FIRST.encode())
    (problem,) = read(Path(os.fsdecode(strange))).problems
    assert "not UTF-8" in problem.message and problem.source.encode("utf-8")


def test_a_file_that_grows_while_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text(FIRST, encoding="utf-8")
    real = os.fstat

    def growing(handle: int) -> os.stat_result:
        with path.open("a", encoding="utf-8") as file:
            file.write("!")
        return real(handle)

    monkeypatch.setattr("pipeline.reading.os.fstat", growing)
    assert "changes while it is read" in read(path).problems[0].message


def test_a_file_larger_than_a_release(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(250_000_000)
    assert "larger than 200 MB" in read(path).problems[0].message
