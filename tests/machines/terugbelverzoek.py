"""A promise to call back ends in exactly one of its ends: somebody called and answered, or it was no longer needed.

Fatima is of the KCC, that calls back who asked on the website; Noor of a team that it can be passed on to.
"""

from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from hypothesis import strategies as some
from hypothesis.stateful import initialize, invariant, rule

from loket.cijfers.commands.optellen import roll_up
from loket.cijfers.models import Dagcijfer
from loket.cijfers.queries.bronnen import TELLINGEN
from loket.examples.cast import FATIMA, NOOR
from loket.klantcontacten import commands as klantcontacten
from loket.klantcontacten.models import Internetaak, Klantcontact, Poging
from loket.klantcontacten.models.internetaak import PogingUitkomst
from loket.klantcontacten.queries.board import board, by_key, counts, due
from loket.klantcontacten.queries.figures import Kept, kept_promises
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise
from tests.machines import by_hand
from tests.machines.machine import WORDS, Machine, play, who

ASKED = {"naam": "Anna", "telefoon": "0612345678", "vraag": "Wanneer?"}
OPEN = ("open", "in_behandeling", "niet_bereikt")
PEOPLE = some.sampled_from([FATIMA, NOOR])
TEAM_OF = {FATIMA: "kcc", NOOR: "zorg"}
TEAMS = tuple(TEAM_OF.values())


