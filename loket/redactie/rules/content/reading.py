"""From JSON, a form or a file to a struct, and back."""

import re
from collections.abc import Mapping
from typing import Any, TypeVar

from msgspec import Struct, ValidationError, convert, to_builtins

from loket.kernel.refusal import Refusal, Refused

C = TypeVar("C", bound=Struct)
PLACE = re.compile(r" - at `\$\.?([^`]*)`$")


def content_of(told: Mapping[str, Any], content: type[C]) -> C:
    """As a struct of this kind. Raises Refused, with the field, for what does not fit."""
    try:
        return convert(told, content, strict=False)
    except ValidationError as error:
        words = str(error)
        place = PLACE.search(words)
        field = place[1].replace(".", "-").replace("[...]", "") if place else ""
        reason = f"Dit past niet: {PLACE.sub('', words)}"
        raise Refused(Refusal("content-does-not-fit", reason, field)) from None


def kept(content: Struct) -> dict[str, Any]:
    """As it stands in the database."""
    found: dict[str, Any] = to_builtins(content)
    return found
