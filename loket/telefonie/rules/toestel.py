"""What a telephone must be, and who may arrange one."""

import re

from loket.kernel.actor import Actor, ActorKind
from loket.kernel.refusal import Refusal
from loket.telefonie.permissions import CALL, MANAGE

EXTENSION = re.compile(r"[0-9*#]{1,20}")


def why_not_manage(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(MANAGE):
        return None
    return Refusal("may-not-manage", "Je mag dit niet wijzigen. Vraag het aan je beheerder.")


def why_not_call(by: Actor) -> Refusal | None:
    if by.kind == ActorKind.SYSTEM or by.may(CALL):
        return None
    return Refusal("may-not-call", "Je mag geen gesprekken aannemen. Vraag het aan je beheerder.")


def why_not_extension(extension: str) -> Refusal | None:
    if EXTENSION.fullmatch(extension):
        return None
    return Refusal("extension-wrong", "Vul het interne nummer in. Gebruik alleen cijfers.", "extension")


def why_not_nobody(medewerker: object, place: str) -> Refusal | None:
    if medewerker or place.strip():
        return None
    return Refusal("toestel-of-nobody", "Kies een medewerker, of vul de plek in.", "place")
