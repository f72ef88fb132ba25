"""No more than twenty times an hour we write to one address that strangers type, in whatever way they type it."""

import pytest

from loket.berichten.commands import count_asked, mail_left_out
from loket.berichten.rules import box_of
from loket.kernel.models import RateWindow
from loket.kernel.refusal import Refusal, Refused

BO = "bo@voorbeeld.example"
TAKEN = Refusal("taken", "Deze tijd is net bezet.")


def ask(*addresses, times=1):
    for _ in range(times):
        with count_asked(*addresses):
            pass


def is_refused(*addresses):
    with pytest.raises(Refused) as refused:
        ask(*addresses)
    return [each.code for each in refused.value.refusals] == ["asked-too-often"]


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        (" BO@Voorbeeld.example ", BO),
        ("bo+nog-een@voorbeeld.example", BO),
        ('"bo"@voorbeeld.example', BO),
        ('"b\\o+x"@voorbeeld.example', BO),
        ("bo@ｖｏｏｒｂｅｅｌｄ.example", BO),  # letters of full width: IDNA reads them as these
        ("bo@voorbeeld。example", BO),
        ("bo@bücher.example", "bo@xn--bcher-kva.example"),
        ("b.o.d@gmail.com", "bod@gmail.com"),
        ("bod+x@googlemail.com", "bod@gmail.com"),
        ("06-12 34 56 78", "+31612345678"),
        ("0031612345678", "+31612345678"),
        ("(072) 888 00 00", "+31728880000"),
        ("+31 72 8880000", "+31728880000"),
    ],
)
def test_one_box_in_many_writings_is_one(typed, same):
    assert box_of(typed) == same


@pytest.mark.parametrize(
    "other", ["b.o@voorbeeld.example", "bob@voorbeeld.example", "bo@andere.example", "+@voorbeeld.example"]
)
def test_the_box_of_somebody_else_is_another(other):
    assert box_of(other) == other


def test_what_is_no_address_at_all_breaks_nothing():
    assert [box_of(each) for each in ("", " ", "geen", "@", f"bo@{'x' * 300}.example")] == [
        *("", "", "geen", "@"),
        f"bo@{'x' * 300}.example",
    ]


@pytest.mark.django_db
def test_the_twenty_first_time_is_refused_and_others_are_not():
    ask(BO, times=20)
    assert is_refused("Bo+x@voorbeeld.example")
    ask("ada@voorbeeld.example")


@pytest.mark.django_db
def test_what_is_refused_for_another_reason_counts_for_nothing():
    """Else who chose a time that was gone uses up what another may have sent to them."""
    for _ in range(30):
        with pytest.raises(Refused), count_asked(BO):
            raise Refused(TAKEN)
    ask(BO, times=20)
    assert is_refused(BO)


@pytest.mark.django_db
def test_who_is_named_beside_one_that_had_enough_is_not_counted():
    ask(BO, times=20)
    for _ in range(30):
        assert is_refused("ada@voorbeeld.example", BO)
    ask("ada@voorbeeld.example", times=20)


@pytest.mark.django_db
def test_one_who_is_named_twice_counts_once_and_nobody_counts_for_nothing():
    ask(BO, "BO@voorbeeld.example", times=20)
    ask("", " ", times=30)
    assert is_refused(BO)
    assert RateWindow.objects.count() == 1


@pytest.mark.django_db
def test_what_must_not_be_lost_is_done_and_only_its_mail_is_left_out():
    ask(BO, times=20)
    with mail_left_out("BO@voorbeeld.example", "ada@voorbeeld.example") as often:
        assert often == {"BO@voorbeeld.example"}
