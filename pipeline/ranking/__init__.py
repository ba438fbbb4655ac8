"""A second opinion on when it was and what it is a part of: candidates of the text, ranked by what coded releases teach.

The rules of ``pipeline.figures`` decide first. What they leave open, a text carries over sentences, and there no list of
wordings is ever complete: how far a time reaches is a matter of many small signs. Those signs are *features* of each
candidate (``periods``, ``wholes``), a small forest of trees (``forest``) weighs them, and where another candidate is clearly
better than the rules' own, it takes its place (``deciding``). The forests are made by ``benchmarks/train.py`` from rows as the
rules gave them *before anybody had looked at the texts*: what rules know by heart teaches nothing of their errors.
"""
