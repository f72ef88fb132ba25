"""What staff types to decide, to correct and to withdraw."""

from loket.besluiten.forms.decide import DecideForm
from loket.besluiten.forms.later import CorrectForm, WithdrawForm

__all__ = ["CorrectForm", "DecideForm", "WithdrawForm"]
