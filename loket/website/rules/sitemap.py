"""A list of addresses as search engines read it (sitemaps.org)."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, tostring

SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap_xml(site: str, addresses: Iterable[str]) -> bytes:
    root = Element(f"{{{SPACE}}}urlset")
    for address in addresses:
        SubElement(SubElement(root, f"{{{SPACE}}}url"), f"{{{SPACE}}}loc").text = f"{site}{address}"
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
