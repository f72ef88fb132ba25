"""The many other pages: found by PostgreSQL, by their words and the letters of their title."""

import json
import re

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.sql import Row, rows
from loket.zoeken.engine.asked import Asked
from loket.zoeken.engine.words import telling
from loket.zoeken.rules.found import Result

MOST_WORDS = 8
# A title may have its short name in brackets: who types that, typed the title.
# All words first; when few pages hold all, those that hold any. The number of rows that are ranked is bounded.
PAGES = """
    WITH every AS (
        SELECT id FROM zoeken_entry
        WHERE words @@ to_tsquery('dutch', %(every)s::text) AND NOT foremost
          AND (NOT staff_only OR %(staff)s::boolean AND (permission = '' OR permission = ANY(%(may)s::text[])))
        LIMIT 200
    ), any_of AS (
        SELECT id FROM zoeken_entry
        WHERE (SELECT count(*) FROM every) < 3 AND words @@ to_tsquery('dutch', %(any)s::text) AND NOT foremost
          AND (NOT staff_only OR %(staff)s::boolean AND (permission = '' OR permission = ANY(%(may)s::text[])))
        LIMIT 200
    ), ranked AS (
        SELECT entry.*, ts_rank(words, to_tsquery('dutch', %(any)s::text), 1) AS rank,
               greatest(
                   similarity(lower(title), %(shown)s::text),
                   (lower(substring(title FROM '\\(([^()]{2,20})\\)')) = %(shown)s::text)::int
               ) AS likeness
        FROM zoeken_entry entry WHERE id IN (SELECT id FROM every UNION SELECT id FROM any_of)
    )
    SELECT likeness, kind, ref, title, url, summary, upl, language, organisation, organisation_name, facts
    FROM ranked ORDER BY rank + likeness DESC, published_at DESC NULLS LAST, id LIMIT %(most)s::int
"""
LEXEME = re.compile(r"^[a-z0-9]+$")


def pages_like(asked: Asked, *, by: Actor, most: int) -> list[tuple[float, Result]]:
    """How alike the title is, from 0 to 1, and the page; one statement."""
    words = [word for word in dict.fromkeys(telling(list(asked.mended.split()))) if LEXEME.match(word)][:MOST_WORDS]
    if not words:
        return []
    values = {
        "every": " & ".join(words),
        "any": " | ".join(words),
        "shown": " ".join(asked.words),
        "staff": by.kind == ActorKind.STAFF,
        "may": sorted(by.permissions),
        "most": most,
    }
    return [_told(row) for row in rows(PAGES, values)]


def _told(row: Row) -> tuple[float, Result]:
    likeness, *told, facts = row
    return float(likeness), Result(*told, facts=json.loads(facts))  # type: ignore[misc]
