"""Each kind of question: how it is read, what is wrong with it, and how it is shown again."""

from datetime import date

import pytest
from msgspec import convert

from loket.formulieren.rules.content import Soort, Vraag
from loket.formulieren.rules.vragen import SOORTEN, fouten_van, soort_van, toon
from loket.formulieren.tests.conftest import vraag

TODAY = date(2026, 12, 1)
ABC = [{"code": "a", "label": "Aap"}, {"code": "b", "label": "Beer"}, {"code": "c", "label": "Cavia"}]


def question(soort, **more):
    return convert(vraag("x", soort, "Vraag", **more), Vraag)


def test_every_kind_has_its_class():
    assert set(SOORTEN) == set(Soort)


GOOD = [
    ("tekst", "  Kees ", "Kees", "Kees"),
    ("lange_tekst", "een\ntwee", "een\ntwee", "een\ntwee"),
    ("ja_nee", "ja", "ja", "Ja"),
    ("datum", "3-12-2026", "2026-12-03", "3 december 2026"),
    ("datum", "03/12/2026", "2026-12-03", "3 december 2026"),
    ("tijd", "9.05", "09:05", "09.05 uur"),
    ("tijd", "19 uur", "19:00", "19.00 uur"),
    ("getal", "1.250,5", "1250.5", "1.250,5"),
    ("getal", "-3", "-3", "-3"),
    ("bedrag", "€ 1250", "1250.00", "€ 1.250,00"),
    ("bedrag", "12,5", "12.50", "€ 12,50"),
    ("email", "k@bergen.example", "k@bergen.example", "k@bergen.example"),
    ("telefoon", "06 - 1234 5678", "0612345678", "0612345678"),
    ("telefoon", "0031 612345678", "+31612345678", "+31612345678"),
    ("postcode", "1861 aa", "1861AA", "1861 AA"),
    ("akkoord", "on", "ja", "Ja"),
    ("handtekening", "K. de Vries", "K. de Vries", "Ondertekend door: K. de Vries"),
    ("bsn", "1112.22.333", "111222333", "*****2333"),
    ("kvk", "1234 5678", "12345678", "12345678"),
    ("iban", "nl02 abna 0123 4567 89", "NL02ABNA0123456789", "NL02 ABNA 0123 4567 89"),
    ("kenteken", "12-abc-3", "12ABC3", "12-ABC-3"),
    ("kenteken", "ABCD12", "ABCD12", "AB-CD-12"),
]


@pytest.mark.parametrize(("soort", "typed", "kept", "shown"), GOOD)
def test_a_good_answer(soort, typed, kept, shown):
    asked = question(soort)
    answer = soort_van(asked).lees(asked, {"": [typed]})
    assert answer == kept
    assert fouten_van(asked, answer, TODAY) == {}
    assert toon(asked, answer) == shown


@pytest.mark.parametrize(("soort", "typed", "kept", "shown"), GOOD)
def test_what_was_kept_can_be_typed_again(soort, typed, kept, shown):
    asked = question(soort)
    again = soort_van(asked).getypt(asked, kept)[""]
    assert soort_van(asked).lees(asked, {"": [again]}) == kept


BAD = [
    ("tekst", "x" * 201, "Maak dit korter: hoogstens 200 tekens"),
    ("ja_nee", "misschien", "Kies een antwoord uit de lijst"),
    ("datum", "31-11-2026", "Een datum ziet er zo uit: 3-12-2026"),
    ("datum", "gisteren", "Een datum ziet er zo uit: 3-12-2026"),
    ("tijd", "25.00", "Een tijd ziet er zo uit: 19.30"),
    ("getal", "veel", "Vul een getal in, zoals 12"),
    ("getal", "1e9", "Vul een getal in, zoals 12"),
    ("bedrag", "NaN", "Vul een bedrag in, zoals 12,50"),
    ("email", "kees", "Een e-mailadres ziet er zo uit: naam@voorbeeld.nl"),
    ("telefoon", "12345", "Een telefoonnummer heeft 10 cijfers, zoals 0612345678"),
    ("postcode", "0861 AA", "Een postcode ziet er zo uit: 1861 AA"),
    ("bsn", "111222334", "Een BSN heeft 9 cijfers. U vindt het op uw paspoort"),
    ("kvk", "1234567", "Een KVK-nummer heeft 8 cijfers"),
    ("iban", "NL03ABNA0123456789", "Een rekeningnummer ziet er zo uit: NL02 ABNA 0123 4567 89"),
    ("kenteken", "ABCDEF", "Een kenteken ziet er zo uit: 12-ABC-3"),
]


