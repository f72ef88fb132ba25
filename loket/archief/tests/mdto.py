"""MDTO 1.0.1 as its schema has it (Nationaal Archief), written out by hand: for each element what stands in it, in this
order; "!" is required once, "?" may be once, "*" may be more, "+" is required and may be more.
"""

from xml.etree import ElementTree

SPACE = "{https://www.nationaalarchief.nl/mdto}"
BEGRIP = "begripLabel! begripCode? begripBegrippenlijst!"
VERWIJZING = "verwijzingNaam! verwijzingIdentificatie?"
IDENTIFICATIE = "identificatieKenmerk! identificatieBron!"
TERMIJN = "termijnTriggerStartLooptijd? termijnStartdatumLooptijd? termijnLooptijd? termijnEinddatum?"
INFORMATIEOBJECT = (
    "identificatie+ naam! aggregatieniveau? classificatie* trefwoord* omschrijving* raadpleeglocatie* dekkingInTijd*"
    " dekkingInRuimte* taal* event* waardering! bewaartermijn? informatiecategorie? isOnderdeelVan* bevatOnderdeel*"
    " heeftRepresentatie* aanvullendeMetagegevens* gerelateerdInformatieobject* archiefvormer+ betrokkene* activiteit?"
    " beperkingGebruik+"
)
WITH_BEGRIP = (
    "aggregatieniveau classificatie waardering informatiecategorie bestandsformaat dekkingInTijdType"
    " eventType gerelateerdInformatieobjectTypeRelatie betrokkeneTypeRelatie beperkingGebruikType"
    " checksumAlgoritme termijnTriggerStartLooptijd"
)
WITH_VERWIJZING = (
    "dekkingInRuimte isOnderdeelVan bevatOnderdeel heeftRepresentatie aanvullendeMetagegevens"
    " archiefvormer activiteit begripBegrippenlijst eventVerantwoordelijkeActor"
    " gerelateerdInformatieobjectVerwijzing betrokkeneActor beperkingGebruikDocumentatie"
    " isRepresentatieVan"
)
IN_IT = {
    "informatieobject": INFORMATIEOBJECT,
    "bestand": "identificatie+ naam! omvang! bestandsformaat! checksum+ URLBestand? isRepresentatieVan!",
    "identificatie": IDENTIFICATIE,
    "verwijzingIdentificatie": IDENTIFICATIE,
    "dekkingInTijd": "dekkingInTijdType! dekkingInTijdBegindatum! dekkingInTijdEinddatum?",
    "event": "eventType! eventTijd? eventVerantwoordelijkeActor? eventResultaat?",
    "gerelateerdInformatieobject": "gerelateerdInformatieobjectVerwijzing! gerelateerdInformatieobjectTypeRelatie!",
    "betrokkene": "betrokkeneTypeRelatie! betrokkeneActor!",
    "beperkingGebruik": "beperkingGebruikType! beperkingGebruikNadereBeschrijving? beperkingGebruikDocumentatie*"
    " beperkingGebruikTermijn?",
    "checksum": "checksumAlgoritme! checksumWaarde! checksumDatum!",
    "bewaartermijn": TERMIJN,
    "beperkingGebruikTermijn": TERMIJN,
    **dict.fromkeys(WITH_BEGRIP.split(), BEGRIP),
    **dict.fromkeys(WITH_VERWIJZING.split(), VERWIJZING),
}
WAARDERINGEN = {"B": "Blijvend te bewaren", "V": "Tijdelijk te bewaren", "N": "Nader te bepalen"}  # a closed list


def read(xml):
    """The one object in it, after all of it was held against the standard."""
    root = ElementTree.fromstring(xml)
    assert root.tag == f"{SPACE}MDTO"
    [found] = root
    assert found.tag in (f"{SPACE}informatieobject", f"{SPACE}bestand")
    check(found)
    return found


def check(node):
    name, inside = node.tag.removeprefix(SPACE), [each.tag.removeprefix(SPACE) for each in node]
    if name not in IN_IT:
        assert not inside, f"nothing stands in {name}"
        assert (node.text or "").strip(), f"{name} is empty (1.0.2)"
        return
    wanted = [(each[:-1], each[-1]) for each in IN_IT[name].split()]
    places = [each for each, _ in wanted]
    assert set(inside) <= set(places), f"{name} knows no {set(inside) - set(places)}"
    assert inside == sorted(inside, key=places.index), f"{name}: another order than the schema"
    for each, often in wanted:
        count = inside.count(each)
        assert often in "*?" or count > 0, f"{name} must have {each}"
        assert often in "*+" or count <= 1, f"{name} has {each} twice"
    for each in node:
        check(each)


def text(node, path):
    """The texts at a path, such as `waardering/begripCode`."""
    return [each.text for each in node.findall("/".join(f"{SPACE}{step}" for step in path.split("/")))]
