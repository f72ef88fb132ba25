"""A desktop or portal of the field writes and reads klantcontacten as it does with Open Klant 2."""

from uuid import UUID

import pytest

from loket.examples.cast import FATIMA
from loket.examples.town import actor as staff
from loket.klantcontacten.commands.actor import actor_of_medewerker
from loket.klantcontacten.commands.internetaak import claim_internetaak
from loket.klantcontacten.commands.promise import promise_call_back
from loket.klantcontacten.models import Internetaak, Klantcontact, Toestand
from loket.klantcontacten.rules.internetaak import Promise
from loket.partijen.models import DigitaalAdres
from loket.partijen.tests.conftest import bsn

ROOT = "klantinteracties"
CONTACT = {
    "kanaal": "telefoon",
    "onderwerp": "Paspoort",
    "taal": "nld",
    "vertrouwelijk": False,
    "plaatsgevondenOp": "2026-03-03T10:00:00Z",
}
ZAAK = {
    "objectId": "5c9b1d0e-0000-4000-8000-000000000001",
    "codeObjecttype": "zaak",
    "codeRegister": "openzaak",
    "codeSoortObjectId": "uuid",
}


def ref(made):
    return {"uuid": made["uuid"]}


def shown(made):
    return {"uuid": made["uuid"], "url": made["url"]}


def faults(answer):
    return {each["name"]: each["code"] for each in answer.json()["invalidParams"]}


def contact_of(customers, partij=None, **more):
    """A klantcontact with a betrokkene, who is this partij."""
    contact = customers.made("klantcontacten", **{**CONTACT, **more})
    told = {"hadKlantcontact": ref(contact), "rol": "klant", "initiator": True}
    betrokkene = customers.made("betrokkenen", **told, wasPartij=ref(partij) if partij else None)
    return contact, betrokkene


def actor(customers, **more):
    body = {"naam": "Robot", "soortActor": "geautomatiseerde_actor", "actorIdentificatie": {"functie": "Formulieren"}}
    return customers.made("actoren", **{**body, **more})


def taak(customers, contact, *actoren, **more):
    body = {
        "gevraagdeHandeling": "Terugbellen",
        "aanleidinggevendKlantcontact": ref(contact),
        "toegewezenAanActoren": [ref(each) for each in actoren],
        "status": "te_verwerken",
    }
    return customers.made("internetaken", **{**body, **more})


def test_a_klantcontact_is_read_as_it_was_written(customers):
    made = customers.made("klantcontacten", **CONTACT, metadata={"bron": "formulier"})
    assert customers.program.get(made["url"]).json() == made
    assert made["nummer"] == made["referentienummer"] == "2600000001"
    assert made["plaatsgevondenOp"] == "2026-03-03T10:00:00.000000Z"
    assert made["metadata"] == {"bron": "formulier"}
    assert made["hadBetrokkenen"] == made["leiddeTotInterneTaken"] == made["hadBetrokkenActoren"] == []


def test_how_sure_we_are_who_it_was_is_read_and_written(customers, town):
    """In the metadata: a portal shows a talk to a klant only when we knew that it was them."""
    made = customers.made("klantcontacten", **CONTACT, metadata={"bron": "kcs", "identificatieniveau": "2"})
    ours = Klantcontact.objects.get(id=made["uuid"])
    assert ours.identificatieniveau == 2
    customers.program.patch(made["url"], {"metadata": {"bron": "kcs"}})
    ours.refresh_from_db()
    assert ours.identificatieniveau == 2  # who says nothing changes nothing
    Klantcontact.objects.filter(id=ours.id).update(medewerker_id=staff(FATIMA).id, identificatieniveau=0)
    read = customers.program.get(made["url"]).json()
    assert read["metadata"] == {"bron": "kcs", "identificatieniveau": "0"}
    odd = customers.made("klantcontacten", **CONTACT, metadata={"identificatieniveau": "heel zeker"})
    assert Klantcontact.objects.get(id=odd["uuid"]).identificatieniveau == 0


