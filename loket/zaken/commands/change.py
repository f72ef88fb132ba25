"""Change what is told of a zaak."""

from typing import Any, Unpack
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import refuse
from loket.zaken.commands.archief import recount_archief
from loket.zaken.commands.changing import changing
from loket.zaken.commands.opschorting import follow_opschorting
from loket.zaken.commands.termijn import count_again, keep_move
from loket.zaken.events import ZaakExtended
from loket.zaken.models import Betalingsindicatie, Oorzaak, Zaak
from loket.zaken.queries.around import around_given, kind_of
from loket.zaken.rules.gegevens import Zaakgegevens
from loket.zaken.rules.place import box_around
from loket.zaken.rules.zaak import faults_of_change
from loket.zgw.trail import PARTIAL_UPDATE

KEPT_WHEN_EMPTY = ("identificatie", "vertrouwelijkheidaanduiding")
MOVES_TERMIJN = frozenset({"startdatum", "zaaktype_id", "verlenging"})
MOVES_ARCHIEF = frozenset({"hoofdzaak_id", "relevante_andere_zaken", "startdatum_bewaartermijn"})


@transaction.atomic
def change_zaak(*, zaak_id: UUID, by: Actor, action: str = PARTIAL_UPDATE, **given: Unpack[Zaakgegevens]) -> None:
    """Lay these values over the zaak. The last lawful day and the archive date follow, unless they are among them.

    Raises Refused: `permission_denied` (also for a closed zaak without geforceerd bijwerken, zrc-007), or everything
    that is wrong (zrc-001, 002, 010 to 015, 022).
    """
    with changing(zaak_id, by=by, action=action) as zaak:
        before = {name: getattr(zaak, name) for name in given}
        sent: Any = {name: value for name, value in given.items() if _differs(name, value, before[name])}
        was = {"opschorting": zaak.opschorting, "termijn": zaak.uiterlijke_einddatum_afdoening}
        around = around_given(sent, zaak=zaak)
        all_before = {each.attname: getattr(zaak, each.attname) for each in zaak._meta.concrete_fields}
        refuse(*faults_of_change(sent, all_before, around, now=timezone.now(), zaak_id=zaak.id))
        _lay_over(zaak, sent)
        _follow_termijn(zaak, sent, was, by=by)
    if zaak.einddatum and MOVES_ARCHIEF & set(sent):
        recount_archief(zaak_id, by=by)


def _differs(name: str, value: object, before: object) -> bool:
    return value != before and not (name in KEPT_WHEN_EMPTY and not value)


def _lay_over(zaak: Zaak, sent: Zaakgegevens) -> None:
    for name, value in sent.items():
        setattr(zaak, name, value)
    if zaak.betalingsindicatie == Betalingsindicatie.NVT:
        zaak.laatste_betaaldatum = None  # zrc-014
    if "zaakgeometrie" in sent:
        zaak.omhullende = box_around(zaak.zaakgeometrie)
    if "archiefactiedatum" in sent:
        zaak.archief_berekend = False
    if "uiterlijke_einddatum_afdoening" in sent:
        zaak.termijn_berekend = False


def _follow_termijn(zaak: Zaak, sent: Zaakgegevens, was: dict[str, Any], *, by: Actor) -> None:
    """A day that is given counts; else what moves the term has it counted again. Each is kept with its cause."""
    if "uiterlijke_einddatum_afdoening" in sent:
        keep_move(zaak, was["termijn"], Oorzaak.GEWIJZIGD, by=by)
    if not MOVES_TERMIJN & set(sent) and "opschorting" not in sent:
        return
    kind = kind_of(zaak)
    if "opschorting" in sent:
        follow_opschorting(zaak, kind, was=was["opschorting"], by=by)
    if "verlenging" in sent and zaak.verlenging:
        announce(ZaakExtended(zaak.id, zaak.verlenging["duur"]), by=by)
    if MOVES_TERMIJN & set(sent):
        verlengd = "verlenging" in sent
        oorzaak = Oorzaak.VERLENGD if verlengd else Oorzaak.GEWIJZIGD
        count_again(zaak, kind, oorzaak, by=by, reden=(zaak.verlenging or {}).get("reden", "") if verlengd else "")
