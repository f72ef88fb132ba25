"""Every page of the counter: calls, desk, mail, post, meldingen."""

from loket.examples.cast import SANNE
from tests.browser.pages import staff


def test_every_page_of_counter(walk_over):
    walk_over(staff.of("counter"), person=SANNE)
