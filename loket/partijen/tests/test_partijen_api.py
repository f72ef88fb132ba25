"""A customer system keeps partijen through the Klantinteracties API, as it does with Open Klant 2."""

import pytest
from django.db import connection

from loket.autorisaties.commands import show_client
from loket.examples.zgw import Program
from loket.partijen.models import Partij, PartijIdentificator
from loket.partijen.tests.conftest import bsn, kvk, vestiging


def test_a_persoon_is_kept_and_read_back(customers):
    made = customers.persoon(bezoekadres={"straatnaam": "Duinweg", "huisnummer": 4, "postcode": "1861 AB"})
    read = customers.program.get(made["url"]).json()
    assert read == made
    assert read["nummer"] == "0000000001"
    assert read["partijIdentificatie"]["volledigeNaam"] == "Tineke van Dijk"
    assert read["bezoekadres"]["postcode"] == "1861 AB"
    assert read["digitaleAdressen"] == read["partijIdentificatoren"] == []
    assert Partij.objects.get().zoeknaam == "t. tineke van dijk"


def test_a_contactpersoon_works_for_an_organisatie(customers):
    duinpan = customers.organisatie()
    works = {"werkteVoorPartij": {"uuid": duinpan["uuid"]}, "contactnaam": {"achternaam": "Bos"}}
    made = customers.made("partijen", soortPartij="contactpersoon", indicatieActief=True, partijIdentificatie=works)
    assert made["partijIdentificatie"]["werkteVoorPartij"] == {"uuid": duinpan["uuid"], "url": duinpan["url"]}


def test_nobody_works_for_a_persoon(customers):
    works = {"werkteVoorPartij": {"uuid": customers.persoon()["uuid"]}}
    body = {"soortPartij": "contactpersoon", "indicatieActief": True, "partijIdentificatie": works}
    answer = customers.program.post("klantinteracties/partijen", body)
    assert (answer.status_code, faults(answer)) == (400, {"partijIdentificatie.werkteVoorPartij.uuid": "invalid"})


def test_a_full_update_leaves_what_it_does_not_tell(customers):
    made = customers.persoon(interneNotitie="Belt graag")
    body = {"soortPartij": "persoon", "indicatieActief": False}
    put = customers.program.put(made["url"], body).json()
    assert (put["interneNotitie"], put["indicatieActief"], put["nummer"]) == ("Belt graag", False, made["nummer"])
    assert put["partijIdentificatie"] == made["partijIdentificatie"]


def test_a_full_update_needs_what_is_required(customers):
    answer = customers.program.put(customers.persoon()["url"], {"soortPartij": "persoon"})
    assert faults(answer) == {"indicatieActief": "required"}


def test_part_of_it_is_changed(customers):
    made = customers.persoon()
    patched = customers.program.patch(made["url"], {"voorkeurstaal": "eng"}).json()
    assert patched == {**made, "voorkeurstaal": "eng"}


def test_who_changes_part_of_it_may_send_more_than_we_know(customers):
    made = customers.persoon()
    patched = customers.program.patch(made["url"], {"voorkeurstaal": "eng", "_expand": {}, "eigenVeld": 1})
    assert patched.json() == {**made, "voorkeurstaal": "eng"}


def test_another_kind_of_partij_has_another_name(customers):
    made = customers.persoon()
    patched = customers.program.patch(made["url"], {"soortPartij": "organisatie"}).json()
    assert patched["partijIdentificatie"] == {"naam": ""}


