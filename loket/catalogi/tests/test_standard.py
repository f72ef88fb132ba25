"""The start set of zaaktypen, ready for zaken, in plain Dutch, with lawful terms and how long files are kept."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from loket.catalogi.api.transfer import standard_package
from loket.catalogi.models import Eigenschap, Resultaattype, Roltype, Statustype, Zaaktype
from loket.termijnen.regel_json import regel_from
from tests.test_plain_language import WORDS_OF_THE_OFFICE

pytestmark = pytest.mark.slow
RSIN = "517439943"
MOST_WORDS = 15


@pytest.fixture(scope="module")
def standard(django_db_setup, django_db_blocker):
    """The start set, once for this file."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("zaaktypen_inrichten", "--rsin", RSIN)
        yield
        transaction.set_rollback(True)


def test_every_zaaktype_is_published(standard, db):
    assert Zaaktype.objects.filter(concept=False).count() == len(TERMS)


def test_loading_again_adds_nothing(standard, db, capsys):
    call_command("zaaktypen_inrichten", "--rsin", RSIN)
    assert f"zaaktype: 0 overgenomen, {len(TERMS)} waren er al" in capsys.readouterr().out
    assert Zaaktype.objects.count() == len(TERMS)


def test_a_wrong_number_is_told(db):
    with pytest.raises(CommandError, match=r"catalogus\.rsin"):
        call_command("zaaktypen_inrichten", "--rsin", "123")


TERMS = {  # the table of zaaktypen: lawful term, extension, norm in working days
    "VERHUIZING": (None, None, 2),
    "UITTREKSEL-BRP": (None, None, 1),
    "PASPOORT": (None, None, 5),
    "IDENTITEITSKAART": (None, None, 5),
    "RIJBEWIJS": (None, None, 5),
    "GEBOORTE": (None, None, 1),
    "OVERLIJDEN": (None, None, 1),
    "HUWELIJK": (None, None, 5),
    "BRIEFADRES": ("8 weeks", None, 10),
    "GEHEIMHOUDING": ("8 weeks", None, 3),
    "MELDING-OPENBARE-RUIMTE": (None, None, None),
    "KLACHT": ("6 weeks", "P4W", 15),
    "BEZWAAR": ("6 weeks", "P6W", 50),
    "WOO-VERZOEK": ("4 weeks", "P2W", 20),
    "OMGEVINGSVERGUNNING": ("8 weeks", "P6W", 35),
    "OMGEVINGSVERGUNNING-UITGEBREID": ("6 months", "P6W", 120),
    "KAPPEN": ("8 weeks", "P6W", 30),
    "EVENEMENT": ("8 weeks", None, 40),
    "PARKEERVERGUNNING": ("8 weeks", None, 3),
    "PARKEERKAART": ("8 weeks", None, 30),
    "WMO": ("6 weeks", None, 30),
    "BIJZONDERE-BIJSTAND": ("8 weeks", None, 20),
    "SCHULDHULP": ("4 weeks", None, 10),
    "LEERLINGENVERVOER": ("8 weeks", None, 30),
    "SUBSIDIE": ("8 weeks", None, 40),
    "KWIJTSCHELDING": ("8 weeks", None, 30),
    "AANSPRAKELIJKSTELLING": (None, None, 40),
    "ALCOHOLVERGUNNING": ("3 months", None, 40),
    "COLLECTE": ("8 weeks", None, 15),
    "AVG-VERZOEK": ("1 months", "P2M", 15),
    "VERMISSING-REISDOCUMENT": (None, None, 1),
    "GEVONDEN-VOORWERP": (None, None, 5),
    "GROFVUIL": (None, None, 10),
    "AFVALBAK": (None, None, 10),
    "APV-VERGUNNING": ("8 weeks", None, 20),
    "BIJSTAND-MELDING": (None, None, 3),
    "HONDENBELASTING": (None, None, 20),
}


def test_each_has_its_lawful_term_and_its_norm(standard, db):
    found = {}
    for it in Zaaktype.objects.all():
        length = regel_from(it.termijnregel).length if it.termijnregel else None
        term = f"{length.amount} {length.unit}" if length else None
        found[it.identificatie] = (term, it.verlengingstermijn, it.servicenorm_werkdagen)
        assert it.verlenging_mogelijk == (it.verlengingstermijn is not None)
    assert found == TERMS


def test_the_penalty_is_for_decisions_and_not_for_the_woo(standard, db):
    without = set(Zaaktype.objects.filter(dwangsom=False).values_list("identificatie", flat=True))
    no_decision = {name for name, (term, _, _) in TERMS.items() if term is None}
    assert without == no_decision | {"KLACHT", "WOO-VERZOEK", "AVG-VERZOEK"}


