"""Amounts of the law stand in a dated table with their source, not in a form; who did not check them reads so."""

import re
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.utils import timezone

from loket.berichten.models import Bericht
from loket.examples.cast import FATIMA, TINEKE
from loket.formulieren.commands.normen import keep_normbedrag, mind_norms
from loket.formulieren.models import Normbedrag
from loket.formulieren.queries.formulier import live_form
from loket.formulieren.queries.normen import amounts_on
from loket.formulieren.rules.reis import reis
from loket.formulieren.tests.conftest import hond
from loket.formulieren.tests.walk import HONDEN, OVER_U, begin, send
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused

pytestmark = pytest.mark.django_db
PAGE = "/werk/formulieren/bedragen/"


def keep(bedrag, vanaf, code="hond"):
    told = {"naam": "Belasting", "bedrag": Decimal(bedrag), "bron": "Verordening 3"}
    return keep_normbedrag(code=code, vanaf=vanaf, **told, by=SYSTEM)


def kosten(answers):
    form = live_form("honden")
    return reis(form.inhoud, answers, {}, timezone.localdate()).waarden.van("kosten")


def form():
    sums = [
        {
            "code": "prijs",
            "label": "Prijs",
            "anders": "norm:hond",
            "tabel": [{"als": {"tests": [{"vraag": "kennel", "waarde": "ja"}]}, "dan": "norm:kennel"}],
        },
        {"code": "kosten", "label": "Kosten", "formule": "aantal * prijs"},
    ]
    return hond(berekeningen=sums)


def test_the_amount_of_the_day_counts_and_a_new_one_needs_no_new_version(publish):
    today = timezone.localdate()
    keep("10", today - timedelta(days=300))
    keep("99", today + timedelta(days=1))
    keep("200", today, code="kennel")
    publish(form())
    assert kosten({"aantal": "3", "kennel": "nee"}) == "30"
    assert kosten({"aantal": "3", "kennel": "ja"}) == "600"
    keep("12.50", today)
    assert kosten({"aantal": "2", "kennel": "nee"}) == "25"


def test_with_an_amount_that_nobody_kept_it_is_not_published(publish):
    with pytest.raises(Refused) as refused:
        publish(form())
    assert {each.code for each in refused.value.refusals} == {"norm-unknown"}
    assert "norm:hond" in str([each.reason for each in refused.value.refusals])


def test_before_its_first_day_there_is_none(kinds):
    keep("10", date(2026, 1, 1))
    assert amounts_on(["hond"], date(2025, 12, 31)) == {}
    assert amounts_on(["hond"], date(2026, 1, 1)) == {"hond": "10.00"}


def test_a_form_without_such_an_amount_asks_nothing_more(publish, django_assert_num_queries):
    publish(hond())
    live_form("honden")
    with django_assert_num_queries(1):
        live_form("honden")


def test_an_editor_adds_one_and_another_says_that_it_is_right(log_in, kinds):
    editor = log_in(TINEKE)
    told = {"code": "hond", "naam": "Belasting", "bedrag": "12,50", "vanaf": "1-1-2026", "bron": "Verordening 3"}
    told["nakijken_op"] = "1-7-2036"
    assert editor.post(PAGE, {**told, "bron": ""}).status_code == 422
    editor.post(PAGE, told)
    row = Normbedrag.objects.get()
    assert "te controleren" in editor.get(PAGE).content.decode()
    editor.post(f"{PAGE}{row.id}/")
    assert "te controleren" not in editor.get(PAGE).content.decode()
    editor.post(PAGE, {**told, "bedrag": "13"})  # a correction must be checked anew
    assert "te controleren" in editor.get(PAGE).content.decode()
    assert log_in(FATIMA).get(PAGE).status_code == 403


def one_that_is_due(by=SYSTEM, days=0):
    today = timezone.localdate()
    told = {"naam": "Belasting", "bedrag": Decimal("10"), "bron": "Verordening 3", "by": by}
    since, due = today - timedelta(days=200), today - timedelta(days=days)
    return keep_normbedrag(code="hond", vanaf=since, nakijken_op=due, **told)


def told_to():
    return set(Bericht.objects.filter(about__startswith="norm-review:").values_list("to", flat=True))


def test_an_amount_that_nobody_looked_at_in_time_is_told_to_its_owner_once(log_in, kinds):
    editor = log_in(TINEKE)
    told = {"code": "hond", "naam": "Belasting", "bedrag": "12,50", "vanaf": "1-1-2026", "bron": "Verordening 3"}
    assert editor.post(PAGE, told).status_code == 422  # a day to look at it again is asked
    editor.post(PAGE, {**told, "nakijken_op": "1-7-2026"})
    assert (mind_norms(), mind_norms()) == (1, 0)
    assert told_to() == {TINEKE.email}
    assert "kijk dit na" in editor.get(PAGE).content.decode()
    assert 'value="Verordening 3"' in editor.get(f"{PAGE}?van=hond").content.decode()  # the rest is there already
    page = editor.get("/werk/formulieren/bouwen/").content.decode()
    assert "1 bedrag uit de wet is misschien verouderd" in " ".join(page.split())


def test_without_an_owner_who_works_here_all_editors_hear_it(kinds):
    one_that_is_due()
    assert mind_norms() == 1
    assert TINEKE.email in told_to()
    assert FATIMA.email not in told_to()


def test_a_newer_amount_or_a_day_to_come_is_told_to_nobody(kinds):
    one_that_is_due()
    keep("12", timezone.localdate())
    assert mind_norms() == 0
    Normbedrag.objects.all().delete()
    one_that_is_due(days=-1)
    assert mind_norms() == 0


def summary(client):
    here = begin(client)
    send(client, here, "honden", HONDEN)
    send(client, here, "over_u", OVER_U)
    return " ".join(re.sub("<[^>]*>", " ", client.get(f"{here}controle/").content.decode()).split())


def test_who_fills_it_in_reads_that_it_is_an_estimate_with_which_amounts(client, publish):
    row = keep("10", date(2026, 1, 1))
    keep("200", date(2026, 1, 1), code="kennel")
    publish(form())
    page = summary(client)
    assert "Dit is een schatting." in page
    assert "1 januari" in page
    assert "Bron: Verordening 3" in page
    assert "Wij kijken deze bedragen nog na." in page
    Normbedrag.objects.update(gecontroleerd_op=timezone.now())
    assert "Wij kijken deze bedragen nog na." not in summary(client)
    Normbedrag.objects.filter(id=row.id).update(nakijken_op=timezone.localdate())
    assert "Wij kijken deze bedragen nog na." in summary(client)


def test_a_form_without_such_amounts_says_nothing_of_an_estimate(client, publish):
    publish(hond())
    assert "schatting" not in summary(client)