@pytest.mark.parametrize(("soort", "typed", "told"), BAD)
def test_a_wrong_answer_is_told_what_to_do(soort, typed, told):
    asked = question(soort)
    answer = soort_van(asked).lees(asked, {"": [typed]})
    assert fouten_van(asked, answer, TODAY)["x"].tekst == told
    own = question(soort, fout="Bel ons even")
    assert fouten_van(own, answer, TODAY)["x"].tekst == "Bel ons even"


@pytest.mark.parametrize("soort", [each for each in Soort if each != Soort.GROEP])
def test_nothing_is_wrong_only_when_it_must_be_filled_in(soort):
    empty = soort_van(question(soort)).lees(question(soort), {})
    assert len(fouten_van(question(soort), empty, TODAY)) == 1
    assert fouten_van(question(soort, verplicht=False), empty, TODAY) == {}


def test_days_are_bounded_from_today():
    moving = question("datum", min="-5", max="28")
    assert fouten_van(moving, "2026-11-26", TODAY) == {}
    assert fouten_van(moving, "2026-11-25", TODAY)["x"].tekst == "Kies een datum vanaf 26 november 2026"
    assert fouten_van(moving, "2026-12-30", TODAY)["x"].tekst == "Kies een datum tot en met 29 december 2026"


def test_choices():
    asked = question("keuzes", opties=ABC, max="2")
    answer = soort_van(asked).lees(asked, {"": ["c", "a", "a"]})
    assert answer == ["c", "a"]
    assert toon(asked, answer) == "Cavia, Aap"
    assert fouten_van(asked, ["a", "b", "c"], TODAY)["x"].tekst == "Kies er hoogstens 2"
    assert fouten_van(asked, ["z"], TODAY)["x"].tekst == "Kies antwoorden uit de lijst"
    assert fouten_van(question("keuze", opties=ABC), "z", TODAY)["x"].tekst == "Kies een antwoord uit de lijst"


def test_an_address_needs_a_street_only_when_we_do_not_know_it():
    asked = question("adres")
    typed = {"postcode": ["1861 aa"], "huisnummer": ["12"], "toevoeging": ["b"]}
    answer = soort_van(asked).lees(asked, typed)
    assert fouten_van(asked, answer, TODAY)["x__straat"].tekst == "Wij kennen dit adres niet. Vul ook de straat in"
    whole = {**answer, "straat": "Dorpsstraat", "plaats": "Bergen"}
    assert fouten_van(asked, whole, TODAY) == {}
    assert toon(asked, whole) == "Dorpsstraat 12 b, 1861 AA Bergen"
    assert "x__huisnummer" in fouten_van(asked, {**whole, "huisnummer": "12b"}, TODAY)


def test_a_point_counts_for_the_address_that_it_was_found_for():
    asked = question("plek")
    read = soort_van(asked).lees
    point = {"lat": ["52.67"], "lon": ["4.7"]}
    assert read(asked, {"": [""], **point}) == {"lat": 52.67, "lon": 4.7}
    assert read(asked, {"": ["Dorpsstraat 12"], "bij": ["Dorpsstraat 12"], **point})["lat"] == 52.67
    changed = read(asked, {"": ["Dorpsstraat 14"], "bij": ["Dorpsstraat 12"], **point})
    assert changed == {"tekst": "Dorpsstraat 14"}
    assert fouten_van(asked, changed, TODAY)["x"].tekst.startswith("Wij kennen dit adres niet")
    assert read(asked, {"": [""], "lat": ["nan"], "lon": ["4.7"]}) == {}


def test_a_group_tells_faults_of_each_member():
    asked = question("groep", vragen=[vraag("naam"), vraag("leeftijd", "getal")], max="2")
    members = [{"naam": "Bo", "leeftijd": "3"}, {"naam": "", "leeftijd": "zes"}]
    assert set(fouten_van(asked, members, TODAY)) == {"x-1-naam", "x-1-leeftijd"}
    assert fouten_van(asked, [*members[:1]] * 3, TODAY)["x"].tekst == "Vul er hoogstens 2 in"
