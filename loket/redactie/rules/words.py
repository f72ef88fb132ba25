"""What words in addresses and titles may be."""

import re
import unicodedata
from collections.abc import Iterable

from loket.kernel.refusal import Refusal

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
NAME_BEFORE = ("team ", "afdeling ")
OF_AN_OFFICE = ("zaken", "centrum", "dienst", "beheer", "bureau")  # how only a department is called


def slug_of(words: str) -> str:
    """The title as words in an address: "Boom kappen?" is "boom-kappen"."""
    plain = unicodedata.normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:100].rstrip("-")


def why_not_slug(slug: str, *, taken: bool) -> Refusal | None:
    if not SLUG.fullmatch(slug):
        return Refusal("slug-invalid", "Gebruik kleine letters, cijfers en streepjes.", "slug")
    if taken:
        return Refusal("slug-taken", "Er is al een pagina op dit adres. Kies andere woorden.", "slug")
    return None


def why_not_name(label: str, *, afdelingen: Iterable[str], field: str = "title") -> Refusal | None:
    """Titles and menus say what somebody wants, not which afdeling does it (S-82).

    Team Burgerzaken is not named as Burgerzaken either.
    """
    said = f" {_plain(label)} "
    for name in afdelingen:
        for written in (name, _without_team(name)):
            if f" {_plain(written)} " in said and is_a_name(written):
                reason = f"“{written}” is een naam van onze organisatie. Zeg wat iemand hier kan doen of lezen."
                return Refusal("title-names-department", reason, field)
    return None


def is_a_name(name: str) -> bool:
    """A department that is called after an ordinary word, such as Inwoners, may be said in a title."""
    return " " in name.strip() or name.strip().casefold().endswith(OF_AN_OFFICE)


def _without_team(name: str) -> str:
    before = next((each for each in NAME_BEFORE if name.casefold().startswith(each)), "")
    return name[len(before) :]


def _plain(words: str) -> str:
    return " ".join(re.findall(r"[\w']+", words.casefold()))
