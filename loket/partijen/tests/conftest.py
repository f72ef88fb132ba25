import pytest

from loket.examples.cast import FATIMA, HENK, LENA, RUBEN
from loket.examples.zgw import program_with_all_rights
from loket.partijen.tests.people import hired

ROOT = "klantinteracties"


class Customers:
    """What a customer system of the field does: it keeps partijen, and reads them back."""

    def __init__(self):
        self.program = program_with_all_rights("klantsysteem")

    def made(self, resource, **body):
        response = self.program.post(f"{ROOT}/{resource}", body)
        assert response.status_code == 201, response.content
        return response.json()

    def persoon(self, **more):
        name = {"voorletters": "T.", "voornaam": "Tineke", "voorvoegselAchternaam": "van", "achternaam": "Dijk"}
        body = {"soortPartij": "persoon", "indicatieActief": True, "partijIdentificatie": {"contactnaam": name}}
        return self.made("partijen", **{**body, **more})

    def organisatie(self, **more):
        body = {"soortPartij": "organisatie", "indicatieActief": True, "partijIdentificatie": {"naam": "De Duinpan"}}
        return self.made("partijen", **{**body, **more})

    def listed(self, resource, **asked):
        response = self.program.get(f"{ROOT}/{resource}", asked)
        assert response.status_code == 200, response.content
        return response.json()


@pytest.fixture
def customers(db):
    return Customers()


def number(kind, value, *, objecttype, register):
    return {
        "codeObjecttype": objecttype,
        "codeSoortObjectId": kind,
        "objectId": value,
        "codeRegister": register,
    }


def bsn(value="123456782"):
    return number("bsn", value, objecttype="natuurlijk_persoon", register="brp")


def kvk(value="12345678"):
    return number("kvk_nummer", value, objecttype="niet_natuurlijk_persoon", register="hr")


def vestiging(value="000012345678"):
    return number("vestigingsnummer", value, objecttype="vestiging", register="hr")


@pytest.fixture(autouse=True)
def _kinds_of_messages(settings):
    settings.BERICHTSOORTEN = "loket.partijen.tests.people.soorten"


@pytest.fixture
def fatima(db):
    return hired(FATIMA)


@pytest.fixture
def henk(db):
    return hired(HENK)


@pytest.fixture
def lena(db):
    return hired(LENA)


@pytest.fixture
def ruben(db):
    return hired(RUBEN)
