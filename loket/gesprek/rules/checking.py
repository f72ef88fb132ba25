"""Which details of who calls an agent may ask: two must fit before anything else of them is shown (U29).

A phone number is none of them: it can be imitated, and the whole house has it.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from loket.kernel.text import date_words, local
from loket.klantcontacten.rules.caller import DETAILS_ASKED
from loket.partijen.rules.known import Known


class Detail(StrEnum):
    GEBOORTEDATUM = "geboortedatum"
    ADRES = "adres"
    EMAIL = "email"
    KVK = "kvk"
    LAATSTE_CONTACT = "laatste_contact"


@dataclass(frozen=True, slots=True)
class ToAsk:
    """`words` is what the agent compares with what the caller says."""

    detail: Detail
    words: str


def details_to_ask(known: Known, last_contact: datetime | None) -> list[ToAsk]:
    """What we know of them, so what can be asked."""
    return list(_details(known, last_contact))


def enough(to_ask: Collection[ToAsk]) -> bool:
    """Whether we know two details, so that somebody can be checked at all."""
    return len(to_ask) >= DETAILS_ASKED


def _details(known: Known, last_contact: datetime | None) -> Iterator[ToAsk]:
    if known.born:
        yield ToAsk(Detail.GEBOORTEDATUM, f"Geboren {date_words(known.born)}")
    if known.postcode and known.huisnummer:
        yield ToAsk(Detail.ADRES, f"Postcode {known.postcode}, nummer {known.huisnummer}")
    if known.emails:
        yield ToAsk(Detail.EMAIL, f"E-mail {known.emails[0]}")
    if known.kvk:
        yield ToAsk(Detail.KVK, f"KvK-nummer {known.kvk}")
    if last_contact:
        yield ToAsk(Detail.LAATSTE_CONTACT, f"Laatst gecontroleerd contact {date_words(local(last_contact).date())}")
