"""One search for staff: what the public finds, what only staff may read, colleagues, zaken and meldingen by number."""

from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone

from loket.examples.cast import FATIMA, ILSE, JANNIE, LENA
from loket.examples.catalogus import published_zaaktype
from loket.examples.town import actor
from loket.gebied.rules import Point
from loket.kernel.actor import VISITOR
from loket.meldingen import commands
from loket.organisatie.models import Afwezigheid, DirectNumber, Medewerker
from loket.producten.commands import Stamp, keep_product, keep_vraag
from loket.producten.rules.content import Agent, ProductContent, VraagContent
from loket.werkplek.queries.finding import find
from loket.zaken.tests.parts import zaak_of
from loket.zoeken.models import SearchLog

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
SEARCH, DATA = reverse("werkplek:search"), reverse("werkplek:found")
HOSTILE = "<script>alert(1)</script>"
# Session and person; what may have changed in the index, pages, colleagues, town, words for agents, internal.
QUERIES = 8


def bring(slug, title, say="", ask=()):
    content = ProductContent(title=title, subject="afval", summary="Zo gaat het.", agent=Agent(say, list(ask)))
    keep_product(slug, content, Stamp(timezone.now(), timezone.localdate()))


def internal(slug="kluis", question="Waar ligt de kluissleutel?", answer="In de **blauwe** kast."):
    keep_vraag(slug, VraagContent(question, answer, staff_only=True), Stamp(timezone.now(), timezone.localdate()))


def log_in(client, person):
    client.force_login(Medewerker.objects.get(email=person.email))
    return client


def look(client, words, person=LENA):
    return log_in(client, person).get(SEARCH, {"q": words})


def test_an_agent_reads_what_to_say_and_what_to_ask(client, town):
    bring("grofvuil", "Grofvuil wegbrengen", "Wij halen het niet op zondag.", ["Is het een koelkast?"])
    text = look(client, "grofvuil").content.decode()
    assert "Wij halen het niet op zondag." in text
    assert "Is het een koelkast?" in text


def test_a_product_is_found_by_the_words_for_agents_and_stands_there_once(client, town):
    bring("grofvuil", "Grofvuil wegbrengen", "Noem de kringloopbus.", ["Is het een koelkast?"])
    (answer,) = look(client, "kringloopbus").context["found"].answers
    assert (answer.result.ref, answer.agent.say) == ("grofvuil", "Noem de kringloopbus.")
    bring("grofvuil", "Grofvuil wegbrengen")
    assert not look(client, "kringloopbus").context["found"].answers


def test_no_word_for_staff_comes_out_to_the_public(client, town):
    bring("grofvuil", "Grofvuil wegbrengen", "Noem de kringloopbus.", ["Is het een koelkast?"])
    internal()
    for asked in ("kringloopbus", "grofvuil wegbrengen", "kluissleutel", "waar ligt de kluissleutel"):
        for address in ("/api/zoek", "/api/zoek/suggesties", "/zoeken/suggesties/", "/zoeken/"):
            told = client.get(address, {"q": asked}).content.decode()
            assert "Noem de" not in told
            assert "koelkast" not in told
            assert "Waar ligt de kluissleutel?" not in told
            assert "blauwe" not in told
    log_in(client, LENA)
    assert "kluis" not in [each["ref"] for each in client.get("/api/zoek?q=kluissleutel").json()["resultaten"]]


def test_an_internal_answer_is_read_by_staff_alone(client, town):
    internal()
    assert client.get("/vraag/kluis/").status_code == 404
    assert "<strong>blauwe</strong>" in look(client, "kluissleutel").content.decode()
    assert client.get("/vraag/kluis/").status_code == 200
    assert find("kluissleutel", today=timezone.localdate(), by=VISITOR).total == 0


def test_a_colleague_is_found_by_name_work_and_team(client, town):
    for asked in ("Ilse", "hovenier", "Team Groen"):
        assert ILSE.name in [each.name for each in look(client, asked).context["found"].colleagues]


