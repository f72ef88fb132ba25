"""The worklist: the least time left on top, narrowed by chips and filters, in pages by key, without names of people."""

from datetime import date, timedelta

import pytest
from django.utils import timezone

from loket.examples.cast import JANNIE, KEES, NOOR, TINEKE
from loket.examples.town import actor
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.organisatie.models import Medewerker
from loket.zaken import commands
from loket.zaken.models import Zaak
from loket.zaken.queries.worklist import Filter, View, chip_counts, worklist
from loket.zaken.tests.parts import zaak_of

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WORK = "/werk/zaken/"


def today():
    return local(timezone.now()).date()


def due(kind, days, **more):
    """A zaak of team Vergunningen that must be ready in so many days."""
    last = None if days is None else today() + timedelta(days=days)
    values = {"team_id": "vergunningen", "startdatum": today() - timedelta(days=100), **more}
    return zaak_of(kind, uiterlijke_einddatum_afdoening=last, **values)


def listed(by, after="", most=50, **filter):
    return worklist(Filter(**filter), today=today(), by=by, after=after, most=most)


def numbers(page):
    return [item.identificatie for item in page.items]


def test_the_least_time_left_stands_on_top(kap, jannie):
    later, late, never, aim = due(kap, 20), due(kap, -3), due(kap, None), due(kap, None)
    Zaak.objects.filter(id=aim.id).update(einddatum_gepland=today() + timedelta(days=5))
    page = listed(jannie)
    assert numbers(page) == [each.identificatie for each in (late, aim, later, never)]
    assert [item.pace.words for item in page.items] == ["3 dagen te laat", "5 dagen", "20 dagen", "geen termijn"]
    assert page.after == ""


@pytest.mark.parametrize("rows", [1, 3])
def test_a_list_is_one_statement_and_its_counts_another(kap, jannie, rows, django_assert_num_queries):
    for number in range(rows):
        due(kap, number)
    with django_assert_num_queries(1):
        assert len(listed(jannie).items) == rows
    with django_assert_num_queries(1):
        chip_counts(Filter(), today=today(), by=jannie)


@pytest.mark.parametrize("rows", [1, 3])
def test_the_whole_page_takes_the_same_statements(kap, logged_in, rows, django_assert_num_queries):
    for number in range(rows):
        due(kap, number)
    client = logged_in(JANNIE)
    with django_assert_num_queries(10):  # session, who it is, town, list, counts; choices (5)
        assert client.get(WORK).status_code == 200


def test_chips_count_and_narrow(opened, kap, jannie):
    mine, late, waits, done = opened(kap), due(kap, -1), opened(kap), opened(kap)
    commands.take_over(zaak_id=mine.id, team="vergunningen", behandelaar_id=jannie.id, by=jannie)
    commands.ask_aanvulling(zaak_id=waits.id, gevraagd="foto", uiterlijk=today() + timedelta(days=9), by=jannie)
    commands.finish(zaak_id=done.id, resultaattype_id=kap.resultaattypen[0].id, by=jannie)
    assert chip_counts(Filter(), today=today(), by=jannie) == {
        "MINE": 1,
        "LATE": 1,
        "UNOWNED": 2,
        "WAITING": 1,
        "ALL": 3,
    }
    found = {view: set(numbers(listed(jannie, view=view))) for view in View}
    assert found[View.MINE] == {mine.identificatie}
    assert found[View.LATE] == {late.identificatie}
    assert found[View.UNOWNED] == {late.identificatie, waits.identificatie}
    assert found[View.WAITING] == {waits.identificatie}
    assert found[View.ALL] == {each.identificatie for each in (mine, late, waits)}
    assert found[View.CLOSED] == {done.identificatie}


def test_what_waits_says_so_and_is_not_late(opened, kap, jannie):
    zaak = opened(kap)
    commands.ask_aanvulling(zaak_id=zaak.id, gevraagd="foto", uiterlijk=today() + timedelta(days=9), by=jannie)
    Zaak.objects.filter(id=zaak.id).update(uiterlijke_einddatum_afdoening=today() - timedelta(days=1))
    [item] = listed(jannie).items
    assert (item.next, item.pace.words, item.pace.icon) == ("Wacht op aanvrager", "wacht", "hourglass")
    assert listed(jannie, view=View.LATE).items == []


def test_filters(opened, kap, klacht, jannie):
    tree, complaint = opened(kap), opened(klacht)
    commands.take_next_status(zaak_id=tree.id, statustype_id=kap.statustypen[1].id, by=jannie)
    assert numbers(listed(jannie, zaaktype=klacht.identificatie)) == [complaint.identificatie]
    assert numbers(listed(jannie, status="In behandeling")) == [tree.identificatie]
    assert numbers(listed(jannie, team="zorg")) == []
    assert numbers(listed(jannie, number=tree.identificatie.lower())) == [tree.identificatie]
    assert numbers(listed(jannie, number=str(int(tree.identificatie[-10:])))) == [tree.identificatie]
    assert numbers(listed(jannie, number="100%_")) == []


def test_a_number_finds_a_closed_zaak_too(opened, kap, jannie, logged_in):
    zaak = opened(kap)
    commands.finish(zaak_id=zaak.id, resultaattype_id=kap.resultaattypen[0].id, by=jannie)
    answer = logged_in(JANNIE).get(f"{WORK}?q={zaak.identificatie}")
    assert (answer.status_code, answer["Location"]) == (302, f"{WORK}{zaak.id}/")


