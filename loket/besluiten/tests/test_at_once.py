"""Many programs at once: one of them gets the number, the others are told so."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from loket.besluiten.models import Besluit
from loket.examples.catalogus import published_zaaktype
from loket.examples.zgw import program_with_all_rights

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
