"""What the website tells."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ServicenormSet:
    code: str
    promise: str
    share: int
    toelichting: str = ""