def test_a_direct_number_is_for_whom_the_colleague_chose_and_who_is_away_is_marked(client, town):
    ilse = Medewerker.objects.get(email=ILSE.email)
    ilse.phone_direct, ilse.direct_number = "072 888 1234", DirectNumber.TEAM
    ilse.save()
    today = timezone.localdate()
    Afwezigheid.objects.create(medewerker=ilse, first_day=today, last_day=today)
    text = look(client, "Ilse").content.decode()
    assert "072 888 1234" not in text
    assert "afwezig tot en met" in text
    assert "072 888 1234" in look(client, "Ilse", ILSE).content.decode()


def test_a_number_opens_the_one_melding_for_its_team(client, town):
    told = commands.receive_melding(send_key=uuid4(), category="lamp-uit", point=Point(52.67, 4.7035)).melding
    assert look(client, told.number.lower()).url == reverse("meldingen:detail", args=[told.id])
    assert look(client, told.number, JANNIE).context["found"].meldingen == []


def test_a_zaak_is_there_for_who_may_see_it_and_a_check_comes_first_for_who_may_ask(client, town):
    zaak = zaak_of(
        published_zaaktype(verantwoordelijke="Vergunningen"), team_id="vergunningen", omschrijving="Dakkapel"
    )
    number = zaak.identificatie
    assert look(client, number, JANNIE).url == reverse("zaken:zaak", args=[zaak.id])
    assert look(client, number, LENA).context["found"].zaken == []
    assert look(client, number, FATIMA).url == reverse("zaken:kcc_zaak", args=[zaak.id])
    told = log_in(client, FATIMA).get(DATA, {"q": number})
    assert told.json()["zaken"][0]["zaaktype"] == ""
    assert "Dakkapel" not in told.content.decode()


def test_another_screen_gets_it_as_data_and_as_a_piece(client, town):
    bring("grofvuil", "Grofvuil wegbrengen", "Niet op zondag.", ["Is het een koelkast?"])
    told = log_in(client, LENA).get(DATA, {"q": "grofvuil"}).json()
    (answer,) = told["antwoorden"]
    assert (answer["zeg"], answer["vraag_door"]) == ("Niet op zondag.", ["Is het een koelkast?"])
    piece = client.get(SEARCH, {"q": "grofvuil"}, headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in piece


@pytest.mark.parametrize("rows", [1, 3])
def test_as_many_questions_for_one_product_as_for_three(client, town, rows, django_assert_num_queries):
    for number in range(rows):
        bring(f"grofvuil{number}", f"Grofvuil wegbrengen {number}", "Niet op zondag.")
    look(client, "grofvuil")
    with django_assert_num_queries(QUERIES):
        assert len(client.get(SEARCH, {"q": "grofvuil"}).context["found"].answers) == rows


@pytest.mark.parametrize("odd", ["x" * 10_000, "\x00", HOSTILE, "%", "123456782", "M-%", "ZAAK-_", "٣", "9" * 40, "  "])
def test_odd_words_are_an_answer(client, town, odd):
    answer = log_in(client, LENA).get(SEARCH, {"q": odd}, follow=True)
    assert answer.status_code == 200
    assert HOSTILE not in answer.content.decode()
    assert "123456782" not in answer.content.decode()
    assert "123456782" not in answer.request["QUERY_STRING"]


def test_what_an_editor_wrote_is_shown_as_text(client, town):
    bring("grofvuil", f"Grofvuil {HOSTILE}", f"Zeg {HOSTILE}", [HOSTILE])
    text = look(client, "grofvuil").content.decode()
    assert "Vraag door" in text
    assert HOSTILE not in text


def test_what_staff_searches_is_not_written_down(client, town):
    look(client, "Henk")
    assert not SearchLog.objects.exists()


def test_a_stranger_logs_in_first(client, town):
    assert client.get(SEARCH).status_code == 302
    assert client.get(DATA, {"q": "Henk"}).status_code == 302
    assert find("Henk", today=timezone.localdate(), by=actor(LENA)).colleagues
