"""Tables of redactie, one file per noun."""

from loket.redactie.models.draft import Draft
from loket.redactie.models.link import Link, LinkUse
from loket.redactie.models.page import Page, PageState
from loket.redactie.models.picture import Picture, PictureSize
from loket.redactie.models.signal import Signal
from loket.redactie.models.standard import StandardText
from loket.redactie.models.statement import Finding, Statement, StatementStatus
from loket.redactie.models.statute import Statute
from loket.redactie.models.taak import Taak
from loket.redactie.models.version import Stage, Version

__all__ = [
    "Draft",
    "Finding",
    "Link",
    "LinkUse",
    "Page",
    "PageState",
    "Picture",
    "PictureSize",
    "Signal",
    "Stage",
    "StandardText",
    "Statement",
    "StatementStatus",
    "Statute",
    "Taak",
    "Version",
]
