"""Every page of zaken and all the rest."""

from loket.examples.cast import SANNE
from tests.browser.pages import staff


def test_every_page_of_zaken(walk_over):
    walk_over(staff.of("rest"), person=SANNE)