KEPT = {  # examples of the selection list 2020: class of a result, and how long its file is kept
    ("VERHUIZING", "Verwerkt"): ("vernietigen", "P5Y", "afgehandeld"),
    ("GEBOORTE", "Verwerkt"): ("vernietigen", "P110Y", "afgehandeld"),
    ("PASPOORT", "Uitgereikt"): ("vernietigen", "P16Y", "afgehandeld"),
    ("PASPOORT", "Uitgereikt, korte geldigheid"): ("vernietigen", "P11Y", "afgehandeld"),
    ("RIJBEWIJS", "Uitgereikt"): ("vernietigen", "P1Y", "eigenschap"),
    ("KLACHT", "Via de ombudsman"): ("vernietigen", "P10Y", "afgehandeld"),
    ("BEZWAAR", "Gaat over een te bewaren zaak"): ("blijvend_bewaren", "P20Y", "afgehandeld"),
    ("WOO-VERZOEK", "Geweigerd"): ("vernietigen", "P1Y", "afgehandeld"),
    ("OMGEVINGSVERGUNNING", "Verleend"): ("blijvend_bewaren", "P20Y", "afgehandeld"),
    ("OMGEVINGSVERGUNNING", "Buiten behandeling gesteld"): ("vernietigen", "P1Y", "afgehandeld"),
    ("PARKEERVERGUNNING", "Verleend"): ("vernietigen", "P1Y", "vervaldatum_besluit"),
    ("PARKEERKAART", "Verstrekt"): ("vernietigen", "P1Y", "vervaldatum_besluit"),
    ("WMO", "Verstrekt"): ("vernietigen", "P15Y", "afgehandeld"),
    ("WMO", "Ingetrokken door aanvrager"): ("vernietigen", "P42D", "afgehandeld"),
    ("SCHULDHULP", "Verstrekt"): ("vernietigen", "P5Y", "eigenschap"),
    ("AANSPRAKELIJKSTELLING", "Vergoed"): ("vernietigen", "P7Y", "afgehandeld"),
}


def test_files_are_kept_as_the_selection_list_says(standard, db):
    found = {
        (each.zaaktype.identificatie, each.omschrijving): (
            each.archiefnominatie,
            each.archiefactietermijn,
            each.brondatum_archiefprocedure["afleidingswijze"],
        )
        for each in Resultaattype.objects.select_related("zaaktype")
    }
    assert {name: found.get(name) for name in KEPT} == KEPT


def test_a_result_that_counts_from_an_eigenschap_names_one_that_is_asked(standard, db):
    asked = set(Eigenschap.objects.values_list("zaaktype", "naam"))
    for each in Resultaattype.objects.filter(brondatum_archiefprocedure__afleidingswijze="eigenschap"):
        assert (each.zaaktype_id, each.brondatum_archiefprocedure["datumkenmerk"]) in asked


def test_every_zaaktype_can_be_worked_with(standard, db):
    for it in Zaaktype.objects.all():
        steps = list(Statustype.objects.filter(zaaktype=it).order_by("volgnummer").values_list("volgnummer", flat=True))
        assert steps == list(range(1, len(steps) + 1)), it
        assert len(steps) >= 3, it
        assert Roltype.objects.filter(zaaktype=it, omschrijving_generiek="initiator").count() == 1, it
        assert Resultaattype.objects.filter(zaaktype=it).count() >= 2, it


def texts():
    for it in standard_package(RSIN)["zaaktypen"]:
        yield from (
            (it["identificatie"], it[name]) for name in ("doel", "aanleiding", "toelichting", "publicatietekst")
        )
        for step in it["statustypen"]:
            yield from ((it["identificatie"], step[name]) for name in ("statustekst", "burgertekst"))


def test_residents_read_plain_dutch():
    for where, text in texts():
        for sentence in re.split(r"(?<=[.?!])\s+", text):
            words = re.findall(r"[\w'’-]+", sentence.lower())
            assert len(words) <= MOST_WORDS, f"{where}: {sentence}"
            assert not WORDS_OF_THE_OFFICE & set(words), f"{where}: {sentence}"


def test_each_step_speaks_to_the_resident():
    for it in standard_package(RSIN)["zaaktypen"]:
        for step in it["statustypen"]:
            said = f"{step['statustekst']} {step['burgertekst']}".lower()
            assert re.search(r"\b(u|uw|wij|ons|iedereen)\b", said), f"{it['identificatie']}: {said}"
            assert "{" not in said
