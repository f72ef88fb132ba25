"""What questions mean, remembered by all processes together: asking the model costs ten times as much as looking."""

from django.db import connection
from numpy import float32
from numpy.typing import NDArray

from loket.kernel.sql import row
from loket.zoeken.rules.meaning import digest_of, packed, unpacked

SLOTS = 20_000
KNOWN = """
    SELECT vector FROM zoeken_askedmeaning
    WHERE slot = %(slot)s::int AND digest = %(digest)s::bytea AND model = %(model)s::text
"""
# A crash may cost the last ones: nobody waits for the disk. The last question that fell in a slot stays.
REMEMBER = """
    WITH in_no_hurry AS (SELECT set_config('synchronous_commit', 'off', true))
    INSERT INTO zoeken_askedmeaning (slot, model, digest, vector)
    SELECT %(slot)s::int, %(model)s::text, %(digest)s::bytea, %(vector)s::bytea FROM in_no_hurry
    ON CONFLICT (slot) DO UPDATE SET model = excluded.model, digest = excluded.digest, vector = excluded.vector
    RETURNING slot
"""


def remembered(model: str, question: str) -> NDArray[float32] | None:
    """What a process learned of this question; one statement."""
    found = row(KNOWN, _place_of(model, question))
    return unpacked(bytes(found[0])) if found else None


def remember(model: str, question: str, vector: NDArray[float32]) -> NDArray[float32]:
    """Tell the others, and answer as they will read it: then each process ranks alike.

    Not in a transaction: that would keep others waiting for the slot until its end.
    """
    raw = packed(vector)
    if not connection.in_atomic_block:
        row(REMEMBER, _place_of(model, question) | {"vector": raw})
    return unpacked(raw)


def _place_of(model: str, question: str) -> dict[str, object]:
    digest = digest_of(question)
    return {"slot": int.from_bytes(digest[:4], "big") % SLOTS, "model": model, "digest": digest}
