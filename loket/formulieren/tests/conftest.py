"""A form to test with: three steps, a condition, a calculation and a price."""

import pytest

from loket.formulieren.rules.content import read

WAAROM = {"doel": "Om te beslissen", "grondslag": "APV 2.1"}


def vraag(code, soort="tekst", label="", **more):
    return {"code": code, "soort": soort, "label": label or code.title(), **WAAROM, **more}


def hond(**more):
    """Ask for a place for a dog: how many there are decides the price; a second step only for a kennel."""
    return {
        "zaaktype": "KLACHT",
        "onderwerp": "Honden van {achternaam}",
        "kanalen": [{"soort": "balie", "tekst": "Op het gemeentehuis"}],
        "stappen": [
            {
                "code": "honden",
                "titel": "Uw honden",
                "vragen": [
                    vraag("aantal", "getal", "Hoeveel honden hebt u?", min="1", max="20"),
                    vraag("kennel", "ja_nee", "Fokt u honden?"),
                ],
            },
            {
                "code": "bedrijf",
                "titel": "Uw kennel",
                "als": {"tests": [{"vraag": "kennel", "waarde": "ja"}]},
                "vragen": [vraag("naam_kennel", label="Hoe heet uw kennel?")],
            },
            {
                "code": "over_u",
                "titel": "Over u",
                "vragen": [
                    vraag("achternaam", label="Uw achternaam", wie="achternaam"),
                    vraag("email", "email", "Uw e-mailadres", wie="email", verplicht=False),
                ],
            },
        ],
        "berekeningen": [{"code": "kosten", "label": "Kosten", "formule": "aantal * 12,50"}],
        **more,
    }


@pytest.fixture
def inhoud():
    return read(hond())
