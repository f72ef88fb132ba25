"""Questions about applications: who is this, and what may it do?"""

from loket.autorisaties.queries.caller import caller_of

__all__ = ["caller_of"]
