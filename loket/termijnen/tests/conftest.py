"""A busy machine is no fault of a rule: generated days are judged by their answers, not by the clock."""

from hypothesis import HealthCheck, settings

settings.register_profile("days", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("days")
