"""Whose data these are: of a klant, or of who began a zaak; and by what they are found everywhere."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from uuid import UUID

from django.db.models import QuerySet

from loket.kernel.person import Person
from loket.kernel.secrets import blind_index
from loket.klantcontacten.queries.unchecked import has_unchecked
from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator, SoortDigitaalAdres, SoortPartij
from loket.partijen.queries.digitaal_adres import confirmed
from loket.partijen.rules.digitaal_adres import gevonden_als
from loket.partijen.rules.identificator import index_text
from loket.partijen.rules.zoeknaam import naam_of
from loket.zaken.models import BetrokkeneType, Rol
from loket.zaken.queries.own import untold_of_numbers, zaken_of_numbers
from loket.zaken.rules.naam import name_of

KLANT, ZAAK = "klant", "zaak"
MAIL, PHONE = SoortDigitaalAdres.EMAIL, SoortDigitaalAdres.TELEFOONNUMMER


@dataclass(frozen=True, slots=True)
class Whose:
    """`label` says it without a name. `shared`: addresses that others use too, by which nothing is found.

    `has_unchecked`: more may be found by what nobody checked, when a colleague knows that it is theirs: a telephone
    number, or the mail address that only this zaak says (`mails_of_zaak`). Then it was looked for too (`unchecked`).
    `has_talks`: with them stand talks in which nobody checked who it was. Of those only is found what that address or
    number was said in.
    """

    van: str
    id: UUID
    label: str
    name: str
    person: Person
    shared: int = 0
    partij: UUID | None = field(default=None)
    has_unchecked: bool = False
    unchecked: bool = False
    has_talks: bool = False
    mails_of_zaak: frozenset[str] = field(default=frozenset(), repr=False)

    @property
    def asked_in(self) -> UUID | None:
        return self.id if self.van == ZAAK else None

    @property
    def object(self) -> str:
        """How the logs call it."""
        return f"zaken:{self.id}" if self.van == ZAAK else f"partijen:{self.id}"

    @property
    def logged_as(self) -> list[str]:
        """For the logboek dataverwerkingen, as partijen writes it there."""
        return sorted(self.person.numbers) or [f"partij:{each}" for each in sorted(self.person.known_as)]


def whose(van: str, id: UUID, *, unchecked: bool = False) -> Whose | None:
    """None when there is no such person. A handful of statements, whatever there is.

    By what nobody checked only when a colleague says so: people give numbers, and nobody asks that telephone; a request
    says where to answer it. Else who gives those of another as their own reads what that one said, or has it erased.
    """
    found = _of_klant(id) if van == KLANT else _of_zaak(id) if van == ZAAK else None
    if found is None:
        return None
    has_talks = found.partij is not None and has_unchecked(found.partij)
    sure = replace(found.person, phones=frozenset(), mails=found.person.mails - found.mails_of_zaak)
    more, person = sure.addresses != found.person.addresses, found.person if unchecked else sure
    return replace(found, person=person, unchecked=unchecked, has_unchecked=more, has_talks=has_talks)


def _of_klant(partij_id: UUID) -> Whose | None:
    partij = _persons().filter(id=partij_id).first()
    if partij is None:
        return None
    numbers = _numbers_of(partij.id)
    person, shared = _person(partij, numbers, [naam_of(partij)], _addresses_of(partij.id))
    return Whose(KLANT, partij.id, f"Klant {partij.nummer}", naam_of(partij), person, shared, partij.id)


def _of_zaak(zaak_id: UUID) -> Whose | None:
    """Of who began it, when that is a person; what this zaak says of how to reach them counts too."""
    found = Rol.objects.filter(zaak_id=zaak_id, omschrijving_generiek="initiator").select_related("zaak")
    rol = found.filter(betrokkene_type=BetrokkeneType.NATUURLIJK_PERSOON).first()
    if rol is None:
        return None
    name = name_of(rol.betrokkene_type, rol.betrokkene_identificatie, rol.afwijkende_naam_betrokkene)
    numbers = [rol.bsn] if rol.bsn else []
    partij = _with_number(rol.bsn) if rol.bsn else None
    contact = rol.contactpersoon_rol or {}
    told = [(MAIL, contact.get("emailadres") or ""), (PHONE, contact.get("telefoonnummer") or "")]
    addresses = {(kind, gevonden_als(kind, text)) for kind, text in told if text}
    names = [name, naam_of(partij)] if partij else [name]
    known = _addresses_of(partij.id) if partij else set()
    person, shared = _person(partij, numbers, names, addresses | known, also=[zaak_id])
    only_here = frozenset(text for kind, text in addresses - known if kind == MAIL)
    label, klant = rol.zaak.identificatie, partij.id if partij else None
    return Whose(ZAAK, zaak_id, label, name, person, shared, klant, mails_of_zaak=only_here & person.mails)


def _person(
    partij: Partij | None,
    numbers: list[str],
    names: Iterable[str],
    addresses: set[tuple[str, str]],
    also: Collection[UUID] = (),
) -> tuple[Person, int]:
    others = DigitaalAdres.objects.filter(gevonden_als__in=[text for _, text in addresses], partij__isnull=False)
    taken = set(confirmed(others).exclude(partij=partij).values_list("gevonden_als", flat=True))
    own = {(kind, text) for kind, text in addresses if text not in taken}
    phones = {way for kind, text in own if kind == PHONE for way in _ways_to_write(text)}
    untold = {zaak: runs for zaak, runs in untold_of_numbers(numbers) if zaak not in also}
    person = Person(
        known_as=frozenset([partij.id] if partij else []),
        numbers=frozenset(numbers),
        mails=frozenset(text for kind, text in own if kind == MAIL),
        phones=frozenset(phones),
        names=frozenset(name for name in names if name),
        files=frozenset([*zaken_of_numbers(numbers), *also]),
        untold=frozenset(untold),
        untold_open=frozenset(zaak for zaak, runs in untold.items() if runs),
    )
    return person, len(addresses) - len(own)


def _ways_to_write(number: str) -> tuple[str, ...]:
    """Rooms keep a number as it was typed, or with the land before it."""
    return (number, f"0{number[3:]}") if number.startswith("+31") else (number,)


def _persons() -> QuerySet[Partij]:
    return Partij.objects.exclude(soort_partij=SoortPartij.ORGANISATIE)


def _numbers_of(partij_id: UUID) -> list[str]:
    found = PartijIdentificator.objects.filter(partij=partij_id, code_soort_object_id="bsn").order_by("id")
    return [each.object_id for each in found]


def _addresses_of(partij_id: UUID) -> set[tuple[str, str]]:
    """Without what nobody confirmed: it may be of a stranger, and would find what is of that stranger."""
    found = DigitaalAdres.objects.filter(partij=partij_id, soort_digitaal_adres__in=[MAIL, PHONE])
    return set(confirmed(found).values_list("soort_digitaal_adres", "gevonden_als"))


def _with_number(bsn: str) -> Partij | None:
    index = blind_index(index_text("bsn", bsn))
    found = PartijIdentificator.objects.filter(object_index=index, partij__isnull=False).order_by("id")
    return _persons().filter(id__in=found.values("partij_id")).order_by("id").first()
