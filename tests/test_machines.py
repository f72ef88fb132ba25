"""What is always true of a zaak, a melding, a terugbelverzoek and an afspraak, whatever people do in whatever order."""

from datetime import timedelta
from itertools import pairwise
from uuid import uuid4

import pytest
from django.db.models import F
from django.utils import timezone
from hypothesis import strategies as some
from hypothesis.stateful import initialize, invariant, rule

from loket.afspraken import commands as afspraken
from loket.afspraken.models.afspraak import HOLDS_TIME, Afspraak
from loket.afspraken.queries import vrije_tijden
from loket.examples.activity import MIDDLE_OF_BERGEN
from loket.examples.cast import FATIMA, HENK, JANNIE, LENA, NOOR, SANNE, TINEKE
from loket.examples.eigen_zaak import ANS, kapvergunning, zaak_of
from loket.examples.rooster import plan_weeks
from loket.examples.town import actor, set_up_town
from loket.kernel.actor import SYSTEM
from loket.klantcontacten import commands as klantcontacten
from loket.klantcontacten.models import Internetaak, Toestand
from loket.klantcontacten.models.internetaak import OPEN as TO_CALL
from loket.klantcontacten.models.internetaak import PogingUitkomst
from loket.meldingen import commands as meldingen
from loket.meldingen.models import Melding
from loket.meldingen.models.melding import CLOSED, State
from loket.zaken import commands as zaken
from loket.zaken.models import Status, Termijnwijziging, Zaak
from loket.zaken.models.termijn import Oorzaak, Opschorting
from tests.lived_in import an_afspraak
from tests.machines import Machine, run

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WORDS = some.sampled_from(["", "Er is meer tijd nodig.", "x" * 3000])
EIGHT_WEEKS, TWO_WEEKS, TO_A_WORKDAY = timedelta(weeks=8), timedelta(weeks=2), timedelta(days=5)
WORLD = {}


def moment(at):
    return WORLD["tijden"][at % len(WORLD["tijden"])].start


class OneZaak(Machine):
    """Jannie handles it, Tineke may reopen. Eight weeks by law (Awb 4:13), longer once (4:14), still while it waits."""

    @initialize()
    def open(self):
        self.zaak, self.kap = zaak_of(WORLD["kap"], who=WORLD["who"]), WORLD["kap"]
        zaken.hand_over_zaak(zaak_id=self.zaak.id, team="vergunningen", behandelaar_id=None, by=SYSTEM)
        self.ready = True

    def now(self):
        return Zaak.objects.get(id=self.zaak.id)

    @rule(step=some.integers(0, 3), by=some.sampled_from([JANNIE, TINEKE]), words=WORDS)
    def set_a_status(self, step, by, words):
        closed = self.now().einddatum is not None
        told = {"statustype_id": self.kap.statustypen[step].id, "toelichting": words}
        done = self.do(zaken.take_next_status, zaak_id=self.zaak.id, by=actor(by), **told)
        assert not (done and closed and by == JANNIE), "who may not reopen, sets no status on a closed zaak"

    @rule(weeks=some.sampled_from(["P1W", "P2W", "P6W", "P30W", "P-2W", "twee"]), words=WORDS)
    def take_longer(self, weeks, words):
        before = self.now()
        done = self.do(zaken.take_longer, zaak_id=self.zaak.id, duur=weeks, reden=words, by=actor(JANNIE))
        assert not (done and before.einddatum), "a closed zaak takes no longer"
        if done:
            assert self.now().uiterlijke_einddatum_afdoening > before.uiterlijke_einddatum_afdoening

    @rule(words=WORDS)
    def wait(self, words):
        done = self.do(zaken.stand_still, zaak_id=self.zaak.id, reden=words, by=actor(JANNIE))
        assert not (done and self.now().einddatum), "a closed zaak waits for nothing"

    @rule(days=some.integers(-3, 0))
    def go_on(self, days):
        tot = timezone.localdate() + timedelta(days=days)
        self.do(zaken.go_on, zaak_id=self.zaak.id, tot=tot, by=actor(JANNIE))

    @rule()
    def finish(self):
        told = {"resultaattype_id": self.kap.resultaattypen[0].id, "by": actor(JANNIE)}
        self.do(zaken.finish, zaak_id=self.zaak.id, **told)

    @rule(by=some.sampled_from([JANNIE, TINEKE]), words=WORDS)
    def reopen(self, by, words):
        done = self.do(zaken.open_again, zaak_id=self.zaak.id, reden=words, by=actor(by))
        assert not (done and by == JANNIE)

    @invariant()
    def the_term_is_that_of_the_law(self):
        if self.ready:
            zaak = self.now()
            longer = Termijnwijziging.objects.filter(zaak=zaak, oorzaak=Oorzaak.VERLENGD).count()
            assert longer <= 1, "once (Awb 4:14)"
            first = zaak.startdatum + EIGHT_WEEKS
            assert zaak.startdatum < first <= zaak.uiterlijke_einddatum_afdoening
            if not longer:
                assert zaak.uiterlijke_einddatum_afdoening <= first + TO_A_WORKDAY  # nobody waits a day here
            last = Termijnwijziging.objects.filter(zaak=zaak).order_by("-id").first()
            assert last is None or last.nieuw == zaak.uiterlijke_einddatum_afdoening

    @invariant()
    def it_waits_once_and_not_when_it_is_closed(self):
        if self.ready:
            waits = Opschorting.objects.filter(zaak=self.zaak, tot=None).count()
            assert waits == 0 if self.now().einddatum else waits <= 1

    @invariant()
    def it_is_closed_by_its_last_status(self):
        if self.ready:
            zaak, end = self.now(), self.kap.statustypen[-1].id
            assert (zaak.einddatum is not None) == (str(zaak.laatste_status.statustype_id) == str(end))
            newest = Status.objects.filter(zaak=zaak).order_by("-datum_status_gezet", "-id").first()
            assert newest.id == zaak.laatste_status_id


