"""No, and why: a rule answers with a refusal, a command raises it, a page and an API show it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Refusal:
    """`code` is for machines, `reason` is Dutch and for people, `field` names the input it is about."""

    code: str
    reason: str
    field: str = ""


class Refused(Exception):
    """A command did not do what was asked. Nothing has changed."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__("; ".join(refusal.code for refusal in refusals))
        self.refusals = refusals

    @property
    def refusal(self) -> Refusal:
        return self.refusals[0]


def refuse(*refusals: Refusal | None) -> None:
    """Raise `Refused` with all refusals that are there; do nothing when there is none."""
    real = [refusal for refusal in refusals if refusal is not None]
    if real:
        raise Refused(*real)
