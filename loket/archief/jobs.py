"""Destruction and packing go on in the background, and begin again where they stopped."""

from uuid import UUID

from loket.archief.commands import destroy_lijst, finish_overdracht, pack_overdracht
from loket.kernel.jobs import job


@job(queue="archief")
def destroy(*, lijst_id: str) -> None:
    destroy_lijst(lijst_id=UUID(lijst_id))


@job(queue="archief")
def pack(*, overdracht_id: str) -> None:
    pack_overdracht(overdracht_id=UUID(overdracht_id))


@job(queue="archief")
def hand_over(*, overdracht_id: str) -> None:
    finish_overdracht(overdracht_id=UUID(overdracht_id))
