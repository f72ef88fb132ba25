"""XML out, for answers that are records in a list. We only write it, so there is nothing to be tricked by."""

import re
from typing import Any
from xml.sax.saxutils import escape

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
# XML 1.0 has no place for these characters, not even escaped.
_IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_of(content: Any, root: str, item: str = "") -> bytes:
    """A record, or a list of records that are each called `item`. A list inside is named after its plural."""
    return (DECLARATION + _element(root, content, item)).encode()


def _element(name: str, value: Any, item: str = "") -> str:
    if isinstance(value, dict):
        inside = "".join(_element(key, each) for key, each in value.items())
    elif isinstance(value, list):
        inside = "".join(_element(item or name.removesuffix("s"), each) for each in value)
    else:
        inside = _text(value)
    return f"<{name}>{inside}</{name}>" if inside else f"<{name}/>"


def _text(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(_IMPOSSIBLE.sub("", str(value)))
