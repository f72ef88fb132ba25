"""Addresses at other organisations, which clients name in a body: fetched with care, or not at all."""

from loket.outside.bronnen.client import fetch, send
from loket.outside.bronnen.guard import NotFetched, check_address, why_not_fetch

__all__ = ["NotFetched", "check_address", "fetch", "send", "why_not_fetch"]
