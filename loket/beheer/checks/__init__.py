"""Is this installation in order? Each check looks at one thing and says in plain words what to do."""

from collections.abc import Callable, Iterator

from loket.beheer.checks import backups, connections, installed, machine, work
from loket.beheer.checks.finding import Finding, Level

CHECKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    installed.settings_are_those_of_a_town,
    installed.database_answers,
    installed.tables_are_of_this_version,
    machine.clocks_agree,
    machine.files_can_be_kept,
    machine.programs_are_there,
    work.a_worker_lives,
    work.no_work_lies_still,
    work.timetable_runs,
    backups.a_backup_is_new,
    connections.mail_goes_out,
    connections.mail_comes_in,
    connections.outside_systems_answer,
    connections.visitors_say_nothing_of_themselves,
)


def findings() -> Iterator[Finding]:
    """One after the other, so that a slow one shows where it waits. A check that breaks is a finding itself."""
    for check in CHECKS:
        try:
            yield from check()
        except Exception as error:
            yield Finding(Level.WRONG, check.__name__.replace("_", " "), f"This could not be looked at: {error}")
