"""Every page of who tells and asks: editors, forms, the council."""

from loket.examples.cast import SANNE
from tests.browser.pages import staff


def test_every_page_of_telling(walk_over):
    walk_over(staff.of("telling"), person=SANNE)
