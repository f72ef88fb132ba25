"""Staff log in: with a passkey of a device, and on pages that everybody can use."""

from urllib.parse import urlsplit

import pytest
from django.utils import timezone

from loket.examples.cast import HENK, SANNE
from loket.kernel.actor import SYSTEM
from loket.organisatie import commands
from loket.toegang.commands import set_password
from tests.towns import nobody_yet

PASSWORD = "paarse fiets in de duinen"


@pytest.fixture
def sanne(towns, server, settings, django_db_blocker):
    """Who manages staff and their access, with a password; and Henk, in a team."""
    settings.PUBLIC_URL = server.url
    with django_db_blocker.unblock(), towns.stand(nobody_yet):
        yield hire_sanne_and_henk()


def hire_sanne_and_henk():
    afdeling = commands.add_afdeling(name="Publiek", by=SYSTEM)
    commands.add_team(code="kcc", name="Klantcontactcentrum", afdeling_id=afdeling.id, by=SYSTEM)
    sanne, henk = (
        commands.hire_medewerker(
            email=person.email, first_name=person.first_name, last_name=person.last_name, teams=["kcc"], by=SYSTEM
        )
        for person in (SANNE, HENK)
    )
    functie = commands.add_functie(name="Beheer", permissions=["organisatie.beheren", "toegang.beheren"], by=SYSTEM)
    commands.change_functies(medewerker_id=sanne.id, functie_ids=[functie.id], by=SYSTEM)
    commands.register_afwezigheid(medewerker_id=henk.id, first_day=timezone.localdate(), by=SYSTEM)
    return set_password(medewerker_id=sanne.id, password=PASSWORD, by=SYSTEM)


def on_my_account(url):
    return urlsplit(url).path == "/werk/ik/"


def log_in(tab):
    tab.goto("/inloggen/?next=/werk/ik/")
    tab.get_by_label("E-mailadres van je werk").fill(SANNE.email)
    tab.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Inloggen", exact=True).click()
    tab.wait_for_url(on_my_account)


def test_a_passkey_is_made_and_opens_the_door(sanne, open_tab):
    tab = open_tab()
    devtools = tab.context.new_cdp_session(tab)
    devtools.send("WebAuthn.enable")
    device = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
    }
    devtools.send("WebAuthn.addVirtualAuthenticator", {"options": device})
    log_in(tab)
    tab.get_by_role("link", name="Tweede stap toevoegen").click()
    tab.get_by_role("link", name="Een passkey").click()
    tab.get_by_label("Naam van de passkey").fill("laptop van het werk")
    tab.get_by_role("button", name="Passkey maken").click()
    tab.wait_for_url(on_my_account)
    assert "laptop van het werk" in tab.content()

    tab.context.clear_cookies()
    tab.goto("/inloggen/?next=/werk/ik/")
    tab.get_by_role("button", name="Inloggen met passkey").click()
    tab.wait_for_url(on_my_account)
    assert "Sanne Sleutel" in tab.content()
    assert tab.faults == []


def test_an_empty_log_in_puts_focus_on_what_is_wrong(sanne, open_tab):
    tab = open_tab()
    tab.goto("/inloggen/")
    tab.get_by_role("button", name="Inloggen", exact=True).click()
    tab.locator("#fouten:focus").wait_for()
    assert tab.title().startswith("Fout: Inloggen")
    tab.get_by_role("link", name="Vul je wachtwoord in.").click()
    assert tab.evaluate("document.activeElement.name") == "password"
