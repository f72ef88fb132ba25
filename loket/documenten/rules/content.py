"""What an update means for the content of a document (drc-015)."""

from enum import Enum


class Step(Enum):
    KEEP = "the content stays as it is"
    REPLACE = "new content came along"
    PARTS = "new content comes in parts"
    DROP = "from now on there is none"


def step_for(*, given: bool, came: bool, size_given: bool, size: int | None, whole: bool) -> Step:
    """`given`: the body names `inhoud`; `came`: with content in it; `whole`: the whole document was sent.

    An empty `inhoud` and a size announce parts. Without a size it empties the document, but a partial update that
    sends null for what it does not know, as some programs do, empties nothing.
    """
    if came:
        return Step.REPLACE
    if not given:
        return Step.KEEP
    if size:
        return Step.PARTS
    return Step.DROP if whole or size_given else Step.KEEP
