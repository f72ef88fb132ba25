"""Somebody else changes how a colleague logs in: the owner hears so, also when the mail goes elsewhere now."""

import pytest
from django.core import mail
from procrastinate.contrib.django.models import ProcrastinateJob

from loket.kernel.actor import SYSTEM
from loket.kernel.models import Delivery
from loket.kernel.outbox import react
from loket.organisatie.commands import add_functie, change_functies, change_medewerker
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import actor_for
from loket.toegang import commands
from loket.toegang.jobs import mail_other_way_in
from loket.toegang.reactions import MAIL

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def sanne(sanne):
    """She keeps the register up too."""
    both = add_functie(name="Beheer", permissions=["toegang.beheren", "organisatie.beheren"], by=SYSTEM)
    change_functies(medewerker_id=sanne.id, functie_ids=[both.id], by=SYSTEM)
    return sanne


def work_off():
    """What a worker does after the commit; twice, as it may."""
    for delivery in Delivery.objects.waiting().filter(reaction__startswith="loket.toegang"):
        react(delivery)
    for waits in ProcrastinateJob.objects.filter(task_name=MAIL, status="todo"):
        mail_other_way_in(**waits.args)


def with_other_address(who, address, by):
    about = {"first_name": who.first_name, "last_name": who.last_name}
    change_medewerker(medewerker_id=who.id, email=address, **about, by=actor_for(by))


def test_who_gets_the_account_of_another_by_its_address_does_not_do_so_unseen(lena, sanne):
    old = lena.email
    with_other_address(lena, "sanne.anders@bergen.example", by=sanne)
    work_off()
    assert [each.to for each in mail.outbox] == [[old]]
    assert "e-mailadres van jouw account" in mail.outbox[0].body
    assert "sanne.anders" not in mail.outbox[0].body
    assert Medewerker.objects.get(id=lena.id).email_before == ""


def test_changed_twice_before_the_mail_went_it_is_the_first_address_that_hears(lena, sanne):
    old = lena.email
    with_other_address(lena, "een@bergen.example", by=sanne)
    with_other_address(Medewerker.objects.get(id=lena.id), "twee@bergen.example", by=sanne)
    work_off()
    assert {address for each in mail.outbox for address in each.to} == {old}


def test_another_name_is_no_news(lena, sanne):
    change_medewerker(medewerker_id=lena.id, email=lena.email, first_name="Leen", last_name="X", by=actor_for(sanne))
    work_off()
    assert mail.outbox == []


def test_that_the_second_step_is_gone_is_told(lena, sanne):
    commands.remove_factors(medewerker_id=lena.id, by=actor_for(sanne))
    work_off()
    assert [each.to for each in mail.outbox] == [[lena.email]]
    assert "tweede stap" in mail.outbox[0].body
