"""A part of a body: its faults are told under its name."""

from collections.abc import Iterator
from contextlib import contextmanager

from loket.kernel.refusal import Refused
from loket.kernel.wire import Fault, WrongBody


@contextmanager
def within(name: str) -> Iterator[None]:
    """What is wrong with `statustype` in the part `status` is told as `status.statustype`. Rights go first."""
    try:
        yield
    except WrongBody as wrong:
        raise WrongBody([_under(name, each.name, each.code, each.reason) for each in wrong.faults]) from None
    except Refused as refused:
        if refused.refusal.code == "permission_denied":
            raise
        raise WrongBody([_under(name, each.field, each.code, each.reason) for each in refused.refusals]) from None


def _under(name: str, field: str, code: str, reason: str) -> Fault:
    return Fault(f"{name}.{field or 'nonFieldErrors'}", code, reason)
