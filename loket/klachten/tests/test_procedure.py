"""From receipt to judgement: what each step does, and what it refuses."""

from datetime import date, timedelta
from uuid import uuid4

import pytest
from django.utils import timezone

from loket.examples.cast import BAS, KEES, RUBEN, YASMIN
from loket.kernel.actor import SYSTEM, VISITOR
from loket.kernel.refusal import Refused
from loket.klachten import commands
from loket.klachten.commands import Told
from loket.klachten.models import Beklaagde, Klacht
from loket.klachten.rules.oordeel import Part
from loket.klachten.rules.termijn import last_day_of
from loket.klachten.tests.conftest import TOLD, deliver_all, go_to, id_of, written_to
from loket.organisatie.commands import register_afwezigheid
from loket.zaken.models import Resultaat, Rol, Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def refusals(act, **told):
    with pytest.raises(Refused) as refused:
        act(**told)
    return [each.code for each in refused.value.refusals]


def test_receipt_with_number_last_day_and_zaak(klacht):
    today = timezone.localdate()
    zaak = Zaak.objects.get(id=klacht.zaak)
    assert klacht.nummer == f"K-{today.year}-0001"
    assert klacht.onderzoeken_tot == last_day_of(today) == zaak.uiterlijke_einddatum_afdoening
    assert (zaak.zaaktype.identificatie, zaak.geleid_door) == ("KLACHT", "klacht")
    [bericht] = written_to(TOLD.email)
    assert bericht.subject == f"Wij hebben uw klacht ontvangen ({klacht.nummer})"
    assert f"/klacht/{klacht.volgcode}/" in bericht.text


def test_no_word_of_the_klager_stands_in_the_zaak(klacht):
    zaak = Zaak.objects.get(id=klacht.zaak)
    assert (zaak.omschrijving, zaak.toelichting) == (f"Klacht {klacht.nummer}", "")
    assert not Rol.objects.filter(zaak=zaak, omschrijving_generiek="initiator").exists()


def test_the_same_form_twice_is_one_klacht(kinds):
    key = uuid4()
    first, second = (commands.receive_klacht(TOLD, send_key=key, by=VISITOR) for _ in range(2))
    assert first.id == second.id
    assert len(written_to(TOLD.email)) == 1


def test_a_bsn_in_the_text_is_masked(kinds):
    told = Told(naam="Anna", tekst="Mijn BSN is 111222333.", email="anna@inwoner.example")
    assert "111222333" not in commands.receive_klacht(told, send_key=uuid4(), by=VISITOR).tekst


def test_what_is_said_on_the_telephone_is_a_klacht_too(agent):
    told = Told(naam="Bram", tekst="Niemand belt terug.", telefoon="0612345678")
    klacht = commands.receive_klacht(told, kanaal="telefoon", send_key=uuid4(), by=agent)
    assert (klacht.schriftelijk, klacht.brieven.count()) == (False, 0)


def test_a_letter_counts_from_the_day_that_it_came(agent):
    day = timezone.localdate() - timedelta(days=3)
    told = Told(naam="Bram", tekst="Niemand schrijft terug.", adres="Dorpsweg 3, 1861 AB Bergen")
    klacht = commands.receive_klacht(told, kanaal="post", send_key=uuid4(), ontvangen_op=day, by=agent)
    assert klacht.onderzoeken_tot == last_day_of(day)
    brief = klacht.brieven.get()
    assert (brief.op_papier, brief.verzonden_op) == (True, None)


def test_who_may_not_take_klachten_writes_none_down(bas):
    told = {"kanaal": "telefoon", "send_key": uuid4(), "by": bas}
    assert refusals(lambda **more: commands.receive_klacht(TOLD, **more), **told) == ["not-allowed"]


def test_the_handler_was_not_involved(handled, coordinator, ruben):
    told = {"klacht_id": handled.id, "by": coordinator}
    assert refusals(commands.assign_klacht, behandelaar_id=id_of(BAS), **told) == ["handler-involved"]
    assert refusals(commands.assign_klacht, behandelaar_id=id_of(YASMIN), **{**told, "by": ruben}) == [
        "klacht-of-other"
    ]


def test_who_stands_in_for_that_person_does_not_handle_it_either(handled, coordinator):
    today = timezone.localdate()
    register_afwezigheid(medewerker_id=id_of(BAS), first_day=today, last_day=today, deputy_id=id_of(KEES), by=SYSTEM)
    told = {"klacht_id": handled.id, "behandelaar_id": id_of(KEES), "by": coordinator}
    assert refusals(commands.assign_klacht, **told) == ["handler-stands-in"]


