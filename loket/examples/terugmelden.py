"""Which team looks into what is said of a register, and something that a resident of the demo says."""

from uuid import UUID, uuid4

from loket.basisregistraties.commands.terugmelding import KloptNiet, arrange_bron, forward_terugmelding, report_wrong
from loket.basisregistraties.models import Bron
from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM

WEGEN = (
    (Bron.BRP, "burgerzaken", "de gemeente waar iemand woont", "Woont iemand elders? Meld het met de TMV."),
    (Bron.HANDELSREGISTER, "kcc", "de KVK", "Meld het bij de KVK, via Mijn KVK, terugmelden."),
    (Bron.BAG, "vergunningen", "de beheerder van de BAG", "Meld het via de terugmeldvoorziening van het Kadaster."),
)


def arrange_terugmelden() -> None:
    by = actor(SANNE)
    for bron, team, aan, uitleg in WEGEN:
        arrange_bron(bron=bron, team=team, aan=aan, uitleg=uitleg, by=by)


def say_what_is_wrong(partij_id: UUID, *, bsn: str, naam: str) -> None:
    """One that waits, and one that was passed on."""
    by = actor(SANNE)
    said = (
        ("verblijfplaats.verblijfadres.huisnummertoevoeging", "Toevoeging", "", "A"),
        ("geboorte.plaats", "Geboorteplaats", "Bergen", "Schoorl"),
    )
    made = [
        report_wrong(
            told=KloptNiet(partij_id, Bron.BRP, veld, label, nummer=bsn, naam=naam, nu=nu, hoort=hoort),
            send_key=uuid4(),
            by=SYSTEM,
        )
        for veld, label, nu, hoort in said
    ]
    aan = "Gemeente Alkmaar (daar is de akte)"
    forward_terugmelding(terugmelding_id=made[-1].id, aan=aan, kenmerk="TMV-2026-41", by=by)
