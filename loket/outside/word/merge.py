"""Merge fields in a docx, `{{ naam }}`, by docxtpl: which there are, and filled in.

A field is a name and nothing else; between them only `{% if naam %}` … `{% else %}` … `{% endif %}`. So a template
cannot run long, reach anything, or grow. What is filled in is text: it is never read as a template.
"""

import io
import re
from collections.abc import Iterator, Mapping
from typing import Any

from docxtpl import DocxTemplate
from jinja2 import TemplateError, Undefined, nodes
from jinja2.sandbox import ImmutableSandboxedEnvironment

MOST_BRACES = 2000  # in one part
ALLOWED = (nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.If, nodes.Not, nodes.And, nodes.Or)
# Signs that XML cannot hold, and those by which docxtpl begins another paragraph or page.
UNFIT = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
TEXTS = ("author", "comments", "identifier", "language", "subject", "title")  # of the properties of the file


class NotMerged(Exception):
    """`told`: the piece of it that is no field, or what is wrong; empty when the file itself is broken."""

    def __init__(self, told: str = "") -> None:
        super().__init__("not merged")
        self.told = told[:100]


class Value(str):
    """Text for a field; in a condition it counts as there only when it is `known`."""

    known: bool

    def __new__(cls, text: str, *, known: bool = True) -> "Value":
        made = super().__new__(cls, UNFIT.sub("", text))
        made.known = known
        return made

    def __bool__(self) -> bool:
        return self.known and bool(str(self))


def fields_in(data: bytes) -> list[str]:
    """The names of its fields, each once. Raises NotMerged for whatever is more than a field or a condition."""
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
    """The same file with its fields filled in. Raises NotMerged."""
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
