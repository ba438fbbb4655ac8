"""Months on which something holds: «по данным на январь 2018 года в колониях насчитывается 520 экстремистов»."""

from __future__ import annotations

import re

from ..records import TimeExpression

# «по данным | на январь», «по данным ГСИН | на сентябрь», «| На июнь в перечне числилось 300 организаций»
LEAD = re.compile(r"(?:[Пп]о\sданным\s(?:[А-ЯЁ«][А-Яа-яЁё«»\s-]{1,40}\s)?|(?:\A|[.!?\n]\s?))$")


def month_of_holding(time: TimeExpression, text: str) -> bool:
    """«По данным на январь», «На июнь 2017 года …»: no plan for the month, as «рейд назначен на январь» is."""
    led = time.granularity == "month" and time.text[:3].lower() == "на "
    return led and LEAD.search(text[max(0, time.start - 60) : time.start]) is not None
