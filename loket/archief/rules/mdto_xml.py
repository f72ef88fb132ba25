"""An MDTO object as XML: elements in the order of the schema, and none for a value that is not there."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from xml.etree import ElementTree

from loket.archief.rules.mdto import (
    AGGREGATIE,
    BETROKKENEN,
    CHECKSUMS,
    EVENTS,
    RELATIES,
    Begrip,
    Beperking,
    Bestand,
    Event,
    Identificatie,
    Informatieobject,
    Termijn,
    Verwijzing,
)
from loket.kernel.text import local

NAMESPACE = "https://www.nationaalarchief.nl/mdto"
SCHEMA = f"{NAMESPACE} https://www.nationaalarchief.nl/mdto/MDTO-XML1.0.1.xsd"
INSTANCE = "http://www.w3.org/2001/XMLSchema-instance"
NO_SIGN = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
Node = ElementTree.Element


def xml_of(it: Informatieobject | Bestand) -> bytes:
    """The document, the same for the same object."""
    kind = "informatieobject" if isinstance(it, Informatieobject) else "bestand"
    root = Node("MDTO", {"xmlns": NAMESPACE, "xmlns:xsi": INSTANCE, "xsi:schemaLocation": SCHEMA})
    nodes = _informatieobject(it) if isinstance(it, Informatieobject) else _bestand(it)
    root.append(_node(kind, *nodes))
    ElementTree.indent(root)
    made: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return made + b"\n"


def _informatieobject(it: Informatieobject) -> Iterator[Node]:
    yield from (_identificatie("identificatie", each) for each in it.identificaties)
    yield _text("naam", it.naam)
    yield _begrip("aggregatieniveau", Begrip(it.niveau, AGGREGATIE))
    yield from (_begrip("classificatie", each) for each in it.classificaties)
    yield from (_text("trefwoord", each) for each in it.trefwoorden)
    yield from _texts("omschrijving", it.omschrijving)
    if it.dekking:
        kind, begin, eind = it.dekking
        days = [_text("dekkingInTijdBegindatum", begin), *_texts("dekkingInTijdEinddatum", eind)]
        yield _node("dekkingInTijd", _begrip("dekkingInTijdType", kind), *days)
    yield from _texts("taal", it.taal)
    yield from map(_event, it.events)
    yield _begrip("waardering", it.waardering)
    if it.bewaartermijn:
        yield _termijn("bewaartermijn", it.bewaartermijn)
    if it.categorie:
        yield _begrip("informatiecategorie", it.categorie)
    yield from (_verwijzing("isOnderdeelVan", each) for each in it.onderdeel_van)
    yield from (_verwijzing("bevatOnderdeel", each) for each in it.onderdelen)
    yield from (_verwijzing("heeftRepresentatie", each) for each in it.representaties)
    yield from (_verwijzing("aanvullendeMetagegevens", each) for each in it.aanvullend)
    for other, relatie in it.gerelateerd:
        kind_of = _begrip("gerelateerdInformatieobjectTypeRelatie", Begrip(relatie, RELATIES))
        where = _verwijzing("gerelateerdInformatieobjectVerwijzing", other)
        yield _node("gerelateerdInformatieobject", where, kind_of)
    yield _verwijzing("archiefvormer", it.archiefvormer)
    for relatie, actor in it.betrokkenen:
        kind_of = _begrip("betrokkeneTypeRelatie", Begrip(relatie, BETROKKENEN))
        yield _node("betrokkene", kind_of, _verwijzing("betrokkeneActor", actor))
    if it.activiteit:
        yield _verwijzing("activiteit", it.activiteit)
    yield from map(_beperking, it.beperkingen)


def _bestand(it: Bestand) -> Iterator[Node]:
    yield from (_identificatie("identificatie", each) for each in (it.identificatie, *it.more))
    yield _text("naam", it.naam)
    yield _text("omvang", it.omvang)
    yield _begrip("bestandsformaat", it.formaat)
    yield _node(
        "checksum",
        _begrip("checksumAlgoritme", Begrip("SHA-256", CHECKSUMS)),
        _text("checksumWaarde", it.sha256),
        _text("checksumDatum", it.gemeten_op),
    )
    yield _verwijzing("isRepresentatieVan", it.representatie_van)


def _event(it: Event) -> Node:
    parts = [_begrip("eventType", Begrip(it.type, EVENTS)), _text("eventTijd", it.tijd)]
    if it.actor:
        parts.append(_verwijzing("eventVerantwoordelijkeActor", Verwijzing(it.actor)))
    return _node("event", *parts, *_texts("eventResultaat", it.resultaat))


def _beperking(it: Beperking) -> Node:
    described = _texts("beperkingGebruikNadereBeschrijving", it.beschrijving)
    termijn = [_termijn("beperkingGebruikTermijn", it.termijn)] if it.termijn else []
    return _node("beperkingGebruik", _begrip("beperkingGebruikType", it.type), *described, *termijn)


def _termijn(name: str, it: Termijn) -> Node:
    return _node(
        name,
        *([_begrip("termijnTriggerStartLooptijd", it.trigger)] if it.trigger else []),
        *_texts("termijnStartdatumLooptijd", it.start),
        *_texts("termijnLooptijd", it.looptijd),
        *_texts("termijnEinddatum", it.eind),
    )


def _begrip(name: str, it: Begrip) -> Node:
    lijst = _verwijzing("begripBegrippenlijst", Verwijzing(it.lijst))
    return _node(name, _text("begripLabel", it.label), *_texts("begripCode", it.code), lijst)


def _verwijzing(name: str, it: Verwijzing) -> Node:
    known = [_identificatie("verwijzingIdentificatie", it.identificatie)] if it.identificatie else []
    return _node(name, _text("verwijzingNaam", it.naam), *known)


def _identificatie(name: str, it: Identificatie) -> Node:
    return _node(name, _text("identificatieKenmerk", it.kenmerk), _text("identificatieBron", it.bron))


def _texts(name: str, value: str | date | None) -> list[Node]:
    return [_text(name, value)] if value else []


def _text(name: str, value: str | int | date | datetime) -> Node:
    made = Node(name)
    if isinstance(value, datetime):
        made.text = local(value).isoformat(timespec="seconds")
    else:
        made.text = value.isoformat() if isinstance(value, date) else _written(str(value))
    assert made.text.strip(), f"{name} is required, and empty"
    return made


def _written(text: str) -> str:
    """Without the signs that XML 1.0 has no place for."""
    return NO_SIGN.sub("", text)


def _node(name: str, *parts: Node) -> Node:
    made = Node(name)
    made.extend(parts)
    return made
