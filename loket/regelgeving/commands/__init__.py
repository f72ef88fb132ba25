"""What changes regulations."""

from loket.regelgeving.commands.regeling import (
    adopt_versie,
    publish_versie,
    put_regeling,
    tell_all_regelingen,
    withdraw_regeling,
)

__all__ = ["adopt_versie", "publish_versie", "put_regeling", "tell_all_regelingen", "withdraw_regeling"]
