"""Visits to one counter: what is offered can be had, nobody sees two visitors at one time, a promised time is kept."""

from datetime import timedelta
from itertools import pairwise
from uuid import UUID

from django.utils import timezone
from hypothesis import strategies as some
from hypothesis.stateful import initialize, invariant, rule

from loket.afspraken import commands as afspraken
from loket.afspraken.models.afspraak import HOLDS_TIME, Afspraak
from loket.afspraken.queries import day_of, vrije_tijden
from loket.afspraken.queries.agenda import agenda_of
from loket.examples.cast import SANNE
from loket.examples.rooster import plan_weeks
from loket.kernel.actor import SYSTEM, VISITOR
from tests.lived_in import an_afspraak
from tests.machines import by_hand
from tests.machines.machine import Machine, play, who

MINUTES = 10  # an extract, for as many people as come
MOST_OPEN = 4  # of one visitor
HOLDS = ("geboekt", "aangekomen", "geweest")
LATE = timedelta(minutes=15)
WHICH = some.integers(0, 5)


class SomeAfspraken(Machine):
    many = 60

    @staticmethod
    def world():
        play(SANNE)
        today = timezone.localdate()
        plan_weeks(today, locatie="balie")
        SomeAfspraken.there = an_afspraak()["visit_id"][0]
        asked = {"locatie": "balie", "from_day": today, "to_day": today + timedelta(days=7)}
        SomeAfspraken.times = [each.start for each in vrije_tijden(["uittreksel"], **asked)[:12]]
        assert len(SomeAfspraken.times) == 12

    @initialize()
    def begin(self):
        self.all, self.ready, self.told = {}, True, self.trail()

    def picture(self):
        return list(Afspraak.objects.order_by("id").values())

    def offered(self, start, persons=1, without=None, staff=False):
        """Whether the page shows this time as free."""
        day = start.astimezone(by_hand.HERE).date()
        asked = {"from_day": day, "to_day": day, "personen": persons, "without": without, "staff": staff}
        return start in [each.start for each in vrije_tijden(["uittreksel"], locatie="balie", **asked)]

    @rule(at=some.integers(0, 11), persons=some.integers(0, 4), by_us=some.booleans(), visitor=some.integers(0, 1))
    def book(self, at, persons, by_us, visitor):
        start, now, breaks = self.times[at], timezone.now(), self.breaks
        free = persons >= 1 and self.offered(start, persons, staff=by_us)
        mine = [it for it in self.all.values() if it["who"] == visitor and it["state"] == "geboekt" and it["end"] > now]
        told = {"products": ["uittreksel"], "locatie": "balie", "name": "Ada", "email": f"a{visitor}@inwoner.example"}
        by = SYSTEM if by_us else VISITOR
        made = self.do(afspraken.book, start=start, persons=persons, by=by, tells="AfspraakMade", **told)
        may = by_us or len(mine) < MOST_OPEN
        assert bool(made) == (free and may and not breaks), "what is offered can be had, and nothing else"
        if made:
            end = start + timedelta(minutes=MINUTES)
            self.all[made.id] = {"start": start, "end": end, "state": "geboekt", "who": visitor, "moved": 1}

    def one(self, which, *states):
        """One of those in these states, if there are any: or it would seldom come so far."""
        those = [row for row in self.all.items() if row[1]["state"] in states] or [*self.all.items()]
        return those[which % len(those)] if those else (None, None)

    @rule(which=WHICH, at=some.integers(0, 11), by=some.sampled_from([SYSTEM, VISITOR]))
    def move(self, which, at, by):
        id, it = self.one(which)
        if id is None:
            return
        start, breaks = self.times[at], self.breaks
        same = it["state"] == "geboekt" and start == it["start"]
        persons = Afspraak.objects.get(id=id).persons
        free = self.offered(start, persons, without=id, staff=by == SYSTEM)
        may = it["state"] == "geboekt" and (by == SYSTEM or it["start"] > timezone.now())
        tells = None if same else "AfspraakMoved"
        done = self.do(afspraken.move, afspraak_id=id, start=start, by=by, tells=tells, also=("TimeCameFree",))
        assert bool(done) == ((same or (may and free)) and not breaks), "what is offered can be had, and nothing else"
        if done and not same:
            it |= {"start": start, "end": start + timedelta(minutes=MINUTES), "moved": it["moved"] + 1}

    @rule(which=WHICH, by=some.sampled_from([SYSTEM, VISITOR]))
    def cancel(self, which, by):
        id, it = self.one(which)
        if id is None:
            return
        again, breaks = it["state"] == "afgezegd", self.breaks
        may = again or (it["state"] == "geboekt" and (by == SYSTEM or it["start"] > timezone.now()))
        tells = None if again else "AfspraakCancelled"
        done = self.do(afspraken.cancel, afspraak_id=id, by=by, tells=tells, also=("TimeCameFree",))
        assert bool(done) == (may and not breaks)
        if done:
            it["state"] = "afgezegd"

    @rule(which=WHICH, steps=some.sampled_from(["come", "leave", "come leave", "come come", "stay_away"]))
    def on_the_day(self, which, steps):
        for step in steps.split():
            getattr(self, step)(which)

    def come(self, which):
        self.step(which, afspraken.arrive, "VisitorArrived", ("geboekt", "niet_gekomen"), "aangekomen")

    def leave(self, which):
        self.step(which, afspraken.end_visit, "VisitEnded", ("aangekomen",), "geweest")

    def stay_away(self, which):
        late = [id for id, it in self.all.items() if timezone.now() >= it["start"] + LATE]
        id, it = self.one(which, "geboekt")
        breaks = self.breaks
        if id is None:
            return
        done = self.do(afspraken.mark_no_show, afspraak_id=id, by=who(SANNE), tells="VisitorNotCome")
        assert bool(done) == (it["state"] == "geboekt" and id in late and not breaks)
        if done:
            it["state"] = "niet_gekomen"

    def step(self, which, command, tells, before, after):
        """Twice is once: the second time is well, and tells nothing."""
        id, it = self.one(which, *before, after)
        if id is None:
            return
        again, breaks = it["state"] == after, self.breaks
        done = self.do(command, afspraak_id=id, by=who(SANNE), tells=None if again else tells)
        assert bool(done) == ((again or it["state"] in before) and not breaks)
        if done:
            it["state"] = after

    @invariant()
    def each_is_as_was_agreed(self):
        if self.ready:
            rows = {row.id: row for row in Afspraak.objects.exclude(id=self.there)}
            assert set(rows) == set(self.all), "none is lost"
            for id, it in self.all.items():
                row = rows[id]
                found = {"start": row.start, "end": row.end, "state": row.state, "moved": row.version}
                assert found == {name: it[name] for name in found}

    @invariant()
    def nobody_is_booked_twice(self):
        held = Afspraak.objects.filter(state__in=HOLDS_TIME).order_by("medewerker_id", "busy_from")
        rows = list(held.values_list("medewerker_id", "busy_from", "busy_until"))
        for one, after in pairwise(rows):
            assert one[0] != after[0] or one[2] <= after[1], "two visitors at one time"

    @invariant()
    def the_list_of_a_day_counts_each_once(self):
        if self.ready:
            for day in {start.astimezone(by_hand.HERE).date() for start in self.times}:
                here = [it for it in self.all.values() if it["start"].astimezone(by_hand.HERE).date() == day]
                shown = [row for row in day_of("balie", day) if row.id != self.there]
                assert len(shown) == sum(it["state"] != "afgezegd" for it in here)

    def the_figures_agree(self):
        """The calendars of all who see visitors together."""
        people = {UUID(str(each)) for each in Afspraak.objects.values_list("medewerker_id", flat=True)}
        feeds = [agenda_of(afspraken.make_agendalink(medewerker_id=each, by=SYSTEM)) for each in people]
        soon = [it for it in self.all.values() if it["start"] > timezone.now() - timedelta(days=14)]
        there = Afspraak.objects.get(id=self.there).start > timezone.now() - timedelta(days=14)
        assert sum(len(feed) for feed in feeds) == sum(it["state"] != "afgezegd" for it in soon) + there
