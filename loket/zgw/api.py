"""One API of the standard: where it lives, which version it speaks, and its short name in the audit trail."""

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Api:
    """`name` is the path of the root, `bron` the source in an audit trail, `kanaal` where its changes are told.

    `open_klant`: what is pointed at is an object with `uuid` and `url`; operations are named `actorenList`; a full
    update leaves optional fields that it does not tell as they were; a program may send a plain token.
    """

    name: str
    version: str
    bron: str
    title: str
    open_klant: bool = False

    @property
    def root(self) -> str:
        return f"/{self.name}/api/v1"

    def operation(self, name: str, verb: str) -> str:
        """The operationId of something that can be done with a resource."""
        if not self.open_klant:
            return f"{name}_{verb}"
        first, *rest = re.split("[-_ ]", f"{name}_{verb}")
        return first + "".join(word.capitalize() for word in rest)
