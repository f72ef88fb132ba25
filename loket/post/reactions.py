"""What post does when a fact arrives: who wrote on paper hears so on paper."""

from loket.post.commands import take_back_receipt, write_receipt
from loket.post.events import PoststapUndone, PoststukFinished, PoststukPutWithZaak, PoststukRouted


def confirm_receipt(event: PoststukRouted | PoststukPutWithZaak | PoststukFinished) -> None:
    write_receipt(poststuk_id=event.poststuk_id)


def take_back(event: PoststapUndone) -> None:
    take_back_receipt(poststuk_id=event.poststuk_id)