def test_what_is_missing_is_told_at_once(customers):
    answer = customers.program.post(f"{ROOT}/klantcontacten", {})
    assert faults(answer) == dict.fromkeys(("kanaal", "onderwerp", "taal", "vertrouwelijk"), "required")


def test_no_sealed_value_comes_in_by_the_back_door(customers):
    stolen = "enc~" + "00" * 40
    contact = {**CONTACT, "metadata": {"objectId": stolen}}
    assert customers.program.post(f"{ROOT}/klantcontacten", contact).status_code == 400
    subject = {"onderwerpobjectidentificator": {**ZAAK, "objectId": stolen}}
    assert customers.program.post(f"{ROOT}/onderwerpobjecten", subject).status_code == 400


def test_a_number_is_of_one_klantcontact(customers):
    customers.made("klantcontacten", **CONTACT, referentienummer="2600000002")
    assert faults(customers.program.post(f"{ROOT}/klantcontacten", {**CONTACT, "nummer": "2600000002"})) == {
        "nummer": "unique"
    }
    numbers = [customers.made("klantcontacten", **CONTACT)["nummer"] for _ in range(2)]
    assert numbers == ["2600000001", "2600000003"]


def test_all_that_belongs_to_it_shows_in_it(customers):
    contact, betrokkene = contact_of(customers, customers.persoon())
    robot = actor(customers)
    customers.made("actorklantcontacten", actor=ref(robot), klantcontact=ref(contact))
    subject = customers.made("onderwerpobjecten", klantcontact=ref(contact), onderwerpobjectidentificator=ZAAK)
    bijlage = customers.made("bijlagen", wasBijlageVanKlantcontact=ref(contact), bijlageidentificator=ZAAK)
    task = taak(customers, contact, robot)
    read = customers.program.get(contact["url"]).json()
    assert read["hadBetrokkenen"] == [shown(betrokkene)]
    assert read["hadBetrokkenActoren"] == [robot]
    assert read["gingOverOnderwerpobjecten"] == [shown(subject)]
    assert read["omvatteBijlagen"] == [shown(bijlage)]
    assert read["leiddeTotInterneTaken"] == [shown(task)]
    assert bijlage["bijlageidentificator"] == subject["onderwerpobjectidentificator"] == ZAAK


def test_it_is_expanded_as_the_standard_says(customers):
    person = customers.persoon()
    contact, betrokkene = contact_of(customers, person)
    told = {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}
    phone = customers.made("digitaleadressen", **told, verstrektDoorBetrokkene=ref(betrokkene))
    task = taak(customers, contact, actor(customers))
    paths = "hadBetrokkenen.wasPartij,hadBetrokkenen.digitaleAdressen,leiddeTotInterneTaken"
    [read] = customers.listed("klantcontacten", expand=paths)["results"]
    [shown_betrokkene] = read["_expand"]["hadBetrokkenen"]
    assert shown_betrokkene["_expand"]["wasPartij"]["uuid"] == person["uuid"]
    assert shown_betrokkene["_expand"]["digitaleAdressen"] == [phone]
    assert read["_expand"]["leiddeTotInterneTaken"] == [task]
    deep = "verstrektDoorBetrokkene.hadKlantcontact.leiddeTotInterneTaken"
    by_phone = customers.program.get(phone["url"], {"expand": deep}).json()
    found = by_phone["_expand"]["verstrektDoorBetrokkene"]["_expand"]["hadKlantcontact"]
    assert found["_expand"]["leiddeTotInterneTaken"] == [task]


def test_a_partij_shows_its_klantcontacten(customers):
    person = customers.persoon()
    contact, betrokkene = contact_of(customers, person)
    mine = customers.made(
        "digitaleadressen", adres="t@dijk.example", soortDigitaalAdres="email", verstrektDoorPartij=ref(person)
    )
    paths = {"expand": "digitaleAdressen,betrokkenen,betrokkenen.hadKlantcontact"}
    read = customers.program.get(person["url"], paths).json()
    assert (read["betrokkenen"], read["digitaleAdressen"]) == ([shown(betrokkene)], [shown(mine)])
    assert read["_expand"]["digitaleAdressen"] == [mine]
    [expanded] = read["_expand"]["betrokkenen"]
    assert expanded["_expand"]["hadKlantcontact"]["uuid"] == contact["uuid"]


