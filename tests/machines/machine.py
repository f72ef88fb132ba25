"""What all machines do: a clock of their own, steps that are told once, a trail that only grows, a check at the end."""

import sys
from collections import Counter
from datetime import timedelta
from unittest.mock import patch

from django.core.cache import cache
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as some
from hypothesis.database import DirectoryBasedExampleDatabase
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from launch.places import ROOT
from loket.examples.town import actor
from loket.kernel.models import Announcement, Delivery
from loket.kernel.outbox import kind_of, wiring
from loket.kernel.refusal import Refused

KEPT = ROOT / ".data" / "examples-that-broke"  # tried first by the next long run
WORDS = some.sampled_from(["Er is meer tijd nodig.", "Wij wachten op de aannemer.", "Ja.", "", "x" * 3000])
TRAIL = ("id", "kind", "subject", "facts", "reason", "by_id", "by_name", "at")
FURTHEST = timedelta(days=700)
UNDO_WITHIN = timedelta(seconds=15)  # ten, and five for who is far away


PLAYERS = {}


def play(*people):
    """Who takes part: asked for once, for a machine takes thousands of steps."""
    PLAYERS.clear()
    PLAYERS.update({person.email: actor(person) for person in people})


def who(person):
    return PLAYERS[person.email]


class Broken(Exception):
    """Something that fails after a command was done, in the same transaction."""


class Machine(RuleBasedStateMachine):
    """Each row of steps goes in a transaction of its own, and is taken back."""

    def __init__(self):
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.passed, real = timedelta(), timezone.now
        self.clock = patch("django.utils.timezone.now", lambda: real() + self.passed)
        self.clock.start()
        self.ready, self.breaks, self.told = False, False, []
        self.before_us = Announcement.objects.order_by("-id").values_list("id", flat=True).first() or 0

    def teardown(self):
        try:
            if self.ready and sys.exc_info()[0] is None:
                cache.clear()
                assert self.trail() == self.told
                self.the_figures_agree()
        finally:
            self.clock.stop()
            transaction.set_rollback(True)
            self.block.__exit__(None, None, None)

    def picture(self):
        """All that a step can change, as rows: what is refused leaves it as it was."""
        return ()

    def the_figures_agree(self):
        """At the end: what is counted elsewhere, against the model."""

    @rule(days=some.sampled_from([0, 1, 3, 8, 30]), hours=some.integers(0, 9), seconds=some.sampled_from([0, 20]))
    def time_goes_by(self, days, hours, seconds):
        if self.passed < FURTHEST:
            self.passed += timedelta(days=days, hours=hours, seconds=seconds)

    @rule()
    def the_next_step_breaks(self):
        self.breaks = True

    def do(self, command, *, tells, also=(), **told):
        """What the command answers; None when it was refused or broke. `tells` is told once, what is in `also` at most
        once; with `tells` None nothing is told.
        """
        picture, jobs, breaks = self.picture(), deliveries(self.before_us), self.breaks
        self.breaks = False
        try:
            with transaction.atomic():
                answer = command(**told)
                if breaks:
                    raise Broken
        except (Refused, Broken):
            pass
        else:
            self.was_told_once(command.__name__, tells, also)
            return answer
        assert self.trail() == self.told, f"{command.__name__}: told, and not done"
        assert deliveries(self.before_us) == jobs
        assert self.picture() == picture, f"{command.__name__} left something behind"
        return None

    def was_told_once(self, name, tells, also=()):
        trail = self.trail()
        told, new = trail[: len(self.told)], trail[len(self.told) :]
        assert told == self.told, "the trail only grows: nothing in it changes or goes"
        kinds = Counter(row["kind"].partition(".")[2] for row in new)
        assert kinds.pop(tells, 0) == (1 if tells else 0), f"{name} tells {tells} once"
        assert not kinds or max(kinds.values()) == 1, f"{name} tells something twice: {kinds}"
        assert set(kinds) <= set(also), f"{name} tells too much: {kinds}"
        self.told = trail
        assert deliveries(self.before_us) == sum(REACTIONS.get(row["kind"], 0) for row in trail)

    def trail(self):
        return list(Announcement.objects.filter(id__gt=self.before_us).order_by("id").values(*TRAIL))


REACTIONS = {kind_of(event): len(reactions) for event, reactions in wiring().items()}


def deliveries(since):
    return Delivery.objects.filter(announcement_id__gt=since).count()


def run(machine, chance):
    """A short run is the same each time; a long one goes on from what broke before, and keeps what breaks."""
    new = chance.long and not chance.given
    phases = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
    if chance.seed is not None:
        machine = seed(chance.seed)(machine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=machine.many if chance.long else 6,
            stateful_step_count=50 if chance.long else 15,
            derandomize=chance.seed is None,
            database=DirectoryBasedExampleDatabase(KEPT) if new else None,
            print_blob=True,
            deadline=None,
            phases=phases if new else [Phase.generate, Phase.shrink],
            suppress_health_check=list(HealthCheck),
        ),
    )
