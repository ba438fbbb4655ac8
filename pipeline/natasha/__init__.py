"""Natasha at the border: its models behind one door, pymorphy3 in the place of pymorphy2."""
