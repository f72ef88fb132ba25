"""The texts that must still go to the national facility, as a zip of XML that DROP takes in by hand."""

import io
import zipfile
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from loket.regelgeving.models import Orgaan, RegelingVersie
from loket.regelgeving.queries.regelingen import completeness
from loket.regelgeving.rules.text import Artikel, hoofdstukken

CVDR = "http://standaarden.overheid.nl/cvdr/terms/"
META = "http://standaarden.overheid.nl/cvdr/meta/"
DCTERMS = "http://purl.org/dc/terms/"
OVERHEID = "http://standaarden.overheid.nl/owms/terms/"


def aanlevering(*, gemeente: str) -> bytes:
    """A zip with one XML per text that is not in the facility yet: metadata (OWMS) and articles."""
    ids = [row["id"] for row in completeness().missing]
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for versie in RegelingVersie.objects.filter(id__in=ids).select_related("regeling"):
            name = f"{versie.regeling.slug}-{versie.in_force_from.isoformat()}.xml"
            archive.writestr(name, regeling_xml(versie, gemeente=gemeente))
    return content.getvalue()


def regeling_xml(versie: RegelingVersie, *, gemeente: str) -> bytes:
    """One text in the shape of a regulation in the national facility."""
    root = Element(f"{{{CVDR}}}cvdr")
    _meta(SubElement(root, f"{{{CVDR}}}meta"), versie, gemeente)
    body = SubElement(SubElement(SubElement(root, f"{{{CVDR}}}body"), "regeling"), "regeling-tekst")
    for chapter in hoofdstukken(versie.text):
        into = SubElement(body, "hoofdstuk") if chapter.title else body
        if chapter.title:
            SubElement(SubElement(into, "kop"), "titel").text = chapter.title
        for artikel in chapter.artikelen:
            _artikel(into, artikel)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _meta(meta: Element, versie: RegelingVersie, gemeente: str) -> None:
    regeling = versie.regeling
    kern = SubElement(meta, f"{{{CVDR}}}owmskern")
    _tell(kern, DCTERMS, "identifier", regeling.cvdr_id or "")
    _tell(kern, DCTERMS, "title", regeling.title)
    _tell(kern, DCTERMS, "language", "nl")
    _tell(kern, DCTERMS, "type", "regeling", scheme="overheid:Informatietype")
    _tell(kern, DCTERMS, "creator", gemeente, scheme="overheid:Gemeente")
    mantel = SubElement(meta, f"{{{CVDR}}}owmsmantel")
    _tell(mantel, DCTERMS, "alternative", regeling.citeertitel)
    _tell(mantel, DCTERMS, "source", regeling.grondslag)
    orgaan = Orgaan(regeling.orgaan).label
    _tell(mantel, OVERHEID, "isRatifiedBy", orgaan, scheme="overheid:BestuursorgaanGemeente")
    ipm = SubElement(meta, f"{{{CVDR}}}cvdripm")
    _tell(ipm, META, "inwerkingtredingDatum", versie.in_force_from.isoformat())
    _tell(ipm, META, "uitwerkingtredingDatum", versie.until.isoformat() if versie.until else "")
    _tell(ipm, META, "datumOndertekening", versie.adopted_on.isoformat())
    _tell(ipm, META, "betreft", versie.change)


def _artikel(into: Element, artikel: Artikel) -> None:
    element = SubElement(into, "artikel")
    kop = SubElement(element, "kop")
    if artikel.number:
        SubElement(kop, "label").text = "Artikel"
        SubElement(kop, "nr").text = artikel.number
    SubElement(kop, "titel").text = artikel.title
    for lid in artikel.leden:
        holder = SubElement(element, "lid") if lid.number else element
        if lid.number:
            SubElement(holder, "lidnr").text = lid.number
        SubElement(holder, "al").text = lid.text


def _tell(into: Element, namespace: str, name: str, value: str, **attributes: str) -> None:
    if value:
        SubElement(into, f"{{{namespace}}}{name}", attributes).text = value
