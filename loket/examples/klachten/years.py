"""Three years of klachten: of each sort one is treated through the commands, the others are printed after it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from random import Random
from uuid import UUID

from django.db.models import Min

from loket.berichten.models import Bericht
from loket.catalogi.models import Resultaattype, Zaaktype
from loket.examples.bulk import unchecked
from loket.examples.cast import KEES, RUBEN, YASMIN
from loket.examples.contact.names import PLACES, STREETS, Names
from loket.examples.klachten.lived import Treatment
from loket.examples.klachten.slots import Slot, slots
from loket.examples.klachten.stories import CONCLUSIES, STORIES, UNFOUNDED, WISH, Story
from loket.examples.year.press import Course, Press, Print
from loket.examples.year.shape import last_working_day
from loket.examples.year.stencil import Hole, Marker, Part, Stencil, Words, cut
from loket.examples.year.zaken.sorts import MARKER, PARTS
from loket.kernel.models import Announcement, Counter
from loket.kernel.secrets import blind_index
from loket.kernel.text import date_words, local
from loket.klachten.commands import Told
from loket.klachten.commands.zaak import ZAAKTYPE
from loket.klachten.models import Fase, Hoorgesprek, Klacht, Klachtbrief, Onderdeel
from loket.klachten.rules.termijn import call_before, last_day_of, ombudsman_until
from loket.organisatie.models import FunctieVervulling
from loket.zaken.models import Resultaat, Zaak
from loket.zaken.rules.archief import Sources, archiefactiedatum, brondatum
from loket.zaken.rules.termijn import streefdatum

OURS = {
    "kanaal": "kanaal",
    "sleutel": "sleutel",
    "volgcode": "volgcode",
    "soort": "soort",
    "oorzaak": "oorzaak",
    "team_id": "team",
    "onderzoeken_tot": "last_day",
}
SUBJECTS = """JOIN (SELECT 'zaken:' || zaak AS subject, id AS klacht_id FROM klachten_klacht
    UNION ALL SELECT 'klachten:' || id, id FROM klachten_klacht
    UNION ALL SELECT 'berichten:' || b.id, substr(b.about, 8, 36)::uuid FROM berichten_bericht b
        WHERE b.about LIKE 'klacht:%') k ON k.subject = t.subject"""
MAILS = "JOIN klachten_klacht k ON t.about LIKE 'klacht:' || k.id || ':%'"
OF_ZAAK = "JOIN klachten_klacht kk ON kk.zaak = {key}"
KLACHT_MARKER = Marker({**MARKER.keys, "onderzoeken_tot": "last_day", "soort": "soort"})
KLACHT_PARTS = (
    Part(Klacht, "t.id", holes=OURS),
    Part(Onderdeel, "t.klacht_id", holes={"soort": "part"}),
    Part(Hoorgesprek, "t.klacht_id"),
    Part(Klachtbrief, "t.klacht_id"),
    Part(Bericht, "k.id", MAILS),
    Part(Announcement, "k.klacht_id", SUBJECTS),
    *(
        Part(part.model, "kk.id", f"{part.join} {OF_ZAAK.format(key=part.key)}", part.holes)
        for part in PARTS
        if part.model is not Announcement
    ),
)
TABLES = (Klacht, Zaak)


@dataclass(frozen=True, slots=True)
class Sort:
    """A klacht that was treated, as a stencil; `first` is its last day before it took longer."""

    stencil: Stencil
    slot: Slot
    klacht: Klacht
    first: date
    parts: Mapping[str, str]
    kept: Resultaattype | None


@dataclass(frozen=True, slots=True)
class Klager:
    naam: str
    email: str
    telefoon: str
    adres: str

    def told(self, slot: Slot, story: Story) -> Told:
        """Who writes on paper left no mail address."""
        told = Told(naam=self.naam, tekst=story.tekst, over=story.over, wens=WISH)
        if slot.kanaal == "post":
            return replace(told, adres=self.adres)
        return replace(told, email=self.email, telefoon=self.telefoon)


def complain_three_years(now: datetime, *, seed: int = 60) -> None:
    """Until yesterday, and not twice: numbers and keys are used once."""
    chance, today = Random(seed), local(now).date()  # noqa: S311 - invents klachten, guards nothing
    team = FunctieVervulling.objects.filter(medewerker__email__in=[each.email for each in (RUBEN, KEES, YASMIN)])
    team.update(first_day=today.replace(year=today.year - 4, day=1))  # they worked here all that time
    begun = Zaaktype.objects.filter(identificatie=ZAAKTYPE, concept=False).aggregate(day=Min("begin_geldigheid"))["day"]
    begun = begun or today
    people, sorts, rest = _people(seed), {}, []
    for number, slot in enumerate(slots(today)):
        klager, story = next(people), chance.choice(STORIES[slot.soort])  # type: ignore[index]
        sign = _sign(slot, today, begun)
        if sign in sorts:
            rest.append((slot, klager, story))
            continue
        told = klager.told(slot, story)
        treatment = Treatment(slot, told, oorzaak=story.oorzaak, team=story.team, number=number)
        key = UUID(int=chance.getrandbits(128), version=4)
        sorts[sign] = slot, treatment.live(send_key=key, now=now), told
    stencils = _cut(sorts)
    printer = Printer(chance, today)
    for slot, klager, story in rest:
        printer.print(stencils[_sign(slot, today, begun)], slot, klager, story)
    printer.write()


def _sign(slot: Slot, today: date, begun: date) -> tuple[object, ...]:
    """What two klachten share that have the same rows. Before its zaaktype begun a klacht had no zaak."""
    fase, combined = slot.fase(today), slot.soort == "gecombineerd"
    return (
        slot.day >= begun,
        fase,
        slot.kanaal,
        combined,
        *((slot.oordeel, slot.longer) if fase == Fase.AFGEDAAN else ()),
    )


def _people(seed: int) -> Iterator[Klager]:
    names, number = Names(seed), 0
    while True:
        name, number = names.person(), number + 1
        called = " ".join(part for part in (name.first, name.infix, name.last) if part)
        street = f"{STREETS[number % len(STREETS)]} {1 + number % 80}, {PLACES[number % len(PLACES)]}"
        yield Klager(called, f"klager{number}@inwoner.example", f"06{30_000_000 + number * 7}", street)


def _cut(lived: Mapping[tuple[object, ...], tuple[Slot, Klacht, Told]]) -> dict[tuple[object, ...], Sort]:
    words = {str(klacht.id): _words(klacht, told) for _, klacht, told in lived.values()}
    stencils = cut(KLACHT_PARTS, words, KLACHT_MARKER)
    kept: dict[UUID | None, Resultaattype] = {
        each.zaak_id: each.resultaattype
        for each in Resultaat.objects.filter(
            zaak__in=[klacht.zaak for _, klacht, _ in lived.values() if klacht.zaak]
        ).select_related("resultaattype")
    }
    parts = Onderdeel.objects.filter(klacht__in=[klacht for _, klacht, _ in lived.values()])
    soorten = {str(each.id): each.soort for each in parts}
    return {
        sign: Sort(
            stencils[str(klacht.id)],
            slot,
            klacht,
            last_day_of(slot.day),
            soorten,
            kept.get(klacht.zaak),
        )
        for sign, (slot, klacht, _) in lived.items()
    }


def _words(klacht: Klacht, told: Told) -> Words:
    return [
        *(("tekst", told.tekst), ("over", told.over), ("naam", told.naam), ("email", told.email)),
        *(("telefoon", told.telefoon), ("adres", told.adres), ("volgcode", klacht.volgcode)),
        *(("klacht_number", klacht.nummer), ("conclusie", CONCLUSIES[0])),
    ]


class Printer:
    def __init__(self, chance: Random, today: date) -> None:
        self.chance, self.today, self.press = chance, today, Press(chance)
        self.yesterday = last_working_day(today)
        self.last: dict[int, int] = {}
        self.norm = Zaaktype.objects.filter(identificatie=ZAAKTYPE, concept=False).values_list(
            "servicenorm", "servicenorm_werkdagen"
        ).first() or (None, None)

    def print(self, sort: Sort, slot: Slot, klager: Klager, story: Story) -> None:
        ended = sort.klacht.afgedaan_op
        ends = min(slot.ends, self.yesterday) if ended else self.yesterday
        course = Course(sort.slot.day, ended or self.today, slot.day, max(slot.day, ends))
        number = self._number(slot.day.year)
        self.press.print(sort.stencil, course, lambda made: self._own(sort, slot, klager, story, number, made))

    def write(self) -> None:
        for jaar, last in self.last.items():
            Counter.objects.filter(name=f"K-{jaar}").update(last=last)
        with unchecked():
            self.press.write(*(part.model for part in KLACHT_PARTS if part.model not in TABLES))
        self.press.write(*TABLES)

    def _number(self, jaar: int) -> str:
        if jaar not in self.last:
            self.last[jaar] = Counter.objects.filter(name=f"K-{jaar}").values_list("last", flat=True).first() or 0
            Counter.objects.get_or_create(name=f"K-{jaar}", defaults={"last": 0})
        self.last[jaar] += 1
        return f"K-{jaar}-{self.last[jaar]:04d}"

    def _own(
        self, sort: Sort, slot: Slot, klager: Klager, story: Story, number: str, made: Print
    ) -> Mapping[Hole, str]:
        told = klager.told(slot, story)
        first, last = (
            last_day_of(slot.day),
            last_day_of(slot.day, verdaagd_weken=4 if sort.klacht.verdaagd_weken else 0),
        )
        code = f"{self.chance.getrandbits(144):036x}"
        words = {
            "tekst": told.tekst,
            "over": told.over,
            "naam": told.naam,
            "email": told.email,
            "telefoon": told.telefoon,
            "adres": told.adres,
            "kanaal": slot.kanaal,
            "soort": slot.soort,
            "oorzaak": story.oorzaak.value,  # type: ignore[attr-defined]
            "team": story.team,
            "sleutel": rf"\\x{blind_index(code).hex()}",
            "volgcode": code,
            "klacht_number": number,
            "conclusie": UNFOUNDED if slot.oordeel == "ongegrond" else self.chance.choice(CONCLUSIES),
            "planned": str(streefdatum(slot.day, *self.norm) or ""),
            "archive_day": self._archive(sort, made),
        }
        values = {hole: words[hole[0]] for hole in sort.stencil.holes if hole[0] in words}
        combined = slot.soort == "gecombineerd"
        for name, what in sort.stencil.holes:
            if name == "last_day":
                values[name, what] = str(first if what == sort.first.isoformat() else last)
            elif name == "part":
                values[name, what] = sort.parts[what] if combined else slot.soort
        return values | {("words", old): date_words(day) for old, day in self._told_days(sort, slot, made, last)}

    def _archive(self, sort: Sort, made: Print) -> str:
        if sort.kept is None:
            return ""
        day = brondatum(sort.kept.brondatum_archiefprocedure, Sources(einddatum=made.course.ends))
        return str(archiefactiedatum(day, sort.kept.archiefactietermijn) or "")

    def _told_days(self, sort: Sort, slot: Slot, made: Print, last: date) -> Iterator[tuple[str, date]]:
        """Days in our letters that the law counts; the others run along with the klacht."""
        told = {
            sort.klacht.onderzoeken_tot: last,
            sort.first: last_day_of(slot.day),
            call_before(sort.slot.day): call_before(slot.day),
        }
        for day in sort.stencil.usual.days.values():
            told[ombudsman_until(day)] = ombudsman_until(made.course.day(day))
        for old, day in sort.stencil.usual.words.items():
            if day in told and day > sort.slot.day:
                yield old, told[day]
