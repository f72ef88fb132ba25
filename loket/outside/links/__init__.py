"""Whether an address on the web still answers."""

from loket.outside.links.client import WebLinks
from loket.outside.links.fake import FakeLinks
from loket.outside.links.port import LinkClient, Look

__all__ = ["FakeLinks", "LinkClient", "Look", "WebLinks"]
