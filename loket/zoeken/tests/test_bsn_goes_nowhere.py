"""A BSN that somebody pastes is in no log, statistic, index or cache, and not in the answer."""

import logging

import pytest
from django.db import connection
from django.test import Client

from loket.kernel.actor import VISITOR
from loket.zoeken.commands import make_findable, note_search
from loket.zoeken.queries import meaning, search
from loket.zoeken.rules.findable import Findable, Question, Term
from loket.zoeken.tests.catalogue import fill

BSN = "123456782"
WRITTEN = [
    BSN,
    "123.456.782",
    f"mijn paspoort is kwijt bsn {BSN}",
    f"bsn:{BSN},help",
    "１２３４５６７８２",
    "123/456/782",
    "1234\u200b56782",
]


def everything_in_the_database():
    with connection.cursor() as cursor:
        cursor.execute("SELECT table_name FROM information_schema.tables WHERE table_name LIKE 'zoeken_%'")
        for (table,) in cursor.fetchall():
            cursor.execute(f"SELECT {table}::text FROM {table}")
            yield from (line for (line,) in cursor.fetchall())


@pytest.mark.django_db
@pytest.mark.parametrize("written", WRITTEN)
def test_a_bsn_goes_nowhere(written, caplog):
    fill()
    caplog.set_level(logging.DEBUG)
    answers = Client().get("/api/zoek", {"q": written}), Client().get("/api/zoek/suggesties", {"q": written})
    note_search(search(written), by=VISITOR)
    told = [answer.content.decode() for answer in answers]
    remembered = [question for _, question in meaning._remembered]
    for text in (*told, *remembered, *caplog.messages, *everything_in_the_database()):
        assert BSN not in "".join(sign for sign in text if sign.isalnum())


@pytest.mark.django_db
def test_what_an_editor_left_on_a_page_is_not_in_the_index():
    words = {"summary": f"Uw BSN: {BSN}", "text": "Of 1234.56.782.", "terms": [Term(BSN)], "questions": [Question(BSN)]}
    make_findable(Findable(kind="pagina", ref="proef", url="/pagina/proef/", title=f"Proef {BSN}", **words))
    for text in everything_in_the_database():
        assert BSN not in "".join(sign for sign in text if sign.isalnum())


@pytest.mark.django_db
def test_who_pastes_one_hears_that_it_was_not_kept():
    assert "niet bewaard" in search(BSN).referral.explanation
