"""How a page shows its picture."""

from typing import Any

from django import template

from loket.redactie.queries.picture import sizes_of
from loket.redactie.rules.content import Beeld

register = template.Library()


@register.inclusion_tag("redactie/public/_beeld.html")
def beeld(shown: Beeld, *, lazy: bool = False) -> dict[str, Any]:
    """Nothing without a picture. `lazy` is for what stands below the first screen."""
    sizes = sizes_of(shown.file) if shown.file else []
    return {"sizes": sizes, "largest": sizes[-1] if sizes else None, "alt": shown.alt, "lazy": lazy}
