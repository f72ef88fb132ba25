"""The national list of product names comes in as it is; a wrong line is told by number and the rest goes in."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.refusal import Refused
from loket.producten.commands import take_in_upl
from loket.producten.models import UplNaam
from loket.producten.queries.figures import missing_upl_names, wrong_upl_names

HEAD = "UniformeProductnaam,URI,Gemeente,SDG,Grondslaglabel\n"


@pytest.fixture
def write(tmp_path):
    def written(content, *, encoding="utf-8"):
        path = tmp_path / "upl.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return written


@pytest.mark.django_db
def test_names_with_address_area_and_ground(write):
    path = write("\ufeff" + HEAD + "paspoort,http://upl.example/paspoort,X,A1;D1,Artikel 9 Paspoortwet\n")
    report = take_in_upl(path=path, by=SYSTEM)
    assert (report.kept, report.new, report.gone, report.refused) == (1, 1, 0, [])
    name = UplNaam.objects.get()
    assert (name.name, name.gemeente, name.sdg, name.legal) == ("paspoort", True, "A1", "Artikel 9 Paspoortwet")


@pytest.mark.django_db
def test_a_wrong_line_is_told_by_number_and_the_rest_goes_in(write):
    lines = [",http://upl.example/a,,,", "b,geen adres,,,", "c,http://upl.example/c,,,", "c,http://upl.example/d,,,"]
    report = take_in_upl(path=write(HEAD + "\n".join(lines)), by=SYSTEM)
    assert [(line.number, line.reason) for line in report.refused] == [
        (2, "er staat geen goede naam"),
        (3, "“b” heeft geen goed adres"),
        (5, "“c” staat er twee keer in"),
    ]
    assert list(UplNaam.objects.values_list("name", flat=True)) == ["c"]


@pytest.mark.django_db
def test_a_line_that_cannot_be_read_takes_no_other_with_it(write):
    good = ["a,http://upl.example/a,X,,", "b,http://upl.example/b,X,,"]
    bad = [b'"open,http://upl.example/q,X,,', "caf\xe9,http://upl.example/l,X,,".encode("latin-1"), b"x" * 200_000]
    lines = [HEAD.encode(), good[0].encode(), b"\n", *(line + b"\n" for line in bad), good[1].encode()]
    report = take_in_upl(path=write(b"\n".join(line.rstrip(b"\n") for line in lines)), by=SYSTEM)
    assert [(line.number, line.reason) for line in report.refused] == [
        (4, "de aanhalingstekens kloppen niet"),
        (5, "de letters zijn geen UTF-8"),
        (6, "deze regel is te lang"),
    ]
    assert list(UplNaam.objects.values_list("name", flat=True)) == ["a", "b"]


@pytest.mark.django_db
def test_an_address_may_get_another_name_and_two_names_may_change_places(write, bring):
    take_in_upl(path=write(HEAD + "a,http://upl.example/1,X,,\nb,http://upl.example/2,X,,\n"), by=SYSTEM)
    bring("oud", upl="a")
    report = take_in_upl(path=write(HEAD + "b,http://upl.example/1,X,,\nc,http://upl.example/2,X,,\n"), by=SYSTEM)
    assert (report.kept, report.new, report.gone, report.refused) == (2, 1, 1, [])
    assert dict(UplNaam.objects.values_list("name", "uri")) == {
        "b": "http://upl.example/1",
        "c": "http://upl.example/2",
    }
    assert wrong_upl_names() == [("oud", "a")]


@pytest.mark.django_db
def test_a_name_that_left_the_list_is_marked_and_comes_back(write, bring):
    both = HEAD + "a,http://upl.example/a,X,,\nb,http://upl.example/b,X,,\n"
    take_in_upl(path=write(both), by=SYSTEM)
    bring("oud", upl="b")
    assert wrong_upl_names() == []
    assert missing_upl_names() == ["a"]
    assert take_in_upl(path=write(HEAD + "a,http://upl.example/a,X,,\n"), by=SYSTEM).gone == 1
    assert wrong_upl_names() == [("oud", "b")]
    take_in_upl(path=write(both), by=SYSTEM)
    assert wrong_upl_names() == []


@pytest.mark.django_db
@pytest.mark.parametrize("content", ["", "naam;adres\n", HEAD, HEAD + "\x00,\x00\n"])
def test_a_file_that_is_no_list_changes_nothing(write, content):
    with pytest.raises(Refused):
        take_in_upl(path=write(content), by=SYSTEM)
    assert not UplNaam.objects.exists()


@pytest.mark.django_db
def test_only_who_may_arrange_products(write):
    stranger = Actor(ActorKind.STAFF, id="1", name="Iemand")
    with pytest.raises(Refused) as refused:
        take_in_upl(path=write(HEAD + "a,http://upl.example/a,X,,\n"), by=stranger)
    assert refused.value.refusal.code == "products-not-allowed"


@pytest.mark.django_db
def test_from_the_command_line(write, bring):
    bring("paspoort", upl="passpoort")
    told = StringIO()
    call_command("upl_invoeren", str(write(HEAD + "paspoort,http://upl.example/p,X,,\n,,,,\n")), stdout=told)
    assert told.getvalue().splitlines() == [
        "regel 3: er staat geen goede naam",
        "product paspoort: “passpoort” staat niet in de lijst",
        "1 namen, 1 nieuw, 0 vervallen",
    ]
    with pytest.raises(CommandError):
        call_command("upl_invoeren", "is-er-niet.csv")
