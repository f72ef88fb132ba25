"""What may go of a person goes, all of it or nothing; what the law keeps stays, and the page says why."""

from datetime import date

import pytest
from django.apps import apps
from django.utils import timezone

from loket.avg import commands
from loket.avg.events import PersonErased
from loket.avg.queries.gather import gathered
from loket.avg.queries.whose import whose
from loket.avg.tests.people import GOES, NUMBERS, STAYS, afspraak_of, bericht_for, contact_of, mark, marks, partij_of
from loket.examples.cast import SANNE
from loket.examples.town import actor
from loket.kernel.models import Announcement
from loket.klantcontacten.models import Internetaak, Klantcontact
from loket.meldingen.models import Melding
from loket.partijen.models import DigitaalAdres, Partij
from loket.zaken.models import Zaak
from tests.marks import marks_in

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def words_of_the_town():
    """All that stands in any table of ours, what is sealed opened."""
    found = []
    for model in apps.get_models():
        if model._meta.app_label in ("procrastinate", "auth", "contenttypes"):
            continue
        for row in model._default_manager.values_list():
            found.append(repr(row))
    return "\n".join(found).encode()


def erase(partij, van="klant"):
    return commands.erase_person(whose(van, partij), by=actor(SANNE))


def test_after_it_only_what_the_law_keeps_is_left_of_them(ans):
    """Bep keeps everything."""
    erase(ans[1].id, "zaak")
    assert marks_in(words_of_the_town()) == marks("ans", STAYS) | marks("bep")
    assert not DigitaalAdres.objects.filter(partij=ans[0]).exists()


def test_the_page_says_why_what_is_left_stays(ans, sanne):
    erase(ans[1].id, "zaak")
    text = sanne.get(f"/werk/avg/zaak/{ans[1].id}/wissen/").content.decode()
    for why in (
        "Deze zaak loopt nog. Wij hebben de gegevens nodig om haar af te maken.",
        "Wij moeten klachten bewaren (Awb 9:12a en de Archiefwet).",
        "Van de wet moeten wij dit nog bewaren (AVG artikel 17 lid 3).",
        "Wij moeten 3 jaar laten zien wanneer en waarvoor wij uw gegevens gebruikten (AVG 5 lid 2).",
    ):
        assert why in text


def test_the_melding_stays_for_the_street_and_tells_of_nobody(ans):
    erase(ans[1].id, "zaak")
    melding = Melding.objects.get(number="M-ans")
    assert melding.description == mark("ans", "melding")
    assert list(melding.melders.values_list("email", "phone", "judgement")) == [("", "", "")]


def test_of_whom_nothing_else_is_left_the_partij_goes(town):
    """No zaak, only a contact that is over."""
    partij = partij_of("ans")
    contact_of("ans", partij, "1")
    done = erase(partij)
    assert not Partij.objects.filter(id=partij).exists()
    assert Klantcontact.objects.count() == 1
    assert done.stayed == 0
    assert marks_in(words_of_the_town()) == set()
    assert NUMBERS["ans"].encode() not in words_of_the_town()


def test_what_still_runs_stays_and_so_does_how_we_reach_them(town):
    partij = partij_of("ans")
    contact_of("ans", partij, "1")
    Internetaak.objects.update(toestand="open", afgehandeld_op=None)
    afspraak_of("ans", over=False)
    erase(partij)
    assert marks_in(words_of_the_town()) == marks("ans", ("naam", "contact", "betrokkene", "taak", "afspraak"))
    assert DigitaalAdres.objects.filter(partij=partij).count() == 2


@pytest.mark.parametrize(
    ("nominatie", "day", "why"),
    [
        ("vernietigen", date(2999, 1, 1), "De Archiefwet zegt dat wij deze zaak bewaren tot 1 januari 2999."),
        ("vernietigen", date(2020, 1, 1), "Deze zaak gaat weg met de volgende vernietigingslijst."),
        ("blijvend_bewaren", None, "De Archiefwet zegt dat wij deze zaak altijd bewaren."),
    ],
)
def test_a_zaak_that_ended_stays_as_long_as_its_selectielijst_says(ans, sanne, nominatie, day, why):
    changed = {"einddatum": date(2019, 1, 1), "archiefnominatie": nominatie, "archiefactiedatum": day}
    Zaak.objects.filter(id=ans[1].id).update(**changed)
    assert why in sanne.get(f"/werk/avg/klant/{ans[0]}/wissen/").content.decode()


def test_each_record_is_called_by_its_number(ans, sanne):
    """What goes and what stays can be told one by one in the answer to the request."""
    text = sanne.get(f"/werk/avg/zaak/{ans[1].id}/wissen/").content.decode()
    assert ans[1].identificatie in text
    assert "K-ans" in text
    assert "M-ans" in text
    assert "K-bep" not in text


def test_done_again_it_takes_nothing_and_tells_nothing(ans):
    erase(ans[1].id, "zaak")
    told = Announcement.objects.count()
    assert erase(ans[1].id, "zaak").gone == 0
    assert Announcement.objects.count() == told


def test_the_trail_says_how_much_and_never_what(ans):
    erase(ans[1].id, "zaak")
    told = Announcement.objects.get(kind__contains=PersonErased.__name__)
    assert told.facts["gone"]["klantcontacten.Klantcontact"] == 1
    assert told.by_name
    facts = repr(list(Announcement.objects.values_list("facts", "reason"))).encode()
    assert not marks_in(facts)
    assert NUMBERS["ans"].encode() not in facts
    assert b"ans@inwoner.example" not in facts


def test_all_of_it_goes_or_nothing(ans, monkeypatch):
    """The last room fails."""

    def broken(*_args, **_kwargs):
        raise RuntimeError

    monkeypatch.setattr("loket.avg.commands.erase.announce", broken)
    with pytest.raises(RuntimeError):
        erase(ans[1].id, "zaak")
    assert marks("ans") <= marks_in(words_of_the_town())


def test_it_asks_whether_you_are_sure(ans, sanne):
    page = f"/werk/avg/zaak/{ans[1].id}/wissen/"
    answer = sanne.post(page, {})
    assert answer.status_code == 422
    assert "Wat je wist, komt niet terug." in answer.content.decode()
    assert marks("ans", GOES) <= marks_in(words_of_the_town())
    assert sanne.post(page, {"sure": "on"})["Location"] == f"/werk/avg/zaak/{ans[1].id}/"
    assert marks("ans", GOES) & marks_in(words_of_the_town()) == set()


def test_who_is_gone_altogether_leads_back_to_the_customers(town, sanne):
    partij = partij_of("ans")
    assert sanne.post(f"/werk/avg/klant/{partij}/wissen/", {"sure": "on"}).status_code == 302


def test_a_mail_about_a_zaak_stays_with_it(ans):
    bericht_for("ans", about=f"zaak:{ans[1].id}")
    erase(ans[1].id, "zaak")
    assert mark("ans", "bericht").encode() in words_of_the_town()


def test_the_reasons_are_short_sentences_that_everybody_reads(ans):
    for part in gathered(whose("klant", ans[0]), now=timezone.now()):
        for why, _, _ in part.reasons:
            assert all(len(sentence.split()) <= 20 for sentence in why.split(". ")), why
