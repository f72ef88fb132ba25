"""Some meldingen of one street. Lena is of the team of the lamps and sees only its own; Henk divides all the work."""

from datetime import timedelta
from uuid import UUID, uuid4

from django.utils import timezone
from hypothesis import strategies as some
from hypothesis.stateful import initialize, invariant, rule

from loket.cijfers.commands.optellen import roll_up
from loket.cijfers.models import Dagcijfer
from loket.cijfers.queries.bronnen import TELLINGEN
from loket.examples.activity import MIDDLE_OF_BERGEN
from loket.examples.cast import HENK, LENA
from loket.meldingen import commands as meldingen
from loket.meldingen.models import Melder, Melding, Step
from loket.meldingen.queries.figures import By, figures, total
from loket.meldingen.queries.worklist import Filter, View, chip_counts, worklist
from tests.machines import by_hand
from tests.machines.machine import UNDO_WITHIN, WORDS, Machine, play, who

NORM = {"lamp-uit": 5, "mast-beschadigd": 0}  # working days; a broken pole is urgent: the same day
MOST = 3
ENDED = ("completed", "forwarded", "cancelled")
WAITS = ("asked", "on_hold")
PEOPLE = some.sampled_from([LENA, HENK])
WHICH = some.integers(0, MOST - 1)


class It(dict):
    """What somebody outside knows of one melding."""

    __getattr__ = dict.__getitem__

    @property
    def ended(self):
        return self.state in ENDED

    @property
    def work(self):
        return self.state != "cancelled" and self.into is None

    def due_from(self, day):
        urgent = self.priority == "high"
        return day if urgent else by_hand.workdays_after(day, NORM[self.kind])


