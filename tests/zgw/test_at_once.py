"""Many programs at the same moment: one of them wins, and the others are told so."""

import json
from threading import Barrier, Thread

import httpx
import pytest

from loket.examples.zgw import Program, program_with_all_rights
from tests.zgw.rules.referentielijsten import referentielijsten
from tests.zgw.rules.scene import Scene


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_twenty_at_once_make_one_zaak(live_server):
    with referentielijsten() as lists:
        everything = Scene(program_with_all_rights(), None, lists)
        everything.set_up()
        body = everything.zaak_body(everything.zaaktype(publish=True), identificatie="ZAAK-1")
    answers = together(20, live_server.url + "/zaken/api/v1/zaken", everything.full, body)
    assert sorted(status for status, _ in answers) == [201] + [400] * 19
    told = {
        tuple((each["name"], each["code"]) for each in json.loads(text).get("invalidParams", [])) for _, text in answers
    }
    assert told == {(), (("identificatie", "identificatie-niet-uniek"),)}


def together(times, url, program: Program, body):
    """The status and text of so many POSTs at the same moment."""
    start, answers = Barrier(times, timeout=20), []

    def post():
        with httpx.Client(timeout=60) as client:
            start.wait()
            answer = client.post(url, json=body, headers=program._headers({}))
            answers.append((answer.status_code, answer.text))

    threads = [Thread(target=post) for _ in range(times)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    return answers
