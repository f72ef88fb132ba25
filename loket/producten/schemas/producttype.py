"""Products by the names of the Open Product API (Producttypen 1.7): a product of ours is a producttype there."""

from datetime import date, datetime
from uuid import UUID, uuid5

from msgspec import Struct

from loket.producten.queries.export import Exported
from loket.producten.rules.content import Audience, Cost, ProductContent

DOELGROEP = {Audience.ONDERNEMER: "bedrijven_en_instellingen", Audience.VERENIGING: "bedrijven_en_instellingen"}


class PrijsOptieOut(Struct):
    uuid: UUID
    bedrag: str
    beschrijving: str


class PrijsOut(Struct):
    uuid: UUID
    actief_vanaf: date
    prijsopties: list[PrijsOptieOut]
    prijsregels: list[str]


class LinkOut(Struct):
    uuid: UUID
    naam: str
    url: str


class ThemaOut(Struct):
    uuid: UUID
    naam: str
    beschrijving: str
    gepubliceerd: bool
    aanmaak_datum: datetime
    update_datum: datetime
    hoofd_thema: None = None


class OrganisatieOut(Struct):
    uuid: UUID
    naam: str
    code: str
    telefoonnummer: str = ""


class ContentElementOut(Struct):
    uuid: UUID
    taal: str
    content: str
    aanvullende_informatie: str
    labels: list[str]


class ProductTypeOut(Struct):
    uuid: UUID
    uniforme_product_naam: str | None
    doelgroep: str
    themas: list[ThemaOut]
    locaties: list[str]
    organisaties: list[OrganisatieOut]
    contacten: list[str]
    prijzen: list[PrijsOut]
    links: list[LinkOut]
    acties: list[LinkOut]
    bestanden: list[str]
    naam: str
    samenvatting: str
    taal: str
    externe_codes: list[str]
    parameters: list[str]
    verbruiksobject_schema: None
    dataobject_schema: None
    gepubliceerd: bool
    publicatie_start_datum: date
    publicatie_eind_datum: None
    aanmaak_datum: datetime
    update_datum: datetime
    code: str
    toegestane_statussen: list[str]
    keywords: list[str]
    interne_opmerkingen: str
    zaaktypen: list[str]
    verzoektypen: list[str]
    processen: list[str]

    @classmethod
    def of(cls, row: Exported, *, language: str) -> "ProductTypeOut":
        english = language == "en" and bool(row.content.en.title)
        find = row.content.find
        return cls(
            uuid=row.uuid,
            uniforme_product_naam=row.content.upl or None,
            doelgroep=doelgroep(row.content),
            themas=[ThemaOut(*told) for told in row.themas],
            locaties=[],
            organisaties=[OrganisatieOut(*row.organisatie)] if row.organisatie else [],
            contacten=[],
            prijzen=prijzen(row),
            links=[LinkOut(uuid5(row.uuid, f"link:{url}"), name, url) for name, url in row.links],
            acties=[LinkOut(uuid5(row.uuid, f"actie:{url}"), name, url) for name, url in row.acties],
            bestanden=[],
            naam=row.content.en.title if english else row.content.title,
            samenvatting=row.content.en.summary if english else row.content.summary,
            taal="en" if english else "nl",
            externe_codes=[],
            parameters=[],
            verbruiksobject_schema=None,
            dataobject_schema=None,
            gepubliceerd=True,
            publicatie_start_datum=row.first_published_at.date(),
            publicatie_eind_datum=None,
            aanmaak_datum=row.first_published_at,
            update_datum=row.published_at,
            code=row.slug.upper(),
            toegestane_statussen=[],
            keywords=find.terms_en if english else find.terms,
            interne_opmerkingen="",
            zaaktypen=[],
            verzoektypen=[],
            processen=[],
        )


class ActuelePrijsOut(Struct):
    uuid: UUID
    code: str
    upl_naam: str
    upl_uri: str
    actuele_prijs: PrijsOut | None

    @classmethod
    def of(cls, row: Exported, *, today: date) -> "ActuelePrijsOut":
        valid = [prijs for prijs in prijzen(row) if prijs.actief_vanaf <= today]
        return cls(row.uuid, row.slug.upper(), row.content.upl, row.upl_uri, valid[-1] if valid else None)


def prijzen(row: Exported) -> list[PrijsOut]:
    """All prices that begin on the same day are one price with options, the oldest first."""
    days = sorted({cost.valid_from for cost in row.content.costs if cost.amount is not None})
    return [PrijsOut(uuid5(row.uuid, f"prijs:{day}"), day, _opties(row, day), []) for day in days]


def content_elements(row: Exported, *, language: str) -> list[ContentElementOut]:
    """The parts of the page that are not empty, each with its label."""
    english = row.content.en.text
    parts = {"toelichting": english} if language == "en" and english else _parts(row.content)
    taal = "en" if language == "en" and english else "nl"
    return [
        ContentElementOut(uuid5(row.uuid, f"{taal}:{label}"), taal, text, "", [label])
        for label, text in parts.items()
        if text
    ]


def doelgroep(content: ProductContent) -> str:
    """For citizens, unless it is only for others."""
    found = {DOELGROEP.get(audience, "burgers") for audience in content.audience}
    return found.pop() if len(found) == 1 else "burgers"


def _opties(row: Exported, day: date) -> list[PrijsOptieOut]:
    costs = [cost for cost in row.content.costs if cost.valid_from == day and cost.amount is not None]
    return [PrijsOptieOut(_optie_uuid(row, cost), f"{cost.amount:.2f}", cost.label) for cost in costs]


def _optie_uuid(row: Exported, cost: Cost) -> UUID:
    return uuid5(row.uuid, f"prijs:{cost.valid_from}:{cost.label}")


def _parts(content: ProductContent) -> dict[str, str]:
    return {
        "voorwaarden": content.for_whom,
        "meenemen": _lines(content.needs),
        "aanpak": _lines(content.steps),
        "doorlooptijd": " ".join(filter(None, [content.term, content.term_note])),
        "toelichting": content.text,
        "grenzen": _lines(content.boundaries),
        "bezwaar": content.objection,
        "wetgeving": _lines(content.legal),
    }


def _lines(lines: list[str]) -> str:
    return "\n".join(f"- {line}" for line in lines)
