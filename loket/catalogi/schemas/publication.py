"""What comes with a publication."""

from loket.zgw.wire import Body


class Publication(Body, kw_only=True):
    """Nothing need be sent to publish."""
