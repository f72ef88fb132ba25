"""Many programs or colleagues at once: one of them gets the number, or decides, and the others are told so."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone

from loket.besluiten.models import Besluit
from loket.besluiten.tests.conftest import zaak_of
from loket.examples.cast import KEES
from loket.examples.catalogus import published_zaaktype
from loket.examples.town import set_up_town
from loket.examples.zgw import program_with_all_rights
from loket.organisatie.models import Medewerker
from loket.zaken.models import Zaak

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]
MANY = 12


def test_one_identificatie_is_given_once():
    program, zaaktype = program_with_all_rights(), published_zaaktype()
    body = {
        "verantwoordelijkeOrganisatie": "517439943",
        "besluittype": zaaktype.besluittype.url,
        "datum": "2026-03-03",
        "ingangsdatum": "2026-03-04",
        "identificatie": "B-1",
    }

    def post(_):
        try:
            answer = program.post("besluiten/besluiten", body)
            wrong = answer.json().get("invalidParams", [{"code": ""}])
            return answer.status_code, wrong[0]["code"]
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as hands:
        answers = Counter(hands.map(post, range(MANY)))
    assert answers == {(201, ""): 1, (400, "identificatie-niet-uniek"): MANY - 1}
    assert Besluit.objects.count() == 1


def test_one_client_id_belongs_to_one_application():
    program = program_with_all_rights()

    def post(number):
        try:
            body = {"clientIds": ["een"], "label": f"Programma {number}", "heeftAlleAutorisaties": True}
            answer = program.post("autorisaties/applicaties", body)
            wrong = answer.json().get("invalidParams", [{"code": ""}])
            return answer.status_code, wrong[0]["code"]
        finally:
            connection.close()

    with ThreadPoolExecutor(MANY) as hands:
        answers = Counter(hands.map(post, range(MANY)))
    assert answers == {(201, ""): 1, (400, "clientId-exists"): MANY - 1}


def test_of_two_besluiten_on_one_zaak_at_one_moment_one_is_taken():
    """Two windows, each with its own reasons: who comes second hears who was first."""
    set_up_town(addresses=False)
    zaaktype = published_zaaktype()
    zaak_id = zaak_of(zaaktype).rpartition("/")[2]
    Zaak.objects.filter(id=zaak_id).update(team="vergunningen", omschrijving="Kappen van een eik")
    today = f"{timezone.localdate():%d-%m-%Y}"
    told = {
        "seen": "0",
        "besluittype": str(zaaktype.besluittype.id),
        "beslissing": "U mag de eik in uw tuin kappen.",
        "grondslag": "Artikel 4:11 van de Algemene plaatselijke verordening.",
        "bezwaar_door": "u en uw buren",
        "bezwaar_bij": "Gemeente Bergen, Postbus 175, 1860 AD Bergen",
        "bestuursorgaan": "College van burgemeester en wethouders",
        "mandaat": "",
        **dict.fromkeys(("datum", "verzenddatum", "ingangsdatum"), today),
    }
    windows = []
    for _ in range(4):
        window = Client()
        window.force_login(Medewerker.objects.get(email=KEES.email))
        window.get("/robots.txt")
        windows.append(window)
    begin = Barrier(len(windows), timeout=20)

    def decide(number):
        try:
            begin.wait()
            body = {**told, "redenen": f"De eik is ziek en kan omvallen, zegt boom {number}."}
            return windows[number].post(f"/werk/besluiten/nieuw/{zaak_id}/", body).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(windows)) as hands:
        answers = Counter(hands.map(decide, range(len(windows))))
    assert answers == {302: 1, 422: 3}
    assert Besluit.objects.count() == 1
