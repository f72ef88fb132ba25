"""A parent arranges things for a minor child, and nobody sees or does more than their say covers."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from loket.basisregistraties.rules.gezag import minors_of
from loket.examples.eigen_zaak import zaak_of
from loket.formulieren.rules.content import Grond as Ook
from loket.formulieren.rules.content import read
from loket.formulieren.rules.namens import why_not_for
from loket.inloggen.queries import WHO
from loket.inloggen.rules.ingelogde import Grond, Kind, Machtiging
from loket.inloggen.rules.sealed import seal, unseal
from loket.inloggen.tests.people import ANS, BEP
from loket.mijn.tests.conftest import PERSONS
from loket.verwerkingen.queries import uses_of
from loket.zaken.rules.aanvrager import Aanvrager

pytestmark = pytest.mark.django_db
KIM, SAM, HERE = "999990111", "999990123", "/mijn/namens/"


def child(naam, born):
    day = {"type": "Datum", "datum": born.isoformat(), "langFormaat": "een dag"}
    return {"naam": {"volledigeNaam": naam}, "geboorte": {"datum": day}}


def years_ago(years, days=0):
    today = timezone.localdate()
    return today.replace(year=today.year - years, day=min(today.day, 28)) + timedelta(days=days)


def family():
    say = [
        {
            "type": "EenhoofdigOuderlijkGezag",
            "ouder": {"burgerservicenummer": ANS},
            "minderjarige": {"burgerservicenummer": each},
        }
        for each in (KIM, SAM)
    ]
    return {
        **PERSONS,
        ANS: {**PERSONS[ANS], "gezag": say},
        KIM: child("Kim Bedacht", years_ago(9)),
        SAM: child("Sam Bedacht", years_ago(18, -5)),
    }


@pytest.fixture(autouse=True)
def children(settings):
    settings.BRP_KNOWS = "loket.mijn.tests.test_namens.family"


def choose(client, name="Kim"):
    page = client.get(HERE).content.decode()
    key = page.partition(f"Regel iets voor {name}")[0].rpartition('name="wie" value="')[2].partition('"')[0]
    return client.post(HERE, {"wie": key})


def test_a_parent_finds_the_children_that_are_no_18_and_no_number(log_in):
    page = log_in().get(HERE).content.decode()
    assert "Kim Bedacht" in page
    assert "Sam Bedacht" not in page  # of age since last week
    assert KIM not in page


def test_for_the_child_one_sees_the_zaken_of_the_child_and_back_again(log_in, kap, zaak):
    theirs = zaak_of(kap, Aanvrager(voornaam="Kim", achternaam="Bedacht", bsn=KIM))
    client = log_in()
    assert choose(client)["Location"] == "/mijn/"
    assert "Kim Bedacht" in client.get("/mijn/").content.decode()
    assert client.get(reverse("mijn:zaak", args=[theirs.id])).status_code == 200
    assert client.get(reverse("mijn:zaak", args=[zaak.id])).status_code == 404
    client.post(HERE, {"wie": "zelf"})
    assert client.get(reverse("mijn:zaak", args=[theirs.id])).status_code == 404


def test_each_look_is_written_down_for_the_child(log_in):
    client = log_in()
    choose(client)
    client.get("/mijn/berichten/")
    assert "Zaken regelen voor een ander" in {each.purpose for each in uses_of(KIM, most=50)}


def test_nobody_chooses_a_child_of_another(log_in):
    key = log_in().get(HERE).content.decode().partition('name="wie" value="')[2].partition('"')[0]
    stranger = Client()
    stranger.post("/mijn/inloggen/demo/", {"wie": "ans-voor-bep"})
    for wie in (key, KIM, ""):
        stranger.post(HERE, {"wie": wie})
    assert unseal(stranger.session[WHO]).namens.bsn == BEP


def test_on_the_18th_birthday_it_ends(log_in):
    client = log_in()
    choose(client)
    session = client.session
    who = unseal(session[WHO])
    assert who.namens.grond == Grond.GEZAG
    session[WHO] = seal(replace(who, namens=replace(who.namens, tot=timezone.localdate())))
    session.save()
    assert client.get("/mijn/").status_code == 302


def test_when_the_register_is_down_one_cannot_choose(log_in, settings):
    client = log_in()
    settings.BRP_KNOWS = ""
    assert "kunnen nu niet nagaan" in client.get(HERE).content.decode()


@pytest.mark.parametrize("grond", [Grond.BEWIND, Grond.MENTORSCHAP])
def test_a_say_for_money_or_care_shows_nothing_here(log_in, grond):
    client = log_in("ans-voor-bep")
    session = client.session
    who = unseal(session[WHO])
    session[WHO] = seal(replace(who, namens=replace(who.namens, grond=grond)))
    session.save()
    answer = client.get("/mijn/")
    assert answer.status_code == 403
    assert "niet alles van deze persoon zien" in answer.content.decode()


@pytest.mark.parametrize(
    ("grond", "ook", "zelf", "code"),
    [
        ("machtiging", [], False, None),
        ("gezag", [], False, None),
        ("curatele", [], False, None),
        ("gezag", [], True, "only-oneself"),
        ("bewind", [], False, "say-does-not-cover"),
        ("bewind", [Ook.BEWIND], False, None),
        ("mentorschap", [Ook.BEWIND], False, "say-does-not-cover"),
    ],
)
def test_a_form_is_for_whose_say_covers_it(grond, ook, zelf, code):
    inhoud = read({"zaaktype": "X", "ook_door": [each.value for each in ook], "zelf": zelf})
    refusal = why_not_for(inhoud, Machtiging(kind=Kind.PERSOON, bsn=BEP, grond=Grond(grond)))
    assert (refusal.code if refusal else None) == code


@pytest.mark.parametrize(
    ("relation", "minors"),
    [
        (
            {
                "type": "TweehoofdigOuderlijkGezag",
                "ouders": [{"burgerservicenummer": ANS}, {"burgerservicenummer": BEP}],
            },
            [KIM],
        ),
        ({"type": "EenhoofdigOuderlijkGezag", "ouder": {"burgerservicenummer": BEP}}, []),
        (
            {"type": "GezamenlijkGezag", "ouder": {"burgerservicenummer": BEP}, "derde": {"burgerservicenummer": ANS}},
            [KIM],
        ),
        ({"type": "Voogdij", "derden": [{"burgerservicenummer": ANS}]}, [KIM]),
        ({"type": "TijdelijkGeenGezag"}, []),
        ({"type": "GezagNietTeBepalen"}, []),
    ],
)
def test_only_who_the_register_names_has_a_say(relation, minors):
    assert minors_of([{**relation, "minderjarige": {"burgerservicenummer": KIM}}], ANS) == minors
