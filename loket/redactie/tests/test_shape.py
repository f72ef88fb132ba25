"""The editor's form follows the struct: every field of every kind can be typed, and comes back as it was."""

import pytest
from django.utils import timezone

from loket.producten.rules.content import ProductContent
from loket.redactie.forms.content import ContentForm, as_query
from loket.redactie.models import Picture
from loket.redactie.queries import kinds
from loket.redactie.rules.content import EvenementContent, NieuwsContent, PaginaContent, content_of, kept
from loket.redactie.rules.content.flat import flat
from loket.redactie.rules.content.shape import Sort, shape_of, typed_of

EVENT = {
    "title": "Lichtjesmarkt",
    "summary": "Een markt met lichtjes.",
    "day": "2026-12-12",
    "place": "Plein",
    "starts": "19:30:00",
    "find": {"terms": ["kerst", "markt"]},
}
PRODUCT = {
    "title": "Paspoort",
    "subject": "paspoort",
    "summary": "U vraagt het aan bij de balie.",
    "audience": ["inwoner"],
    "cost": [{"label": "Volwassene", "from": "2026-01-01", "amount": "88.05"}, {"label": "Kind", "from": "2026-01-01"}],
    "channel": [{"kind": "balie", "text": "Maak een afspraak", "appointment": True}],
    "agent": {"say": "Zeg dit.", "ask": ["Is het weg?"]},
    "kcc_level": 2,
    "needs": ["een foto"],
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("content", "told"),
    [
        (PaginaContent, {"title": "T", "summary": "S", "text": "## Kop", "beeld": {"file": "a.jpg", "alt": "Boom"}}),
        (NieuwsContent, {"title": "T", "summary": "S", "day": "2026-11-28"}),
        (EvenementContent, EVENT),
        (ProductContent, PRODUCT),
    ],
)
def test_what_is_shown_comes_back_as_it_was(content, told):
    Picture.objects.create(name="a.jpg", alt="Boom", width=1, height=1, content=b"", added_at=timezone.now())
    whole = content_of(told, content)
    form = ContentForm(content, as_query(typed_of(kept(whole), shape_of(content))))
    assert form.errors == {}
    assert content_of(form.told(), content) == whole


@pytest.mark.django_db
def test_every_kind_of_the_house_has_a_form():
    for kind in kinds():
        assert ContentForm(kind.content).parts()


def test_labels_and_widgets_come_from_the_struct():
    fields = {field.name: field for field in shape_of(ProductContent)}
    assert (fields["title"].label, fields["title"].required, fields["title"].most) == ("Titel", True, 80)
    assert fields["text"].sort == Sort.MARKDOWN
    assert fields["cost"].sort == Sort.ROWS
    assert [field.name for field in fields["cost"].fields] == ["label", "from", "amount", "text"]
    assert fields["audience"].choices[0] == ("inwoner", "Inwoners")


def test_editors_choose_from_words_and_not_from_codes():
    fields = {field.name: field for field in shape_of(ProductContent)}
    ways = dict(fields["channel"].fields[0].choices)
    assert ways["elders"] == "Bij iemand anders"
    assert dict(fields["kcc_level"].choices)["2"] == "2: neem het aan voor een collega"
    changed = {name: label for field in fields.values() for name, label in field.choices if name == label}
    assert changed == {}


def test_a_compare_tells_choices_in_words():
    fields = shape_of(ProductContent)
    told = dict(flat({"audience": ["inwoner"], "channel": [{"kind": "balie", "text": "Kom"}]}, fields))
    assert told["Voor wie is het"] == "Inwoners"
    assert told["Hoe regelt u het"] == "Hoe: Aan de balie; Woorden op de knop: Kom"


@pytest.mark.parametrize(
    ("name", "typed", "words"),
    [
        ("title", "x" * 81, "Gebruik hoogstens 80 tekens. Nu zijn het er 81."),
        ("day", "31-2-2026", "Een dag ziet er zo uit: 3-12-2026"),
        ("starts", "half acht", "Een tijd ziet er zo uit: 19:30"),
        ("find-terms", "\n".join("woord" for _ in range(151)), "Gebruik hoogstens 150 regels. Nu zijn het er 151."),
    ],
)
def test_a_fault_is_told_in_plain_words(name, typed, words):
    form = ContentForm(EvenementContent, as_query({"title": ["T"], name: [typed]}))
    assert form.errors[name] == [words]


def test_a_row_may_be_empty_but_not_half():
    typed = typed_of(kept(content_of(PRODUCT, ProductContent)), shape_of(ProductContent))
    form = ContentForm(ProductContent, as_query(typed | {"cost-2-text": ["gratis"]}))
    assert set(form.errors) == {"cost-2-label", "cost-2-from"}
    assert len(ContentForm(ProductContent, as_query(typed), more="cost").parts()[10].rows) >= 3


def test_a_thousand_rows_are_not_made():
    typed = {f"cost-{number}-label": ["x"] for number in (0, 999)}
    assert (
        len([name for name in ContentForm(ProductContent, as_query(typed)).fields if name.startswith("cost-")]) <= 160
    )
