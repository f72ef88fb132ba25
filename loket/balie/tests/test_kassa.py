"""Paying at the end of a visit: the price of today is there already, and one press takes it with the klantcontact."""

from datetime import date
from decimal import Decimal
from html import unescape
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils import timezone
from msgspec.structs import replace

from loket.balie import commands
from loket.balie.commands import Afloop
from loket.balie.commands.visit import When
from loket.balie.models import Kassabon
from loket.balie.queries.kassa import Prijs, kas_of, prijzen_of
from loket.balie.rules.kassa import cents_in, euros
from loket.balie.tests.test_pages import log_in, step, text_of
from loket.examples.cast import BAS, TINEKE
from loket.examples.producten_in import product_in, products
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.kernel.text import local
from loket.producten.commands import Stamp, keep_product
from loket.producten.models import Product
from loket.producten.rules.content import Cost
from tests.lived_in import some_products


@pytest.mark.parametrize(
    ("typed", "cents"),
    [
        ("88,05", 8805), ("€ 1.250,00", 125000), ("15", 1500), ("15,-", 1500), ("0,50", 50),
        ("88.05", None), ("-5", None), ("88,5", None), ("veel", None), ("", None),
    ],
)  # fmt: skip
def test_an_amount_as_people_write_it(typed, cents):
    assert cents_in(typed) == cents


def test_an_amount_as_we_write_it():
    assert [euros(cents) for cents in (8805, 125000, 50)] == ["€ 88,05", "€ 1.250,00", "€ 0,50"]


@pytest.mark.django_db
def test_the_price_of_the_day_stands_there_already():
    """That of a day; what is free is not paid."""
    slug, content = "paspoort", product_in("paspoort", dict(products())["paspoort"])
    costs = [
        Cost(label="Volwassene", amount=Decimal("77.85"), valid_from=date(2025, 1, 1)),
        Cost(label="Volwassene", amount=Decimal("88.05"), valid_from=date(2026, 1, 1)),
        Cost(label="Kind", amount=Decimal(0), valid_from=date(2025, 1, 1)),
    ]
    some_products()
    keep_product(slug, replace(content, costs=costs), Stamp(timezone.now(), timezone.localdate()))
    product = Product.objects.get(slug=slug)
    assert prijzen_of(product, date(2025, 12, 31)) == [Prijs("Volwassene", 7785)]
    assert [prijs.words for prijs in prijzen_of(product, date(2026, 1, 1))] == ["Volwassene: € 88,05"]
    assert prijzen_of(None, date(2026, 1, 1)) == []


@pytest.fixture
def here(db, take, at_one, bas):
    return commands.call_next(balie_id=at_one.id, volgnummer_id=take().id, by=bas)


def end(here, by, key=None, **paid):
    afloop = Afloop(resultaat="beantwoord", while_you_wait=True, **paid)
    return commands.end_visit(volgnummer_id=here.id, afloop=afloop, when=When(key=key or uuid4()), by=by)


def test_paid_once_with_a_number_of_the_year(here, bas):
    key = uuid4()
    for _ in range(2):
        end(here, bas, key, wijze="pin", bedrag_cent=8805)
    bon = Kassabon.objects.get()
    assert bon.nummer == f"K{local(bon.betaald_op).year}-000001"
    assert (bon.omschrijving, bon.bedrag_cent, bon.wijze) == ("Paspoort", 8805, "pin")
    assert "balie.FeesPaid" in {row.kind for row in history_of("balie", str(bon.id))}


@pytest.mark.parametrize(
    ("paid", "code"),
    [
        ({"wijze": "pin"}, "amount-missing"),
        ({"wijze": "pin", "bedrag": "veel"}, "amount-wrong"),
        ({"wijze": "kroon", "bedrag_cent": 100}, "way-unknown"),
        ({"bedrag": "12,00", "bedrag_cent": 1200}, "way-missing"),
        ({"wijze": "contant", "bedrag_cent": 500001}, "amount-unlikely"),
    ],
)
def test_what_is_no_payment_keeps_the_visit_open(here, bas, paid, code):
    with pytest.raises(Refused) as refused:
        end(here, bas, **paid)
    assert refused.value.refusal.code == code
    here.refresh_from_db()
    assert (here.state, Kassabon.objects.count()) == ("geroepen", 0)


def test_at_the_counter_and_on_paper(here, at_one):
    told = {"volgnummer": here.id, "resultaat": "beantwoord", "onderwerp": "Paspoort", "prijs": "8805"}
    client = log_in(BAS)
    answer = step(client, at_one, "klaar", wijze="", bedrag="1x", **told)
    assert (answer.status_code, 'value="1x"' in text_of(answer)) == (422, True)
    step(client, at_one, "klaar", wijze="contant", **told)
    counter = text_of(client.get(reverse("balie:counter", args=[at_one.id])))
    assert "A 1 is klaar. Betaald: € 88,05." in counter
    assert "Print de kassabon van € 88,05" in counter
    paper = text_of(client.get(reverse("balie:kassabon", args=[Kassabon.objects.get().id])))
    assert "Contant" in paper
    assert client.get(reverse("balie:kas")).status_code == 403


def test_the_counter_shows_the_prices_of_what_somebody_comes_for(take, at_one, bas):
    some_products()
    commands.call_next(balie_id=at_one.id, volgnummer_id=take(product="paspoort").id, by=bas)
    counter = text_of(log_in(BAS).get(reverse("balie:counter", args=[at_one.id])))
    prices = prijzen_of(Product.objects.get(slug="paspoort"), timezone.localdate())
    assert prices
    assert all(prijs.words in unescape(counter) for prijs in prices)


def test_given_back_for_a_reason_and_counted_apart(here, bas, tineke):
    bon = end(here, bas, wijze="contant", bedrag_cent=1500).bon
    client, where = log_in(TINEKE), reverse("balie:kas")
    assert client.post(where, {"bon": bon.id, "reden": " "}).status_code == 422
    assert kas_of(local(bon.betaald_op).date()).cash == 1500
    client.post(where, {"bon": bon.id, "reden": "Dubbel betaald"})
    kas = kas_of(local(bon.betaald_op).date())
    assert (kas.cash, kas.pin, kas.given_back, len(kas.bonnen)) == (0, 0, 1500, 1)
    with pytest.raises(Refused):
        commands.give_back(kassabon_id=bon.id, reason="Nog eens", by=tineke)
    with pytest.raises(Refused):
        commands.give_back(kassabon_id=bon.id, reason="Van mij", by=bas)
