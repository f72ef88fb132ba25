"""The phone exchange: one port; by hand, over Asterisk's manager interface, by a signed webhook, or from a file."""

from django.conf import settings

from loket.outside.centrale.port import (
    CallEvent,
    Can,
    CannotDo,
    Centrale,
    CentraleUnreachable,
    Heard,
    Present,
    Signal,
)

__all__ = ["CallEvent", "Can", "CannotDo", "Centrale", "CentraleUnreachable", "Heard", "Present", "Signal", "centrale"]


def centrale() -> Centrale:
    """The exchange of the settings; without one calls are registered by hand."""
    from loket.outside.centrale.ami import AmiCentrale  # here: both import the port above
    from loket.outside.centrale.ami_wire import Account
    from loket.outside.centrale.silent import SilentCentrale

    if not settings.AMI_HOST:
        return SilentCentrale()
    account = Account(settings.AMI_HOST, settings.AMI_PORT, settings.AMI_USER, settings.AMI_SECRET, settings.AMI_TLS)
    return AmiCentrale(settings.CENTRALE_NAME, account, context=settings.AMI_CONTEXT)
