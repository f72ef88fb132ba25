"""Pages, news and the agenda are read as editors publish them; machines get lists of them."""

from datetime import timedelta
from xml.etree.ElementTree import fromstring

import pytest
from django.utils import timezone

from loket.examples.cast import FATIMA
from loket.kernel.actor import SYSTEM
from loket.organisatie.models import Medewerker
from loket.producten.commands import put_onderwerp
from loket.redactie.commands.put import put_page

pytestmark = pytest.mark.django_db


@pytest.fixture
def put(town):
    owner = Medewerker.objects.get(email=FATIMA.email).id
    today = timezone.localdate()

    def written(kind, slug, **content):
        whole = {"title": slug.capitalize(), "summary": "Dit is het belangrijkste."} | content
        put_page(kind=kind, slug=slug, content=whole, owner=owner, review_on=today + timedelta(90), by=SYSTEM)

    return written


def look(client, address):
    answer = client.get(address)
    assert answer.status_code == 200, address
    return answer.content.decode()


def test_a_page_with_its_text_and_when_somebody_looked_at_it(client, put):
    put("pagina", "gemeentehuis", text="## Waar\nIn *Bergen*. <b>x</b>", en={"title": "Town hall", "summary": "Here."})
    page = look(client, "/pagina/gemeentehuis/")
    assert '<h2 class="nl-heading nl-heading--level-2">Waar</h2>' in page
    assert "&lt;b&gt;x&lt;/b&gt;" in page
    assert "Nagekeken op" in page
    assert 'href="/en/pagina/gemeentehuis/"' in page
    assert "Town hall" in look(client, "/en/pagina/gemeentehuis/")


def test_news_on_the_home_page_in_the_list_and_in_the_feed(client, put):
    put("nieuws", "weg-dicht", day=timezone.localdate(), place="Schoorl")
    for address in ("/", "/nieuws/"):
        assert 'href="/nieuws/weg-dicht/"' in look(client, address)
    assert "Schoorl" in look(client, "/nieuws/weg-dicht/")
    feed = fromstring(client.get("/nieuws/rss.xml").content)
    assert [item.findtext("title") for item in feed.iter("item")] == ["Weg-dicht"]


def test_the_agenda_has_what_is_still_to_come(client, put):
    today = timezone.localdate()
    put("evenement", "gisteren", day=today - timedelta(1), place="Plein")
    put("evenement", "nog-bezig", day=today - timedelta(1), last_day=today, place="Plein")
    put("evenement", "morgen", day=today + timedelta(1), starts="19:30:00", place="Dorpshuis")
    page = look(client, "/agenda/")
    assert "/agenda/gisteren/" not in page
    assert page.index("/agenda/nog-bezig/") < page.index("/agenda/morgen/")
    assert "19.30 uur" in look(client, "/agenda/morgen/")


def test_the_sitemap_has_every_page_once(client, put):
    put_onderwerp(code="afval", label="Afval", by=SYSTEM)
    put("pagina", "gemeentehuis")
    root = fromstring(client.get("/sitemap.xml").content)
    found = [each.text for each in root.iter() if each.tag.endswith("loc")]
    assert len(found) == len(set(found))
    assert any(each.endswith("/pagina/gemeentehuis/") for each in found)
    assert any(each.endswith("/onderwerpen/afval/") for each in found)
    assert "Sitemap: " in client.get("/robots.txt").content.decode()


def test_what_is_not_there(client, town):
    for address in ("/pagina/x/", "/en/pagina/x/", "/nieuws/x/", "/agenda/x/"):
        assert client.get(address).status_code == 404
