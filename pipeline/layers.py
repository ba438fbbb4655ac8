"""Names of the layers on a Doc: which extension attributes and span groups there are, in one place."""

from __future__ import annotations

from spacy.tokens import Doc, Token

LISTS = ("mentions", "organizations", "people", "places", "roles", "dates", "quantities", "figures", "problems")


def register() -> None:
    """Declare the extensions; calling it twice changes nothing.

    ``doc._.release`` is the Release (None for a bare text); ``doc._.<list>`` hold the records of ``records.py``;
    ``token._.parent`` is the index in the doc of the syntactic head (its own for a root, -1 unknown) and
    ``token._.relation`` the relation.
    """
    if Doc.has_extension("release"):
        return
    Doc.set_extension("release", default=None)
    for name in LISTS:
        Doc.set_extension(name, default=())
    Doc.set_extension("inner", default=())  # bodies named only inside another's name, until all else is read
    Token.set_extension("parent", default=-1)
    Token.set_extension("relation", default="")


register()
