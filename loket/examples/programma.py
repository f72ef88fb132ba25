"""The programme of the invented town: a vision, findings, subprojects, and measures in each step."""

from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from django.utils import timezone

from loket.examples.cast import FATIMA, HENK, JANNIE, TINEKE, WIM, Person
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.programma import commands
from loket.programma.models import Maatregel, Plan

VISION = """Iedereen die ons nodig heeft, krijgt hulp. Aan de balie, aan de telefoon, per brief of op de website.

Wij luisteren eerst. Wij vragen naar de vraag achter de vraag. Wij zeggen wat wij doen, en wij doen wat wij zeggen.

Kan iets niet? Dan zeggen wij nee. Wij leggen uit waarom, en wij vertellen wat wel kan.

Vier van de vijf vragen zijn in één keer klaar. De vijfde raakt niet kwijt.
Een collega belt terug op de dag die wij noemen."""
VALUES = (
    ("Dichtbij", "Wij zijn makkelijk te vinden en te spreken", "Neem op.\nNoem je naam.", "Er is altijd iemand", ""),
    (
        "Duidelijk", "Wij schrijven en praten gewoon", "Schrijf zoals je praat.\nZeg wat er nu gebeurt.",
        "Hij begrijpt het in één keer", "Wij geven geen juridisch advies",
    ),
    ("Betrouwbaar", "Wij doen wat wij zeggen", "Bel terug op de dag die je noemde.",
     "Hij hoeft niet nog eens te bellen",
     "Wij beloven niets wat wij niet kunnen"),
)  # fmt: skip
FIGURES = {"Dichtbij": "bereikbaar", "Betrouwbaar": "teruggebeld-op-tijd"}
FINDINGS = (
    ("prestaties", "inwoner", "Antwoord op brieven duurt lang", "Binnen drie weken antwoord"),
    ("processen", "medewerker", "Brieven zijn te ambtelijk", "Een brief begrijp je in één keer"),
    ("producten", "ondernemer", "Op de website vind je weinig", "Je vindt het in drie klikken"),
    ("leiderschap", "medewerker", "Er is weinig aandacht voor training", "Elk jaar twee trainingen"),
    ("systemen", "medewerker", "Systemen zijn traag aan de balie", ""),
)
PHASES = {"producten": 3, "processen": 2, "systemen": 3, "leiderschap": 2}
FRAMES = (
    ("GEMMA", "VNG Realisatie", "2", "Hoe onze systemen bij elkaar passen"),
    ("ZGW-API's", "VNG Realisatie", "1.5", "Zaken, documenten en besluiten"),
    ("Klantinteracties", "VNG Realisatie", "0.7", "Klanten en hun vragen"),
    ("NL API Strategie", "Kennisplatform API's", "2.1", "Hoe programma's met elkaar praten"),
)


def steer_on_service(*, today: date) -> None:
    """Once."""
    if Plan.objects.exists():
        return
    _want(today)
    _find(today)
    _do(today)
    _measures(today)


def _want(today: date) -> None:
    lead = _who(TINEKE)
    told = {
        "naam": "Gewoon goed geholpen", "doel": "80 % van de vragen in één keer klaar", "bron": "Collegeprogramma",
        "eigenaar": lead, "van": date(today.year, 1, 1), "tot": date(today.year + 3, 12, 31),
    }  # fmt: skip
    _keep("programma", **told)
    stuk = commands.keep_stuk(soort="visie", titel="Gewoon goed geholpen", tekst=VISION, by=SYSTEM)
    commands.adopt_stuk(stuk_id=stuk.id, op=today - timedelta(days=60), door="de gemeenteraad", by=SYSTEM)
    for person in (TINEKE, FATIMA, JANNIE):
        commands.confirm_read(stuk_id=stuk.id, by=actor(person))
    for naam, betekenis, gedrag, effect, grens in VALUES:
        told = {"naam": naam, "betekenis": betekenis, "gedrag": gedrag, "effect": effect, "grens": grens}
        waarde = _keep("waarden", **told, indicator_code=FIGURES.get(naam, ""))
        commands.translate_waarde(waarde_id=waarde, team="kcc", tekst="Wij vragen door tot het klopt", by=actor(FATIMA))
    for person, tekst in (
        (HENK, "Wij bellen ook terug als wij nog niets weten."),
        (WIM, "Ik loop even mee naar buiten."),
    ):
        commands.give_bijdrage(waarde_id=waarde, tekst=tekst, by=actor(person))