class SomeMeldingen(Machine):
    many = 80

    @staticmethod
    def world():
        play(LENA, HENK)
        assert not Melding.objects.exists()

    @initialize()
    def begin(self):
        self.all, self.steps, self.since = {}, [], self.today()
        self.told, self.ready = self.trail(), True

    def today(self):
        return timezone.now().astimezone(by_hand.HERE).date()

    def picture(self):
        rows = (kind.objects.order_by("id").values() for kind in (Melding, Melder, Step))
        return [list(each) for each in rows]

    @rule(kind=some.sampled_from([*NORM]), reachable=some.booleans())
    def report(self, kind, reachable):
        if len(self.all) < MOST:
            told = {"category": kind, "point": MIDDLE_OF_BERGEN, "email": "anna@inwoner.example" if reachable else ""}
            key = uuid4()
            received = self.do(meldingen.receive_melding, send_key=key, tells="MeldingReceived", **told)
            if received:
                it = It(kind=kind, priority="normal" if NORM[kind] else "high", state="received", team="verlichting")
                it |= {"handler": None, "planned": None, "into": None, "on": self.today(), "reopened": 0}
                it |= {"told": reachable, "satisfied": None, "token": received.melder.token, "key": (key, told)}
                it |= {"ended_on": None, "due": it.due_from(self.today())}
                self.all[received.melding.id] = it

    def one(self, which):
        return [*self.all.items()][which % len(self.all)] if self.all else (None, None)

    def work(self, which, command, by, tells, changes, **told):
        """A step of who works on it: refused for another team, and once it has ended. It can be taken back."""
        id, it = self.one(which)
        if id is None:
            return None
        before, steps = self.picture(), set(Step.objects.values_list("id", flat=True))
        done = self.do(command, melding_id=id, by=who(by), tells=tells, **told)
        if done:
            assert not it.ended, f"{command.__name__} on a closed melding"
            assert by == HENK or it.team == "verlichting", "of another team"
            [new] = set(Step.objects.values_list("id", flat=True)) - steps
            model = {each: It(known) for each, known in self.all.items()}
            self.steps.append((new, id, by, timezone.now(), before, model))
            it |= changes(it)
        return done

    @rule(which=WHICH)
    def send_again(self, which):
        id, it = self.one(which)
        if id:
            key, told = it.key
            again = self.do(meldingen.receive_melding, send_key=key, tells=None, **told)
            assert again is None or again.melding.id == id

    @rule(which=WHICH, by=PEOPLE)
    def start(self, which, by):
        changes = {"state": "in_progress", "handler": UUID(who(by).id)}
        self.work(which, meldingen.start_melding, by, "MeldingStarted", lambda it: changes)

    @rule(which=WHICH, by=PEOPLE, days=some.sampled_from([-2, 0, 3, 400, 800]))
    def plan(self, which, by, days):
        day = self.today() + timedelta(days=days)
        changes = {"state": "planned", "planned": day}
        if self.work(which, meldingen.plan_melding, by, "MeldingPlanned", lambda it: changes, planned_on=day):
            assert days in (0, 3, 400), "from today, within two years"

    @rule(which=WHICH, by=PEOPLE, words=WORDS)
    def ask(self, which, by, words):
        self.work(which, meldingen.ask_melder, by, "MelderAsked", lambda it: {"state": "asked"}, question=words)

    @rule(which=WHICH, words=WORDS)
    def answer(self, which, words):
        _, it = self.one(which)
        if it and self.do(meldingen.answer_question, token=it.token, text=words, tells="MelderAnswered"):
            assert it.state == "asked"
            it["state"] = "answered"

    @rule(which=WHICH, by=PEOPLE, words=WORDS)
    def hold(self, which, by, words):
        self.work(which, meldingen.hold_melding, by, "MeldingHeld", lambda it: {"state": "on_hold"}, reason=words)

    @rule(which=WHICH, by=PEOPLE, team=some.sampled_from(["verlichting", "groen", "nergens"]))
    def hand_over(self, which, by, team):
        changes = {"team": team, "handler": None}
        self.work(which, meldingen.hand_over_melding, by, "MeldingHandedOver", lambda it: changes, team=team)

    @rule(which=WHICH, by=PEOPLE, priority=some.sampled_from(["high", "normal", "low", "x"]))
    def prioritise(self, which, by, priority):
        def changes(it):
            day = self.today() if priority == "high" else it.on
            return {"priority": priority, "due": It(it, priority=priority).due_from(day)}

        self.work(which, meldingen.prioritise_melding, by, "MeldingPrioritised", changes, priority=priority)

    @rule(which=WHICH, by=PEOPLE, outcome=some.sampled_from(["solved", "no_action", "x"]), words=WORDS)
    def complete(self, which, by, outcome, words):
        ends = self.ends("completed")
        self.work(which, meldingen.complete_melding, by, "MeldingCompleted", ends, outcome=outcome, text=words)

    @rule(which=WHICH, by=PEOPLE, words=WORDS)
    def forward(self, which, by, words):
        self.work(which, meldingen.forward_melding, by, "MeldingForwarded", self.ends("forwarded"), to=words)

    @rule(which=WHICH, by=PEOPLE, words=WORDS)
    def withdraw(self, which, by, words):
        self.work(which, meldingen.withdraw_melding, by, "MeldingWithdrawn", self.ends("cancelled"), reason=words)

    @rule(which=WHICH, into=WHICH, by=PEOPLE)
    def merge(self, which, into, by):
        id, _ = self.one(which)
        other, there = self.one(into)
        if id is None:
            return
        along = [it for it in self.all.values() if it.into == id]
        was_open = not there.ended
        ends = self.ends("completed", into=other)
        if self.work(which, meldingen.merge_melding, by, "MeldingMerged", ends, into_id=other):
            assert was_open
            assert id != other
            for it in along:
                it["into"] = other

    def ends(self, state, into=None):
        return lambda it: {"state": state, "ended_on": timezone.now(), "into": into}

    @rule(which=WHICH, satisfied=some.booleans(), words=WORDS)
    def judge(self, which, satisfied, words):
        _, it = self.one(which)
        if not it:
            return
        work = self.all[it.into] if it.into else it
        also = () if satisfied else ("MeldingReopened",)
        told = {"token": it.token, "satisfied": satisfied, "text": words}
        if self.do(meldingen.judge_solution, tells="SolutionJudged", also=also, **told):
            assert work.state == "completed"
            assert timezone.now() <= work.ended_on + timedelta(days=14, seconds=1)
            it["satisfied"] = satisfied
            if not satisfied:
                work |= {"state": "reopened", "ended_on": None, "planned": None, "reopened": work.reopened + 1}
                work["due"] = work.due_from(self.today())

    @rule(which=some.integers(0, 2), by=PEOPLE)
    def take_back(self, which, by):
        if not self.steps:
            return
        step, id, taker, at, before, model = self.steps[-1 - which % len(self.steps)]
        if self.do(meldingen.undo_step, step_id=step, by=who(by), tells="StepUndone"):
            assert by == taker
            assert timezone.now() <= at + UNDO_WITHIN + timedelta(seconds=1)
            now = {each["id"]: each for each in self.picture()[0]}
            assert now[id] == next(each for each in before[0] if each["id"] == id), "all as it was"
            self.all[id] = model[id]
            for each, it in model.items():
                if it.into == id:
                    self.all[each]["into"] = id

    @invariant()
    def each_is_as_people_left_it(self):
        if self.ready:
            rows = {row.id: row for row in Melding.objects.all()}
            assert set(rows) == set(self.all)
            for id, it in self.all.items():
                row = rows[id]
                found = (row.state, row.team_id, row.handler_id, row.priority, row.planned_on, row.due_on)
                assert found == (it.state, it.team, it.handler, it.priority, it.planned, it.due)
                assert (row.duplicate_of_id, row.times_reopened) == (it.into, it.reopened)
                assert (row.completed_at is not None) == it.ended

    @invariant()
    def no_step_is_lost(self):
        """Also one that was taken back stays, with when that was."""
        if self.ready:
            kept = {step.id for step in Step.objects.all()}
            assert {step for step, *_ in self.steps} <= kept
            told = [row for row in self.told if row["kind"] == "meldingen.StepUndone"]
            assert Step.objects.exclude(undone_at=None).count() == len(told)

    def seen(self, by):
        return [it for it in self.all.values() if by == HENK or it.team == "verlichting"]

    @invariant()
    def the_worklists_count_what_is_open(self):
        if self.ready:
            today = self.today()
            for by in (LENA, HENK):
                is_open = [it for it in self.seen(by) if not it.ended]
                me = UUID(who(by).id)
                assert chip_counts(Filter(), today=today, by=who(by)) == {
                    "MINE": sum(it.handler == me for it in is_open),
                    "LATE": sum(it.due <= today and it.state not in WAITS for it in is_open),
                    "UNOWNED": sum(it.handler is None for it in is_open),
                    "WAITING": sum(it.state in WAITS for it in is_open),
                    "ALL": len(is_open),
                }

    def by_hand(self):
        """The figures as somebody would count them from a list on paper."""
        counted = [it for it in self.all.values() if it.state != "cancelled"]
        works = [it for it in counted if it.work]
        done = [it for it in works if it.ended]
        return {
            "meldingen": len(counted),
            "works": len(works),
            "urgent": sum(it.priority == "high" for it in counted),
            "ended": len(done),
            "within_norm": sum(it.ended_on.astimezone(by_hand.HERE).date() <= it.due for it in done),
            "ever_ended": sum(it.ended or it.reopened > 0 for it in works),
            "reopened": sum(it.reopened > 0 for it in works),
            "forwarded": sum(it.state == "forwarded" for it in works),
            "with_contact": sum(it.told for it in counted),
            "judged": sum(it.satisfied is not None for it in counted),
            "satisfied": sum(it.satisfied is True for it in counted),
        }

    @invariant()
    def the_figures_are_those_of_a_list_on_paper(self):
        if self.ready:
            found = total(start=self.since, end=self.today() + by_hand.DAY)
            assert {name: getattr(found, name) for name in self.by_hand()} == self.by_hand()

    def the_figures_agree(self):
        today, paper = self.today(), self.by_hand()
        for by in (LENA, HENK):
            counted = chip_counts(Filter(), today=today, by=who(by))
            counted["CLOSED"] = sum(it.ended for it in self.seen(by))
            for view in View:
                assert len(worklist(Filter(view), today=today, by=who(by)).items) == counted[view.name], view
        for how in By:
            rows = figures(how, start=self.since, end=today + by_hand.DAY)
            assert sum(row.meldingen for row in rows) == paper["meldingen"]
            assert sum(row.ended for row in rows) == paper["ended"]
        roll_up(self.since, today, bronnen=[TELLINGEN["meldingen"][0]])
        kept = Dagcijfer.objects.filter(soort="")
        for telling, name, out_of in (
            ("meldingen", "meldingen", "meldingen"),
            ("meldingen-werken", "works", "works"),
            ("meldingen-op-tijd", "within_norm", "ended"),
        ):
            rows = kept.filter(telling=telling).values_list("teller", "noemer")
            assert (sum(row[0] for row in rows), sum(row[1] for row in rows)) == (paper[name], paper[out_of]), telling
