import pytest
from django.utils import timezone

from loket.examples.mail import get_some_mail
from loket.examples.many_mails import many_mails
from loket.mail.models import Mailbericht, Postbus
from loket.mail.rules.reading import read_mail


@pytest.mark.django_db
def test_the_demo_town_has_mail_to_answer_and_mail_that_nobody_answers(town):
    get_some_mail(now=timezone.now())
    states = list(Mailbericht.objects.values_list("toestand", flat=True))
    assert {"open", "beantwoord", "automatisch", "onleesbaar"} <= set(states)
    assert Mailbericht.objects.exclude(eerste=None).count() == 1
    assert Mailbericht.objects.get(onderwerp="Lantaarnpaal").team_id == "verlichting"
    get_some_mail(now=timezone.now())
    assert Mailbericht.objects.count() == len(states)
    assert Postbus.objects.count() == 1


def test_the_mails_of_the_bench_are_mixed_and_the_same_each_time():
    raws = list(many_mails(300))
    assert raws == list(many_mails(300))
    read = [read_mail(raw) for raw in raws]
    assert 3 <= sum(not each.readable for each in read) <= 30
    assert sum(bool(each.attachments) for each in read) > 20
    assert sum(bool(each.ids) for each in read) > 10
