"""The pages that somebody of staff sees on the way in."""

import pyotp
import pytest

from loket.examples.cast import FATIMA, PASSWORD
from loket.examples.town import actor
from loket.organisatie.models import Medewerker
from loket.toegang.commands import confirm_authenticator, set_password
from tests.browser.pages.look import faults_here
from tests.browser.pages.walk import open_page


def test_every_page_on_the_way_in(open_town, open_tab):
    """A forgotten password, and the second step after the first."""
    tab = open_tab()
    medewerker = Medewerker.objects.get(id=open_town["medewerker_id"][0])
    tab.goto(f"/inloggen/nieuw-wachtwoord/{medewerker.id}/{open_town['reset'][0]}/")
    tab.wait_for_url("**/inloggen/nieuw-wachtwoord/")
    assert faults_here(tab) == []


@pytest.fixture(scope="module")
def fatima(open_town):
    """She has a password and an app that gives codes."""
    fatima, secret = Medewerker.objects.get(email=FATIMA.email), pyotp.random_base32()
    set_password(medewerker_id=fatima.id, password=PASSWORD)
    by = actor(FATIMA)
    confirm_authenticator(medewerker_id=fatima.id, secret=secret, code=pyotp.TOTP(secret).now(), by=by)


def test_every_page_of_the_second_step(open_town, fatima, open_tab):
    tab = open_tab()
    tab.goto("/inloggen/")
    tab.get_by_label("E-mailadres van je werk").fill(FATIMA.email)
    tab.get_by_label("Wachtwoord", exact=True).fill(PASSWORD)
    tab.get_by_role("button", name="Inloggen", exact=True).click()
    tab.wait_for_url("**/inloggen/tweede-stap/")
    assert faults_here(tab) == []
    assert open_page(tab, "/inloggen/herstelcode/") + faults_here(tab) == []
