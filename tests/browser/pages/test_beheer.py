"""Every page of who arranges things."""

from loket.examples.cast import SANNE
from tests.browser.pages import staff


def test_every_page_of_beheer(walk_over):
    walk_over(staff.of("beheer"), person=SANNE)
