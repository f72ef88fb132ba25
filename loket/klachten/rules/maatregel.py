"""A measure has an owner and two days, and is not done with until somebody looked whether it works (S-3)."""

from datetime import date

from loket.kernel.refusal import Refusal
from loket.klachten.models import Maatregel
from loket.klachten.rules.stappen import why_not_text


def why_not_plan(
    tekst: str, *, owner_known: bool, uiterlijk: date | None, controle_op: date | None, today: date
) -> list[Refusal]:
    found = [
        why_not_text(tekst, "tekst", "Schrijf op wat wij gaan doen.", most=500),
        None if owner_known else Refusal("owner-missing", "Kies wie dit doet.", "eigenaar"),
    ]
    if uiterlijk is None or uiterlijk < today:
        found.append(Refusal("day-missing", "Kies een dag die nog komt.", "uiterlijk"))
    elif controle_op is None or controle_op <= uiterlijk:
        found.append(
            Refusal("check-missing", "Kies een dag na de laatste dag om te kijken of het werkt.", "controle_op")
        )
    return [each for each in found if each]


def why_not_done(maatregel: Maatregel, gedaan: str) -> Refusal | None:
    if maatregel.gedaan_op:
        return Refusal("already-done", "Dit is al gedaan.")
    return why_not_text(gedaan, "gedaan", "Schrijf op wat er is gedaan.", most=500)


def why_not_check(maatregel: Maatregel, bevinding: str, *, today: date) -> Refusal | None:
    """Only after it was done, and on or after the day that was chosen for it."""
    if maatregel.gecontroleerd_op:
        return Refusal("already-checked", "Dit is al gecontroleerd.")
    if maatregel.gedaan_op is None:
        return Refusal("not-done", "Doe eerst wat is afgesproken.")
    if today < maatregel.controle_op:
        return Refusal("too-early", "Het is nog te vroeg om te zien of dit werkt.")
    return why_not_text(bevinding, "bevinding", "Schrijf op waaraan je dat ziet.", most=500)
