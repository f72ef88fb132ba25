"""The facts that forms announce: ids and values, never an answer."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True)
class FormulierMade:
    formulier: str
    name: str


@dataclass(frozen=True)
class VersieKept:
    """A draft was changed."""

    formulier: str
    number: int


@dataclass(frozen=True)
class VersiePublished:
    formulier: str
    number: int
    product: str


@dataclass(frozen=True)
class FormulierWithdrawn:
    formulier: str
    number: int
    product: str


@dataclass(frozen=True)
class AanvraagTakenOver:
    """Staff goes on with it for who began, by its kenmerk (S-128)."""

    aanvraag_id: UUID
    kanaal: str


@dataclass(frozen=True)
class AanvraagSubmitted:
    aanvraag_id: UUID
    formulier: str
    kenmerk: str


@dataclass(frozen=True)
class SignaturesAsked:
    """The first sent it; who else must sign got a mail. It is not complete yet."""

    aanvraag_id: UUID
    aantal: int


@dataclass(frozen=True)
class AanvraagSigned:
    aanvraag_id: UUID
    ondertekening_id: UUID
    hoe: str


@dataclass(frozen=True)
class SigningEnded:
    """It was not signed, and is a draft again. `waarom`: "geweigerd", "verlopen" or "ingetrokken"."""

    aanvraag_id: UUID
    waarom: str


@dataclass(frozen=True)
class BetaalverzoekMade:
    """Somebody pays later."""

    verzoek_id: UUID
    aanvraag_id: UUID


@dataclass(frozen=True)
class PaymentAdmonished:
    """It was not paid in time, and an aanmaning went out (Awb 4:112)."""

    verzoek_id: UUID
    aanvraag_id: UUID


@dataclass(frozen=True)
class BetaalverzoekEnded:
    """`state`: "betaald" or "ingetrokken"."""

    verzoek_id: UUID
    aanvraag_id: UUID
    state: str


@dataclass(frozen=True)
class PaymentToGiveBack:
    """Somebody paid what must not be ours. `reden` is a code."""

    poging_id: UUID
    kenmerk: str
    reden: str


@dataclass(frozen=True)
class PaymentGivenBack:
    poging_id: UUID
    kenmerk: str


@dataclass(frozen=True)
class AanvraagHandedOver:
    aanvraag_id: UUID
    zaak_id: UUID


@dataclass(frozen=True)
class AanvraagFailed:
    """No zaak could be made of it. `fault` is a code."""

    aanvraag_id: UUID
    fault: str


@dataclass(frozen=True)
class AanvraagRemoved:
    """Never sent, and thrown away."""

    aanvraag_id: UUID
    formulier: str


@dataclass(frozen=True)
class NormbedragKept:
    """An amount of the law; `checked`: somebody compared it with its source."""

    normbedrag_id: UUID
    code: str
    bedrag: str
    checked: bool
