"""The steps of a handler: each does what it says, is told to the applicant, and can be taken back."""

from datetime import date, timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from django.utils import timezone
from pypdf import PdfReader

from loket.berichten.models import Bericht, State
from loket.documenten.commands import open_content
from loket.documenten.models import Document
from loket.examples.cast import KEES, NOOR, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.zaken import commands
from loket.zaken.models import (
    Aanvulling,
    Opschorting,
    Resultaat,
    Rol,
    Status,
    Termijnwijziging,
    VerteldeDag,
    Zaak,
    Zaakinformatieobject,
    Zaaknotitie,
)
from loket.zaken.rules.aanvrager import Aanvrager
from loket.zaken.tests.staff.conftest import ANNA, day, deliver_all

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def zaak_now(zaak):
    return Zaak.objects.get(id=zaak.id)


def berichten():
    return list(Bericht.objects.exclude(state=State.WITHDRAWN).order_by("written_at", "id"))


def text_of(prefix):
    """The last bericht of this kind."""
    deliver_all()
    return [each.text for each in berichten() if f":{prefix}:" in each.about][-1]


def told(prefix=""):
    deliver_all()
    return [each.subject for each in berichten() if f":{prefix}" in each.about]


def refusal(call, **values):
    with pytest.raises(Refused) as refused:
        call(**values)
    return [each.code for each in refused.value.refusals]


# -- A zaak for a caller --------------------------------------------------------------------------------------------


def test_a_zaak_for_a_caller_has_its_aanvrager_status_and_team(on, opened, kap):
    on(3, 2)
    zaak = opened(kap)
    now = zaak_now(zaak)
    assert (now.team_id, now.omschrijving, now.startdatum) == ("vergunningen", "Eik in de voortuin", day(3, 2))
    assert Status.objects.get(zaak=zaak).statustype_id == kap.statustypen[0].id
    rol = Rol.objects.get(zaak=zaak)
    assert (rol.omschrijving_generiek, rol.betrokkene_identificatie["geslachtsnaam"]) == ("initiator", "Vis")
    assert rol.betrokkene_identificatie["verblijfsadres"]["aoaHuisnummer"] == 12


def test_the_receipt_says_what_when_and_by_whom(on, opened, kap):
    on(3, 2)
    zaak = opened(kap)
    assert told() == [f"Wij hebben uw aanvraag ontvangen: zaak {zaak.identificatie}"]
    [bericht] = berichten()
    assert bericht.to == "anna@inwoner.example"
    for part in (
        *("Beste Anna Vis", "Uw zaak is nu: ontvangen.", "Kapvergunning", zaak.identificatie, "2 maart 2026"),
        *("Team Vergunningen behandelt uw zaak", "uiterlijk 28 april 2026 wat wij besluiten", "14 072"),
    ):
        assert part in bericht.text
    assert bericht.reply_to == "vergunningen@bergen.example"
    assert bericht.not_before == timezone.now() + timedelta(seconds=15)
    assert VerteldeDag.objects.get().dag == day(4, 28)


def test_twice_the_same_form_is_one_zaak(jannie, kap):
    told = {"zaaktype_id": kap.id, "omschrijving": "Eik", "kanaal": "balie", "aanvrager": ANNA, "by": jannie}
    key = uuid4()
    first, again = (commands.open_for_caller(send_key=key, **told) for _ in range(2))
    assert first.id == again.id
    assert Zaak.objects.count() == Rol.objects.count() == 1


def test_a_bsn_only_where_the_law_gives_a_ground(opened, kap):
    with_bsn = Aanvrager(achternaam="Vis", bsn="111222333")
    assert refusal(opened, kind=kap, aanvrager=with_bsn) == ["bsn-not-allowed"]
    assert refusal(opened, kind=kap, aanvrager=Aanvrager(email="a@b.example")) == ["aanvrager-missing"]
    assert Zaak.objects.count() == 0


def test_a_colleague_of_another_team_may_open_and_not_go_on(opened, kap):
    noor = actor(NOOR)
    zaak = opened(kap, by=noor)
    assert Rol.objects.filter(zaak=zaak).exists()
    step = {"zaak_id": zaak.id, "statustype_id": kap.statustypen[1].id, "by": noor}
    assert refusal(commands.take_next_status, **step) == ["zaak-of-other-team"]


# -- Next status ----------------------------------------------------------------------------------------------------


