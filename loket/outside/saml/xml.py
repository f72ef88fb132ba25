"""XML of others: no DTD, no entities, nothing fetched, never large. What does not fit is no XML for us."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.etree import _Element as Element

SAML = "urn:oasis:names:tc:SAML:2.0:assertion"
SAMLP = "urn:oasis:names:tc:SAML:2.0:protocol"
METADATA = "urn:oasis:names:tc:SAML:2.0:metadata"
DS = "http://www.w3.org/2000/09/xmldsig#"
XENC = "http://www.w3.org/2001/04/xmlenc#"
XENC11 = "http://www.w3.org/2009/xmlenc11#"
SOAP = "http://schemas.xmlsoap.org/soap/envelope/"
NAMES = {"saml": SAML, "samlp": SAMLP, "md": METADATA, "ds": DS, "xenc": XENC, "xenc11": XENC11, "soap": SOAP}
BINDING = "urn:oasis:names:tc:SAML:2.0:bindings:"
MOST_BYTES = 256 * 1024
DECLARATION = re.compile(rb"<!(?!--|\[CDATA\[)")


class NotGood(Exception):
    """This message is not what it should be; the text says what is wrong and holds nothing of a person."""


def parser() -> etree.XMLParser:
    """Comments and instructions are left out, so that no text is read only up to a comment in it."""
    return etree.XMLParser(
        resolve_entities=False,
        load_dtd=False,
        dtd_validation=False,
        no_network=True,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )


def parse(data: bytes) -> Element:
    """The root. Raises NotGood for anything with a declaration of its own, another encoding, or too large."""
    if len(data) > MOST_BYTES:
        raise NotGood("XML: too large")
    if b"\0" in data or DECLARATION.search(data):
        raise NotGood("XML: with a DTD or an entity")
    try:
        root = etree.fromstring(data, parser())
    except (etree.XMLSyntaxError, ValueError):
        raise NotGood("XML: broken") from None
    about = root.getroottree().docinfo
    if about.internalDTD is not None or (about.encoding or "utf-8").lower() not in ("utf-8", "us-ascii"):
        raise NotGood("XML: with a DTD, or not in UTF-8")
    return root


def text_of(element: Element) -> bytes:
    text: bytes = etree.tostring(element, encoding="utf-8", with_tail=False)
    return text


def name(short: str) -> str:
    """`saml:Issuer` as lxml names it."""
    prefix, local = short.split(":")
    return f"{{{NAMES[prefix]}}}{local}"


def made(short: str, *children: Element | str | None, **attributes: str | None) -> Element:
    """An element of ours; what is None is left out."""
    prefix = short.split(":")[0]
    told = {key: value for key, value in attributes.items() if value is not None}
    element = etree.Element(name(short), told, nsmap={prefix: NAMES[prefix]})
    for child in children:
        if isinstance(child, str):
            element.text = child
        elif child is not None:
            element.append(child)
    return element


def children(element: Element, short: str) -> list[Element]:
    """Only those right below it: nothing is looked for deeper in a message."""
    wanted = name(short)
    return [child for child in element if child.tag == wanted]


def only(element: Element, short: str) -> Element:
    """The one child of this name. Raises NotGood when there are none or more."""
    found = children(element, short)
    if len(found) != 1:
        raise NotGood(f"{short}: {len(found)} of them")
    return found[0]


def words(element: Element | None) -> str:
    return (element.text or "").strip() if element is not None and not len(element) else ""


def ids_are_unique(root: Element) -> None:
    """An ID that stands twice is how a signature of one thing is shown for another. Raises NotGood."""
    found = [str(element.get(each)) for element in _elements(root) for each in ("ID", "Id", "id") if element.get(each)]
    if len(found) != len(set(found)):
        raise NotGood("an ID stands twice")


def _elements(root: Element) -> Iterator[Element]:
    return (element for element in root.iter() if isinstance(element.tag, str))
