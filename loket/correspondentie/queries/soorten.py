"""The kinds of messages of the town."""

from loket.correspondentie.models import Berichtsoort


def soort_choices() -> list[tuple[str, str]]:
    """Code and name, as choices: for which of them somebody says that it may go electronically (Awb 2:8)."""
    return list(Berichtsoort.objects.order_by("naam").values_list("code", "naam"))
