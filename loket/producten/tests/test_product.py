"""What a product must have before people may rely on it, and what its page says of costs."""

from datetime import date
from decimal import Decimal

import msgspec
import pytest

from loket.producten.rules.content import Channel, Cost, ProductContent, VraagContent, Way
from loket.producten.rules.product import (
    cost_words,
    costs_on,
    first_action,
    why_not_publish,
    why_not_publish_vraag,
)

DAY = date(2026, 1, 1)


def paspoort(**changed):
    whole = ProductContent(
        title="Paspoort aanvragen",
        subject="paspoort-en-rijbewijs",
        summary="U vraagt een paspoort aan bij de balie.",
        channels=[Channel(Way.BALIE, "Maak een afspraak", appointment=True)],
        upl="paspoort",
        costs=[Cost("Volwassene", DAY, Decimal("88.05"))],
        boundaries=["Wij sturen uw paspoort niet per post."],
    )
    return msgspec.structs.replace(whole, **changed)


def faults(product):
    told = why_not_publish(product, upl_names={"paspoort"}, subjects={"paspoort-en-rijbewijs"})
    return [(refusal.code, refusal.field) for refusal in told]


def test_a_whole_product_may_be_published():
    assert faults(paspoort()) == []


@pytest.mark.parametrize(
    ("changed", "code", "where"),
    [
        ({"subject": "afdeling-burgerzaken"}, "product-without-subject", "subject"),
        ({"upl": "passpoort"}, "product-upl-unknown", "upl"),
        ({"channels": [Channel(Way.ONLINE, "Vraag aan")]}, "product-only-digital", "channel"),  # Awb 2:7 lid 1
        ({"channels": []}, "product-only-digital", "channel"),
        ({"channels": [Channel(Way.BALIE, "Kom", url="javascript:alert(1)")]}, "channel-leads-nowhere", "channel"),
        ({"costs": []}, "product-without-cost", "cost"),
        ({"boundaries": []}, "product-without-boundary", "boundaries"),  # S-110
        ({"costs": [Cost("Volwassene", DAY)]}, "cost-without-amount", "cost"),
        ({"costs": [Cost("Volwassene", DAY, Decimal("-1"))]}, "cost-below-zero", "cost"),
    ],
)
def test_what_is_missing_is_named_beside_its_field(changed, code, where):
    assert (code, where) in faults(paspoort(**changed))


def test_all_that_is_missing_is_told_at_once():
    assert len(faults(paspoort(subject="", upl="x", channels=[], costs=[], boundaries=[]))) == 5


def test_what_another_body_does_needs_only_the_way_to_it():
    other = paspoort(provider="uwv", upl="", costs=[], boundaries=[], channels=[Channel(Way.ELDERS, "Naar UWV")])
    assert faults(other) == []
    assert faults(msgspec.structs.replace(other, channels=[])) == [("product-without-way", "channel")]


def test_a_question_hangs_under_a_product_that_is_there():
    vraag = VraagContent("Is mijn pas klaar?", "Na 5 werkdagen.", product="paspoort")
    assert list(why_not_publish_vraag(vraag, products={"paspoort"})) == []
    assert [r.code for r in why_not_publish_vraag(vraag, products=set())] == ["vraag-product-unknown"]


def test_the_price_of_a_day_is_the_last_that_began():
    costs = [
        Cost("Volwassene", date(2025, 1, 1), Decimal("83.87")),
        Cost("Volwassene", date(2026, 1, 1), Decimal("88.05")),
        Cost("Volwassene", date(2027, 1, 1), Decimal("91.00")),
        Cost("Kind", date(2026, 6, 1), Decimal("66.61")),
    ]
    assert [cost.amount for cost in costs_on(costs, date(2025, 12, 31))] == [Decimal("83.87")]
    assert [cost.amount for cost in costs_on(costs, date(2026, 1, 1))] == [Decimal("88.05")]
    assert [cost.amount for cost in costs_on(costs, date(2026, 11, 28))] == [Decimal("88.05"), Decimal("66.61")]


@pytest.mark.parametrize(
    ("amounts", "words"),
    [
        ([], ""),
        (["0"], "Gratis"),
        (["88.05"], "€ 88,05"),
        (["1250"], "€ 1.250"),
        (["47.50", "88.05"], "Vanaf € 47,50"),
        (["0", "12"], "Soms gratis"),
        ([None], "Hangt af van de bouwkosten"),
        (["50", None], "Vanaf € 50"),
    ],
)
def test_costs_in_a_few_words(amounts, words):
    text = "hangt af van de bouwkosten"
    costs = [Cost(str(n), DAY, Decimal(a) if a else None, "" if a else text) for n, a in enumerate(amounts)]
    assert cost_words(costs) == words


def test_what_comes_on_top_is_no_price_to_begin_with():
    costs = [Cost("Volwassene", DAY, Decimal("88.05")), Cost("Extra voor spoed", DAY, Decimal("59.90"))]
    assert cost_words(costs) == "€ 88,05"


def test_the_button_is_the_first_way_that_leads_somewhere():
    phone = Channel(Way.TELEFOON, "Bel ons")
    online = Channel(Way.ONLINE, "Vraag aan", url="/formulier/paspoort/")
    assert first_action(paspoort(channels=[phone, online])) == online
    assert first_action(paspoort(channels=[phone])) is None
