"""The inquiry: its parts, a copy to who it is about, the answer of that person, hearing both sides, advice."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.klachten.commands.held import held_klacht, locked, today
from loket.klachten.commands.zaak import bring_zaak_along
from loket.klachten.events import (
    AdviceKept,
    HearingSkipped,
    InquiryStarted,
    KlachtHeard,
    KlachtSplit,
    WeerwoordGiven,
)
from loket.klachten.models import Beklaagde, Fase, Hoorgesprek, Klacht, Onderdeel, Oorzaak
from loket.klachten.rules.oordeel import soort_of
from loket.klachten.rules.stappen import why_not_hear, why_not_skip_hearing, why_not_split, why_not_text
from loket.klachten.rules.termijn import last_day_of


@transaction.atomic
def split_klacht(
    *, klacht_id: UUID, parts: list[tuple[str, str]], oorzaak: str = "", team: str | None = None, by: Actor
) -> None:
    """Its parts, each of one kind; the kind of the whole follows from them (S-68)."""
    klacht = held_klacht(klacht_id, by=by)
    unknown = oorzaak and oorzaak not in Oorzaak.values
    refuse(
        *why_not_split(parts),
        Refusal("cause-unknown", "Kies een oorzaak uit de lijst.", "oorzaak") if unknown else None,
    )
    klacht.onderdelen.all().delete()
    Onderdeel.objects.bulk_create(
        Onderdeel(klacht=klacht, volgorde=number, soort=soort, tekst=tekst.strip())
        for number, (soort, tekst) in enumerate(parts, start=1)
    )
    klacht.soort, klacht.oorzaak, klacht.team_id = soort_of([soort for soort, _ in parts]), oorzaak, team or None
    klacht.save(update_fields=["soort", "oorzaak", "team"])
    announce(KlachtSplit(klacht.id, klacht.soort, len(parts)), by=by)


@transaction.atomic
def start_inquiry(*, klacht_id: UUID, met_adviseur: bool = False, by: Actor) -> Klacht:
    """Formally: who it is about gets a copy and may answer (Awb 9:9). With an adviser there are ten weeks (9:11).

    Again: for who was named since.
    """
    klacht = held_klacht(klacht_id, by=by)
    klacht.fase, klacht.met_adviseur = Fase.ONDERZOEK, met_adviseur or klacht.met_adviseur
    klacht.onderzoeken_tot = count_again(klacht)
    klacht.save(update_fields=["fase", "met_adviseur", "onderzoeken_tot"])
    klacht.beklaagden.filter(afschrift_op=None).update(afschrift_op=timezone.now())
    bring_zaak_along(klacht)
    announce(InquiryStarted(klacht.id, klacht.met_adviseur), by=by)
    return klacht


@transaction.atomic
def give_weerwoord(*, klacht_id: UUID, tekst: str, by: Actor) -> None:
    """What the person says whom it is about: from the copy on, until the judgement. Raises Beklaagde.DoesNotExist."""
    klacht = locked(klacht_id)
    mine = Beklaagde.objects.get(klacht=klacht, medewerker_id=by.id, afschrift_op__isnull=False)
    refuse(
        Refusal("klacht-done", "Deze klacht is al afgehandeld.") if klacht.closed else None,
        why_not_text(tekst, "tekst", "Schrijf op wat jij hiervan vindt."),
    )
    mine.weerwoord, mine.weerwoord_op = tekst.strip(), timezone.now()
    mine.save(update_fields=["weerwoord", "weerwoord_op"])
    announce(WeerwoordGiven(klacht.id, mine.medewerker_id), by=by)


@transaction.atomic
def hear(*, klacht_id: UUID, wie: str, op: date | None, verslag: str, by: Actor) -> None:
    """A hearing, with its report (Awb 9:10)."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(*why_not_hear(wie, op=op, verslag=verslag, ontvangen_op=klacht.ontvangen_op, today=today()))
    assert op
    Hoorgesprek.objects.create(klacht=klacht, wie=wie, op=op, verslag=verslag.strip())
    announce(KlachtHeard(klacht.id, wie, op), by=by)


@transaction.atomic
def skip_hearing(*, klacht_id: UUID, reden: str, waarom: str, by: Actor) -> None:
    """The klager need not be heard, on a ground of Awb 9:10 paragraph 2."""
    klacht = held_klacht(klacht_id, by=by)
    refuse(*why_not_skip_hearing(reden, waarom=waarom))
    klacht.niet_horen, klacht.niet_horen_waarom = reden, waarom.strip()
    klacht.save(update_fields=["niet_horen", "niet_horen_waarom"])
    announce(HearingSkipped(klacht.id, reden), by=by)


@transaction.atomic
def keep_advice(*, klacht_id: UUID, advies: str, by: Actor) -> None:
    """What the adviser or committee found (Awb 9:15)."""
    klacht = held_klacht(klacht_id, by=by)
    no_adviser = Refusal("no-adviser", "Bij deze klacht is geen adviseur.", "advies")
    refuse(
        None if klacht.met_adviseur else no_adviser,
        why_not_text(advies, "advies", "Schrijf het advies op.", most=20000),
    )
    klacht.advies = advies.strip()
    klacht.save(update_fields=["advies"])
    announce(AdviceKept(klacht.id), by=by)


def count_again(klacht: Klacht) -> date:
    return last_day_of(
        klacht.ontvangen_op,
        met_adviseur=klacht.met_adviseur,
        verdaagd_weken=klacht.verdaagd_weken,
        uitstel_tot=klacht.uitstel_tot,
    )
