"""An operation at an address of its own, straight below the root of its API: `notificaties`, `zaak_afsluiten/…`."""

from dataclasses import dataclass

from django.urls import URLPattern, path

from loket.zgw.api import Api
from loket.zgw.door import Door
from loket.zgw.resource import Extra


@dataclass(frozen=True, slots=True)
class Single:
    """`extra.path` is the whole path below the root."""

    api: Api
    extra: Extra
    crs: bool = False

    def urls(self) -> list[URLPattern]:
        door = Door(self.api, {self.extra.method: self.extra.handler}, crs=self.crs)
        return [path(self.extra.path.replace("{uuid}", "<uuid:uuid>"), door)]
