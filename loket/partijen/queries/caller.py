"""A partij who calls, by its id."""

from typing import Any
from uuid import UUID

from loket.partijen.models import DigitaalAdres, Partij, PartijIdentificator, SoortDigitaalAdres, SoortObjectId
from loket.partijen.queries.digitaal_adres import confirmed
from loket.partijen.rules.known import Known

BSN, KVK = SoortObjectId.BSN, SoortObjectId.KVK_NUMMER


def known_of(partij_id: UUID) -> Known | None:
    """Three statements."""
    partij = Partij.objects.select_related("werkte_voor").filter(id=partij_id).first()
    if partij is None:
        return None
    numbers = _numbers(partij)
    told = _reached(partij) | _lives(partij) if not partij.indicatie_geheimhouding else {}
    works_for = partij.werkte_voor
    return Known(
        id=partij.id,
        nummer=partij.nummer,
        name=partij.naam or _joined(partij.voornaam or partij.voorletters, *_last(partij)),
        voornaam=partij.voornaam,
        voorletters=partij.voorletters,
        voorvoegsel=partij.voorvoegsel_achternaam,
        achternaam=partij.achternaam,
        works_for=works_for.naam if works_for else "",
        born=partij.geboortedatum,
        note=partij.interne_notitie,
        bsn=numbers.get(BSN, ""),
        kvk=numbers.get(KVK, ""),
        secret=bool(partij.indicatie_geheimhouding),
        organisation=partij.soort_partij == "organisatie",
        managed=(works_for or partij).accountmanager_id is not None,
        **told,
    )


def _numbers(partij: Partij) -> dict[str, str]:
    """A BSN of this partij only; the KvK-nummer also of whom it speaks for."""
    owners = [each for each in (partij.id, partij.werkte_voor_id) if each]
    found = PartijIdentificator.objects.filter(partij__in=owners, code_soort_object_id__in=(BSN, KVK)).order_by("id")
    return {
        each.code_soort_object_id: each.object_id
        for each in found
        if each.partij_id == partij.id or each.code_soort_object_id == KVK
    }


def _reached(partij: Partij) -> dict[str, Any]:
    found = confirmed(DigitaalAdres.objects.filter(partij=partij)).order_by("-is_standaard_adres", "id")
    rows = list(found.values_list("soort_digitaal_adres", "adres"))
    phone, email = SoortDigitaalAdres.TELEFOONNUMMER, SoortDigitaalAdres.EMAIL
    return {
        "phones": [adres for soort, adres in rows if soort == phone],
        "emails": [adres for soort, adres in rows if soort == email],
    }


def _lives(partij: Partij) -> dict[str, Any]:
    told = {name: str(value) for name, value in (partij.bezoekadres or {}).items() if value}
    extra = f"-{told['huisnummertoevoeging']}" if "huisnummertoevoeging" in told else ""
    return {
        "straat": told.get("straatnaam", ""),
        "huisnummer": f"{told.get('huisnummer', '')}{told.get('huisletter', '')}{extra}",
        "postcode": told.get("postcode", ""),
        "plaats": told.get("stad", ""),
    }


def _last(partij: Partij) -> tuple[str, str]:
    return partij.voorvoegsel_achternaam, partij.achternaam


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