def test_a_bsn_is_sealed_and_finds_its_partij(customers):
    made = customers.persoon(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    customers.persoon()
    [number] = made["partijIdentificatoren"]
    assert number["partijIdentificator"] == bsn()
    assert number["identificeerdePartij"] == {"uuid": made["uuid"], "url": made["url"]}
    asked = {"partijIdentificator__codeSoortObjectId": "bsn", "partijIdentificator__objectId": "123456782"}
    assert [each["uuid"] for each in customers.listed("partijen", **asked)["results"]] == [made["uuid"]]
    assert customers.listed("partij-identificatoren", partijIdentificatorObjectId="123456782")["count"] == 1
    with connection.cursor() as cursor:
        cursor.execute("SELECT object_id, code_soort_object_id FROM partijen_partijidentificator")
        assert b"123456782" not in bytes(cursor.fetchone()[0])


def test_a_rsin_with_the_digits_of_a_bsn_is_another_number(customers):
    customers.persoon(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    rsin = {**kvk("123456782"), "codeSoortObjectId": "rsin"}
    customers.organisatie(partijIdentificatoren=[{"partijIdentificator": rsin}])
    assert PartijIdentificator.objects.count() == 2


@pytest.mark.parametrize(
    ("number", "field", "code"),
    [
        (bsn("123456789"), "objectId", "invalid"),
        (kvk("12345"), "objectId", "invalid-length"),
        ({**bsn(), "codeRegister": "hr"}, "codeObjecttype", "invalid"),
        ({**kvk(), "codeSoortObjectId": "bsn"}, "codeSoortObjectId", "invalid"),
    ],
)
def test_a_number_fits_its_register(customers, number, field, code):
    answer = customers.program.post("klantinteracties/partij-identificatoren", {"partijIdentificator": number})
    assert faults(answer) == {f"partijIdentificator.{field}": code}
    assert number["objectId"].encode() not in answer.content


def test_a_number_is_of_one_partij(customers):
    customers.persoon(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    body = {
        "soortPartij": "persoon",
        "indicatieActief": True,
        "partijIdentificatoren": [{"partijIdentificator": bsn()}],
    }
    answer = customers.program.post("klantinteracties/partijen", body)
    assert faults(answer) == {"partijIdentificatoren.0.partijIdentificator": "unique"}
    assert Partij.objects.count() == 1


def test_a_vestiging_stands_below_its_company(customers):
    alone = customers.program.post("klantinteracties/partij-identificatoren", {"partijIdentificator": vestiging()})
    assert faults(alone) == {"subIdentificatorVan": "invalid"}
    company = customers.made("partij-identificatoren", partijIdentificator=kvk())
    above = {"uuid": company["uuid"]}
    branch = customers.organisatie(
        partijIdentificatoren=[{"partijIdentificator": vestiging(), "subIdentificatorVan": above}]
    )
    asked = {"subIdentificatorVan__codeSoortObjectId": "kvk_nummer", "subIdentificatorVan__objectId": "12345678"}
    assert [each["uuid"] for each in customers.listed("partijen", **asked)["results"]] == [branch["uuid"]]
    kept = customers.program.delete(company["url"])
    assert faults(kept) == {"partijIdentificator": "invalid"}


def test_numbers_that_are_not_told_again_go(customers):
    made = customers.persoon(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    [number] = made["partijIdentificatoren"]
    same = customers.program.patch(made["url"], {"partijIdentificatoren": [number]}).json()
    assert same == made
    assert customers.program.patch(made["url"], {"partijIdentificatoren": []}).json()["partijIdentificatoren"] == []


def test_accounts_categories_and_representation(customers):
    made = customers.persoon()
    me = {"uuid": made["uuid"]}
    account = customers.made("rekeningnummers", partij=me, iban="NL91ABNA0417164300")
    group = customers.made("categorieen", naam="Winkelier")
    relation = customers.made(
        "categorie-relaties", partij=me, categorie={"uuid": group["uuid"]}, beginDatum="2026-01-01"
    )
    other = customers.organisatie()
    customers.made(
        "vertegenwoordigingen", vertegenwoordigendePartij=me, vertegenwoordigdePartij={"uuid": other["uuid"]}
    )
    assert relation["categorie"]["naam"] == "Winkelier"
    read = customers.program.get(made["url"]).json()
    assert read["rekeningnummers"] == [{"uuid": account["uuid"], "url": account["url"]}]
    assert read["categorieRelaties"][0]["categorieNaam"] == "Winkelier"
    assert read["categorieRelaties"][0]["beginDatum"] == "2026-01-01"
    assert read["vertegenwoordigden"] == [{"uuid": other["uuid"], "url": other["url"]}]
    for asked in ({"vertegenwoordigdePartij__uuid": other["uuid"]}, {"categorierelatie__categorie__naam": "Winkelier"}):
        assert [each["uuid"] for each in customers.listed("partijen", **asked)["results"]] == [made["uuid"]]
    assert customers.listed("vertegenwoordigingen", vertegenwoordigendePartij__url=made["url"])["count"] == 1


def test_what_is_preferred_is_of_the_partij(customers):
    account = customers.made("rekeningnummers", iban="NL91ABNA0417164300")
    mine = {"uuid": account["uuid"]}
    body = {"soortPartij": "persoon", "indicatieActief": True, "voorkeursRekeningnummer": mine}
    assert faults(customers.program.post("klantinteracties/partijen", body)) == {"voorkeursRekeningnummer": "invalid"}
    made = customers.persoon(rekeningnummers=[mine], voorkeursRekeningnummer=mine)
    assert made["voorkeursRekeningnummer"]["uuid"] == account["uuid"]
    assert customers.program.patch(made["url"], {"rekeningnummers": []}).status_code == 400


def test_what_is_not_there_is_told(customers):
    nobody = {"uuid": "b4f0d8a6-0b8e-4d62-9d1f-2d9c2f3a5d7b"}
    answer = customers.program.post(
        "klantinteracties/rekeningnummers", {"iban": "NL91ABNA0417164300", "partij": nobody}
    )
    assert faults(answer) == {"partij.uuid": "does_not_exist"}


def test_a_partij_is_removed_with_what_is_of_it(customers):
    made = customers.persoon(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    assert customers.program.delete(made["url"]).status_code == 204
    assert customers.program.get(made["url"]).status_code == 404
    assert PartijIdentificator.objects.count() == 0


def test_a_company_goes_with_its_branches_but_not_from_above_a_branch_of_another(customers):
    company, other = customers.organisatie(partijIdentificatoren=[{"partijIdentificator": kvk()}]), customers.persoon()
    above, of = company["partijIdentificatoren"][0], {"uuid": other["uuid"]}
    told = {"partijIdentificator": vestiging(), "subIdentificatorVan": {"uuid": above["uuid"]}}
    branch = customers.made("partij-identificatoren", identificeerdePartij=of, **told)
    kept = customers.program.delete(company["url"])
    assert (kept.status_code, faults(kept)) == (400, {"partijIdentificator": "invalid"})
    its_own = {"identificeerdePartij": {"uuid": company["uuid"]}}
    assert customers.program.patch(branch["url"], its_own).status_code == 200
    assert customers.program.delete(company["url"]).status_code == 204
    assert PartijIdentificator.objects.count() == 0


def test_a_plain_token_opens_the_door(customers, client):
    customers.persoon()
    path = "/klantinteracties/api/v1/partijen"
    answer = client.get(path, headers={"Authorization": f"Token {customers.program.secret}"})
    assert (answer.status_code, answer.json()["count"]) == (200, 1)
    wrong = client.get(path, headers={"Authorization": "Token abc"})
    assert (wrong.status_code, wrong.json()["code"]) == (401, "authentication_failed")


@pytest.mark.parametrize("most", [1, 3])
def test_a_list_is_two_statements(customers, django_assert_num_queries, most):
    for _ in range(most):
        customers.persoon()
    with django_assert_num_queries(6):  # who calls, the count, the rows; whose data, that it was read
        assert customers.listed("partijen", expand="categorieRelaties,digitaleAdressen")["count"] == most


def test_reading_is_not_writing(db, customers):
    reader = show_client("portaal", scopes=["klantinteracties.lezen"])
    program = Program(reader.client_id, reader.secret)
    assert program.get("klantinteracties/partijen").status_code == 200
    assert program.post("klantinteracties/categorieen", {"naam": "x"}).status_code == 403


def faults(answer):
    return {each["name"]: each["code"] for each in answer.json()["invalidParams"]}
