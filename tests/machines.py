"""A machine that takes steps as chance has it, and looks after each whether the house still stands.

Hypothesis chooses the steps; what breaks is told as the shortest row of steps that breaks it. A step is one command: it
is refused and leaves nothing behind, or it is done and stands in the audit trail.
"""

from django.db import transaction
from hypothesis import HealthCheck, Phase, settings
from hypothesis.database import DirectoryBasedExampleDatabase
from hypothesis.stateful import RuleBasedStateMachine, run_state_machine_as_test

from launch.places import ROOT
from loket.kernel.models import Announcement
from loket.kernel.refusal import Refused

KEPT = ROOT / ".data" / "examples-that-broke"  # tried first by the next long run


class Machine(RuleBasedStateMachine):
    """Each row of steps goes in a transaction of its own, and is taken back."""

    def __init__(self):
        super().__init__()
        self.block = transaction.atomic()
        self.block.__enter__()
        self.ready = False

    def teardown(self):
        transaction.set_rollback(True)
        self.block.__exit__(None, None, None)

    def do(self, command, *, announces=True, **told):
        """What the command answers; None when it was refused. `announces`: whether a step that is done says so."""
        before = Announcement.objects.count()
        try:
            with transaction.atomic():
                answer = command(**told)
        except Refused:
            assert Announcement.objects.count() == before, "what is refused leaves nothing behind"
            return None
        if announces:
            assert Announcement.objects.count() > before, f"{command.__name__} is done, and nobody is told"
        return answer


def run(machine, *, long):
    """A short run is the same each time; a long one goes on from what broke before, and keeps what breaks."""
    kept = DirectoryBasedExampleDatabase(KEPT) if long else None
    phases = [Phase.explicit, Phase.reuse, Phase.generate, Phase.shrink]
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=300 if long else 6,
            stateful_step_count=40 if long else 15,
            derandomize=not long,
            database=kept,
            print_blob=True,
            deadline=None,
            phases=phases if long else phases[2:],
            suppress_health_check=list(HealthCheck),
        ),
    )
