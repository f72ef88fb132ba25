"""Which catalogus a command is about: told by domein and rsin, or the only one that fits."""

from argparse import ArgumentParser
from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.core.management.base import CommandError

from loket.catalogi.models import Catalogus


def add_which(parser: ArgumentParser, explanation: str) -> None:
    parser.add_argument("--domein", default="", help=explanation)
    parser.add_argument("--rsin", default="", help="als meer organisaties dit domein hebben")


def which_catalogus(options: Mapping[str, Any]) -> UUID:
    """Raises CommandError when none fits, or more than one."""
    asked = {name: options[name] for name in ("domein", "rsin") if options[name]}
    found = list(Catalogus.objects.filter(**asked).values_list("id", flat=True)[:2])
    if len(found) != 1:
        reason = "Er zijn meer catalogi: noem --domein en --rsin." if found else "Deze catalogus is er niet."
        raise CommandError(reason)
    return found[0]
