"""What may be asked about rollen: of their own list, and of zaken (`rol__…`), then about one and the same rol."""

from collections.abc import Iterator

from loket.catalogi.models.roltype import OmschrijvingGeneriek
from loket.kernel.secrets import blind_index
from loket.zaken.models import BetrokkeneType, IndicatieMachtiging
from loket.zgw.filters import Filter, Read, WrongValue, address, choice, text

STRING, URI = {"type": "string"}, {"type": "string", "format": "uri"}
SELF = "eigen"  # who acts for nobody else
MACHTIGINGEN = (SELF, *IndicatieMachtiging.values)
LONGEST = {
    "natuurlijkPersoon__inpBsn": 9,
    "natuurlijkPersoon__anpIdentificatie": 17,
    "natuurlijkPersoon__inpA_nummer": 10,
    "nietNatuurlijkPersoon__annIdentificatie": 17,
    "vestiging__vestigingsNummer": 24,
    "medewerker__identificatie": 24,
}
# The names in the standard, and the kind of betrokkene and the number in its struct that they ask for.
NUMBERS = {
    "natuurlijkPersoon__anpIdentificatie": ("natuurlijk_persoon", "anpIdentificatie"),
    "natuurlijkPersoon__inpA_nummer": ("natuurlijk_persoon", "inpA_nummer"),
    "nietNatuurlijkPersoon__innNnpId": ("niet_natuurlijk_persoon", "innNnpId"),
    "nietNatuurlijkPersoon__annIdentificatie": ("niet_natuurlijk_persoon", "annIdentificatie"),
    "nietNatuurlijkPersoon__kvkNummer": ("niet_natuurlijk_persoon", "kvkNummer"),
    "nietNatuurlijkPersoon__vestigingsNummer": ("niet_natuurlijk_persoon", "vestigingsNummer"),
    "vestiging__vestigingsNummer": ("vestiging", "vestigingsNummer"),
    "vestiging__kvkNummer": ("vestiging", "kvkNummer"),
    "medewerker__identificatie": ("medewerker", "identificatie"),
    "organisatorischeEenheid__identificatie": ("organisatorische_eenheid", "identificatie"),
}


def filters_about(rol: str, prefix: str = "", inside: str = "{all}") -> tuple[Filter, ...]:
    """The filters, where `rol` names the row. Each is written so that the index for it can be used."""
    return tuple(
        Filter(prefix + name, where.replace("{rol}", rol), read, schema, inside)
        for name, where, read, schema in _questions()
    )


def _questions() -> Iterator[tuple[str, str, Read, dict[str, object]]]:
    types, words = BetrokkeneType.values, OmschrijvingGeneriek.values
    yield "betrokkene", "({rol}.betrokkene = {v}::text AND NOT ({rol}.betrokkene = ''))", address, dict(URI)
    yield "betrokkeneType", "{rol}.betrokkene_type = {v}::text", choice(*types), {**STRING, "enum": types}
    yield (
        "betrokkeneIdentificatie__natuurlijkPersoon__inpBsn",
        "{rol}.bsn_index = {v}::bytea",
        lambda value: blind_index(_number("natuurlijkPersoon__inpBsn")(value)),
        _told("natuurlijkPersoon__inpBsn"),
    )
    for name, (kind, number) in NUMBERS.items():
        value = f"({{rol}}.betrokkene_identificatie ->> '{number}')"
        where = f"({value} = {{v}}::text AND {value} > '' AND {{rol}}.betrokkene_type = '{kind}')"
        yield f"betrokkeneIdentificatie__{name}", where, _number(name), _told(name)
    yield (
        "omschrijvingGeneriek",
        "{rol}.omschrijving_generiek = {v}::text",
        choice(*words),
        {**STRING, "enum": words},
    )
    yield "machtiging", "{rol}.indicatie_machtiging = {v}::text", _machtiging, {**STRING, "enum": list(MACHTIGINGEN)}


def _number(name: str) -> Read:
    """A number of somebody; one that is too long is nobody's, and most likely a mistake."""

    def read(value: str) -> str:
        if len(value) > LONGEST.get(name, len(value)):
            raise WrongValue("max_length", f"Hoogstens {LONGEST[name]} tekens.")
        return text(value)

    return read


def _told(name: str) -> dict[str, object]:
    return {**STRING, "maxLength": LONGEST[name]} if name in LONGEST else dict(STRING)


def _machtiging(value: str) -> str:
    return choice(*MACHTIGINGEN)(value) if value != SELF else ""


# For the list of zaken: several of these ask for one rol of the zaak, to which all of them apply.
OF_ZAKEN = filters_about("r", "rol__", "{t}.id IN (SELECT r.zaak_id FROM zaken_rol r WHERE {all})")