def test_klantcontacten_are_found(customers):
    person = customers.persoon(partijIdentificatoren=[{"partijIdentificator": bsn()}])
    contact, betrokkene = contact_of(customers, person)
    customers.made("onderwerpobjecten", klantcontact=ref(contact), onderwerpobjectidentificator=ZAAK)
    told = {"adres": "t@dijk.example", "soortDigitaalAdres": "email"}
    customers.made("digitaleadressen", **told, verstrektDoorBetrokkene=ref(betrokkene))
    taak(customers, contact, actor(customers))
    contact_of(customers, kanaal="balie", onderwerp="Iets anders", plaatsgevondenOp="2026-04-01T10:00:00Z")
    number = "hadBetrokkene__wasPartij__partijIdentificator"
    for asked in (
        {"hadBetrokkene__wasPartij__url": person["url"]},
        {"hadBetrokkene__wasPartij__uuid": person["uuid"], "hadBetrokkene__uuid": betrokkene["uuid"]},
        {"hadBetrokkene__wasPartij": "true"},
        {f"{number}__codeSoortObjectId": "bsn", f"{number}__objectId": "123456782"},
        {"hadBetrokkene__digitaaladres__adres__icontains": "DIJK"},
        {"onderwerpobject__onderwerpobjectidentificatorObjectId": ZAAK["objectId"]},
        {"leiddeTotInterneTaken": "true"},
        {"kanaal": "telefoon"},
        {"referentienummer": contact["nummer"]},
        {"plaatsgevondenOp": "2026-03-03T10:00:00Z"},
    ):
        found = customers.listed("klantcontacten", **asked)["results"]
        assert [each["uuid"] for each in found] == [contact["uuid"]], asked
    assert customers.listed("klantcontacten")["results"][0]["onderwerp"] == "Iets anders"


