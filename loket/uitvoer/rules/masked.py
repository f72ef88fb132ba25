"""What may not go out in a value: numbers of persons unless asked for, keys never, secrets in links never."""

import json
import re
from typing import Any

from cryptography.exceptions import InvalidTag
from django.core.serializers.json import DjangoJSONEncoder

from loket.kernel.secrets import SEALED, decrypt

NUMBER = re.compile(r"(?<![0-9])[0-9]{9}(?![0-9])")
SECRET_PART = re.compile(r"(https?://\S*?/)[\w:.~-]{20,}(?=[/\s?#)>\"'.,]|$)")
ABSENT = "[weggelaten]"
SEALED_TEXT = re.compile(rf"{SEALED}(?:[0-9a-f]{{2}}){{30,}}")


def is_bsn(text: str) -> bool:
    """Nine digits that pass the test of eleven: 9a + 8b + … + 2h - i is a multiple of 11."""
    if not (len(text) == 9 and text.isascii() and text.isdigit()) or text == "000000000":
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(text, (9, 8, 7, 6, 5, 4, 3, 2, -1), strict=True))
    return weighed % 11 == 0


def without_bsn(text: str) -> str:
    """A text that somebody filled in, without the numbers of persons in it."""
    return NUMBER.sub(lambda found: ABSENT if is_bsn(found[0]) else found[0], text)


def without_secrets(text: str) -> str:
    """Our own mails lead to a page by a link that counts as a key."""
    return SECRET_PART.sub(rf"\1{ABSENT}", text)


def told_of(resource: Any, *, met_bsn: bool) -> Any:
    """JSON of an API with what is sealed in it opened, or left out."""
    if isinstance(resource, list):
        return [told_of(each, met_bsn=met_bsn) for each in resource]
    if not isinstance(resource, dict):
        return SEALED_TEXT.sub("", resource) if isinstance(resource, str) else resource
    return {
        name: _value(name, value, resource, met_bsn=met_bsn)
        if isinstance(value, str) and value.startswith(SEALED)
        else told_of(value, met_bsn=met_bsn)
        for name, value in resource.items()
    }


def _value(name: str, value: str, beside: dict[str, Any], *, met_bsn: bool) -> str:
    is_person = name == "inpBsn" or str(beside.get("codeSoortObjectId", "")).lower() == "bsn"
    if name == "auth":
        return "***"  # as the API says it
    if name not in ("inpBsn", "objectId") or (is_person and not met_bsn):
        return ""
    try:
        return decrypt(bytes.fromhex(value.removeprefix(SEALED)))
    except (ValueError, InvalidTag):
        return ""


def text_of(value: Any, *, met_bsn: bool) -> str:
    """A column with JSON."""
    text = json.dumps(value, ensure_ascii=False, cls=DjangoJSONEncoder)
    return json.dumps(told_of(json.loads(text), met_bsn=met_bsn), ensure_ascii=False) if SEALED in text else text
