"""Names and posts of people.

Words alone: ``paradigms``, ``words``, ``nominative``, ``identity``, ``posts``. Over a Doc: ``ranges`` and ``mentions`` (people),
``scene``, ``tails``, ``beside``, ``offices`` and ``wording`` (roles).
"""