def test_the_next_status_is_told_with_what_the_handler_adds(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    deliver_all()
    on(3, 4)
    commands.take_next_status(
        zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, toelichting="Wij komen donderdag kijken.", by=jannie
    )
    assert told()[-1] == f"Er is nieuws over uw zaak {zaak.identificatie}"
    text = text_of("status")
    assert "Uw zaak is nu: in behandeling." in text
    assert "Wij komen donderdag kijken." in text
    assert "uiterlijk 28 april 2026" in text


def test_nobody_hears_of_a_status_from_long_ago(on, opened, kap):
    on(3, 2)
    zaak = opened(kap, aanvrager=Aanvrager(achternaam="Vis"))
    on(3, 20)
    commands.set_status(
        zaak_id=zaak.id,
        statustype_id=kap.statustypen[1].id,
        datum_status_gezet=timezone.now() - timedelta(days=3),
        by=SYSTEM,
    )
    assert told() == []


def test_a_bsn_does_not_go_out(opened, kap, jannie):
    zaak = opened(kap)
    step = {"zaak_id": zaak.id, "statustype_id": kap.statustypen[1].id, "by": jannie}
    assert refusal(commands.take_next_status, toelichting="Uw BSN is 111222333.", **step) == ["bsn-not-allowed"]
    assert refusal(commands.take_next_status, toelichting="x" * 1001, **step) == ["text-too-long"]


def test_a_step_is_taken_back_and_its_bericht_too(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    before = zaak_now(zaak)
    stap = commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=jannie)
    assert len(told("status")) == 2
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert len(told("status")) == 1
    assert zaak_now(zaak).laatste_status_id == before.laatste_status_id
    assert Status.objects.filter(zaak=zaak).count() == 1


def test_a_bericht_of_a_step_that_was_taken_back_is_never_written(opened, kap, jannie):
    zaak = opened(kap)
    stap = commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=jannie)
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert len(told("status")) == 1


def test_who_may_take_back_and_how_long(on, opened, kap, jannie, monkeypatch):
    zaak = opened(kap)
    stap = commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=jannie)
    assert refusal(commands.undo_stap, stap_id=stap.id, by=actor(KEES)) == ["stap-of-somebody-else"]
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now + timedelta(seconds=16))
    assert refusal(commands.undo_stap, stap_id=stap.id, by=jannie) == ["too-late-to-undo"]
    monkeypatch.setattr(timezone, "now", lambda: now)
    later = commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[2].id, by=jannie)
    assert refusal(commands.undo_stap, stap_id=stap.id, by=jannie) == ["stap-not-last"]
    commands.undo_stap(stap_id=later.id, by=jannie)
    assert refusal(commands.undo_stap, stap_id=later.id, by=jannie) == ["stap-not-last"]


def test_who_is_later_hears_who_was_first(opened, kap, jannie):
    from loket.zaken.queries.facts import facts_of

    zaak = opened(kap)
    seen = facts_of(zaak.id).last_change
    commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=actor(KEES))

    def take():
        return commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[2].id, by=jannie)

    with pytest.raises(Refused) as refused:
        commands.zaak_as_seen(zaak_id=zaak.id, seen=seen, take=take, by=jannie)
    assert refused.value.refusal.code == "zaak-changed-meanwhile"
    assert refused.value.refusal.reason.startswith("Kees Zandstra was je voor, om ")
    assert "Status: In behandeling. Kijk eerst" in refused.value.refusal.reason
    commands.zaak_as_seen(zaak_id=zaak.id, seen=facts_of(zaak.id).last_change, take=take, by=jannie)
    assert zaak_now(zaak).laatste_status.statustype_id == kap.statustypen[2].id


# -- Ask for more ---------------------------------------------------------------------------------------------------


def ask(zaak, by, uiterlijk=date(2026, 3, 24), gevraagd="- een foto van de boom\n\n* een plattegrond"):
    return commands.ask_aanvulling(zaak_id=zaak.id, gevraagd=gevraagd, uiterlijk=uiterlijk, by=by)


