"""What we ask of whoever proves for us who a resident or a business is."""

from collections.abc import Mapping
from typing import Any, Protocol

from loket.outside.identiteit import Question


class Inlogdienst(Protocol):
    """Each method raises IdentityRefused or IdentityUnreachable of `outside.identiteit`."""

    def address_for(self, question: Question, *, back_to: str, way: str) -> str:
        """Where somebody proves who they are, by this way: digid, eherkenning, eidas."""
        ...

    def claims(self, code: str, question: Question, *, back_to: str) -> Mapping[str, Any]:
        """What was proved of who came back with this code, by the names of the broker."""
        ...

    def log_out_address(self, *, back_to: str) -> str:
        """Where the session there ends too; empty when they know no such place."""
        ...
