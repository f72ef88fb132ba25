"""One API of the standard: where it lives, which version it speaks, and its short name in the audit trail."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Api:
    """`name` is the path of the root, `bron` the source in an audit trail, `kanaal` where its changes are told."""

    name: str
    version: str
    bron: str
    title: str

    @property
    def root(self) -> str:
        return f"/{self.name}/api/v1"
