"""The rules of law that Loket knows, by name and by subject. Sources and doubts: docs/termijnen.md."""

from collections.abc import Mapping
from types import MappingProxyType

from loket.termijnen.regel import TermijnRegel
from loket.termijnen.regels import awb, citizen, special

BY_SUBJECT: Mapping[str, tuple[TermijnRegel, ...]] = MappingProxyType(
    {
        "Aanvraag": awb.APPLICATIONS,
        "Vergunning en subsidie": (*special.OMGEVINGSWET, *special.PERMITS),
        "Bezwaar": awb.OBJECTIONS,
        "Klacht": awb.COMPLAINTS,
        "Wet open overheid": special.WOO,
        "Hulp en zorg": special.CARE,
        "Privacy": special.PRIVACY,
        "Geboorte, verhuizing, overlijden": citizen.LIFE,
        "Berichten": citizen.MESSAGES,
        "Te laat beslist": awb.AFTERMATH,
    }
)
REGELS: Mapping[str, TermijnRegel] = MappingProxyType(
    {regel.name: regel for regels in BY_SUBJECT.values() for regel in regels}
)
