"""One klacht with all that belongs to it, for who may see it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.audit import history_of
from loket.kernel.refusal import refuse
from loket.klachten.models import (
    Beklaagde,
    Bijlage,
    Hoorgesprek,
    Klacht,
    Klachtbrief,
    Maatregel,
    Ombudsmanzaak,
    Onderdeel,
)
from loket.klachten.queries.bijlage import bijlagen_of
from loket.klachten.rules.oordeel import NAMES
from loket.klachten.rules.rechten import Who, why_not_see
from loket.klachten.rules.termijn import call_before, last_day_to_decline, ombudsman_until

HAPPENED = {
    "KlachtReceived": "De klacht kwam binnen",
    "KlachtAssigned": "Kreeg een behandelaar",
    "KlachtSplit": "Ingedeeld in delen",
    "BeklaagdeNamed": "Genoteerd over wie het gaat",
    "BeklaagdeCleared": "Toch niet over deze collega",
    "KlachtTalked": "Gesproken met de klager",
    "InquiryStarted": "Het onderzoek begon. Het afschrift is verstuurd",
    "WeerwoordGiven": "Antwoord van de collega",
    "KlachtHeard": "Gehoord, met verslag",
    "HearingSkipped": "Horen was niet nodig",
    "AdviceKept": "Advies ontvangen",
    "KlachtTakesLonger": "De termijn is verlengd",
    "KlachtEnded": "Afgehandeld",
    "KlachtbriefPosted": "Brief op de post gedaan",
    "MaatregelPlanned": "Maatregel afgesproken",
    "MaatregelDone": "Maatregel uitgevoerd",
    "MaatregelChecked": "Gekeken of de maatregel werkt",
    "OmbudsmanReported": "Nieuws van de ombudsman",
}


@dataclass(frozen=True, slots=True)
class Happened:
    at: datetime
    what: str
    by: str


@dataclass(frozen=True, slots=True)
class Detail:
    klacht: Klacht
    onderdelen: list[Onderdeel]
    beklaagden: list[Beklaagde]
    hoorgesprekken: list[Hoorgesprek]
    brieven: list[Klachtbrief]
    maatregelen: list[Maatregel]
    ombudsman: Ombudsmanzaak | None
    story: list[Happened]
    bijlagen: list[Bijlage]

    @property
    def call_before(self) -> date:
        return call_before(self.klacht.ontvangen_op)

    @property
    def decline_before(self) -> date:
        return last_day_to_decline(self.klacht.ontvangen_op)

    @property
    def ombudsman_until(self) -> date | None:
        return ombudsman_until(self.klacht.afgedaan_op) if self.klacht.afgedaan_op else None

    @property
    def norms(self) -> dict[str, str]:
        return NAMES


def detail_of(klacht_id: UUID, *, by: Actor) -> Detail:
    """Raises Klacht.DoesNotExist; Refused when it is of another, or about who looks."""
    klacht = Klacht.objects.select_related("team", "behandelaar").get(id=klacht_id)
    beklaagden = list(klacht.beklaagden.select_related("medewerker"))
    refuse(why_not_see(Who(klacht.behandelaar_id, {each.medewerker_id for each in beklaagden}), by=by))
    return Detail(
        klacht=klacht,
        onderdelen=list(klacht.onderdelen.order_by("volgorde")),
        beklaagden=beklaagden,
        hoorgesprekken=list(klacht.hoorgesprekken.order_by("op")),
        brieven=list(klacht.brieven.order_by("geschreven_op")),
        maatregelen=list(klacht.maatregelen.select_related("eigenaar").order_by("uiterlijk")),
        ombudsman=Ombudsmanzaak.objects.filter(klacht=klacht).first(),
        story=_story(klacht_id),
        bijlagen=bijlagen_of(klacht_id),
    )


def _story(klacht_id: UUID) -> list[Happened]:
    found = history_of("klachten", klacht_id)
    return [Happened(each.at, HAPPENED.get(each.kind.split(".")[-1], each.kind), each.by_name) for each in found]
