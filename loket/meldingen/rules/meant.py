"""Is this the address that somebody means?"""

from loket.gebied.rules import read_address_query


def is_meant(label: str, typed: str) -> bool:
    """All that was typed stands in the address, so there is nothing to guess."""
    asked, found = read_address_query(typed), read_address_query(label)
    words_fit = set(asked.words.split()) <= set(found.words.split())
    return asked.number is not None and words_fit and (asked.number, asked.suffix) == (found.number, found.suffix)
