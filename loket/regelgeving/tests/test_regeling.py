"""A text is in force on a day, and the one before it ends; what was not made known is on the list (S-34, S-35)."""

import io
import zipfile
from datetime import date, timedelta
from xml.etree.ElementTree import fromstring

import pytest

from loket.examples.cast import SANNE
from loket.examples.regelgeving import bring, set_up_regelgeving
from loket.examples.town import actor
from loket.kernel.actor import SYSTEM, Actor, ActorKind
from loket.kernel.audit import history_of
from loket.kernel.refusal import Refused
from loket.regelgeving import commands
from loket.regelgeving.queries.aanlevering import aanlevering
from loket.regelgeving.queries.regelingen import completeness, in_force, regeling_on
from loket.zoeken.models import Entry

pytestmark = pytest.mark.django_db
LAST_DAY_OF_2024 = date(2024, 12, 31)


def versie(day, text, **more):
    return {"text": text, "change": f"Nieuw: {text}", "adopted_on": day, "in_force_from": day, **more}


@pytest.fixture
def apv(town):
    told = {"title": "Algemene plaatselijke verordening", "citeertitel": "APV", "soort": "verordening"}
    more = {"slug": "apv", "orgaan": "raad", "about": "Regels voor op straat.", "cvdr_id": "CVDR1"}
    texts = [
        versie(date(2024, 1, 1), "Oud", gemeenteblad="gmb-2024-1", published_on=date(2024, 1, 1)),
        versie(date(2025, 1, 1), "Nieuw"),
    ]
    return bring(told | more | {"versie": texts}, SANNE)


@pytest.mark.parametrize(
    ("on", "text"),
    [
        (date(2023, 12, 31), None),
        (date(2024, 1, 1), "Oud"),
        (LAST_DAY_OF_2024, "Oud"),
        (date(2025, 1, 1), "Nieuw"),
        (date(2035, 1, 1), "Nieuw"),
    ],
)
def test_the_apv_on_a_day_is_the_text_in_force_then(apv, on, text):
    found = regeling_on("apv", on)
    assert found.text == text
    assert [v.change for v in found.versies] == ["Nieuw: Nieuw", "Nieuw: Oud"]


def test_a_list_of_a_day_asks_the_database_once(apv, django_assert_num_queries):
    assert in_force(date(2023, 1, 1)) == []
    with django_assert_num_queries(1):
        assert [row.citeertitel for row in in_force(LAST_DAY_OF_2024, words="plaatselijke apv")] == ["APV"]
    assert in_force(LAST_DAY_OF_2024, words="parkeren") == []


def test_an_adopted_text_without_number_is_missing_in_the_national_facility(apv):
    assert (completeness().adopted, [row["citeertitel"] for row in completeness().missing]) == (2, ["APV"])
    missing = completeness().missing[0]["id"]
    day = date(2025, 1, 1)
    commands.publish_versie(versie_id=missing, cvdr_id="CVDR1", gemeenteblad="gmb-2025-1", published_on=day, by=SYSTEM)
    assert completeness().missing == []


def test_two_regulations_have_two_numbers(apv):
    other = bring(
        {
            "slug": "afval",
            "title": "Afvalverordening",
            "citeertitel": "Afvalverordening",
            "soort": "verordening",
            "orgaan": "raad",
            "about": "Regels over afval.",
            "versie": [versie(date(2025, 1, 1), "Afval")],
        },
        SANNE,
    )
    with pytest.raises(Refused) as refused:
        commands.publish_versie(
            versie_id=other.versies.get().id,
            cvdr_id="CVDR1",
            gemeenteblad="gmb-2025-2",
            published_on=date(2025, 1, 1),
            by=SYSTEM,
        )
    assert refused.value.refusal.code == "cvdr-id-taken"


def test_what_is_missing_comes_as_xml_to_deliver(apv):
    archive = zipfile.ZipFile(io.BytesIO(aanlevering(gemeente="Bergen (NH)")))
    assert archive.namelist() == ["apv-2025-01-01.xml"]
    xml = fromstring(archive.read("apv-2025-01-01.xml"))
    words = {element.tag.rpartition("}")[2]: element.text for element in xml.iter() if element.text}
    assert words["title"] == "Algemene plaatselijke verordening"
    assert words["creator"] == "Bergen (NH)"
    assert words["isRatifiedBy"] == "gemeenteraad"
    assert words["inwerkingtredingDatum"] == "2025-01-01"
    assert words["al"] == "Nieuw"


def test_withdrawn_it_is_in_force_to_the_end_of_its_last_day_and_no_longer_found(apv):
    assert Entry.objects.filter(kind="regeling", ref="apv").exists()
    last = date(2026, 6, 30)
    commands.withdraw_regeling(slug="apv", last_day=last, by=SYSTEM)
    assert (regeling_on("apv", last).text, regeling_on("apv", last + timedelta(days=1)).text) == ("Nieuw", None)
    assert not Entry.objects.filter(kind="regeling").exists()
    with pytest.raises(Refused):
        commands.withdraw_regeling(slug="apv", last_day=last, by=SYSTEM)


def test_it_is_found_by_words_of_its_newest_text(apv):
    assert "Nieuw" in Entry.objects.get(kind="regeling", ref="apv").text


def test_each_change_is_on_record_and_only_by_who_may(apv):
    assert [row.kind for row in history_of("regelgeving", "apv")].count("regelgeving.VersieAdopted") == 2
    stranger = Actor(ActorKind.STAFF, id="1", name="Iemand")
    with pytest.raises(Refused):
        commands.withdraw_regeling(slug="apv", last_day=date(2026, 1, 1), by=stranger)
    with pytest.raises(Refused):
        commands.adopt_versie(
            slug="apv", text="x", change="x", adopted_on=date(2026, 1, 1), in_force_from=date(2026, 1, 1), by=stranger
        )
    assert actor(SANNE).name


def test_the_demo_town_has_its_apv_of_three_years(town):
    set_up_regelgeving()
    texts = [regeling_on("apv", date(year, 8, 1)).text for year in (2024, 2025, 2026)]
    assert ["150 bezoekers" in text for text in texts] == [False, True, True]
    assert ["Lachgas" in text for text in texts] == [False, False, True]
