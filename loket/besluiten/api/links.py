"""From the addresses in a body to ids."""

from uuid import UUID

from loket.besluiten.queries.foreign import code_of
from loket.kernel.wire import Fault
from loket.zgw.links import NOWHERE, Links, local_id
from loket.zgw.shape import Shape


class LinksWithCare(Links):
    """An address elsewhere is looked at, to tell what is wrong with it."""

    def find(self, name: str, url: str | None, shape: Shape, *, wrong_kind: str = "invalid-resource") -> UUID | None:
        found = super().find(name, url, shape, wrong_kind=wrong_kind)
        if url and not found and self.faults[-1].code == "bad-url" and (code := code_of(url)) != "bad-url":
            self.faults[-1] = Fault(name, code, self.faults[-1].reason)
        return found


def id_or_nowhere(url: str, shape: Shape) -> UUID:
    """For a field that may not change: another address is another value, whatever it is."""
    return local_id(url, shape) or NOWHERE
