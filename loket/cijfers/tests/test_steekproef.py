"""Whether answers were good (S-135), who uses what we have (S-106), and the order of channels (S-97)."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.cijfers.commands import draw_sample, judge_answer, load_indicators, roll_up, set_voorkeur
from loket.cijfers.models import PUNTEN, Steekproef
from loket.cijfers.queries import value
from loket.cijfers.queries.sturing import voorkeuren
from loket.cijfers.rules.periode import month_of
from loket.examples.cast import FATIMA, LENA, TINEKE
from loket.examples.town import actor
from loket.gesprek.tests.test_figures import contacts
from loket.kernel.actor import SYSTEM
from loket.kernel.counted_days import Period
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused
from loket.kernel.text import start_of_local_day
from loket.klantcontacten.models import Klantcontact
from loket.organisatie.models import FunctieVervulling, Medewerker
from loket.verwerkingen.models import Logregel

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
ALL = dict.fromkeys(PUNTEN, True)


@pytest.fixture
def answered(town):
    """Of yesterday: seven by telephone, one at the desk; one more is confidential and one broke off."""
    load_indicators(norms_from=date(2010, 1, 1))
    at = start_of_local_day(timezone.localdate() - timedelta(days=1)) + timedelta(hours=10)
    told = {"plaatsgevonden_op": at, "reactie": "Neem uw oude paspoort mee."}
    contacts(7, resultaat="beantwoord", **told)
    contacts(1, resultaat="doorverwezen", kanaal="balie", **told)
    contacts(1, resultaat="beantwoord", kanaal="chat", vertrouwelijk=True, **told)
    contacts(1, resultaat="afgebroken", kanaal="email", **told)


def test_five_of_each_channel_in_a_week_and_nothing_confidential(answered):
    assert draw_sample() == 6
    assert sorted(Steekproef.objects.values_list("kanaal", flat=True)) == ["balie"] + ["telefoon"] * 5
    assert draw_sample() == 0


def test_an_answer_is_good_when_it_is_right_and_complete(answered):
    draw_sample()
    rows = list(Steekproef.objects.order_by("kanaal", "id"))
    by = actor(TINEKE)
    judge_answer(steekproef_id=rows[0].id, points=ALL | {"volledig": False}, by=by)
    for each in rows[1:]:
        judge_answer(steekproef_id=each.id, points=ALL | {"vriendelijk": False}, by=by)
    roll_up(timezone.localdate() - timedelta(days=2), timezone.localdate())
    period = Period("", "", timezone.localdate() - timedelta(days=2), timezone.localdate())
    good = value("antwoord-goed", period=period)
    assert (good.teller, good.noemer, good.words) == (5, 6, "n.v.t.")  # of fewer than ten nothing is shown
    assert not Announcement.objects.filter(facts__icontains="volledig").exists()


def test_not_the_own_answer_and_only_once_and_on_all_points(answered):
    draw_sample()
    each, by = Steekproef.objects.first(), actor(TINEKE)
    with pytest.raises(Refused) as refused:
        judge_answer(steekproef_id=each.id, points={"juist": True}, by=by)
    assert {refusal.field for refusal in refused.value.refusals} == set(PUNTEN) - {"juist"}
    Klantcontact.objects.filter(id=each.klantcontact).update(medewerker_id=by.id)
    with pytest.raises(Refused) as refused:
        judge_answer(steekproef_id=each.id, points=ALL, by=by)
    assert refused.value.refusal.code == "own-answer"
    Klantcontact.objects.filter(id=each.klantcontact).update(medewerker=None)
    judge_answer(steekproef_id=each.id, points=ALL, by=by)
    with pytest.raises(Refused):
        judge_answer(steekproef_id=each.id, points=ALL, by=by)
    with pytest.raises(Refused):
        judge_answer(steekproef_id=each.id, points=ALL, by=actor(LENA))


def test_on_a_page_and_each_look_is_logged(client, answered):
    draw_sample()
    client.force_login(Medewerker.objects.get(email=TINEKE.email))
    each = Steekproef.objects.filter(kanaal="balie").get()
    page = reverse("cijfers:oordeel", args=[each.id])
    assert page in client.get(reverse("cijfers:steekproef")).content.decode()
    assert "Neem uw oude paspoort mee." in client.get(page).content.decode()
    assert Logregel.objects.filter(object=f"klantcontacten:{each.klantcontact}").exists()
    assert client.post(page, {"juist": "ja"}).status_code == 422
    told = {**dict.fromkeys(PUNTEN, "ja"), "duidelijk": "nee", "les": "Noem ook de kosten."}
    assert client.post(page, told)["Location"] == reverse("cijfers:steekproef")
    assert "Noem ook de kosten." in client.get(reverse("cijfers:steekproef")).content.decode()
    Klantcontact.objects.filter(id=each.klantcontact).delete()
    assert "vernietigd" in client.get(page).content.decode()


def test_who_writes_down_contacts_of_who_may(answered):
    """S-106: of those with the right in this month, one did."""
    fatima = Medewerker.objects.get(email=FATIMA.email)
    at = start_of_local_day(timezone.localdate()) + timedelta(minutes=1)
    contacts(3, resultaat="beantwoord", medewerker=fatima, plaatsgevonden_op=at)
    roll_up(timezone.localdate(), timezone.localdate())
    may = FunctieVervulling.objects.filter(
        functie__permissions__contains=["klantcontacten.vastleggen"], medewerker__is_active=True, last_day=None
    )
    found = value("actieve-gebruikers", period=month_of(timezone.localdate()))
    assert (found.teller, found.noemer) == (1, may.values("medewerker").distinct().count())


def test_in_which_order_people_may_come(town):
    """S-97: a way without the internet stays open (Awb 2:7)."""
    set_voorkeur(product="paspoort", kanalen=["website", "telefoon"], by=SYSTEM)
    set_voorkeur(product="paspoort", kanalen=["formulier", "website", "balie"], by=SYSTEM)
    [found] = voorkeuren(month_of(timezone.localdate()))
    assert found.kanalen == ["Formulier", "Website", "Balie"]
    for kanalen, code in (
        (["website", "app"], "no-other-way"),
        (["balie"], "order-wrong"),
        (["balie", "balie"], "order-wrong"),
    ):
        with pytest.raises(Refused) as refused:
            set_voorkeur(product="paspoort", kanalen=kanalen, by=SYSTEM)
        assert refused.value.refusal.code == code