def test_a_handler_who_is_named_loses_it_at_once(handled, ruben, coordinator):
    commands.name_beklaagde(klacht_id=handled.id, medewerker_id=id_of(RUBEN), by=ruben)
    handled.refresh_from_db()
    assert handled.behandelaar is None
    assert refusals(commands.note_talk, klacht_id=handled.id, op=None, afspraak="", by=ruben) == ["klacht-about-you"]


def test_its_zaak_is_closed_to_whom_it_is_about(handled, coordinator):
    assert Zaak.objects.get(id=handled.zaak).gesloten_voor == [id_of(BAS)]
    commands.clear_beklaagde(klacht_id=handled.id, medewerker_id=id_of(BAS), by=coordinator)
    assert Zaak.objects.get(id=handled.zaak).gesloten_voor == []


def test_the_kind_follows_from_the_parts(handled):
    assert handled.soort == "gecombineerd"


def test_settled_in_a_talk_with_consent(handled, ruben):
    today = timezone.localdate()
    told = {"klacht_id": handled.id, "afspraak": "Bas biedt excuses aan.", "by": ruben}
    assert refusals(commands.settle_klacht, akkoord_op=None, **told)[0] == "day-missing"
    klacht = commands.settle_klacht(akkoord_op=today, **told)
    assert (klacht.oordeel, klacht.afgedaan_op) == ("informeel_opgelost", today)
    zaak = Zaak.objects.get(id=klacht.zaak)
    assert zaak.einddatum == today
    assert Resultaat.objects.get(zaak=zaak).resultaattype.omschrijving == "Opgelost in gesprek"
    assert "Bas biedt excuses aan." in written_to(TOLD.email)[-1].text


def test_the_copy_the_answer_the_hearing_and_the_judgement(handled, ruben, bas):
    with pytest.raises(Beklaagde.DoesNotExist):
        commands.give_weerwoord(klacht_id=handled.id, tekst="Het was druk.", by=bas)
    commands.start_inquiry(klacht_id=handled.id, by=ruben)
    commands.give_weerwoord(klacht_id=handled.id, tekst="Het was druk.", by=bas)
    parts = {1: Part("gegrond", "De toon was hard.", "bejegening"), 2: Part("ongegrond", "Er was wel antwoord.")}
    told = {"klacht_id": handled.id, "parts": parts, "conclusie": "Wij bieden excuses aan.", "by": ruben}
    assert refusals(commands.judge_klacht, **told) == ["not-heard"]
    commands.hear(klacht_id=handled.id, wie="klager", op=timezone.localdate(), verslag="Anna vertelt.", by=ruben)
    klacht = commands.judge_klacht(**told)
    assert klacht.oordeel == "deels_gegrond"
    assert Resultaat.objects.get(zaak=klacht.zaak).resultaattype.omschrijving == "Deels gegrond"
    text = written_to(TOLD.email)[-1].text
    assert "De toon was hard." in text
    assert "norm: fatsoenlijke bejegening" in text
    assert "Nationale ombudsman" in text
    assert refusals(commands.hear, klacht_id=klacht.id, wie="klager", op=None, verslag="", by=ruben) == ["klacht-done"]


def test_hearing_only_the_colleague_is_not_enough(handled, ruben):
    commands.start_inquiry(klacht_id=handled.id, by=ruben)
    commands.hear(klacht_id=handled.id, wie="beklaagde", op=timezone.localdate(), verslag="Bas vertelt.", by=ruben)
    parts = {1: Part("gegrond", "Ja."), 2: Part("gegrond", "Ja.")}
    told = {"klacht_id": handled.id, "parts": parts, "conclusie": "Excuses.", "by": ruben}
    assert refusals(commands.judge_klacht, **told) == ["not-heard"]
    commands.skip_hearing(klacht_id=handled.id, reden="wil_niet", waarom="Anna wil dat niet.", by=ruben)
    assert commands.judge_klacht(**told).oordeel == "gegrond"


def test_with_an_adviser_ten_weeks_and_the_advice(handled, ruben):
    commands.start_inquiry(klacht_id=handled.id, met_adviseur=True, by=ruben)
    handled.refresh_from_db()
    assert handled.onderzoeken_tot == last_day_of(handled.ontvangen_op, met_adviseur=True)
    assert Zaak.objects.get(id=handled.zaak).uiterlijke_einddatum_afdoening == handled.onderzoeken_tot


def test_longer_once_and_then_only_with_consent(handled, ruben):
    klacht = commands.take_longer(klacht_id=handled.id, weken=4, reden="Wij wachten op een verslag.", by=ruben)
    assert klacht.onderzoeken_tot == last_day_of(klacht.ontvangen_op, verdaagd_weken=4)
    assert "Wij wachten op een verslag." in written_to(TOLD.email)[-1].text
    told = {"klacht_id": handled.id, "weken": 1, "reden": "Nog niet klaar.", "by": ruben}
    assert refusals(commands.take_longer, **told) == ["already-longer"]
    later = klacht.onderzoeken_tot + timedelta(days=20)
    klacht = commands.agree_to_longer(klacht_id=handled.id, tot=later, akkoord_op=timezone.localdate(), by=ruben)
    assert klacht.onderzoeken_tot == later


