"""What hangs under a document follows the rights on it (A-06)."""

from uuid import UUID

from loket.documenten.queries.shapes import DOCUMENT
from loket.zgw.links import Links

# {t}d is the document that the shape of each of these joins.
KIND, LEVEL = "{t}d.informatieobjecttype_id", "{t}d.vertrouwelijkheidaanduiding"


def document_in(url: str) -> UUID:
    """The id in the address of a document. Raises WrongBody when it is something else."""
    links = Links()
    found = links.find("informatieobject", url, DOCUMENT)
    links.check()
    assert found
    return found


def requests_of(name: str) -> dict[str, str]:
    """What the standard calls the bodies that come in."""
    return {"create": f"{name}Request", "update": f"{name}Request", "partial_update": f"Patched{name}Request"}