class OneMelding(Machine):
    @initialize(kind=some.sampled_from(["lamp-uit", "mast-beschadigd"]))
    def report(self, kind):
        told = {"category": kind, "point": MIDDLE_OF_BERGEN, "description": "Uit", "email": "anna@inwoner.example"}
        self.key, self.told = uuid4(), told
        self.melding = meldingen.receive_melding(send_key=self.key, **told).melding
        self.ready = True

    def now(self):
        return Melding.objects.get(id=self.melding.id)

    def work(self, command, by, **told):
        """A step of who works on it: refused for another team, and once it is closed."""
        before = self.now()
        done = self.do(command, melding_id=self.melding.id, by=actor(by), **told)
        assert not (done and before.state in CLOSED), f"{command.__name__} on a closed melding"
        assert not (done and by == LENA and before.team_id != "verlichting"), "of another team"

    @rule()
    def send_again(self):
        again = meldingen.receive_melding(send_key=self.key, **self.told).melding
        assert again.id == self.melding.id

    @rule(by=some.sampled_from([LENA, HENK]))
    def start(self, by):
        self.work(meldingen.start_melding, by)

    @rule(by=some.sampled_from([LENA, HENK]), days=some.integers(-2, 400))
    def plan(self, by, days):
        self.work(meldingen.plan_melding, by, planned_on=timezone.localdate() + timedelta(days=days))

    @rule(by=some.sampled_from([LENA, HENK]), words=WORDS)
    def ask(self, by, words):
        self.work(meldingen.ask_melder, by, question=words)

    @rule(by=some.sampled_from([LENA, HENK]), words=WORDS)
    def hold(self, by, words):
        self.work(meldingen.hold_melding, by, reason=words)

    @rule(by=some.sampled_from([LENA, HENK]), team=some.sampled_from(["verlichting", "groen", "nergens"]))
    def hand_over(self, by, team):
        self.work(meldingen.hand_over_melding, by, team=team)

    @rule(by=some.sampled_from([LENA, HENK]), outcome=some.sampled_from(["solved", "no_action", "x"]), words=WORDS)
    def complete(self, by, outcome, words):
        self.work(meldingen.complete_melding, by, outcome=outcome, text=words)

    @rule(by=some.sampled_from([LENA, HENK]), words=WORDS)
    def withdraw(self, by, words):
        self.work(meldingen.withdraw_melding, by, reason=words)

    @invariant()
    def it_is_open_or_has_an_end(self):
        if self.ready:
            it = self.now()
            assert it.state in State.values
            assert (it.state in CLOSED) == (it.completed_at is not None)
            if it.state == State.COMPLETED:
                assert it.outcome

    @invariant()
    def there_is_one(self):
        if self.ready:
            assert Melding.objects.count() == WORLD["meldingen"] + 1