def _find(today: date) -> None:
    bron = _keep("bronnen", titel="Onderzoek dienstverlening", van_wie="Gemeente", jaar=2011, adres="")
    for groep, aantal in (("medewerker", 30), ("ondernemer", 6), ("inwoner", 5), ("raad", 3)):
        day = today - timedelta(days=200)
        _keep("gesprekken", op=day, vorm="gesprek", groep=groep, aantal=aantal, onderwerp="prestaties")
    for onderwerp, groep, huidig, gewenst in FINDINGS:
        _keep("bevindingen", onderwerp=onderwerp, groep=groep, huidig=huidig, gewenst=gewenst, bron_id=bron)
    for bouwsteen, fase in PHASES.items():
        _keep("zelfbeeld", bouwsteen=bouwsteen, fase=fase, bewijs="Besproken met de teams", op=today)
        _keep("budget", bouwsteen=bouwsteen, jaar=today.year, waarvoor="Trainen en bouwen", euro=40_000, uren=600)
    for punt, niveau in (("basis", 3), ("houding", 2), ("helder", 2)):
        _keep("rijpheid", punt=punt, niveau=niveau, bewijs="Besproken met de klankbordgroep", op=today)
    told = {"nodig": True, "begrijpelijk": True, "een_keer": True, "keus": True, "jaren": 4, "eigenaar": _who(TINEKE)}
    _keep("toetsen", wat="werkwijze", naam="Een paspoort aanvragen", bekeken_op=today, tijd=True, **told)
    later = "Wij noemen op elke brief een dag"
    old = today - timedelta(days=1500)
    _keep("toetsen", wat="afspraak", naam="Brieven beantwoorden", bekeken_op=old, tijd=False, anders=later, **told)
    for naam, van_wie, versie, gebruik in FRAMES:
        _keep("kaders", naam=naam, van_wie=van_wie, versie=versie, gebruik=gebruik, bekeken_op=today)


def _do(today: date) -> None:
    plan = Plan.objects.get()
    told = {"plan": plan, "van": plan.van, "tot": plan.tot, "eigenaar": _who(HENK)}
    steered = {
        "resultaat": "Elk team neemt op binnen 20 seconden",
        "indicator_code": "binnen-norm",
        "doel": Decimal(80),
    }
    running = _keep("deelprojecten", **told, **steered, naam="Bereikbaar aan de telefoon", thema="kcc")
    commands.start_deelproject(deelproject_id=running, by=SYSTEM)
    _keep("deelprojecten", **told, naam="Meer op de website", thema="digitaal")
    for naam, days in (("Afspraken per team staan vast", 20), ("Eerste meting", 90)):
        _keep("mijlpalen", deelproject_id=running, naam=naam, uiterlijk=today + timedelta(days=days))
    _keep(
        "besluiten", op=today - timedelta(days=30), vraag="Nemen wij 14072?", besloten="Ja, naast ons gewone nummer",
        anders="Alleen het gewone nummer\nAlleen 14072", waarom="Makkelijk te onthouden", door="Het college",
    )  # fmt: skip
    town = _keep("gemeenten", gemeente="Voorbeeldstad", les="Begin klein, met een team", goed="Zij bellen altijd terug")
    _keep(
        "uitwisselingen", voorbeeld_id=town, wat="Hun trainingsplan", eigenaar=_who(TINEKE),
        uiterlijk=today - timedelta(days=3),
    )  # fmt: skip
    _keep("klankbord", medewerker=_who(WIM), sinds=today)
    _keep(
        "adviezen", op=today, advies="Geef teams een uur per week om te oefenen", uiterlijk=today + timedelta(days=20)
    )
    commands.send_suggestie(tekst="Zet op elke brief de naam van wie hem schreef.", by=actor(WIM))


def _measures(today: date) -> None:
    """One in each step; the last two as they were some months ago."""
    owner, now = _who(JANNIE), timezone.now()
    ago, soon = today - timedelta(days=90), today + timedelta(days=30)
    rows = (
        ("Brieven korter maken", "plan", today + timedelta(days=5), soon, "", None),
        ("Op maandag twee mensen meer", "do", ago, today, "opgenomen", None),
        ("Terugbellen in de ochtend", "act", ago, today - timedelta(days=20), "teruggebeld-op-tijd", Decimal(91)),
    )
    Maatregel.objects.bulk_create(
        Maatregel(
            title=title, first_step="Bespreken in het team", step_date=step, owner=owner, check_date=check, state=state,
            theme="kcc", indicator_code=code, from_what=f"indicator:{code}" if code else "", unit="%" if code else "",
            base_value=Decimal(66) if code else None, target_value=Decimal(80) if code else None,
            started_on=ago if state != "plan" else None,
            started_with="Afgesproken in het team" if state != "plan" else "",
            measured_value=value, measured_on=check if value else None, measured_note="Het bord" if value else "",
            outcome="houden" if value else "", outcome_note="Zo doen wij het nu altijd" if value else "",
            ended_on=check if value else None, planned_at=now,
        )
        for title, state, step, check, code, value in rows
    )  # fmt: skip


def _keep(boek: str, **told: object) -> UUID:
    return commands.keep_regel(boek=boek, told=told, by=SYSTEM)


def _who(person: Person) -> Medewerker:
    return Medewerker.objects.get(email=person.email)
