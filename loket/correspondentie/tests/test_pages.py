"""Jannie writes at a zaak, Tineke posts, Sanne keeps the templates; others stay out."""

from uuid import uuid4

import pytest

from loket.berichten.models import Bericht
from loket.correspondentie import commands
from loket.correspondentie.models import Brief, Sjabloonversie, Staat
from loket.correspondentie.queries import lists
from loket.examples.cast import LENA, NOOR, SANNE, TINEKE
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM
from loket.kernel.refusal import Refused
from loket.verwerkingen.models import Logregel
from loket.zaken.commands import delete_zaak
from loket.zaken.models import Zaak

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def fields_of(brief, **told):
    names = ("weg", "naam", "email", "adres", "onderwerp", "tekst")
    return {name: getattr(brief, name) for name in names} | told


def test_from_the_zaak_to_a_mail_that_is_on_its_way(log_in, opened):
    zaak, jannie = opened(), log_in()
    assert f"/werk/brieven/nieuw/{zaak.id}/" in jannie.get(f"/werk/zaken/{zaak.id}/").content.decode()
    begun = jannie.post(f"/werk/brieven/nieuw/{zaak.id}/", {"sjabloon": "ontvangst:nl"})
    brief = Brief.objects.get()
    assert begun["Location"] == f"/werk/brieven/{brief.id}/"
    shown = jannie.get(begun["Location"]).content.decode()
    assert "Beste Anna Vis," in shown
    assert "Je kunt het dan niet meer wijzigen." in shown
    sent = jannie.post(begun["Location"], fields_of(brief, doen="verstuur"))
    assert sent.status_code == 302
    assert Bericht.objects.filter(about__endswith=f":brief:{brief.id}").count() == 1
    assert "Open als PDF" in jannie.get(begun["Location"]).content.decode()
    assert Logregel.objects.filter(object=f"zaken:{zaak.id}", action="brief geschreven of bekeken").exists()


def test_what_was_typed_stays_when_it_may_not_go(log_in, begun):
    brief = begun()
    answer = log_in().post(f"/werk/brieven/{brief.id}/", fields_of(brief, doen="verstuur", tekst="Dag [wie?] <b>"))
    assert answer.status_code == 422
    html = answer.content.decode()
    assert "Vul nog in: [wie?]." in html
    assert "Dag [wie?] &lt;b&gt;</textarea>" in html
    assert Brief.objects.get().tekst == "Dag [wie?] <b>"
    assert Brief.objects.get().staat == Staat.CONCEPT


def test_tips_come_while_one_types_and_it_is_kept(log_in, begun):
    """S-93: the office words get a better sentence."""
    brief = begun()
    told = fields_of(brief, tekst="Naar aanleiding van uw schrijven d.d. 3 maart jl. delen wij u mede dat het mag.")
    html = log_in().post(f"/werk/brieven/{brief.id}/tips/", told).content.decode()
    assert "Bewaard om" in html
    assert "Zeg liever “U schreef ons op 3 maart. Dit is ons antwoord.”" in html
    assert Brief.objects.get().tekst.startswith("Naar aanleiding van")


def test_the_pdf_is_there_before_it_goes(log_in, begun):
    answer = log_in().get(f"/werk/brieven/{begun().id}/brief.pdf")
    assert answer["Content-Type"] == "application/pdf"
    assert answer.content.startswith(b"%PDF-")


def test_letters_lie_ready_until_somebody_posts_them(log_in, opened, begun, jannie):
    briefs = [begun(zaak=opened(email="")) for _ in range(2)]
    for brief in briefs:
        commands.send_brief(brief_id=brief.id, by=jannie)
    tineke = log_in(TINEKE)
    assert "Deze gaan nu op de post" in tineke.get("/werk/brieven/").content.decode()
    answer = tineke.post("/werk/brieven/post/", {"brief": [str(brief.id) for brief in briefs]}, follow=True)
    assert "2 brieven zijn op de post." in answer.content.decode()
    assert set(Brief.objects.values_list("staat", flat=True)) == {Staat.VERZONDEN}
    for odd in ([], ["x"], [str(uuid4())]):
        answer = tineke.post("/werk/brieven/post/", {"brief": odd}, follow=True)
        assert "Kies welke brieven op de post gaan." in answer.content.decode()