class OneTerugbelverzoek(Machine):
    many = 80

    @staticmethod
    def world():
        play(FATIMA, NOOR)
        assert not Internetaak.objects.exists()

    @initialize(online=some.booleans())
    def ask(self, online):
        """On the website, with a link to take it back; or by telephone."""
        self.key = uuid4() if online else None
        self.taak = klantcontacten.ask_call_back(send_key=self.key, **ASKED) if online else called()
        self.since = timezone.now()
        self.until = by_hand.called_back_by(self.since)
        self.state, self.team, self.person, self.answer, self.ended_at = "open", "kcc", None, "", None
        self.tried, self.contacts = 0, 1
        self.told, self.ready = self.trail(), True

    def now(self):
        return Internetaak.objects.get(id=self.taak.id)

    def picture(self):
        return [list(kind.objects.order_by("id").values()) for kind in (Internetaak, Poging, Klantcontact)]

    def work(self, command, by, **told):
        done = self.do(command, taak_id=self.taak.id, by=who(by), **told)
        if done:
            assert self.state in OPEN, "what has ended, stays ended"
            assert self.team == TEAM_OF[by] or self.person == UUID(who(by).id), "of another team"
        return done

    @rule()
    def ask_again(self):
        """The same form, or another call about the same: no second promise, and never a later one."""
        if self.state not in OPEN:
            return
        if self.key:
            again = self.do(klantcontacten.ask_call_back, send_key=self.key, tells=None, **ASKED)
        else:
            again = self.do(called, tells="TerugbelverzoekRepeated", also=("KlantcontactClosed",))
        assert not again or again.id == self.taak.id
        if again and not self.key:
            self.until = min(self.until, by_hand.called_back_soon(timezone.now()))
            self.contacts += 1

    @rule(by=PEOPLE)
    def claim(self, by):
        tells = None if self.person else "TerugbelverzoekClaimed"
        if self.work(klantcontacten.claim_internetaak, by, tells=tells) and not self.person:
            self.state, self.person = "in_behandeling", UUID(who(by).id)

    @rule(by=PEOPLE, how=some.sampled_from([*PogingUitkomst.values, "x"]))
    def call(self, by, how):
        if self.work(klantcontacten.note_poging, by, uitkomst=how, tells="TerugbelpogingMade"):
            self.tried += 1
            self.state, self.person = "in_behandeling" if how == "bereikt" else "niet_bereikt", UUID(who(by).id)

    @rule(by=PEOPLE, team=some.sampled_from([*TEAMS, "nergens"]), words=WORDS)
    def pass_on(self, by, team, words):
        told = {"team": team, "reden": words, "tells": "TerugbelverzoekPassedOn"}
        if self.work(klantcontacten.pass_on_internetaak, by, **told):
            assert team != self.team
            self.team, self.person, self.state = team, None, "open"

    @rule(by=PEOPLE, words=WORDS)
    def finish(self, by, words):
        if self.work(klantcontacten.finish_internetaak, by, antwoord=words, tells="TerugbelverzoekFinished"):
            assert words.strip(), "an answer (S-127)"
            self.state, self.answer, self.ended_at = "afgerond", words[:2000], timezone.now()

    @rule()
    def withdraw(self):
        """By the link of the form that asked for it."""
        if not self.key:
            return
        events, breaks = len(self.told), self.breaks
        tells = "TerugbelverzoekWithdrawn" if self.state in OPEN else None
        self.do(withdrawn, send_key=self.key, tells=tells)
        if len(self.told) > events:
            self.state, self.ended_at = "ingetrokken", timezone.now()
        else:
            assert breaks or self.state not in OPEN, "who asked, may take it back"

    @invariant()
    def it_is_as_people_left_it(self):
        if self.ready:
            it = self.now()
            found = (it.toestand, it.team_id, it.behandelaar_id, it.antwoord, it.uiterlijk)
            assert found == (self.state, self.team, self.person, self.answer, self.until)
            assert (it.afgehandeld_op is None) == (self.state in OPEN)

    @invariant()
    def no_try_and_no_question_is_lost(self):
        if self.ready:
            assert Poging.objects.count() == self.tried
            assert Klantcontact.objects.count() == self.contacts

    @invariant()
    def the_link_that_we_gave_leads_to_it(self):
        if self.ready and self.key:
            assert getattr(by_key(self.key), "id", None) == self.taak.id, "who asked, has a link that works"

    @invariant()
    def the_boards_count_it_once(self):
        if self.ready:
            now, is_open = timezone.now(), self.state in OPEN
            for team in TEAMS:
                here = is_open and self.team == team
                late = here and self.until < now
                assert counts([team], now=now) == (here, late)
                rows = board([team], now=now)
                assert [(row.id, row.late, row.pogingen) for row in rows] == [(self.taak.id, late, self.tried)] * here
            today = self.until.astimezone(by_hand.HERE).date() == now.astimezone(by_hand.HERE).date()
            here, late = is_open and self.team == "kcc", self.until < now
            assert due(who(FATIMA), now=now) == (here and late, here and today and not late)

    def the_figures_agree(self):
        day = self.until.astimezone(by_hand.HERE).date()
        first, last = by_hand.at(day, 0), by_hand.at(day + by_hand.DAY, 0)
        in_time = self.state == "afgerond" and self.ended_at <= self.until
        promised = int(self.state != "ingetrokken")
        assert kept_promises(first, last) == Kept(promised, int(in_time))
        assert kept_promises(first - by_hand.DAY, first) == Kept(0, 0)
        assert kept_promises(first, last, team=self.team) == Kept(promised, int(in_time))
        roll_up(day, day, bronnen=[TELLINGEN["teruggebeld-op-tijd"][0]])
        kept = Dagcijfer.objects.filter(soort="", telling="teruggebeld-op-tijd").values_list("dag", "teller", "noemer")
        # What is open and late counts by the clock of the database, which does not go along with that of this machine.
        assert list(kept) == ([(day, int(in_time), 1)] if self.state == "afgerond" else [])


@transaction.atomic
def called():
    """Fatima writes down who calls, and promises."""
    verslag = Verslag(kanaal="telefoon", onderwerp=ASKED["vraag"], resultaat="terugbelverzoek")
    contact = klantcontacten.close_klantcontact(verslag=verslag, begonnen_op=timezone.now(), by=who(FATIMA))
    promise = Promise(team="kcc", telefoonnummer=ASKED["telefoon"], vraag=ASKED["vraag"], naam=ASKED["naam"])
    return klantcontacten.promise_call_back(klantcontact_id=contact.id, promise=promise, by=who(FATIMA))


def withdrawn(send_key):
    klantcontacten.withdraw_call_back(send_key=send_key)
