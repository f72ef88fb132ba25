"""Where the content of documents is kept: in files, in a store that speaks S3, or in memory for tests."""

from functools import cache
from pathlib import Path

from django.conf import settings

from loket.outside.opslag.draft import CHUNK, Draft
from loket.outside.opslag.faults import NotThere, StoreDown
from loket.outside.opslag.port import Content, Kept, Store

__all__ = ["CHUNK", "Content", "Draft", "Kept", "NotThere", "Store", "StoreDown", "store"]


def store() -> Store:
    """The store of the settings."""
    if settings.STORE_IN_MEMORY:
        return _memory()
    folder = Path(settings.MEDIA_ROOT) / "documenten"
    if not settings.S3_URL:
        return _files(folder)
    return _s3(settings.S3_URL, settings.S3_BUCKET, settings.S3_REGION, settings.S3_KEY, settings.S3_SECRET, folder)


@cache
def _files(folder: Path) -> Store:
    from loket.outside.opslag.files import FileStore  # here: each imports the port above

    return FileStore(folder)


@cache
def _s3(url: str, bucket: str, region: str, key: str, secret: str, drafts: Path) -> Store:
    from loket.outside.opslag.s3 import S3Store

    return S3Store(url, bucket=bucket, region=region, key=key, secret=secret, drafts=drafts)


@cache
def _memory() -> Store:
    from loket.outside.opslag.fake import FakeStore

    return FakeStore()