def test_betrokkenen_and_addresses_are_found(customers):
    person = customers.persoon()
    contact, betrokkene = contact_of(customers, person)
    told = {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer"}
    phone = customers.made("digitaleadressen", **told, verstrektDoorBetrokkene=ref(betrokkene))
    contact_of(customers)
    for asked in (
        {"wasPartij__nummer": person["nummer"]},
        {"hadKlantcontact__referentienummer": contact["nummer"]},
        {"verstrektedigitaalAdres__adres": "0612345678"},
        {"verstrektedigitaalAdres__url": phone["url"]},
    ):
        assert [each["uuid"] for each in customers.listed("betrokkenen", **asked)["results"]] == [betrokkene["uuid"]]
    for asked in ({"verstrektDoorBetrokkene__rol": "klant"}, {"isGeverifieerd": "false"}, {"adres__icontains": "2345"}):
        assert [each["uuid"] for each in customers.listed("digitaleadressen", **asked)["results"]] == [phone["uuid"]]


@pytest.mark.parametrize(("soort", "adres"), [("email", "geen adres"), ("telefoonnummer", "12")])
def test_an_address_is_one_of_its_kind(customers, soort, adres):
    answer = customers.program.post(f"{ROOT}/digitaleadressen", {"soortDigitaalAdres": soort, "adres": adres})
    assert faults(answer) == {"adres": "invalid"}


def test_one_address_is_the_standard(customers):
    mine = {"soortDigitaalAdres": "email", "verstrektDoorPartij": ref(customers.persoon()), "isStandaardAdres": True}
    old = customers.made("digitaleadressen", **mine, adres="oud@dijk.example")
    customers.made("digitaleadressen", **mine, adres="nieuw@dijk.example")
    assert customers.program.get(old["url"]).json()["isStandaardAdres"] is False
    nobodys = {"soortDigitaalAdres": "email", "adres": "x@dijk.example", "isStandaardAdres": True}
    assert faults(customers.program.post(f"{ROOT}/digitaleadressen", nobodys)) == {"isStandaardAdres": "invalid"}


def test_an_internetaak_is_closed_and_opened_again(customers):
    contact, _ = contact_of(customers)
    task = taak(customers, contact, actor(customers))
    assert (task["status"], task["afgehandeldOp"]) == ("te_verwerken", None)
    assert task["toegewezenAanActor"] == task["toegewezenAanActoren"][0]
    done = customers.program.patch(task["url"], {"status": "verwerkt"}).json()
    assert (done["status"], Internetaak.objects.get().toestand) == ("verwerkt", Toestand.AFGEROND)
    assert done["afgehandeldOp"]
    again = customers.program.patch(task["url"], {"status": "te_verwerken", "afgehandeldOp": None}).json()
    assert (again["status"], again["afgehandeldOp"]) == ("te_verwerken", None)
    early = customers.program.patch(task["url"], {"afgehandeldOp": "2026-03-03T10:00:00Z"})
    assert faults(early) == {"afgehandeldOp": "invalid"}


def test_an_internetaak_goes_to_another(customers):
    contact, _ = contact_of(customers)
    first, second = actor(customers), actor(customers, naam="Ander")
    task = taak(customers, contact, first)
    moved = customers.program.patch(task["url"], {"toegewezenAanActor": ref(second)}).json()
    assert moved["toegewezenAanActoren"] == [shown(second)]
    both = customers.program.patch(task["url"], {"toegewezenAanActoren": [ref(first), ref(second)]}).json()
    assert both["toegewezenAanActoren"] == [shown(first), shown(second)]
    for asked in ({"actoren__naam": "Ander"}, {"toegewezenAanActor__url": second["url"]}, {"status": "te_verwerken"}):
        assert customers.listed("internetaken", **asked)["count"] == 1


def test_an_internetaak_is_for_somebody(customers):
    contact, _ = contact_of(customers)
    body = {"gevraagdeHandeling": "Bel", "aanleidinggevendKlantcontact": ref(contact), "status": "te_verwerken"}
    assert faults(customers.program.post(f"{ROOT}/internetaken", body)) == {"toegewezenAanActoren": "invalid"}


def test_an_internetaak_for_a_colleague_is_on_her_list(customers, town):
    contact, _ = contact_of(customers)
    me = actor_of_medewerker(UUID(staff(FATIMA).id))
    task = taak(customers, contact, {"uuid": str(me.id)})
    customers.program.patch(task["url"], {"toelichting": "Na vier uur"})
    assert Internetaak.objects.get().behandelaar_id == me.medewerker_id


def test_another_desktop_names_a_colleague_by_mail_and_a_team_by_name(customers, town):
    contact, _ = contact_of(customers)
    by_mail = {"objectId": FATIMA.email.upper(), "codeObjecttype": "mdw", "codeSoortObjectId": "email"}
    work = {"functie": "KCC", "telefoonnummer": ""}
    told = {"soortActor": "medewerker", "actorIdentificatie": work, "actoridentificator": by_mail}
    person = actor(customers, naam="F. Bakker", **told)
    unit = {"soortActor": "organisatorische_eenheid", "actorIdentificatie": {}}
    team = actor(customers, naam="Klantcontactcentrum", **unit)
    taak(customers, contact, person, team)
    kept = Internetaak.objects.get()
    assert (kept.behandelaar_id, kept.team_id) == (UUID(staff(FATIMA).id), "kcc")


def test_a_call_back_of_ours_shows_who_took_it_and_a_program_finishes_it(customers, town):
    promised = promise_call_back(
        klantcontact_id=UUID(contact_of(customers)[0]["uuid"]),
        promise=Promise(team="kcc", vraag="Paspoort", naam="T. van Dijk", telefoonnummer="0612345678"),
        by=staff(FATIMA),
    )
    [shown_first] = customers.listed("internetaken")["results"]
    claim_internetaak(taak_id=promised.id, by=staff(FATIMA))
    [taken] = customers.listed("internetaken", actoren__naam=FATIMA.name)["results"]
    assert (len(shown_first["toegewezenAanActoren"]), len(taken["toegewezenAanActoren"])) == (1, 2)
    done = customers.program.patch(taken["url"], {"status": "verwerkt"}).json()
    assert (done["status"], done["toegewezenAanActoren"]) == ("verwerkt", taken["toegewezenAanActoren"])
    assert Internetaak.objects.get().behandelaar_id == UUID(staff(FATIMA).id)


def test_who_is_not_active_takes_no_part(customers):
    contact, _ = contact_of(customers)
    gone = actor(customers, indicatieActief=False)
    body = {"actor": ref(gone), "klantcontact": ref(contact)}
    assert faults(customers.program.post(f"{ROOT}/actorklantcontacten", body)) == {"actor.uuid": "invalid"}


def test_everything_at_once(customers):
    person = customers.persoon()
    body = {
        "klantcontact": CONTACT,
        "betrokkene": {"wasPartij": ref(person), "rol": "klant", "initiator": True},
        "onderwerpobject": {"onderwerpobjectidentificator": ZAAK},
    }
    answer = customers.program.post(f"{ROOT}/maak-klantcontact", body)
    assert answer.status_code == 201
    made = answer.json()
    assert made["betrokkene"]["hadKlantcontact"] == shown(made["klantcontact"])
    assert made["onderwerpobject"]["klantcontact"] == shown(made["klantcontact"])
    assert made["klantcontact"]["hadBetrokkenen"] == [shown(made["betrokkene"])]


def test_everything_or_nothing(customers):
    nobody = {"uuid": "b4f0d8a6-0b8e-4d62-9d1f-2d9c2f3a5d7b"}
    body = {"klantcontact": CONTACT, "betrokkene": {"wasPartij": nobody, "rol": "klant", "initiator": True}}
    answer = customers.program.post(f"{ROOT}/maak-klantcontact", body)
    assert faults(answer) == {"betrokkene.wasPartij.uuid": "does_not_exist"}
    assert not Klantcontact.objects.exists()


def test_a_klantcontact_goes_with_what_is_of_it(customers):
    person = customers.persoon()
    contact, betrokkene = contact_of(customers, person)
    once = {"adres": "0612345678", "soortDigitaalAdres": "telefoonnummer", "verstrektDoorBetrokkene": ref(betrokkene)}
    customers.made("digitaleadressen", **once)
    kept = customers.made("digitaleadressen", **once, verstrektDoorPartij=ref(person))
    assert customers.program.delete(contact["url"]).status_code == 204
    assert customers.program.get(betrokkene["url"]).status_code == 404
    assert str(DigitaalAdres.objects.get().id) == kept["uuid"]
    assert customers.program.get(kept["url"]).json()["verstrektDoorBetrokkene"] is None


def test_a_subject_takes_its_klantcontact_along_when_asked(customers):
    contact, other = contact_of(customers)[0], contact_of(customers)[0]
    about = {"klantcontact": ref(contact), "wasKlantcontact": ref(other), "onderwerpobjectidentificator": ZAAK}
    subject = customers.made("onderwerpobjecten", **about)
    customers.made("onderwerpobjecten", klantcontact=ref(other))
    answer = customers.program.delete(subject["url"] + "?cascade=true")
    assert (answer.status_code, answer.json()) == (200, {"behouden": [other["url"]]})
    assert customers.program.get(contact["url"]).status_code == 404
    assert customers.program.get(other["url"]).status_code == 200


@pytest.mark.parametrize("most", [1, 3])
@pytest.mark.parametrize(
    ("resource", "expand"),
    [
        ("klantcontacten", "hadBetrokkenen.wasPartij,leiddeTotInterneTaken,gingOverOnderwerpobjecten"),
        ("betrokkenen", "digitaleAdressen"),
        ("internetaken", ""),
        ("partijen", "betrokkenen.hadKlantcontact,digitaleAdressen"),
    ],
)
def test_a_list_is_two_statements(customers, django_assert_num_queries, most, resource, expand):
    robot = actor(customers)
    for _ in range(most):
        contact, _ = contact_of(customers, customers.persoon(), metadata={"identificatieniveau": "2"})
        taak(customers, contact, robot)
    with django_assert_num_queries(6):  # who calls, the count, the rows; whose data, that it was read
        assert customers.listed(resource, **{"expand": expand} if expand else {})["count"] == most
