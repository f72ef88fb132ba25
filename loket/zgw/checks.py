"""What a type cannot say of a value: the code and the reason when it is wrong, None when it is right."""

import re
from collections.abc import Callable
from typing import Any, TypeAlias
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from shapely.errors import GEOSException
from shapely.geometry import shape as shapely_shape

from loket.kernel.secrets import SEALED

Wrong: TypeAlias = tuple[str, str]
Check: TypeAlias = Callable[[Any], Wrong | None]
PERIOD = re.compile(r"-?P(?=.)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=.)(\d+H)?(\d+M)?(\d+(\.\d+)?S)?)?")
MOST_POINTS = 10_000
GEOMETRIES = ("Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon", "GeometryCollection")


def url(value: str) -> Wrong | None:
    """An absolute address of the web, without blanks."""
    try:
        parts = urlsplit(value)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not re.search(r"\s", value)
        _ = parts.port
    except ValueError:
        good = False
    return None if good else ("bad-url", "Dit is geen geldige URL.")


def url_or_blank(value: str) -> Wrong | None:
    return url(value) if value else None


def rsin(value: str) -> Wrong | None:
    """Nine digits that pass the eleven test: a RSIN, and a BSN alike."""
    if not value.isascii() or not value.isdigit():
        return "only-digits", "Vul alleen cijfers in."
    if len(value) != 9:
        return "invalid-length", "Een RSIN heeft 9 cijfers."
    return None if _eleven(value) else ("invalid", "Dit nummer voldoet niet aan de elfproef.")


def _eleven(digits: str) -> bool:
    """Nine zeros pass: programs that test use them."""
    *first, last = (int(digit) for digit in digits)
    return (sum((9 - place) * digit for place, digit in enumerate(first)) - last) % 11 == 0


def rsin_or_blank(value: str) -> Wrong | None:
    return rsin(value) if value else None


def unsealed(value: str) -> Wrong | None:
    """Not what our database says of a value that is encrypted: that would be opened on the way out."""
    return ("invalid", "Deze waarde kan hier niet.") if value.startswith(SEALED) else None


def period(value: str) -> Wrong | None:
    """A duration by ISO 8601, such as P6W."""
    return None if PERIOD.fullmatch(value) and len(value) <= 40 else ("invalid", "Dit is geen geldige ISO 8601-duur.")


def email(value: str) -> Wrong | None:
    try:
        validate_email(value)
    except ValidationError:
        return "invalid", "Dit is geen geldig e-mailadres."
    return None


def email_or_blank(value: str) -> Wrong | None:
    return email(value) if value else None


def geometry(value: dict[str, Any]) -> Wrong | None:
    """GeoJSON within the bounds of the earth, and of reason."""
    try:
        if value.get("type") not in GEOMETRIES or _points(value) > MOST_POINTS:
            return "invalid", "Dit is geen geldige GeoJSON."
        low_x, low_y, high_x, high_y = shapely_shape(value).bounds
    except (GEOSException, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError):
        return "invalid", "Dit is geen geldige GeoJSON."
    inside = -180 <= low_x <= high_x <= 180 and -90 <= low_y <= high_y <= 90
    return None if inside else ("invalid", "Deze plaats ligt buiten de aarde (EPSG:4326).")


def _points(value: Any) -> int:
    if isinstance(value, dict):
        return sum(_points(value.get(name, ())) for name in ("coordinates", "geometries"))
    if isinstance(value, list):
        return max(1, sum(_points(each) for each in value))
    return 0
