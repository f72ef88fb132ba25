"""Merge fields by docxtpl, in a sandbox of jinja2. Asked by `merge.py`, which says what a field is."""

import io
from collections.abc import Iterator, Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError, Undefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

from loket.outside.word.merge import NotMerged, Value

MOST_BRACES = 2000  # in one part
ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not, nodes.And, nodes.Or)
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
TEXTS = ("author", "comments", "identifier", "language", "subject", "title")  # of the properties of the file


def fields_in(data: bytes) -> list[str]:
    found: dict[str, None] = {}
    for source in _sources(data):
        if source.count("{") > MOST_BRACES:
            raise NotMerged("{")
        try:
            tree = _environment().parse(source)
        except (TemplateError, RecursionError) as error:
            raise NotMerged(str(getattr(error, "message", ""))) from None
        for node in _within(tree):
            if not isinstance(node, ALLOWED):
                raise NotMerged(type(node).__name__)
            if isinstance(node, nodes.Name):
                found[node.name] = None
    return list(found)


def filled(data: bytes, values: Mapping[str, Value]) -> bytes:
    fields_in(data)
    written = io.BytesIO()
    try:
        template = DocxTemplate(io.BytesIO(data))
        template.render(dict(values), jinja_env=_environment(), autoescape=True)
        template.save(written)
    except Exception:  # of a file that anybody made: lxml, python-docx and jinja each fail in their own ways
        raise NotMerged from None
    return written.getvalue()


def _environment() -> ImmutableSandboxedEnvironment:
    """No filters, tests or functions: there is nothing to call."""
    made = ImmutableSandboxedEnvironment(autoescape=True, undefined=Undefined)
    made.globals.clear()
    made.filters.clear()
    made.tests.clear()
    return made


def _sources(data: bytes) -> Iterator[str]:
    """The XML of each part that is filled in, as docxtpl makes it ready for that."""
    try:
        template: Any = DocxTemplate(io.BytesIO(data))
        template.render_init()
        raw = [template.get_xml()]
        for uri in (template.HEADER_URI, template.FOOTER_URI):
            raw += [template.get_part_xml(part) for _, part in template.get_headers_footers(uri)]
        raw += [
            part.blob.decode("utf-8") for part in template.docx.part.package.iter_parts() if part.content_type == NOTES
        ]
        told = [str(getattr(template.docx.core_properties, name) or "") for name in TEXTS]
        for each in raw:
            if each.count("{") > MOST_BRACES:  # before patterns look for where they end
                raise NotMerged("{")
        yield from (template.patch_xml(each) for each in raw)
        yield from told
    except Exception as error:
        raise error if isinstance(error, NotMerged) else NotMerged from None


def _within(node: nodes.Node) -> Iterator[nodes.Node]:
    yield node
    for child in node.iter_child_nodes():
        yield from _within(child)
