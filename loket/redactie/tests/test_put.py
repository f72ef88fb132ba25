"""A page comes in from a file, is read and found, and leaves again."""

from datetime import date

import pytest

from loket.kernel.actor import SYSTEM
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.redactie import commands
from loket.redactie.models import LinkUse
from loket.redactie.queries import newest_of, published, published_of, slugs_of
from loket.redactie.tests.conftest import OWNER, by, in_days, person, put, words
from loket.zoeken.models import Entry

pytestmark = pytest.mark.django_db


def test_what_is_put_is_published_and_found(page):
    found = published("pagina", "boom-kappen")
    assert (found.content.title, found.version, found.owner) == ("Boom kappen", 1, OWNER.name)
    assert found.review_on == in_days(300)
    assert Entry.objects.filter(kind="pagina", ref="boom-kappen").values_list("url", "title").get() == (
        "/pagina/boom-kappen/",
        "Boom kappen",
    )
    assert page.afdeling.name == "Inwoners"
    assert [row.kind for row in history_of("redactie", page.id)] == ["redactie.PagePublished"]


def test_the_same_words_again_make_no_new_version(page):
    put(review_in=200)
    put(summary="Andere woorden.")
    found = published("pagina", "boom-kappen")
    assert (found.version, found.content.summary, page.versions.count()) == (2, "Andere woorden.", 2)


def test_what_is_taken_down_is_not_read_and_not_found(page):
    commands.take_down(page_id=page.id, why="Klopt niet meer.", by=SYSTEM)
    assert published("pagina", "boom-kappen") is None
    assert published_of("pagina") == []
    assert not Entry.objects.filter(ref="boom-kappen").exists()
    assert put().state == "published"


def test_a_page_stands_until_its_last_day_is_over(page):
    put("vandaag", publish_until=in_days(0))
    put("gisteren", publish_until=in_days(-1))
    assert published("pagina", "vandaag") is not None
    assert published("pagina", "gisteren") is None
    assert [slug for slug, _ in slugs_of("pagina")] == ["boom-kappen", "vandaag"]


def test_lists_take_one_question(page, django_assert_num_queries):
    put("twee", title="Twee")
    put("drie", title="Drie")
    with django_assert_num_queries(1):
        assert [each.slug for each in published_of("pagina")] == ["boom-kappen", "drie", "twee"]
    with django_assert_num_queries(1):
        assert [each.slug for each in newest_of("pagina", most=2)] == ["drie", "twee"]


def test_its_links_are_known(page):
    put(text="Zie [het Rijk](https://www.rijk.example/boom#kap) en [ons](/contact) en [mail](mailto:a@b.example).")
    uses = LinkUse.objects.filter(page=page).order_by("link__url")
    assert [use.link.url for use in uses] == ["/contact", "https://www.rijk.example/boom"]
    put(text="Niets meer.")
    assert not LinkUse.objects.filter(page=page).exists()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ({"summary": "Zonder titel."}, "content-does-not-fit"),
        ({"title": "x" * 81, "summary": "Lang."}, "content-does-not-fit"),
        ({"title": " ", "summary": "Leeg."}, "page-without-title"),
        (words(beeld={"file": "a.jpg"}), "picture-without-words"),
    ],
)
def test_what_may_not_stand_on_the_website(editors, content, code):
    with pytest.raises(Refused) as refused:
        commands.put_page(
            kind="pagina",
            slug="x",
            content=content,
            owner=person(OWNER).id,
            review_on=date(2027, 1, 1),
            by=SYSTEM,
        )
    assert refused.value.refusal.code == code


def test_only_the_machine_puts(editors):
    with pytest.raises(Refused) as refused:
        commands.put_page(
            kind="pagina", slug="x", content=words(), owner=person(OWNER).id, review_on=in_days(9), by=by(OWNER)
        )
    assert refused.value.refusal.code == "not-the-machine"
