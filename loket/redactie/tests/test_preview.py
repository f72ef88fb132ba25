"""An editor sees a draft in the template of the website, just as visitors will see it."""

import re

import pytest

from loket.kernel.actor import SYSTEM
from loket.producten.commands import put_onderwerp
from loket.redactie import commands
from loket.redactie.forms.content import told_of
from loket.redactie.models import Page
from loket.redactie.queries.kinds import kind as kind_of
from loket.redactie.tests.conftest import CHIEF, LAWYER, OWNER, STRANGER, WRITER, by, in_days, person, put

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HOSTILE = "<script>alert(1)</script>"
AT = {"evenement": "agenda"}
TOLD = {
    "pagina": {"title": "Boom", "summary": "U mag het zelf.", "text": "## Kort\nTekst.", "en-title": "Tree"},
    "nieuws": {"title": "IJsbaan", "summary": "De baan is open.", "day": "28-11-2026", "place": "Schoorl"},
    "evenement": {"title": "Markt", "summary": "Kom langs.", "day": "12-12-2026", "place": "Plein", "starts": "19:30"},
    "vraag": {"question": "Mag dit?", "answer": "Ja, dat mag."},
    "product": {
        "title": "Kapvergunning",
        "subject": "bomen",
        "summary": "U vraagt het aan.",
        "term": "8 weken",
        "channel-0-kind": "balie",
        "channel-0-text": "Kom langs",
        "cost-0-label": "Boom",
        "cost-0-from": "1-1-2020",
        "cost-0-amount": "88,05",
    },
}


@pytest.fixture
def subjects(editors):
    put_onderwerp(code="bomen", label="Bomen", by=SYSTEM)


def draft(kind, told, editor=CHIEF):
    page = commands.start_page(
        kind=kind, slug="proef", title="Proef", owner=person(editor).id, review_on=in_days(90), by=by(editor)
    )
    typed = {name: [value] for name, value in told.items()}
    commands.save_draft(page_id=page.id, typed=typed, base_number=None, by=by(editor))
    return page


def address(page):
    return f"/voorbeeld/pagina/{page.id}/"


def main_of(answer):
    """What visitors read: without the band, and without who is asked whether it is right."""
    main = re.search(r"<main.*</main>", answer.content.decode(), re.DOTALL)[0]
    main = re.sub(r'<div class="lk-notice lk-notice--warn" role="note">.*?</div></div>\n', "", main, flags=re.DOTALL)
    main = re.sub(r'<div class="lk-toasts?".*', "", main)
    main = re.sub(r'<a href="/klopt-dit-niet/[^"]*">(.*?)</a>', r"\1", main)
    return re.sub(r"\s+", " ", re.sub(r'href="(\?taal=en|/en/[^"]*)"', "", main))


@pytest.mark.parametrize("kind", TOLD)
def test_a_draft_looks_as_it_will_on_the_website(login, subjects, kind):
    page = draft(kind, TOLD[kind], WRITER)
    before = login(WRITER).get(address(page))
    assert "Concept, nog niet gepubliceerd" in before.content.decode()
    told = told_of(kind_of(kind).content, {name: [value] for name, value in TOLD[kind].items()})
    version = commands.propose(page_id=page.id, content=told, base_number=None, review_on=in_days(90), by=by(WRITER))
    commands.approve(version_id=version.id, by=by(CHIEF))
    client = login(CHIEF)
    after = client.get(f"/{AT.get(kind, kind)}/proef/")
    assert after.status_code == 200
    assert main_of(before) == main_of(client.get(address(page))) == main_of(after)


def test_the_band_tells_what_is_shown(login, page):
    client = login(WRITER)
    put(reviewed_on=in_days(-20))
    stands = client.get(address(page))
    assert "Zo staat het nu op de website" in stands.content.decode()
    assert main_of(stands) == main_of(client.get("/pagina/boom-kappen/"))
    commands.propose(
        page_id=page.id,
        content={"title": "Boom", "summary": "Nieuw."},
        base_number=1,
        review_on=in_days(90),
        by=by(WRITER),
    )
    told = client.get(address(page)).content.decode()
    assert f"Concept, nog niet gepubliceerd. Versie 2 van {WRITER.name}" in told
    assert "Nieuw." in told
    commands.save_draft(page_id=page.id, typed={"title": ["Mijn"], "summary": [""]}, base_number=1, by=by(WRITER))
    told = client.get(address(page)).content.decode()
    assert '<h1 class="nl-heading nl-heading--level-1">Mijn</h1>' in told
    assert "Vertel het belangrijkste in 1 tot 3 zinnen." in told


