"""The national register of persons: a client of its query API, and a fake of it."""

from loket.outside.brp.client import HaalCentraal, brp
from loket.outside.brp.fake import FakeBrp
from loket.outside.brp.port import Brp, BrpDown, BrpRefused

__all__ = ["Brp", "BrpDown", "BrpRefused", "FakeBrp", "HaalCentraal", "brp"]
