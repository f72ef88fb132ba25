"""An editor writes: a new page in three clicks, a draft that is never lost, a colleague at the same page."""

from datetime import timedelta

import pytest
from django.utils import timezone

from loket.redactie import commands
from loket.redactie.models import Draft, Page, Version
from loket.redactie.queries import published
from loket.redactie.tests.conftest import CHIEF, OWNER, STRANGER, WRITER, by, in_days, put

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>"


def address(page, part=""):
    if part == "voorbeeld/":
        return f"/voorbeeld/pagina/{page.id}/"
    return f"/werk/redactie/paginas/{page.id}/{part}"


def sent(page, **more):
    day = in_days(90)
    return {
        "base_number": "1",
        "title": "Boom kappen",
        "summary": "U mag het zelf.",
        "text": "Kort.",
        "owner": str(page.owner_id),
        "review_on": f"{day:%d-%m-%Y}",
    } | more


def test_a_new_page_has_its_owner_and_review_date_filled_in_and_is_published_in_three_clicks(login):
    client = login(WRITER)
    shown = client.get("/werk/redactie/nieuw/").context["form"]
    assert shown.initial["owner"] == by(WRITER).id
    assert shown.initial["review_on"] > in_days(360)
    first = {"kind": "nieuws", "title": "IJsbaan open", "owner": by(WRITER).id, "review_on": "1-11-2027"}
    made = client.post("/werk/redactie/nieuw/", first)
    page = Page.objects.get(slug="ijsbaan-open")
    assert made.url == address(page, "bewerken/")
    assert 'value="IJsbaan open"' in client.get(made.url).content.decode()
    second = sent(page, title="IJsbaan open", day="28-11-2026", base_number="", act="propose")
    assert client.post(made.url, second).url == address(page)
    client = login(CHIEF)
    assert client.post(address(page, "goedkeuren/")).status_code == 302
    assert published("nieuws", "ijsbaan-open").content.title == "IJsbaan open"


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"owner": ""}, "Kies een eigenaar."),
        ({"review_on": ""}, "Vul een dag in."),
        ({"title": ""}, "Vul een titel in."),
        ({"kind": "niets"}, "Kies een antwoord uit de lijst"),
        ({"slug": "Met Spaties"}, "Gebruik kleine letters, cijfers en streepjes."),
        ({"title": "Boom kappen", "kind": "pagina"}, "Er is al een pagina op dit adres."),
    ],
)
def test_no_page_without_owner_and_review_date(login, page, more, words):
    new = {"kind": "nieuws", "title": "Nieuw", "owner": by(WRITER).id, "review_on": "1-11-2027"} | more
    answer = login(WRITER).post("/werk/redactie/nieuw/", new)
    assert answer.status_code == 422
    assert words in answer.content.decode()


def test_what_is_typed_is_kept_and_hints_follow(login, page):
    client = login(WRITER)
    answer = client.post(address(page, "concept/"), sent(page, title="", text="Tevens wordt het bedrag verhoogd."))
    told = answer.content.decode()
    assert "Bewaard om" in told
    assert "Zeg liever “ook”." in told
    assert "Zeg wie het doet" in told
    assert Draft.objects.get().typed["text"] == ["Tevens wordt het bedrag verhoogd."]
    assert "Tevens wordt het bedrag verhoogd." in client.get(address(page, "bewerken/")).content.decode()
    assert published("pagina", "boom-kappen").content.text == "Lees meer."


def test_a_title_with_a_department_is_told_while_typing(login, page):
    told = login(WRITER).post(address(page, "concept/"), sent(page, title="Team Groen bellen")).content.decode()
    assert "“Team Groen” is een naam van onze organisatie." in told


def test_a_form_with_a_fault_keeps_all_that_was_typed(login, page):
    answer = login(WRITER).post(address(page, "bewerken/"), sent(page, title="", text="Lang verhaal", act="propose"))
    assert answer.status_code == 422
    told = answer.content.decode()
    assert "<title>Fout: " in told
    assert "Vul in: Titel" in told
    assert "Lang verhaal" in told
    assert Draft.objects.get().typed["text"] == ["Lang verhaal"]


def test_while_somebody_types_nothing_is_called_a_fault(login, page):
    client = login(WRITER)
    client.post(address(page, "concept/"), {"base_number": "1", "title": ""})
    answer = client.get(address(page, "bewerken/"))
    assert answer.status_code == 200
    assert "aria-invalid" not in answer.content.decode()


def test_the_second_editor_hears_who_and_is_offered_a_compare(login, page):
    login(WRITER).post(address(page, "concept/"), sent(page, text="Van de eerste."))
    client = login(CHIEF)
    told = client.get(address(page, "bewerken/")).content.decode()
    draft = Draft.objects.get()
    assert f"{WRITER.name} werkt ook aan deze pagina" in told
    assert address(page, f"vergelijken/{draft.id}/") in told
    compared = client.get(address(page, f"vergelijken/{draft.id}/")).content.decode()
    assert '<ins><span class="lk-sr">nieuw: </span>Van' in compared


