"""The trade register: a client of its APIs, and a fake of it."""

from loket.outside.kvk.client import KvkApi, kvk
from loket.outside.kvk.fake import FakeKvk
from loket.outside.kvk.port import Kvk, KvkDown, KvkRefused, Onderneming

__all__ = ["FakeKvk", "Kvk", "KvkApi", "KvkDown", "KvkRefused", "Onderneming", "kvk"]
