"""Who was checked stays checked: whatever is pressed twice, passed on, or sent from a page that was saved already."""

from uuid import UUID, uuid4

import pytest

from loket.examples.cast import FATIMA, LENA
from loket.examples.town import actor
from loket.gesprek.queries.handed import handed_over
from loket.gesprek.tests.people import BSN, HOME
from loket.gesprek.tests.test_only_the_number import (
    ASKED,
    BUTTON,
    CALL,
    CHECK,
    CHOOSE,
    FIND,
    HTMX,
    OTHER,
    SAVE,
    anna,
    checks,
)
from loket.gesprek.tests.test_transfer import BACK, TO, id_of, screen_of
from loket.kernel.actor import SYSTEM
from loket.klantcontacten.commands import keep_concept
from loket.klantcontacten.models import Betrokkene, Concept, Klantcontact
from loket.partijen.commands.partij import remove_partij
from loket.telefonie.commands import register_call
from loket.telefonie.models import Gesprek
from loket.telefonie.queries.doorverbinding import Offered
from loket.telefonie.queries.gesprek import current_call
from loket.verwerkingen.models import Logregel
from loket.zaken.models import Zaak

__all__ = ["anna"]
pytestmark = [pytest.mark.django_db, pytest.mark.slow]
TWO = ["geboortedatum", "adres"]


def page_of(partij, ticked, **typed):
    """What the screen sends of who stands on it."""
    shown = {"gecontroleerd_van": str(partij.id), "gecontroleerd": ticked, "sleutel": str(uuid4())}
    return CALL | shown | {"onderwerp": "Markt", "resultaat": "beantwoord", "telefoon": HOME} | typed


def written():
    """Whose each contact is, and how sure we are: in the order in which they were saved."""
    found = Betrokkene.objects.order_by("klantcontact__nummer")
    return list(found.values_list("partij", "klantcontact__identificatieniveau"))


def test_the_button_pressed_twice_takes_no_tick_away(fatima, anna):
    for _ in "12":
        fatima.post(CHOOSE, page_of(anna, ["adres"]) | {"partij": str(anna.id)}, headers=HTMX)
    assert Concept.objects.get().tekst["gecontroleerd"] == ["adres"]
    looks = Logregel.objects.filter(action="klant bekeken om te controleren")
    assert looks.count() == 2  # whom the number suggests, and who said so


def test_what_was_checked_goes_along_also_when_it_was_saved_first(fatima, anna):
    fatima.post(SAVE, page_of(anna, TWO))
    along = handed_over(Offered("hal:1", "Fatima el Amrani", UUID(actor(FATIMA).id)))
    assert (along["gecontroleerd_van"], along["gecontroleerd"], along["herkend"]) == (str(anna.id), TWO, False)


def test_a_colleague_who_calls_back_need_not_ask_again_who_was_checked(fatima, known):
    one = known()
    fatima.post(FIND, {"klant": HOME}, headers=HTMX)
    told = {"gecontroleerd_van": str(one.id), "gecontroleerd": TWO, "onderwerp": "Lamp", "telefoon": HOME}
    fatima.post(TO, told | {"naar": str(id_of(LENA))}, headers=HTMX)
    page = screen_of(LENA).get("/werk/gesprek/").content.decode()
    assert "Klant: <strong>Anna Verzonnen</strong>" in page


def test_who_goes_back_and_adds_a_word_tells_it_of_the_same_caller(fatima, anna):
    page = page_of(anna, TWO)
    for note in ("", "Ook over de kermis"):
        assert fatima.post(SAVE, page | {"notitie": note}).status_code == 302
    assert written() == [(anna.id, 2)] * 2


def test_of_whom_the_number_suggests_it_stays_a_suggestion(fatima, anna, kind):
    page = page_of(anna, [], herkend="ja")
    assert 'name="herkend" value="ja"' in fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()
    fatima.post(SAVE, page)
    refused = fatima.post(SAVE, page | {"resultaat": "zaak_gestart", "zaaktype": str(kind.id)})
    assert ASKED in refused.content.decode()
    assert BUTTON in refused.content.decode()
    assert not Zaak.objects.exists()


def test_who_was_another_is_not_put_back(fatima, anna):
    """Said on a page that was saved: nobody stands on it any more."""
    page = page_of(anna, TWO)
    fatima.post(SAVE, page)
    fatima.post(OTHER, page, headers=HTMX)
    as_it_is = {name: told for name, told in page.items() if name not in ("gecontroleerd", "gecontroleerd_van")}
    fatima.post(SAVE, as_it_is | {"naam": "Vera Anders", "notitie": "Voor haar moeder"})
    assert written() == [(anna.id, 2), (None, 0)]


