"""Tables of the organisation, one file per noun."""

from loket.organisatie.models.afwezigheid import Afwezigheid
from loket.organisatie.models.channel import Channel
from loket.organisatie.models.functie import Functie, FunctieVervulling
from loket.organisatie.models.gemeente import Gemeente
from loket.organisatie.models.mandaat import Mandaat
from loket.organisatie.models.medewerker import DirectNumber, Medewerker
from loket.organisatie.models.skill import Skill, SkillHeld
from loket.organisatie.models.team import Afdeling, Team, Teamlid

__all__ = [
    "Afdeling",
    "Afwezigheid",
    "Channel",
    "DirectNumber",
    "Functie",
    "FunctieVervulling",
    "Gemeente",
    "Mandaat",
    "Medewerker",
    "Skill",
    "SkillHeld",
    "Team",
    "Teamlid",
]
