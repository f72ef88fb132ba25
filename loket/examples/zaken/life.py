"""What people do with one zaak: each method is something that happens to it, through the commands."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from django.utils import timezone

from loket.besluiten.commands import decide
from loket.besluiten.rules.besluittekst import Blocks
from loket.examples.zaken.kinds import Kind
from loket.examples.zaken.papers import paper
from loket.examples.zaken.people import People
from loket.examples.zaken.stories import ANSWERS, LONGER, NOTITIES
from loket.kernel.actor import SYSTEM, Actor
from loket.zaken import commands
from loket.zaken.models import Notitiestatus, Zaak

KANALEN = ("website", "website", "website", "telefoon", "balie", "post")
FOR_FOUR_YEARS = timedelta(days=4 * 365)
ADVISER = "Adviesbureau Bedacht"
OBJECT = "Gemeente Bergen, Voorbeeldplein 1, Bergen (verzonnen)"
NO = ("Geweigerd", "Afgewezen", "Ongegrond")


@dataclass(frozen=True)
class Hands:
    """Who works on zaken of a team, and who divides them."""

    of_team: Mapping[str, tuple[Actor, ...]]
    coordinator: Actor


class Life:
    def __init__(self, kind: Kind, hands: Hands, people: People, chance: random.Random) -> None:
        self.kind, self.hands, self.people, self.chance = kind, hands, people, chance
        self.about = chance.choice(kind.story.stories)
        self.who = people.company() if chance.random() < kind.story.company else people.person(with_bsn=kind.with_bsn)
        self.by = chance.choice(hands.of_team[kind.team])
        self.send_key = UUID(int=chance.getrandbits(128), version=4)
        self.zaak = Zaak()

    def open(self) -> None:
        """With what came along, and what every zaak of this kind is asked."""
        kanaal = self.chance.choice(KANALEN)
        self.zaak = commands.open_for_caller(
            send_key=self.send_key,
            zaaktype_id=self.kind.id,
            omschrijving=self.about,
            toelichting="Een verzonnen zaak van de demo.",
            kanaal=kanaal,
            aanvrager=self.who,
            by=SYSTEM if kanaal == "website" else self.by,
        )
        first, *more = self.kind.papers
        self.receive(first)
        if more and more[0] in ("Foto", "Tekening", "Bijlage") and self.chance.random() < 0.4:
            self.receive(more[0])
        if self.kind.asked:
            values = {id: self._answer(naam, formaat) for naam, (id, formaat) in self.kind.asked.items()}
            commands.fill_values(zaak_id=self.zaak.id, values=values, by=SYSTEM)

    def take(self) -> None:
        """A colleague has it from now on."""
        commands.hand_over_zaak(
            zaak_id=self.zaak.id, team=self.kind.team, behandelaar_id=UUID(self.by.id), by=self.hands.coordinator
        )

    def step(self, number: int) -> None:
        """The status with this number; 1 is the first, which it has since it was opened."""
        commands.set_status(zaak_id=self.zaak.id, statustype_id=self.kind.steps[number - 1][1], by=self.by)

    def receive(self, kind: str) -> None:
        self._keep(kind, f"Van {self.who.name or self.who.bedrijfsnaam} over: {self.about}.", self.who.name)

    def advise(self) -> None:
        """Somebody else says what he thinks of it."""
        kind = next((each for each in ("Medisch advies", "Advies", "Verslag") if each in self.kind.papers), "")
        if kind:
            self._keep(kind, "Wij zien geen bezwaar.", ADVISER)

    def write_note(self) -> None:
        onderwerp, tekst = self.chance.choice(NOTITIES)
        commands.add_notitie(
            zaak_id=self.zaak.id,
            onderwerp=onderwerp,
            tekst=tekst,
            aangemaakt_door=self.by.name,
            status=Notitiestatus.DEFINITIEF,
            by=self.by,
        )

    def call(self) -> None:
        """The applicant asks how it is going."""
        commands.add_klantcontact(
            zaak_id=self.zaak.id,
            datumtijd=timezone.now(),
            kanaal="telefoon",
            onderwerp="Vroeg hoe het ermee staat",
            by=self.by,
        )

    def ask(self) -> None:
        uiterlijk = timezone.localdate() + timedelta(weeks=2)
        commands.ask_aanvulling(zaak_id=self.zaak.id, gevraagd=self.kind.story.mist, uiterlijk=uiterlijk, by=self.by)

    def answer(self) -> None:
        """What we asked for came, and the term runs again."""
        self.receive("Bijlage")
        commands.go_on(zaak_id=self.zaak.id, by=self.by)

    def extend(self) -> None:
        commands.take_longer(zaak_id=self.zaak.id, duur=self.kind.verlenging, reden=LONGER, by=self.by)

    def decide(self, outcome: str) -> None:
        """The besluit with its letter."""
        besluit = next(iter(self.kind.besluiten.values()), None)
        if besluit:
            decide(
                zaak_id=self.zaak.id,
                besluittype_id=besluit,
                blocks=self._blocks(outcome),
                vervaldatum=timezone.localdate() + FOR_FOUR_YEARS if outcome in self.kind.ending else None,
                by=self.by,
            )

    def close(self, outcome: str) -> None:
        commands.close_zaak(zaak_id=self.zaak.id, resultaattype_id=self.kind.outcomes[outcome], by=self.by)

    def reopen(self) -> None:
        commands.open_again(zaak_id=self.zaak.id, reden="Er kwam nog een document.", by=self.hands.coordinator)

    def belongs_to(self, other: "Life", aard: str) -> None:
        commands.relate_zaak(
            zaak_id=self.zaak.id, nummer=other.zaak.identificatie, aard=aard, by=self.hands.coordinator
        )

    def is_part_of(self, other: "Life") -> None:
        commands.change_zaak(zaak_id=self.zaak.id, hoofdzaak_id=other.zaak.id, by=self.hands.coordinator)

    def join(self, generiek: str, toelichting: str) -> None:
        """Somebody else takes part."""
        commands.add_party(
            zaak_id=self.zaak.id,
            roltype_id=self.kind.rollen[generiek],
            wie=replace(self.people.person(), email="", phone=""),
            toelichting=toelichting,
            by=self.by,
        )

    def _keep(self, kind: str, text: str, auteur: str) -> None:
        commands.add_paper(
            zaak_id=self.zaak.id,
            kind_id=self.kind.papers[kind],
            file=paper(kind, [text, str(timezone.localdate())]),
            titel=f"{kind} - {self.about}"[:200],
            auteur=auteur or "Een aanvrager",
            by=SYSTEM,
        )

    def _blocks(self, outcome: str) -> Blocks:
        why = "niet aan de regels" if outcome in NO else "aan de regels"
        return Blocks(
            beslissing=f"U vroeg: {self.about.lower()}. Ons besluit is: {outcome.lower()}.",
            redenen=f"Wat u vroeg voldoet {why}. Dit is een verzonnen voorbeeld.",
            grondslag=self.kind.story.grondslag,
            bezwaar_door="wie belang heeft bij dit besluit",
            bezwaar_bij=OBJECT,
        )

    def _answer(self, naam: str, formaat: str) -> str:
        if formaat == "datum":
            return _as_written(timezone.localdate() + timedelta(days=self.chance.randrange(14, 300)))
        return ANSWERS.get(naam, ANSWERS["tekst"])


def _as_written(day: date) -> str:
    return f"{day:%Y%m%d}"