class OneTerugbelverzoek(Machine):
    """A promise ends in exactly one of its ends: somebody called and answered, or it was no longer needed."""

    @initialize()
    def ask(self):
        self.key = uuid4()
        self.told = {"naam": "Anna", "telefoon": "0612345678", "vraag": "Wanneer?"}
        self.taak = klantcontacten.ask_call_back(send_key=self.key, **self.told)
        self.until, self.ended, self.ready = self.taak.uiterlijk, None, True

    def now(self):
        return Internetaak.objects.get(id=self.taak.id)

    @rule(key=some.booleans())
    def ask_again(self, key):
        """The same form, or another one about the same: no second promise while the first stands."""
        if self.ended is None:
            again = klantcontacten.ask_call_back(send_key=self.key if key else uuid4(), **self.told)
            assert again.id == self.taak.id

    @rule(by=some.sampled_from([FATIMA, NOOR]))
    def claim(self, by):
        self.do(klantcontacten.claim_internetaak, taak_id=self.taak.id, by=actor(by), announces=False)

    @rule(by=some.sampled_from([FATIMA, NOOR]), how=some.sampled_from([*PogingUitkomst.values, "x"]))
    def call(self, by, how):
        self.do(klantcontacten.note_poging, taak_id=self.taak.id, uitkomst=how, by=actor(by))

    @rule(by=some.sampled_from([FATIMA, NOOR]), team=some.sampled_from(["kcc", "zorg", "nergens"]), words=WORDS)
    def pass_on(self, by, team, words):
        self.do(klantcontacten.pass_on_internetaak, taak_id=self.taak.id, team=team, reden=words, by=actor(by))

    @rule(by=some.sampled_from([FATIMA, NOOR]), words=WORDS)
    def finish(self, by, words):
        self.do(klantcontacten.finish_internetaak, taak_id=self.taak.id, antwoord=words, by=actor(by))

    @rule()
    def withdraw(self):
        self.do(klantcontacten.withdraw_call_back, send_key=self.key)

    @invariant()
    def it_ends_once(self):
        if not self.ready:
            return
        it = self.now()
        over = it.toestand not in TO_CALL
        assert over == (it.afgehandeld_op is not None)
        if it.toestand == Toestand.AFGEROND:
            assert it.antwoord.strip(), "an answer (S-127)"
        state = (it.toestand, it.afgehandeld_op, it.antwoord) if over else None
        assert self.ended in (None, state), "what has ended, stays ended"
        self.ended = state

    @invariant()
    def the_promised_moment_never_moves_back(self):
        if self.ready:
            assert self.now().uiterlijk <= self.until
            self.until = self.now().uiterlijk


class SomeAfspraken(Machine):
    """Of one counter: nobody sees two visitors at one time, and who was promised a time keeps it."""

    @initialize()
    def begin(self):
        self.made, self.ready = [], True

    @rule(at=some.integers(0, 11), persons=some.integers(0, 4))
    def book(self, at, persons):
        told = {"products": ["uittreksel"], "locatie": "balie", "name": "Ada", "email": f"a{len(self.made)}@i.example"}
        made = self.do(afspraken.book, start=moment(at), persons=persons, by=SYSTEM, **told)
        self.made += [made.id] if made else []

    def one(self, which):
        return self.made[which % len(self.made)] if self.made else uuid4()

    @rule(which=some.integers(0, 5), at=some.integers(0, 11))
    def move(self, which, at):
        if self.made:
            self.do(afspraken.move, afspraak_id=self.one(which), start=moment(at), by=SYSTEM)

    @rule(which=some.integers(0, 5))
    def cancel(self, which):
        if self.made:
            self.do(afspraken.cancel, afspraak_id=self.one(which), by=SYSTEM)

    @rule(which=some.integers(0, 5), step=some.sampled_from(["arrive", "end_visit", "mark_no_show"]))
    def come(self, which, step):
        if self.made:
            self.do(getattr(afspraken, step), afspraak_id=self.one(which), by=actor(SANNE), announces=False)

    @invariant()
    def nobody_is_booked_twice(self):
        held = Afspraak.objects.filter(state__in=HOLDS_TIME).order_by("medewerker_id", "busy_from")
        rows = list(held.values_list("medewerker_id", "busy_from", "busy_until"))
        for one, after in pairwise(rows):
            assert one[0] != after[0] or one[2] <= after[1], "two visitors at one time"

    @invariant()
    def each_ends_after_it_began(self):
        assert not Afspraak.objects.filter(end__lte=F("start")).exists()


@pytest.mark.parametrize("machine", [OneZaak, OneMelding, OneTerugbelverzoek, SomeAfspraken])
def test_whatever_people_do(machine, pytestconfig):
    set_up_town(addresses=False)
    WORLD.clear()
    if machine is OneZaak:
        WORLD.update(kap=kapvergunning(verantwoordelijke="Vergunningen"), who=ANS)
    elif machine is OneMelding:
        WORLD.update(meldingen=Melding.objects.count())
    elif machine is SomeAfspraken:
        today = timezone.localdate()
        plan_weeks(today, locatie="balie")
        an_afspraak()
        asked = {"locatie": "balie", "from_day": today, "to_day": today + timedelta(days=7)}
        WORLD.update(tijden=vrije_tijden(["uittreksel"], now=timezone.now(), **asked)[:12])
    run(machine, long=pytestconfig.getoption("--long"))