def test_who_publishes_after_a_colleague_sees_the_difference_and_goes_on(login, page):
    client = login(CHIEF)
    client.post(address(page, "concept/"), sent(page, text="Mijn tekst."))
    put(text="Van een collega.")
    answer = client.post(address(page, "bewerken/"), sent(page, text="Mijn tekst.", act="propose"))
    assert answer.status_code == 422
    assert "Een collega publiceerde ondertussen een andere tekst." in answer.content.decode()
    compared = client.get(address(page, "vergelijken/")).content.decode()
    assert "Mijn" in compared
    client.post(address(page, "verder/"))
    assert 'name="base_number" value="2"' in client.get(address(page, "bewerken/")).content.decode()
    assert client.post(address(page, "bewerken/"), sent(page, base_number="2", act="propose")).status_code == 302


def test_hostile_text_is_shown_as_text_everywhere(login, page):
    client = login(CHIEF)
    told = sent(page, title=HOSTILE[:80], summary=HOSTILE, text=HOSTILE, note=HOSTILE)
    for answer in (
        client.post(address(page, "concept/"), told),
        client.get(address(page, "bewerken/")),
        client.get(address(page, "voorbeeld/")),
        client.post(address(page, "bewerken/"), told | {"act": "propose"}, follow=True),
        client.get(address(page)),
        client.get(address(page, "geschiedenis/")),
        client.get("/werk/redactie/"),
    ):
        assert answer.status_code == 200
        assert "<script>alert" not in answer.content.decode()
        assert "<img src=x" not in answer.content.decode()


def test_too_much_and_strange_letters(login, page):
    client = login(WRITER)
    assert client.post(address(page, "concept/"), {"text": "x" * 200_001}).status_code == 409
    assert client.post(address(page, "concept/"), {"te\x00xt": "x\x00"}).status_code == 200
    nulls = {"title": "a\x00b", "beeld-file": "a\x00b", "beeld-alt": "a\x00b", "act": "save"}
    assert client.post(address(page, "bewerken/"), nulls).status_code == 302
    client.post(address(page, "concept/"), sent(page, text="😀 ﷽ '; DROP TABLE"))
    assert "😀 ﷽" in client.get(address(page, "bewerken/")).content.decode()


def test_a_draft_may_be_thrown_away(login, page):
    client = login(WRITER)
    client.post(address(page, "concept/"), sent(page))
    client.post(address(page, "bewerken/"), sent(page, act="drop"))
    assert not Draft.objects.exists()


def test_history_compares_and_puts_back(login, page):
    put(summary="U mag geen bomen kappen.")
    client = login(CHIEF)
    told = client.get(address(page, "geschiedenis/")).content.decode()
    assert "Van versie 1 naar 2" in told
    assert '<ins><span class="lk-sr">nieuw: </span>geen' in told
    assert client.post(address(page, "terugzetten/1/")).status_code == 302
    assert Version.objects.get(number=3).note == "Terug naar versie 1"


def test_a_preview_may_be_shared_and_taken_back(login, client, page):
    editor = login(WRITER)
    editor.post(address(page, "delen/"), {"delen": "ja"})
    link = f"/voorbeeld/{Page.objects.get().preview_key}/"
    editor.logout()
    answer = editor.get(link)
    assert "U mag de meeste bomen zelf kappen." in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex"
    commands.share_preview(page_id=page.id, shared=False, by=by(WRITER))
    assert editor.get(link).status_code == 404
    assert editor.get("/voorbeeld//").status_code == 404


@pytest.mark.parametrize("part", ["bewerken/", "concept/", "goedkeuren/", "weghalen/", "delen/", "verder/"])
def test_strangers_change_nothing(login, page, part):
    client = login(STRANGER)
    answer = client.post(address(page, part), sent(page, why="x"))
    assert answer.status_code in (404, 409)
    assert published("pagina", "boom-kappen").version == 1
    assert not Draft.objects.exists()
    assert client.get(address(page, "voorbeeld/")).status_code == 404


def test_visitors_log_in_first(client, page):
    for part in ("", "bewerken/", "geschiedenis/", "voorbeeld/"):
        assert "/inloggen/" in client.get(address(page, part)).url
    assert "/inloggen/" in client.get("/werk/redactie/").url


def test_an_owner_without_a_role_finds_own_pages(login, page):
    told = login(OWNER).get("/werk/redactie/").content.decode()
    assert "Boom kappen" in told
    assert login(OWNER).get(address(page, "bewerken/")).status_code == 200


def test_a_page_is_published_although_the_clock_was_set_back(page):
    later = timezone.now() + timedelta(hours=1)
    Page.objects.filter(id=page.id).update(first_published_at=later, published_at=later)
    put(summary="U mag alle bomen zelf kappen.")
    assert Page.objects.get(id=page.id).published_at == later
    assert published("pagina", "boom-kappen").content.summary == "U mag alle bomen zelf kappen."
