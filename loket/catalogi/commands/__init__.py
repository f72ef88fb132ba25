"""What changes the catalogue."""

from loket.catalogi.commands.besluittype import (
    add_besluittype,
    change_besluittype,
    publish_besluittype,
    remove_besluittype,
)
from loket.catalogi.commands.catalogus import add_catalogus, remove_catalogus
from loket.catalogi.commands.eigenschap import add_eigenschap, change_eigenschap, remove_eigenschap
from loket.catalogi.commands.informatieobjecttype import (
    add_informatieobjecttype,
    change_informatieobjecttype,
    publish_informatieobjecttype,
    remove_informatieobjecttype,
)
from loket.catalogi.commands.new_version import make_version, publish_version
from loket.catalogi.commands.resultaattype import add_resultaattype, change_resultaattype, remove_resultaattype
from loket.catalogi.commands.roltype import add_roltype, change_roltype, remove_roltype
from loket.catalogi.commands.statustype import add_statustype, change_statustype, remove_statustype
from loket.catalogi.commands.zaakobjecttype import add_zaakobjecttype, change_zaakobjecttype, remove_zaakobjecttype
from loket.catalogi.commands.zaaktype import add_zaaktype, change_zaaktype, publish_zaaktype, remove_zaaktype
from loket.catalogi.commands.zaaktype_informatieobjecttype import add_ziot, change_ziot, remove_ziot

__all__ = [
    "add_besluittype",
    "add_catalogus",
    "add_eigenschap",
    "add_informatieobjecttype",
    "add_resultaattype",
    "add_roltype",
    "add_statustype",
    "add_zaakobjecttype",
    "add_zaaktype",
    "add_ziot",
    "change_besluittype",
    "change_eigenschap",
    "change_informatieobjecttype",
    "change_resultaattype",
    "change_roltype",
    "change_statustype",
    "change_zaakobjecttype",
    "change_zaaktype",
    "change_ziot",
    "make_version",
    "publish_besluittype",
    "publish_informatieobjecttype",
    "publish_version",
    "publish_zaaktype",
    "remove_besluittype",
    "remove_catalogus",
    "remove_eigenschap",
    "remove_informatieobjecttype",
    "remove_resultaattype",
    "remove_roltype",
    "remove_statustype",
    "remove_zaakobjecttype",
    "remove_zaaktype",
    "remove_ziot",
]
