"""Sixty formulas and sixty scripts, tables whose texts are made of them, and what of it lives in LibreOffice and in Chromium."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from itertools import product
from pathlib import Path

import pytest
from handmade import TEXT, whole
from lxml import html

from pipeline import resolving, writing
from pipeline.records import Problem

OFFICE = shutil.which("soffice") or shutil.which("libreoffice")
BROWSER = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
office = pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice: apt install libreoffice-calc")
browser = pytest.mark.skipif(BROWSER is None, reason="needs Chromium: apt install chromium")

STARTS = ("=", "+", "-", "@", "\t=", "\r=", "'=", " =", "\ufeff=", "＝")
BODIES = ("1+1", 'HYPERLINK("http://example.test/"&A1,"x")', "cmd|'/C calc'!A0", "IMPORTXML(A1,\"//a\")", "SUM(1;2)*cmd|' /C x'!A0", "WEBSERVICE(A1)")
FORMULAS = [start + body for start, body in product(STARTS, BODIES)]

OWN = "document.title='live'"
WAYS = (
    f"<script>{OWN}</script>",
    f"</title><script>{OWN}</script>",
    f"</style><script>{OWN}</script>",
    f'<img src=x onerror="{OWN}">',
    f'<svg onload="{OWN}">',
    f'"><script>{OWN}</script>',
    f"' onmouseover='{OWN}' x='",
    f'" autofocus onfocus="{OWN}" x="',
    f"javascript:{OWN}",
    f'<iframe srcdoc="<script>parent.{OWN}</script>"></iframe>',
    f'<details open ontoggle="{OWN}">',
    f'<body onload="{OWN}">',
    f"{{{{ ''.__class__ }}}}<script>{OWN}</script>",
    f"{{% raw %}}<script>{OWN}</script>",
    f'<meta http-equiv=refresh content="0;url=data:text/html,<script>{OWN}</script>">',
)
SCRIPTS = [start + way for start, way in product(("", "12 ", "<b>", "\ufeff"), WAYS)]
PAYLOADS = {"formulas": FORMULAS, "scripts": SCRIPTS}
LIVE = re.compile(r'table:formula="[^"]*"|xlink:href="[^"]*"|<script:|<table:dde-link|<text:dde-connection|<draw:')


def write_tables(payloads: Sequence[str], folder: Path) -> Path:
    """Tables whose texts, titles, publishers, addresses, ids and messages begin with payloads."""
    found = [whole(f"{payload} {n}", f"{payload}\n{TEXT}", title=payload, publisher=payload, url=payload) for n, payload in enumerate(payloads)]
    writing.write_all(resolving.resolve(found, [Problem(payload, payload, "note", payload) for payload in payloads]), folder, {})
    return folder


def live_in_office(files: Sequence[Path], place: Path) -> list[str]:
    """Formulas, links, scripts and connections that LibreOffice has when it has opened the files; ``place`` is an empty folder."""
    profile = f"-env:UserInstallation={(place / 'profile').as_uri()}"
    command = [str(OFFICE), profile, "--headless", "--convert-to", "fods", "--outdir", str(place)]
    found: list[str] = []
    for file in files:
        shutil.copy(file, place / f"{file.suffix[1:]}-{file.name}")
    subprocess.run([*command, *(str(place / f"{file.suffix[1:]}-{file.name}") for file in files)], capture_output=True, timeout=300, check=True)
    for file in files:
        seen = (place / f"{file.suffix[1:]}-{file.stem}.fods").read_text("utf-8")
        found += [f"{file.name}: {match[0]}" for match in LIVE.finditer(seen.partition("<office:body>")[2])]
    return found


def dom(path: Path, place: Path) -> html.HtmlElement:
    """The page as the browser has it after loading."""
    command = [str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={place / 'profile'}", "--dump-dom"]
    done = subprocess.run([*command, path.as_uri()], capture_output=True, timeout=120, check=True)
    return html.document_fromstring(done.stdout.decode("utf-8"))


def live_in_browser(path: Path, place: Path) -> list[str]:
    """What acts, or could act, in a report that a browser has loaded."""
    page = dom(path, place)
    found = [f"title: {title}" for title in [page.findtext("head/title")] if title != "Svodka: report"]
    found += [f"<{element.tag}>" for element in page.xpath("//script | //iframe | //img | //object | //embed | //link | //form | //base")]
    found += [f"{a.attrname}={a}" for a in page.xpath("//@*") if a.attrname.startswith("on")]
    return found + [f"href={href}" for href in page.xpath("//@href") if not href.startswith("#")]