def test_pages_by_key_miss_and_double_nothing(kap, jannie):
    made = [due(kap, number // 3) for number in range(8)] + [due(kap, None)]
    seen, after = [], ""
    while True:
        page = listed(jannie, after=after, most=2)
        seen += numbers(page)
        after = page.after
        due(kap, -50)  # somebody opens one before those we saw
        if not after:
            break
    assert seen == [each.identificatie for each in made]
    assert listed(jannie, after="x_y").items == []


def test_closed_ones_the_latest_first(kap, jannie):
    old = due(kap, 1, einddatum=date(2026, 1, 5))
    new = due(kap, 1, einddatum=date(2026, 3, 5))
    first = listed(jannie, view=View.CLOSED, most=1)
    assert numbers(first) == [new.identificatie]
    assert numbers(listed(jannie, view=View.CLOSED, after=first.after)) == [old.identificatie]


def test_each_sees_the_zaken_of_the_own_team(opened, kap, logged_in):
    zaak = opened(kap)
    assert numbers(listed(actor(KEES))) == [zaak.identificatie]
    assert listed(actor(NOOR)).items == []
    assert numbers(listed(actor(TINEKE))) == [zaak.identificatie]
    page = logged_in(JANNIE).get(WORK).content.decode()
    assert "Eik in de voortuin" in page
    assert "Vis" not in page.replace("Visueel", "")  # the names of people stand in no list


def test_what_a_melding_leads_is_not_worked_on_here(kap, jannie, logged_in):
    led = due(kap, -1, geleid_door="melding")
    assert listed(jannie).items == []
    assert set(chip_counts(Filter(), today=today(), by=jannie).values()) == {0}
    assert numbers(listed(jannie, number=led.identificatie)) == [led.identificatie]
    client, url = logged_in(JANNIE), f"{WORK}{led.id}/"
    text = client.get(url).content.decode()
    assert "Deze zaak hoort bij een melding. De stappen zet je daar." in text
    assert f"{url}overdragen/" not in text
    with pytest.raises(Refused, match="zaak-led-elsewhere"):
        commands.take_over(zaak_id=led.id, team="zorg", by=jannie)


def test_the_list_refreshes_itself(opened, kap, logged_in):
    zaak = opened(kap)
    client = logged_in(JANNIE)
    piece = client.get(f"{WORK}?open={zaak.id}", headers={"HX-Request": "true"}).content.decode()
    assert piece.startswith('<section class="lk-pane" id="werklijst"')
    assert "is-open" in piece


def test_empty_says_why(town, logged_in):
    page = logged_in(NOOR).get(f"{WORK}?toon=mijn").content.decode()
    assert "Je hebt geen zaken op je naam." in page
    assert "Geen zaak past hierbij." in logged_in(NOOR).get(f"{WORK}?q=12").content.decode()


# -- Several at once ------------------------------------------------------------------------------------------------


def test_ten_at_once_to_a_colleague_and_back(opened, kap, logged_in):
    zaken = [opened(kap) for _ in range(10)]
    kees = Medewerker.objects.get(email=KEES.email)
    client = logged_in(JANNIE)
    told = {"kies": [z.id for z in zaken], "doe": "overdragen", "to": f"vergunningen:{kees.id}", "notitie": "Vakantie"}
    answer = client.post(f"{WORK}samen/?toon=alles", told)
    assert answer["Location"] == f"{WORK}?toon=alles"
    assert set(Zaak.objects.values_list("behandelaar_id", flat=True)) == {kees.id}
    toast = client.get(answer["Location"]).context["toast"]
    assert toast["text"] == "10 zaken overgedragen."
    client.post(toast["undo_url"])
    assert set(Zaak.objects.values_list("behandelaar_id", flat=True)) == {None}


def test_on_my_name(opened, kap, logged_in, jannie):
    zaak = opened(kap)
    piece = logged_in(JANNIE).post(f"{WORK}samen/", {"kies": [zaak.id], "doe": "mijn"}, headers={"HX-Request": "true"})
    assert "1 zaak op jouw naam gezet." in piece.content.decode()
    assert str(Zaak.objects.get().behandelaar_id) == jannie.id


def test_one_that_is_refused_does_not_stop_the_others(opened, kap, jannie, logged_in):
    mine, theirs = opened(kap), opened(kap)
    commands.take_over(zaak_id=theirs.id, team="zorg", by=jannie)
    told = {"kies": [theirs.id, mine.id], "doe": "overdragen", "to": "burgerzaken:"}
    page = logged_in(JANNIE).post(f"{WORK}samen/", told, headers={"HX-Request": "true"}).content.decode()
    assert "1 zaak overgedragen. 1 niet." in page
    assert f"{theirs.identificatie}: Deze zaak is van een ander team." in page


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ({"doe": "overdragen", "to": "zorg:"}, "Kies eerst een of meer zaken."),
        ({"doe": "overdragen", "kies": "x"}, "Kies een team of een collega."),
    ],
)
def test_nothing_chosen(town, logged_in, told, words):
    answer = logged_in(JANNIE).post(f"{WORK}samen/", told)
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
