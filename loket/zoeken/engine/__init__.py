"""How search finds: pure, in memory, without a database or a request. One `Head` is never changed, only replaced."""