def test_a_draft_that_is_no_page_yet_says_why(login, editors):
    page = draft("nieuws", {"title": "Nieuws", "summary": "Kort."})
    answer = login(CHIEF).get(address(page))
    assert answer.status_code == 200
    assert "Nog geen hele pagina" in answer.content.decode()


def test_the_english_text_is_looked_at_too(login, editors):
    page = draft("pagina", TOLD["pagina"])
    client = login(CHIEF)
    assert 'href="?taal=en"' in client.get(address(page)).content.decode()
    assert (
        '<h1 class="nl-heading nl-heading--level-1">Tree</h1>'
        in client.get(f"{address(page)}?taal=en").content.decode()
    )


@pytest.mark.parametrize("kind", TOLD)
def test_hostile_text_is_text_and_nobody_keeps_it(login, subjects, kind):
    words = [name for name, value in TOLD[kind].items() if value[0].isalpha() and not name.endswith("-kind")]
    hostile = TOLD[kind] | dict.fromkeys(words, HOSTILE)
    answer = login(CHIEF).get(address(draft(kind, hostile)))
    assert answer.status_code == 200
    told = answer.content.decode()
    assert HOSTILE not in told
    assert "&lt;script&gt;alert" in told
    assert '<meta name="robots" content="noindex">' in told
    assert answer["X-Robots-Tag"] == "noindex"
    assert answer["Cache-Control"] == "private, no-store"


def test_only_who_works_on_it_sees_it(login, client, page):
    assert "/inloggen/" in client.get(address(page)).url
    assert login(STRANGER).get(address(page)).status_code == 404
    for someone in (OWNER, WRITER, CHIEF, LAWYER):
        assert login(someone).get(address(page)).status_code == 200


def test_somebody_else_sees_no_draft_of_mine(login, page):
    commands.save_draft(page_id=page.id, typed={"title": ["Een plan"], "summary": ["S"]}, base_number=1, by=by(WRITER))
    assert "Een plan" not in login(CHIEF).get(address(page)).content.decode()


def test_a_look_asks_the_database_a_few_things(login, page, django_assert_num_queries):
    client = login(CHIEF)
    client.get(address(page))
    with django_assert_num_queries(13):
        client.get(address(page))


def test_a_shared_look_has_no_way_into_redactie(client, page):
    commands.share_preview(page_id=page.id, shared=True, by=by(WRITER))
    told = client.get(f"/voorbeeld/{Page.objects.get().preview_key}/").content.decode()
    assert "Dit is een voorbeeld" in told
    assert "/werk/redactie/" not in told


NEWS, EVENT = {"day": "2026-11-28"}, {"day": "2099-01-01", "place": "Plein"}


@pytest.mark.parametrize(("kind", "more"), [("nieuws", NEWS), ("evenement", EVENT)])
def test_who_reads_news_or_the_agenda_may_doubt_it_too(client, editors, kind, more):
    put("proef", kind=kind, **more)
    told = client.get(f"/{AT.get(kind, kind)}/proef/").content.decode()
    assert f'href="/klopt-dit-niet/{kind}/proef/"' in told
    assert told.count("Klopt dit niet?") == 1
    assert client.post(f"/klopt-dit-niet/{kind}/proef/", {"text": "Het is dicht."}).status_code == 200


def test_a_question_for_staff_is_not_there_for_visitors(login, client, editors):
    told = {"question": "Wat zeg ik dan?", "answer": "Dit.", "staff_only": True}
    commands.put_page(
        kind="vraag", slug="intern", content=told, owner=person(OWNER).id, review_on=in_days(90), by=SYSTEM
    )
    assert client.get("/klopt-dit-niet/vraag/intern/").status_code == 404
    assert login(STRANGER).get("/klopt-dit-niet/vraag/intern/").status_code == 200