def test_asking_makes_the_term_stand_still_and_says_what_until_when_and_what_else(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    on(3, 10)
    ask(zaak, jannie)
    asked = Aanvulling.objects.get()
    assert (asked.gevraagd, asked.uiterlijk) == ("een foto van de boom\neen plattegrond", day(3, 24))
    assert (asked.opschorting.van, asked.opschorting.tot) == (day(3, 10), None)
    assert told("aanvulling") == [f"Wij missen nog iets voor uw zaak {zaak.identificatie}"]
    text = text_of("aanvulling")
    for part in (
        *("- een foto van de boom\n- een plattegrond\n", "uiterlijk 24 maart 2026 naar vergunningen@bergen.example"),
        *("loopt onze termijn niet door", "misschien niet behandelen", zaak.identificatie),
    ):
        assert part in text


def test_the_answer_starts_the_term_again_and_the_new_day_is_told(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    deliver_all()
    on(3, 10)
    ask(zaak, jannie)
    on(3, 20)
    commands.go_on(zaak_id=zaak.id, by=jannie)
    assert Aanvulling.objects.get().binnen_op == day(3, 20)
    assert zaak_now(zaak).uiterlijke_einddatum_afdoening == day(5, 6)  # nine days after 27 April
    assert told("termijn") == [f"De datum van uw zaak {zaak.identificatie} is veranderd"]
    text = text_of("termijn")
    assert "U hoort nu uiterlijk 6 mei 2026 wat wij besluiten." in text
    assert "Eerst was dat 28 april 2026." in text
    assert VerteldeDag.objects.order_by("-id")[0].dag == day(5, 6)


def test_what_does_not_come_lapses_by_itself(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    on(3, 10)
    ask(zaak, jannie)
    on(3, 24)
    assert commands.lapse_aanvullingen() == 0
    on(3, 25)
    assert commands.lapse_aanvullingen() == 1
    asked = Aanvulling.objects.get()
    assert (asked.binnen_op, asked.verlopen) == (day(3, 24), True)
    assert Opschorting.objects.get().verlopen
    assert zaak_now(zaak).uiterlijke_einddatum_afdoening == day(5, 11)  # 13 days after 27 April is a Sunday
    assert commands.lapse_aanvullingen() == 0


def test_a_term_that_cannot_stand_still_runs_on(on, opened, klacht, jannie):
    on(3, 2)
    zaak = opened(klacht)
    ask(zaak, jannie)
    assert Aanvulling.objects.get().opschorting is None
    assert not Opschorting.objects.exists()
    assert "Dan gaan wij verder met wat wij hebben." in text_of("aanvulling")
    assert "loopt onze termijn niet door" not in text_of("aanvulling")
    commands.go_on(zaak_id=zaak.id, by=jannie)
    assert refusal(commands.go_on, zaak_id=zaak.id, by=jannie) == ["not-suspended"]


def test_what_cannot_be_asked(on, opened, kap, jannie):
    today = on(3, 2)
    zaak = opened(kap)
    assert refusal(ask, zaak=zaak, by=jannie, gevraagd=" ", uiterlijk=today) == ["text-missing", "day-in-past"]
    assert refusal(ask, zaak=zaak, by=jannie, uiterlijk=day(3, 2) + timedelta(days=366)) == ["day-too-far"]
    ask(zaak, jannie)
    assert refusal(ask, zaak=zaak, by=jannie) == ["already-asked"]


def test_asking_is_taken_back(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    deliver_all()
    stap = ask(zaak, jannie)
    assert len(told("aanvulling")) == 1
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert told("aanvulling") == []
    assert not Aanvulling.objects.exists()
    assert not Opschorting.objects.exists()
    assert zaak_now(zaak).opschorting is None


def test_going_on_is_taken_back(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    on(3, 10)
    ask(zaak, jannie)
    on(3, 20)
    stap = commands.go_on(zaak_id=zaak.id, by=jannie)
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert Aanvulling.objects.get().binnen_op is None
    assert Opschorting.objects.get().tot is None
    assert zaak_now(zaak).uiterlijke_einddatum_afdoening == day(4, 28)
    assert not Termijnwijziging.objects.exists()
    assert told("termijn") == []


def letter_in(zaak):
    relation = Zaakinformatieobject.objects.get(zaak_id=zaak.id)
    with open_content(document_id=relation.informatieobject_id, by=SYSTEM).content as content:
        return "\n".join(page.extract_text() for page in PdfReader(BytesIO(b"".join(content))).pages)


def test_who_left_no_address_gets_a_letter_to_print(on, opened, kap, jannie):
    on(3, 2)
    nobody = Aanvrager(voornaam="Anna", achternaam="Vis", straat="Dorpsstraat", huisnummer="12a", plaats="Bergen")
    zaak = opened(kap, aanvrager=nobody)
    stap = ask(zaak, jannie)
    letter = letter_in(zaak)
    assert "Anna Vis\nDorpsstraat 12a\nBergen\n" in letter
    assert f"Datum 2 maart 2026\nOnze zaak {zaak.identificatie}\n" in letter
    assert "Beste Anna Vis,\n" in letter
    assert "een plattegrond" in letter
    assert told() == []
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert not Document.objects.exists()


# -- Take longer, stand still ---------------------------------------------------------------------------------------


def test_longer_once_and_told_with_the_reason(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    deliver_all()
    step = {"zaak_id": zaak.id, "reden": "Het advies kost meer tijd.", "by": jannie}
    assert refusal(commands.take_longer, duur="P7W", **step) == ["extension-too-long"]
    commands.take_longer(duur="P6W", **step)
    assert zaak_now(zaak).uiterlijke_einddatum_afdoening == day(6, 8)
    assert told("termijn") == [f"De datum van uw zaak {zaak.identificatie} is veranderd"]
    text = text_of("termijn")
    assert "De reden: Het advies kost meer tijd." in text
    assert "U hoort nu uiterlijk 8 juni 2026 wat wij besluiten." in text
    assert refusal(commands.take_longer, duur="P1W", **step) == ["already-extended"]


def test_longer_is_told_by_letter_to_who_left_no_address(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap, aanvrager=Aanvrager(achternaam="Vis"))
    stap = commands.take_longer(zaak_id=zaak.id, duur="P6W", reden="Drukte", by=jannie)
    assert "uiterlijk 8 juni 2026" in letter_in(zaak)
    assert VerteldeDag.objects.get().dag == day(6, 8)
    assert told() == []
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert zaak_now(zaak).verlenging is None
    assert not VerteldeDag.objects.exists()
    assert not Document.objects.exists()


def test_waiting_for_somebody_else(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    deliver_all()
    on(3, 10)
    assert refusal(commands.stand_still, zaak_id=zaak.id, reden=" ", by=jannie) == ["text-missing"]
    stap = commands.stand_still(zaak_id=zaak.id, reden="Wij wachten op de provincie", by=jannie)
    assert zaak_now(zaak).opschorting["indicatie"] is True
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert not Opschorting.objects.exists()
    assert told("termijn") == []


def test_a_day_that_nobody_was_told_moves_in_silence(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap, aanvrager=Aanvrager(achternaam="Vis"))
    on(3, 10)
    commands.stand_still(zaak_id=zaak.id, reden="Wij wachten op de provincie", by=jannie)
    on(3, 20)
    commands.go_on(zaak_id=zaak.id, by=jannie)
    assert told() == []
    assert not Document.objects.exists()


# -- Hand over ------------------------------------------------------------------------------------------------------


def rollen_of(zaak):
    rows = Rol.objects.filter(zaak=zaak, omschrijving_generiek="behandelaar").order_by("id")
    return [each.betrokkene_identificatie["identificatie"] for each in rows]


def test_to_a_colleague_with_a_note(opened, kap, jannie):
    zaak, kees = opened(kap), Medewerker.objects.get(email=KEES.email)
    commands.take_over(
        zaak_id=zaak.id, team="vergunningen", behandelaar_id=kees.id, notitie="Let op de nestkast.", by=jannie
    )
    now = zaak_now(zaak)
    assert (now.team_id, now.behandelaar_id) == ("vergunningen", kees.id)
    note = Zaaknotitie.objects.get()
    assert (note.onderwerp, note.tekst, note.aangemaakt_door, note.status) == (
        "Bij het overdragen",
        "Let op de nestkast.",
        "Jannie Bakker",
        "definitief",
    )
    assert rollen_of(zaak) == ["vergunningen", "kees@bergen.example"]


def test_to_another_team_and_back_again(opened, kap, jannie):
    zaak = opened(kap)
    stap = commands.take_over(zaak_id=zaak.id, team="zorg", by=jannie)
    assert (zaak_now(zaak).team_id, rollen_of(zaak)) == ("zorg", ["zorg"])
    again = {"zaak_id": zaak.id, "team": "vergunningen", "by": jannie}
    assert refusal(commands.take_over, **again) == ["zaak-of-other-team"]
    commands.undo_stap(stap_id=stap.id, by=jannie)  # who took the step may take it back
    assert (zaak_now(zaak).team_id, rollen_of(zaak)) == ("vergunningen", ["vergunningen"])


def test_not_to_who_is_not_there(opened, kap, jannie):
    zaak = opened(kap)
    assert refusal(commands.take_over, zaak_id=zaak.id, team="nergens", by=jannie) == ["team-unknown"]
    nobody = {"team": "zorg", "behandelaar_id": uuid4()}
    assert refusal(commands.take_over, zaak_id=zaak.id, **nobody, by=jannie) == ["behandelaar-unknown"]


# -- Finish, open again ---------------------------------------------------------------------------------------------


def test_finished_with_how_it_ended(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    on(3, 10)
    ask(zaak, jannie)
    commands.finish(zaak_id=zaak.id, resultaattype_id=kap.resultaattypen[0].id, toelichting="Mooi zo.", by=jannie)
    now = zaak_now(zaak)
    assert (now.einddatum, now.archiefactiedatum) == (day(3, 10), date(2031, 3, 10))
    assert Resultaat.objects.get().resultaattype_id == kap.resultaattypen[0].id
    assert Opschorting.objects.get().tot == Aanvulling.objects.get().binnen_op == day(3, 10)
    assert told("termijn") == []
    assert "Uw zaak is nu afgesloten." in berichten()[-1].text


def test_finishing_is_taken_back(on, opened, kap, jannie):
    on(3, 2)
    zaak = opened(kap)
    stap = commands.finish(zaak_id=zaak.id, resultaattype_id=kap.resultaattypen[0].id, by=jannie)
    commands.undo_stap(stap_id=stap.id, by=jannie)
    now = zaak_now(zaak)
    assert (now.einddatum, now.archiefactiedatum, now.archiefnominatie) == (None, None, None)
    assert not Resultaat.objects.exists()
    assert len(told("status")) == 1


def test_another_end_than_was_noted_is_taken_back_to_that(opened, kap, jannie):
    zaak = opened(kap)
    first, second = kap.resultaattypen
    commands.set_resultaat(zaak_id=zaak.id, resultaattype_id=first.id, toelichting="Eerst", by=jannie)
    stap = commands.finish(zaak_id=zaak.id, resultaattype_id=second.id, by=jannie)
    assert Resultaat.objects.get().resultaattype_id == second.id
    commands.undo_stap(stap_id=stap.id, by=jannie)
    assert (Resultaat.objects.get().resultaattype_id, Resultaat.objects.get().toelichting) == (first.id, "Eerst")


def test_what_is_closed_is_not_closed_again_and_what_is_open_not_opened(opened, kap, jannie):
    """Two people press at once: the second hears it, and moves neither the end nor the step."""
    tineke, zaak = actor(TINEKE), opened(kap)
    again, ended = {"zaak_id": zaak.id, "reden": "Er staat een tweede boom."}, kap.resultaattypen[0].id
    for by in (jannie, tineke):
        assert refusal(commands.open_again, **again, by=by) == ["zaak-not-closed"]
    commands.finish(zaak_id=zaak.id, resultaattype_id=ended, by=jannie)
    for by in (jannie, tineke):
        assert refusal(commands.finish, zaak_id=zaak.id, resultaattype_id=ended, by=by) == ["zaak-already-closed"]
    commands.open_again(**again, by=tineke)
    assert refusal(commands.open_again, **again, by=tineke) == ["zaak-not-closed"]


def test_opened_again_by_who_may_with_a_reason(on, opened, kap, jannie):
    tineke = actor(TINEKE)
    on(3, 2)
    zaak = opened(kap)
    commands.take_next_status(zaak_id=zaak.id, statustype_id=kap.statustypen[1].id, by=jannie)
    commands.finish(zaak_id=zaak.id, resultaattype_id=kap.resultaattypen[0].id, by=jannie)
    again = {"zaak_id": zaak.id, "reden": "Er staat een tweede boom."}
    assert refusal(commands.open_again, **again, by=jannie) == ["permission_denied"]
    assert refusal(commands.open_again, zaak_id=zaak.id, reden="", by=tineke) == ["text-missing"]
    stap = commands.open_again(**again, by=tineke)
    assert zaak_now(zaak).einddatum is None
    commands.undo_stap(stap_id=stap.id, by=tineke)
    assert zaak_now(zaak).einddatum == day(3, 2)
    assert zaak_now(zaak).archiefactiedatum == date(2031, 3, 2)