def test_a_page_that_keeps_itself_brings_nobody_back(fatima, anna):
    """Thrown away a moment ago: the next caller is not her."""
    Concept.objects.all().delete()
    fatima.post("/werk/gesprek/bewaren/", page_of(anna, TWO), headers=HTMX)
    assert Concept.objects.get().tekst.get("partij", "") == ""
    assert "Anna" not in fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()


def test_a_tick_that_comes_after_it_was_saved_brings_nobody_back(fatima, anna):
    page = page_of(anna, TWO)
    fatima.post(SAVE, page)
    told = fatima.post(CHECK, page, headers=HTMX).content.decode()
    assert "vandaag · telefoon · beantwoord" in told  # where she stood, she stands
    assert not Concept.objects.exists()
    again = fatima.get("/werk/gesprek/?gesprek=hal:1").content.decode()
    assert 'name="herkend" value="ja"' in again  # the number suggests her anew, and she is not checked
    Concept.objects.all().delete()
    fatima.post(SAVE, page | {"notitie": "Ook over de kermis"})
    assert written() == [(anna.id, 2)] * 2


def test_a_page_that_was_saved_says_nothing_of_the_next_caller(fatima, anna, known):
    """In one screen without a call name: Anna's page is sent again while Bea is on the line."""
    bea = known("Bea", phone="0612345699", last="Verder")
    hers, next_one = page_of(anna, TWO), page_of(bea, ["adres"], onderwerp="Hond", notitie="Kwijt")
    fatima.post(SAVE, hers)
    fatima.post(CHOOSE, next_one | {"partij": str(bea.id)}, headers=HTMX)
    fatima.post(SAVE, hers | {"notitie": "Ook over de kermis", "nog_een": "1"})
    assert written() == [(anna.id, 2)] * 2
    kept = Concept.objects.get().tekst
    assert (kept["partij"], kept["onderwerp"], kept["gecontroleerd"]) == (str(bea.id), "Hond", ["adres"])
    seen = Logregel.objects.count()
    for step in (CHECK, OTHER, TO, "/werk/gesprek/leeg/"):
        assert "/werk/gesprek/" in fatima.post(step, hers | {"naar": str(id_of(LENA))}, headers=HTMX)["HX-Redirect"]
    assert Concept.objects.get().tekst == kept
    assert Logregel.objects.count() == seen  # nobody was looked at again
    fatima.post(SAVE, next_one)
    assert written()[-1][0] == bea.id
    assert not Concept.objects.exists()


def test_a_page_that_was_saved_passes_on_who_stands_on_it(fatima, known):
    anna = known()
    page = page_of(anna, TWO, gesprek="")
    fatima.post(SAVE, page)
    fatima.post(TO, page | {"naar": str(id_of(LENA))}, headers=HTMX)
    kept = Concept.objects.get().tekst
    assert (kept["partij"], kept["gecontroleerd"], kept["resultaat"]) == (str(anna.id), TWO, "doorverbonden")
    assert kept["sleutel"] == ""  # what is told now is another contact


def test_a_page_that_was_saved_passes_on_no_other_caller(fatima, known):
    hers = page_of(known(), TWO, gesprek="")
    fatima.post(SAVE, hers)
    call = register_call(send_key=uuid4(), number="0612345699", by=actor(FATIMA))
    answer = fatima.post(TO, hers | {"naar": str(id_of(LENA))}, headers=HTMX)
    assert call.call_id in answer["HX-Redirect"]
    assert not Concept.objects.exists()
    assert current_call(id_of(FATIMA)).call == call.name


def test_nothing_stays_of_what_was_saved_under_whatever_name(fatima, anna):
    """A page that leaves tells once more what it has, when its draft has the name of a call already."""
    page = page_of(anna, TWO)
    fatima.post("/werk/gesprek/bewaren/", page | {"gesprek": ""}, headers=HTMX)
    fatima.post(SAVE, page)
    assert not Concept.objects.exists()


def test_what_is_left_of_what_was_saved_locks_no_screen(fatima, anna):
    page = page_of(anna, TWO)
    fatima.post(SAVE, page)
    keep_concept(gesprek="hal:1", tekst=page, by=actor(FATIMA))
    assert fatima.post(CHECK, page, headers=HTMX).status_code == 200
    assert not Concept.objects.exists()


def test_another_question_of_who_stands_on_a_page_that_was_saved(fatima, anna):
    page = page_of(anna, TWO)
    fatima.post(SAVE, page)
    fatima.post(SAVE, page | {"notitie": "Ook over de kermis", "nog_een": "1"})
    kept = Concept.objects.get().tekst
    assert (kept["partij"], kept["gecontroleerd"]) == (str(anna.id), TWO)
    fatima.post("/werk/gesprek/bewaren/", page, headers=HTMX)  # late: of the first one
    assert Concept.objects.get().tekst == kept


