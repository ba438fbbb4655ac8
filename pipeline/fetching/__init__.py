"""Addresses of the web → saved pages in a corpus folder. The one room that knows the network; nothing here is used by a run.

Polite: robots.txt is asked, one request a second and host, saved pages are left alone or asked for conditionally. What is
saved stays saved, so a fetch that is broken off goes on where it stopped.
"""

from ..holding import Busy, NotWritable
from .addresses import Addresses, AddressesError, read_addresses
from .fetch import Failure, Summary, fetch
from .manners import Clock, Manners

__all__ = [
    "Addresses", "AddressesError", "Busy", "Clock", "Failure", "Manners", "NotWritable", "Summary", "fetch", "read_addresses",
]  # fmt: skip
