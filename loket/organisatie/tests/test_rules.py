"""What may be in the organisation, and what follows."""

from datetime import date
from decimal import Decimal
from uuid import uuid4

import pytest

from loket.kernel.actor import SYSTEM, VISITOR, Actor, ActorKind
from loket.organisatie import rules
from loket.organisatie.models import Channel, Gemeente
from loket.organisatie.rules.mandaat import MandaatRow, euro

LENA = Actor(ActorKind.STAFF, "lena", "Lena", frozenset({"verlichting"}))
OMAR = Actor(ActorKind.STAFF, "omar", "Omar", frozenset({"serviceteam"}))
BOSS = Actor(ActorKind.STAFF, "boss", "Sanne", permissions=frozenset({"organisatie.beheren"}))


def code(refusal):
    return refusal.code if refusal else None


@pytest.mark.parametrize(
    ("by", "refused"), [(BOSS, None), (SYSTEM, None), (LENA, "may-not-manage"), (VISITOR, "may-not-manage")]
)
def test_only_who_manages_changes_the_organisation(by, refused):
    assert code(rules.why_not_manage(by)) == refused


@pytest.mark.parametrize(
    ("by", "shown_to", "number"),
    [
        (VISITOR, "staff", "14 072"),
        (OMAR, "staff", "072 888 01 01"),
        (OMAR, "team", "14 072"),
        (LENA, "team", "072 888 01 01"),
    ],
)
def test_a_direct_number_is_for_colleagues(by, shown_to, number):
    """S-26."""
    assert rules.number_for("072 888 01 01", shown_to, teams=["verlichting"], by=by, central="14 072") == number


def test_without_a_direct_number_there_is_the_central_one():
    assert rules.number_for("", "staff", teams=[], by=LENA, central="14 072") == "14 072"


@pytest.mark.parametrize(
    ("shown", "number", "link"), [(True, "14 072", "tel:14072"), (False, "072 123 45 67", "tel:0721234567")]
)
def test_the_14_number_is_shown_when_the_town_chose_so(shown, number, link):
    """S-153."""
    gemeente = Gemeente(phone="072 123 45 67", phone_14="14 072", show_14_number=shown)
    phone = rules.phone_to_show(gemeente)
    assert (phone, rules.phone_link(phone)) == (number, link)


@pytest.mark.parametrize(
    ("last_day", "refused"), [(None, None), (date(2026, 3, 2), None), (date(2026, 3, 1), "period-reversed")]
)
def test_a_period_ends_after_it_begins(last_day, refused):
    assert code(rules.why_not_period(date(2026, 3, 2), last_day)) == refused


@pytest.mark.parametrize(
    ("hours", "refused"),
    [
        ({}, None),
        ({"0": [["09:00", "12:30"], ["13:00", "17:00"]]}, None),
        ({"0": [["17:00", "09:00"]]}, "hours-wrong"),
        ({"0": [["09:00", "13:00"], ["12:00", "17:00"]]}, "hours-wrong"),
        ({"0": [["9 uur", "17:00"]]}, "hours-wrong"),
        ({"0": [["09:00"]]}, "hours-wrong"),
        ({"7": [["09:00", "17:00"]]}, "hours-wrong"),
    ],
)
def test_opening_hours(hours, refused):
    assert code(rules.why_not_hours(hours)) == refused


@pytest.mark.parametrize(
    ("permissions", "fills", "refused"),
    [
        (["organisatie.beheren"], True, None),
        (["organisatie.beheren", "meldingen.verdelen"], True, "rights-to-oneself"),
        (["organisatie.beheren", "meldingen.verdelen"], False, None),
        (["kluis.openen"], False, "permission-unknown"),
    ],
)
def test_nobody_adds_a_right_to_the_own_functie(permissions, fills, refused):
    known = ["organisatie.beheren", "meldingen.verdelen"]
    assert code(rules.why_not_change_permissions(permissions, known=known, fills=fills, by=BOSS)) == refused


@pytest.mark.parametrize(
    ("by", "leads", "refused"),
    [
        (LENA, False, None),
        (OMAR, False, "absence-of-other"),
        (OMAR, True, None),
        (BOSS, False, None),
        (SYSTEM, False, None),
    ],
)
def test_who_may_say_that_lena_is_away(by, leads, refused):
    assert code(rules.why_not_change_absence("lena", leads=leads, by=by)) == refused


@pytest.mark.parametrize(
    ("deputy", "facts", "refused"),
    [
        ("omar", {}, None),
        (None, {}, None),
        ("lena", {}, "deputy-is-oneself"),
        ("omar", {"deputy_away": True}, "deputy-away"),
        ("omar", {"deputy_active": False}, "deputy-left"),
        ("omar", {"overlaps": True}, "absence-overlaps"),
    ],
)
def test_who_may_stand_in(deputy, facts, refused):
    known = {"overlaps": False, "deputy_away": False, "deputy_active": True} | facts
    assert code(rules.why_not_away("lena", deputy, **known)) == refused


def mandate(decision="feest", limit=None):
    return MandaatRow(uuid4(), decision, "een feest", limit and Decimal(limit), "Mandaatbesluit 2026")


@pytest.mark.parametrize(
    ("mandates", "amount", "refused"),
    [
        ([], None, "no-mandate"),
        ([mandate("terras")], None, "no-mandate"),
        ([mandate()], "1000000", None),
        ([mandate(limit="2500")], "2500.00", None),
        ([mandate(limit="2500")], "2500.01", "mandate-amount"),
        ([mandate(limit="2500"), mandate(limit="10000")], "9000", None),
        ([mandate(limit="0")], "0.01", "mandate-amount"),
        ([mandate(limit="2500")], None, None),
    ],
)
def test_a_decision_needs_a_mandate(mandates, amount, refused):
    """S-115."""
    refusal = rules.why_not_decide(mandates, decision="feest", amount=amount and Decimal(amount))
    assert code(refusal) == refused


def test_the_limit_is_told_in_euros():
    refusal = rules.why_not_decide([mandate(limit="1250.50")], decision="feest", amount=Decimal(2000))
    assert refusal.reason == "Je mag besluiten tot en met € 1.250,50. Dit is € 2.000,00."
    assert euro(Decimal(0)) == "€ 0,00"


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        ({"functie_id": "f"}, None),
        ({"medewerker_id": "m"}, None),
        ({}, "mandate-holder"),
        ({"functie_id": "f", "medewerker_id": "m"}, "mandate-holder"),
        ({"functie_id": "f", "max_amount": Decimal(-1)}, "mandate-below-zero"),
        ({"functie_id": "f", "ground": " "}, "mandate-ground"),
    ],
)
def test_a_mandate_is_for_somebody_and_has_a_ground(given, refused):
    nothing = {"functie_id": None, "medewerker_id": None, "max_amount": None, "ground": "Mandaatbesluit 2026"}
    assert code(rules.why_not_grant(**(nothing | given))) == refused


@pytest.mark.parametrize(
    ("channel", "reason"), [("telefoon", None), ("chat", "channel-off"), ("", "channel-missing"), ("open311", None)]
)
def test_what_comes_in_has_a_channel_that_is_in_use(channel, reason):
    """S-22: without a channel it is refused; one that is switched off cannot be chosen."""
    refusal = rules.why_not_channel(channel, off={"chat", "whatsapp"})
    assert (refusal.code if refusal else None) == reason


def test_the_channels_of_a_town_are_those_of_s_22():
    five = "telefoon website email balie post"
    of_today = "chat social whatsapp berichtenbox app videobellen formulier"
    assert " ".join(Channel.values) == f"{five} {of_today}"
