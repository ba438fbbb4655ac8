"""E-mail messages (.eml): the message's own text and its attachments."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr, parsedate_to_datetime
from typing import cast

from .archive import DEEPEST
from .blocks import text_of_fragment
from .encoding import NotText, decode
from .release import Reading, Source, problem, release_of

Opener = Callable[[str, bytes, int], Reading]
SHORTEST = 200  # characters: a shorter text beside attachments is a covering note


def read_mail(name: str, data: bytes, depth: int, open_file: Opener, endings: Collection[str]) -> Reading:
    """The release of a message and those of its attachments whose ending is one of ``endings``."""
    if depth >= DEEPEST:
        return problem(name, f"messages more than {DEEPEST} deep inside one another are not opened; save the inner one by itself")
    try:
        message = message_from_bytes(data, policy=default)
        body, files = _body(message), _attachments(message, endings)
        subject, sender, sent = (str(message.get(field) or "") for field in ("Subject", "From", "Date"))
    except Exception as error:  # the parser of the standard library raises whatever a broken header makes it raise
        return problem(name, f"no e-mail message, or a damaged one ({type(error).__name__}); save its text as .txt")
    out = Reading()
    for file, content in files:
        out += open_file(f"{name}/{file}", content, depth + 1)
    if body.strip() and (len(body.strip()) >= SHORTEST or not out.releases):
        source = Source(name=name, text=body, title=subject, published=_day(sent), publisher=parseaddr(sender)[0])
        out = release_of(source) + out
    return out if out != Reading() else problem(name, "a message without text and without attachments that svodka reads")


def _body(message: EmailMessage) -> str:
    """The text of a message: plain where it has it, else from its HTML."""
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    text = _text(cast(EmailMessage, part))
    return text_of_fragment(text) if part.get_content_type() == "text/html" else text


def _text(part: EmailMessage) -> str:
    raw = cast(bytes, part.get_payload(decode=True) or b"")
    charset = part.get_content_charset()
    if charset:
        try:
            return raw.decode(charset)
        except (LookupError, UnicodeError):
            pass  # a charset that is unknown or not what it says
    try:
        return decode(raw).text if raw.strip() else ""
    except NotText:
        return ""


def _attachments(message: EmailMessage, endings: Collection[str]) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for number, part in enumerate(message.iter_attachments(), 1):
        file = (part.get_filename() or "").replace("\\", "/").rsplit("/", 1)[-1] or f"attachment-{number}"
        if part.get_content_type() == "message/rfc822":
            inner = part.get_payload(0) if part.is_multipart() else None
            found += [(f"attachment-{number}.eml", inner.as_bytes())] if isinstance(inner, EmailMessage) else []
        elif "." in file and f".{file.rsplit('.', 1)[-1].lower()}" in endings:
            found.append((file, cast(bytes, part.get_payload(decode=True) or b"")))
    return found


def _day(sent: str) -> str:
    try:
        day: datetime = parsedate_to_datetime(sent)
    except (TypeError, ValueError):
        return ""
    return day.date().isoformat()