def test_not_treated_within_four_weeks(handled, ruben, monkeypatch):
    told = {"klacht_id": handled.id, "grond": "eerder", "toelichting": "Dit deden wij in mei.", "by": ruben}
    late = handled.ontvangen_op + timedelta(days=36)
    with monkeypatch.context() as moved:
        go_to(moved, late)
        assert refusals(commands.decline_klacht, **told) == ["too-late"]
    assert commands.decline_klacht(**told).oordeel == "niet_in_behandeling"
    assert "Nationale ombudsman" in written_to(TOLD.email)[-1].text


def test_the_klager_takes_it_back(handled, ruben):
    klacht = commands.withdraw_klacht(klacht_id=handled.id, toelichting="Belde vandaag.", by=ruben)
    assert Resultaat.objects.get(zaak=klacht.zaak).resultaattype.omschrijving == "Ingetrokken door klager"


def test_colleagues_hear_of_it_without_a_word_of_the_klager(handled, ruben):
    commands.start_inquiry(klacht_id=handled.id, by=ruben)
    deliver_all()
    subjects = [written_to(person.email)[-1].subject for person in (YASMIN, RUBEN, BAS)]
    assert subjects == [
        f"Nieuwe klacht {handled.nummer}",
        f"Klacht {handled.nummer} is voor jou",
        "Er is een klacht waarop jij kunt antwoorden",
    ]
    assert not any("Anna" in bericht.text for person in (YASMIN, RUBEN, BAS) for bericht in written_to(person.email))


def test_a_measure_is_checked_after_its_day_and_not_before(handled, ruben, monkeypatch):
    today = timezone.localdate()
    told = {"klacht_id": handled.id, "tekst": "Training gesprekken", "eigenaar_id": id_of(RUBEN), "by": ruben}
    days = {"uiterlijk": today + timedelta(days=10), "controle_op": today + timedelta(days=40)}
    assert refusals(commands.plan_maatregel, **told, uiterlijk=days["uiterlijk"], controle_op=None) == ["check-missing"]
    made = commands.plan_maatregel(**told, **days)
    check = {"maatregel_id": made.id, "werkt": True, "bevinding": "Geen klacht meer.", "by": ruben}
    assert refusals(commands.check_maatregel, **check) == ["not-done"]
    commands.finish_maatregel(maatregel_id=made.id, gedaan="Iedereen deed mee.", by=ruben)
    assert refusals(commands.check_maatregel, **check) == ["too-early"]
    go_to(monkeypatch, days["controle_op"])
    commands.check_maatregel(**check)
    made.refresh_from_db()
    assert (made.werkt, made.gecontroleerd_op) == (True, days["controle_op"])


def test_a_zaak_opened_elsewhere_becomes_a_klacht(agent):
    from loket.catalogi.models import Zaaktype
    from loket.zaken.commands import open_for_caller
    from loket.zaken.rules.aanvrager import Aanvrager

    zaak = open_for_caller(
        send_key=uuid4(),
        zaaktype_id=Zaaktype.objects.get(identificatie="KLACHT").id,
        omschrijving="Toon van een gesprek",
        toelichting="Werd afgesnauwd.",
        kanaal="telefoon",
        aanvrager=Aanvrager(voornaam="Anna", achternaam="Vis", phone="0612345678"),
        by=agent,
    )
    deliver_all()
    deliver_all()
    klacht = Klacht.objects.get(zaak=zaak.id)
    assert (klacht.naam, klacht.telefoon, klacht.kanaal) == ("Anna Vis", "0612345678", "telefoon")
    assert klacht.onderzoeken_tot == last_day_of(timezone.localdate())
    zaak.refresh_from_db()
    assert zaak.geleid_door == "klacht"
    assert commands.adopt_zaak(zaak_id=zaak.id) is None


def test_when_the_zaak_is_destroyed_only_figures_stay(handled):
    commands.empty_klacht(zaak_id=handled.zaak, by=SYSTEM)
    klacht = Klacht.objects.get(id=handled.id)
    assert (klacht.naam, klacht.tekst, klacht.zaak) == (None, None, None)
    assert [each.tekst for each in klacht.onderdelen.all()] == [None, None]
    assert (klacht.beklaagden.count(), klacht.soort) == (0, "gecombineerd")


def test_a_day_in_the_future_is_no_day_of_receipt(kinds):
    told = {"send_key": uuid4(), "ontvangen_op": date(2999, 1, 1), "by": VISITOR}
    assert refusals(lambda **more: commands.receive_klacht(TOLD, **more), **told) == ["in-the-future"]
