"""What a counted thing is in the light of what was done with it, and how a deed stands in the light of the thing."""

from __future__ import annotations

from collections.abc import Callable

from .cases import Case, Deed
from .goods import of_the_worth
from .items import Item
from .settled_deeds import (
    acquittals,
    back_to_work,
    broken,
    by_outcome,
    called_before,
    failures,
    found_out,
    hurt_still,
    in_danger,
    in_the_list,
    of_its_own_line,
    taken_places,
    thwarted,
    to_be_built,
    trained,
    verdicts,
)
from .settled_harm import captive, carried_off, escaped, fallen, searched_for, slain, so_many_militants, who_attacked, won_back
from .settled_people import (
    as_person,
    assailants,
    behind_bars,
    decided_about,
    discharged,
    fell_in_fight,
    fighting,
    folk,
    handed_back,
    hunted,
    losses_of,
    of_family,
    of_forces,
    residents,
    who_lost,
    who_took,
)
from .settled_things import (
    armour,
    attempts,
    cleared,
    dealt,
    devices,
    groups_listed,
    land,
    list_entries,
    money_sought,
    of_service,
    papers,
    plastic,
    searched,
    stuff,
    transfers,
)


def settled(case: Case, item: Item, deed: Deed) -> tuple[Item, Deed]:
    """Object and deed, each with what the other says about it: every rule in its order, on what those before it have left."""
    for _, rule in SETTLED:
        item, deed = rule(case, item, deed) or (item, deed)
    return item, deed


SETTLED: tuple[tuple[str, Callable[[Case, Item, Deed], tuple[Item, Deed] | None]], ...] = (
    ("as_person", as_person),
    ("worth", of_the_worth),
    ("in_danger", in_danger),
    ("broken", broken),
    ("of_forces", of_forces),
    ("who_lost", who_lost),
    ("losses_of", losses_of),
    ("cleared", cleared),
    ("land", land),
    ("papers", papers),
    ("assailants", assailants),
    ("fell_in_fight", fell_in_fight),
    ("handed_back", handed_back),
    ("captive", captive),
    ("carried_off", carried_off),
    ("escaped", escaped),
    ("fallen", fallen),
    ("slain", slain),
    ("searched_for", searched_for),
    ("won_back", won_back),
    ("so_many_militants", so_many_militants),
    ("who_attacked", who_attacked),
    ("residents", residents),
    ("folk", folk),
    ("of_family", of_family),
    ("attempts", attempts),
    ("plastic", plastic),
    ("thwarted", thwarted),
    ("of_its_own_line", of_its_own_line),
    ("dealt", dealt),
    ("transfers", transfers),
    ("decided_about", decided_about),
    ("hunted", hunted),
    ("fighting", fighting),
    ("who_took", who_took),
    ("money_sought", money_sought),
    ("discharged", discharged),
    ("failures", failures),
    ("by_outcome", by_outcome),
    ("verdicts", verdicts),
    ("acquittals", acquittals),
    ("found_out", found_out),
    ("behind_bars", behind_bars),
    ("devices", devices),
    ("in_the_list", in_the_list),
    ("hurt_still", hurt_still),
    ("groups_listed", groups_listed),
    ("list_entries", list_entries),
    ("searched", searched),
    ("to_be_built", to_be_built),
    ("armour", armour),
    ("trained", trained),
    ("called_before", called_before),
    ("back_to_work", back_to_work),
    ("taken_places", taken_places),
    ("stuff", stuff),
    ("of_service", of_service),
)