def test_what_comes_in_while_it_is_saved_makes_no_draft_again(fatima, anna):
    """A tick that waited for the draft, until it was gone."""
    page = page_of(anna, TWO)
    fatima.post(SAVE, page)
    late = {"tekst": {"onderwerp": "Markt"}, "unless_saved": UUID(page["sleutel"]), "by": actor(FATIMA)}
    keep_concept(gesprek="hal:1", **late)
    assert not Concept.objects.exists()
    keep_concept(gesprek="hal:1", tekst={"onderwerp": "Hond"}, by=actor(FATIMA))
    assert keep_concept(gesprek="hal:1", **late).tekst == {"onderwerp": "Markt"}
    assert Concept.objects.get().tekst == {"onderwerp": "Hond"}


def test_what_is_about_a_zaak_is_sent_twice_and_saved_once(fatima, known, rings, zaak):
    """Not by the same page: the second is no attempt at what is not theirs."""
    one = known(bsn=BSN)
    fatima.get(rings())
    hers = zaak({"inpBsn": BSN})
    page = page_of(one, TWO, zaak=str(hers.id))
    fatima.post(CHECK, page, headers=HTMX)
    for _ in "12":
        assert fatima.post(SAVE, page).status_code == 302
    assert Klantcontact.objects.count() == 1
    assert not Logregel.objects.filter(action="geweigerd bij een gesprek").exists()


def test_a_zaak_that_may_not_be_named_is_said_once_and_holds_nothing_up(fatima, known, rings, zaak):
    """One of the two ticks was a slip of the hand, taken away at the last moment."""
    one = known(bsn=BSN)
    fatima.get(rings())
    page = page_of(one, TWO, zaak=str(zaak({"inpBsn": BSN}).id))
    fatima.post(CHECK, page, headers=HTMX)
    slip = page | {"gecontroleerd": ["adres"]}
    refused = fatima.post(SAVE, slip)
    assert "Kies een zaak van deze klant." in refused.content.decode()
    again = {name: value for name, value in slip.items() if name != "zaak"}  # it is not there to choose any more
    assert fatima.post(SAVE, again).status_code == 302
    assert written() == [(one.id, 0)]


def test_nobody_answered_and_it_is_a_call_back_also_after_a_refusal(fatima, known, zaak):
    """The page itself still says that the call was passed on: the button says how it ends."""
    one = known(bsn=BSN)
    fatima.post(FIND, {"klant": HOME}, headers=HTMX)
    page = page_of(one, TWO, zaak=str(zaak({"inpBsn": BSN}).id), gesprek="")
    fatima.post(TO, page | {"naar": str(id_of(LENA))}, headers=HTMX)
    told = {"gesprek": Gesprek.objects.get().name, "resultaat": "doorverbonden", "verwezen_naar": "Lena Lichtveld"}
    refused = fatima.post(BACK, page | told | {"gecontroleerd": ["adres"]}).content.decode()
    assert "Kies een zaak van deze klant." in refused
    assert 'value="terugbelverzoek" data-key="Alt+2" data-key-name="Terugbelverzoek" checked' in refused
    kept = Concept.objects.get().tekst
    assert (kept["zaak"], kept["verwezen_naar"], kept["team"]) == ("", "", "verlichting")


def test_a_klant_who_is_gone_is_no_button_without_a_name(fatima, anna):
    remove_partij(anna.id, by=SYSTEM)
    page = checks(fatima, anna)
    assert "g-wie" not in page
    assert fatima.post(SAVE, page_of(anna, TWO)).status_code == 302
    assert written() == [(None, 0)]


@pytest.mark.parametrize("shown", ["x", "0d8c2f4e-6a1b-4c3d-9e5f-abcdefabcdef"])
def test_of_whom_nothing_is_known_nothing_is_shown(fatima, town, shown):
    told = {"gecontroleerd_van": shown, "gecontroleerd": TWO, "onderwerp": "Markt", "resultaat": "beantwoord"}
    assert fatima.post(SAVE, told).status_code == 302
    assert Klantcontact.objects.get().identificatieniveau == 0


@pytest.mark.parametrize("name", ["gecontroleerd_van", "gesprek", "notitie", "naam", "sleutel"])
def test_what_no_browser_sends_is_refused(fatima, town, name):
    told = {"onderwerp": "Markt", "resultaat": "beantwoord", name: "a\0b"}
    assert fatima.post(SAVE, told).status_code == 400
    assert not Concept.objects.exists()
