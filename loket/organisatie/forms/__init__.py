"""What the administrator and colleagues type about the organisation."""

from loket.organisatie.forms.absence import AbsenceForm, OwnAbsenceForm
from loket.organisatie.forms.gemeente import GemeenteForm
from loket.organisatie.forms.holding import AssignFunctieForm, EndForm, GrantSkillForm
from loket.organisatie.forms.record import (
    AfdelingForm,
    FunctieForm,
    MandaatForm,
    MedewerkerForm,
    RecordForm,
    SkillForm,
    TeamForm,
)

__all__ = [
    "AbsenceForm",
    "AfdelingForm",
    "AssignFunctieForm",
    "EndForm",
    "FunctieForm",
    "GemeenteForm",
    "GrantSkillForm",
    "MandaatForm",
    "MedewerkerForm",
    "OwnAbsenceForm",
    "RecordForm",
    "SkillForm",
    "TeamForm",
]
