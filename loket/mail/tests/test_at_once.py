"""Two colleagues, one mail: whoever is second hears so, and nobody gets a page with a fault."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client

from loket.examples.cast import FATIMA
from loket.examples.town import set_up_town
from loket.mail.commands import take_in
from loket.mail.models import Mailbericht, Postbus
from loket.mail.tests.written import mail
from loket.organisatie.models import Medewerker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]
ROUNDS = 4


@pytest.fixture
def inbox():
    set_up_town()
    return Postbus.objects.create(naam="Info", adres="info@bergen.example", team_id="kcc")


def at_work():
    client = Client(raise_request_exception=False)
    client.force_login(Medewerker.objects.get(email=FATIMA.email))
    return client


def together(*works):
    """All begin at the same moment; what each of them answered."""
    begin = Barrier(len(works), timeout=20)

    def run(work):
        begin.wait()
        try:
            return work().status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as threads:
        return [each.result() for each in [threads.submit(run, work) for work in works]]


def test_a_mail_is_read_answered_and_merged_at_the_same_moment(inbox):
    fatima, henk, third, fourth = (at_work() for _ in range(4))
    for number in range(ROUNDS):
        one, two = (take_in(mail(id=f"{number}.{each}@x.example"), postbus=inbox).mail for each in "ab")
        page, other = f"/werk/mail/{one.id}/", f"/werk/mail/{two.id}/"
        answers = together(
            lambda page=page: fatima.post(f"{page}beantwoorden/", {"tekst": "Op maandag."}),
            lambda page=page, two=two: henk.post(f"{page}samenvoegen/", {"met": two.id}),
            lambda other=other, one=one: third.post(f"{other}samenvoegen/", {"met": one.id}),
            lambda page=page: fourth.get(page),
        )
        assert set(answers) <= {200, 302, 422}, answers
        states = set(Mailbericht.objects.filter(id__in=[one.id, two.id]).values_list("toestand", flat=True))
        assert states in ({"beantwoord", "samengevoegd"}, {"open", "samengevoegd"}, {"beantwoord", "open"})


def test_two_who_merge_the_same_mails_the_other_way_round_do_not_wait_for_each_other(inbox):
    """Each locks both: in one order, else the database has to break one of them off."""
    fatima, other_tab = at_work(), at_work()
    for number in range(ROUNDS):
        one, two = (take_in(mail(id=f"{number}.{each}@x.example"), postbus=inbox).mail for each in "ab")
        answers = together(
            lambda one=one, two=two: fatima.post(f"/werk/mail/{one.id}/samenvoegen/", {"met": two.id}),
            lambda one=one, two=two: other_tab.post(f"/werk/mail/{two.id}/samenvoegen/", {"met": one.id}),
        )
        assert sorted(answers) == [302, 422], answers
        assert Mailbericht.objects.filter(id__in=[one.id, two.id], toestand="open").count() == 1
