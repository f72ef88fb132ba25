"""What the statute says of a kind; until somebody sets it, the usual."""

from loket.redactie.models import Statute
from loket.redactie.queries.kinds import kinds


def statute_of(kind: str) -> Statute:
    return Statute.objects.filter(kind=kind).first() or Statute(kind=kind)


def statutes() -> list[Statute]:
    """One for each kind of the house, in its order."""
    set_already = {row.kind: row for row in Statute.objects.select_related("head_editor")}
    return [set_already.get(each.code) or Statute(kind=each.code) for each in kinds()]
