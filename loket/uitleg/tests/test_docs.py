"""Who works with Loket reads how, on the site itself."""

import re

import pytest
from django.test import override_settings

from loket.uitleg import queries
from loket.uitleg.rules.markdown import place_of, text_of

KNOWN = ("gesprek", "decisions/0004-mail", "handleiding/kcc")


def test_a_link_to_a_guide_leads_to_its_page():
    assert place_of("gesprek.md", name="balie", known=KNOWN) == "/docs/gesprek/"
    assert place_of("gesprek.md#keys", name="balie", known=KNOWN) == "/docs/gesprek/#keys"
    assert place_of("decisions/0004-mail.md", name="balie", known=KNOWN) == "/docs/decisions/0004-mail/"
    assert place_of("../gesprek.md", name="handleiding/kcc", known=KNOWN) == "/docs/gesprek/"


def test_a_picture_comes_from_the_screenshots():
    assert place_of("../screenshots/home-1280.png", name="handleiding/kcc", known=KNOWN) == "/docs/beeld/home-1280.png"


def test_a_link_out_of_the_docs_leads_nowhere():
    assert place_of("../../loket/settings/house.py", name="handleiding/kcc", known=KNOWN) == ""
    assert place_of("../screenshots/../../x.png", name="handleiding/kcc", known=KNOWN) == ""


def test_a_guide_has_its_title_apart_and_parts_to_jump_to():
    text = text_of("# Bellen\n\n## Eerst dit\n\nTekst.\n\n### Klein\n", name="kcc", known=())
    assert text.title == "Bellen"
    assert "Bellen" not in text.html
    assert [(each.anchor, each.words) for each in text.parts] == [("eerst-dit", "Eerst dit")]
    assert 'id="eerst-dit"' in text.html


def test_what_looks_like_a_tag_is_shown_as_text():
    assert "<script>" not in text_of("<script>alert(1)</script> en <b>x</b>", name="kcc", known=()).html


def test_no_link_runs_a_script():
    assert 'href="javascript' not in text_of("[x](javascript:alert(1))", name="kcc", known=()).html


@pytest.mark.django_db
@pytest.mark.slow
def test_everybody_reads_the_guides(client):
    shelf = client.get("/docs/").content.decode()
    for name in ("handleiding/kcc", "handleiding/redacteur", "handleiding/behandelaar", "handleiding/beheerder"):
        assert f'href="/docs/{name}/"' in shelf
        assert client.get(f"/docs/{name}/").status_code == 200


@pytest.mark.django_db
def test_no_other_file_is_read(client):
    for name in ("../README", "..%2FREADME", "glossary.md", "decisions", "/etc/passwd"):
        assert client.get(f"/docs/{name}/", follow=True).status_code == 404, name
    assert client.get("/docs/beeld/..%2Fglossary.md", follow=True).status_code == 404


def test_every_link_between_guides_leads_somewhere():
    broken = [f"{name}: {link}" for name in queries.names() for link in links_of(name) if not leads(name, link)]
    assert not broken


def links_of(name):
    source = (queries.FOLDER / f"{name}.md").read_text()
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", source) if re.match(r"[^:#]+\.md", link)]


def leads(name, link):
    beside = (queries.FOLDER / name).parent / link.partition("#")[0]
    return place_of(link, name=name, known=queries.names()) or beside.exists()


def test_every_picture_of_a_guide_is_there():
    missing = []
    for name in queries.names():
        for link in re.findall(r"!\[[^\]]*\]\(([^)\s]+)\)", (queries.FOLDER / f"{name}.md").read_text()):
            place = place_of(link, name=name, known=queries.names())
            if not queries.picture_of(place.rpartition("/")[2]):
                missing.append(f"{name}: {link}")
    assert not missing


@pytest.mark.django_db
@override_settings(DEMO=False, UITLEG_TOUR="loket.examples.tour.stops")
def test_a_real_town_has_no_tour(client):
    assert client.get("/rondleiding/").status_code == 404
