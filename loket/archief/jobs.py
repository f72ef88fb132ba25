"""Destruction goes on in the background, and begins again where it stopped."""

from uuid import UUID

from loket.archief.commands import destroy_lijst
from loket.kernel.jobs import job


@job(queue="archief")
def destroy(*, lijst_id: str) -> None:
    destroy_lijst(lijst_id=UUID(lijst_id))
