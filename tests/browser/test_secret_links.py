"""Who opens a link out of a mail can send what stands there: a browser says by itself from where a form comes."""

from loket.waardering.commands import invite
from loket.waardering.models import Uitnodiging


def test_what_is_filled_in_on_a_page_that_opens_by_a_secret_arrives(open_tab, online):
    asked = invite(channel="balie", about="klantcontact:1", to="anna@inwoner.example")
    tab = open_tab("phone", java_script_enabled=False)
    tab.goto(f"/mening/{asked.sleutel}/")
    tab.get_by_label("Welk cijfer geeft u ons?").select_option("8")
    tab.get_by_role("button", name="Verstuur").click()
    tab.wait_for_url("**/mening/bedankt/")
    assert Uitnodiging.objects.get(id=asked.id).geantwoord_op