def test_what_did_not_arrive_waits_for_somebody(log_in, begun, jannie):
    brief = begun()
    commands.send_brief(brief_id=brief.id, by=jannie)
    commands.note_not_delivered(brief_id=brief.id)
    client = log_in()
    assert "Dit kwam niet aan." in client.get("/werk/brieven/").content.decode()
    answer = client.post(f"/werk/brieven/{brief.id}/opnieuw/", {"weg": "post", "adres": "", "email": ""})
    assert answer.status_code == 302
    assert "Dit kwam niet aan." not in client.get("/werk/brieven/").content.decode()


@pytest.mark.parametrize("most", [1, 3])
def test_the_lists_ask_three_times(begun, jannie, django_assert_num_queries, most):
    for _ in range(most):
        begun()
    with django_assert_num_queries(3):
        assert len(lists.my_concepts(jannie)) == most
        assert lists.to_post(jannie) == lists.not_delivered(jannie) == []


def test_a_template_gets_a_new_version_with_an_example_beside_it(log_in):
    sanne = log_in(SANNE)
    assert "Antwoord op uw vraag" in sanne.get("/beheer/sjablonen/").content.decode()
    place = "/beheer/sjablonen/antwoord/nl/"
    sanne.post(place, {"onderwerp": "Antwoord", "tekst": "Beste {{ naam }}, ja."})
    assert "Beste mevrouw Voorbeeld, ja." in sanne.get(place).content.decode()
    wrong = sanne.post(place, {"onderwerp": "Antwoord", "tekst": "Beste {{ bsn }}", "doen": "vaststellen"})
    assert wrong.status_code == 422
    assert "Dit invulveld bestaat niet: bsn." in wrong.content.decode()
    sanne.post(place, {"onderwerp": "Antwoord", "tekst": "Beste {{ naam }}, ja.", "doen": "vaststellen"})
    assert Sjabloonversie.objects.filter(sjabloon="antwoord", taal="nl", vastgesteld_op__isnull=False).count() == 2


def test_strangers_stay_out(client, log_in, begun):
    brief = begun()
    places = [
        "/werk/brieven/",
        f"/werk/brieven/{brief.id}/",
        f"/werk/brieven/{brief.id}/brief.pdf",
        "/beheer/sjablonen/",
    ]
    assert [client.get(place).status_code for place in places] == [302] * 4
    lena = log_in(LENA)
    assert [lena.get(place).status_code for place in places] == [403] * 4


def test_a_letter_of_a_zaak_that_one_may_not_see_is_not_there(begun, opened, jannie):
    """Not in the lists, and not to be posted."""
    brief = begun(zaak=opened(email=""))
    commands.send_brief(brief_id=brief.id, by=jannie)
    Zaak.objects.filter(id=brief.zaak_id).update(vertrouwelijkheidaanduiding="geheim", behandelaar=None)
    other = actor(NOOR)
    assert lists.to_post(other) == []
    with pytest.raises(Refused) as caught:
        commands.post_brieven(brief_ids=[brief.id], by=other)
    assert caught.value.refusal.code == "nothing-chosen"
    assert Brief.objects.get().staat == Staat.TE_POSTEN


@pytest.mark.parametrize(("field", "longest"), [("onderwerp", 150), ("naam", 200), ("email", 254), ("adres", 300)])
def test_too_long_is_said_at_the_field_and_nothing_breaks(log_in, begun, field, longest):
    brief = begun()
    answer = log_in().post(f"/werk/brieven/{brief.id}/", fields_of(brief, **{field: "x" * (longest + 1)}))
    assert answer.status_code == 422
    assert "x" * (longest + 1) in answer.content.decode()
    assert log_in().post(f"/werk/brieven/{brief.id}/", fields_of(brief, **{field: "x" * longest})).status_code == 302


def test_a_zaak_that_is_destroyed_takes_its_letters_along(begun, jannie):
    brief = begun()
    commands.send_brief(brief_id=brief.id, by=jannie)
    delete_zaak(zaak_id=brief.zaak_id, by=SYSTEM)
    assert not Brief.objects.exists()
