"""Content that leaves the store after its document is gone."""

from loket.kernel.jobs import job
from loket.outside.opslag import store


@job(queue="documenten")
def remove_content(*, keys: list[str]) -> None:
    """Again when the store was down; what is gone already may be removed again."""
    for key in keys:
        store().remove(key)
