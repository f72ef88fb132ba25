"""A file of another system may hold a BSN anywhere: it is kept nowhere. And letters that do not exist stop nothing."""

import pytest

from loket.meldingen.models import LeftLine, Melding
from loket.meldingen.rules.foreign_line import read_columns

pytestmark = pytest.mark.django_db
BSN = "111222333"
HEAD = "nummer;gemeld_op;soort;omschrijving;lat;lon;adres;lantaarn;status;bericht;afgehandeld_op;doorgestuurd_naar;wie"


def kept():
    rows = [*Melding.objects.values(), *LeftLine.objects.values()]
    return str(rows)


def test_in_no_column_of_a_line_that_is_taken_over(take):
    line = f"1;2025-03-03;lamp-uit;a {BSN};52.67;4.7035;b {BSN};{BSN};forwarded;c {BSN};2025-03-04;{BSN};{BSN}"
    assert take(f"{HEAD}\n{line}").taken == 1
    assert BSN not in kept()


def test_in_no_column_of_a_line_that_is_refused(take):
    lines = [
        f"1;2025-03-03;{BSN};a {BSN};52.67;4.7035;b {BSN};{BSN};open;c {BSN};;{BSN};{BSN}",
        f'2;2025-03-03;lamp-uit;"a {BSN};52.67;4.7035',
    ]
    assert take("\n".join([HEAD, *lines])).refused == 2
    assert "[nummer weggehaald]" in kept()
    assert BSN not in kept()


def test_the_number_of_a_melding_and_its_place_stay_whole(take):
    assert take(f"{HEAD}\n{BSN};2025-03-03;???;;52.670000000;4.7035;;;open;;;;").refused == 1
    assert LeftLine.objects.get().cells[0] == BSN


@pytest.mark.parametrize("title", ["BSN", "burgerservicenummer", "Sofi-nummer"])
def test_a_file_with_a_column_for_it_is_refused_whole(title):
    assert read_columns(["nummer", "gemeld_op", "soort", "adres", title]).code == "bsn-not-allowed"


@pytest.mark.parametrize("name", ["service_request_id", "description", "requested_datetime", "service_name"])
def test_half_a_character_in_json_is_no_end_of_the_run(take, name):
    told = {
        "service_request_id": '"1"',
        "requested_datetime": '"2025-03-03T08:00:00Z"',
        "service_code": '"lamp-uit"',
        "lat": "52.67",
        "long": "4.7035",
        name: '"x\\ud800"',
    }
    overname = take("[{" + ", ".join(f'"{key}": {value}' for key, value in told.items()) + "}]")
    assert (overname.is_done, overname.taken + overname.refused) == (True, 1)
