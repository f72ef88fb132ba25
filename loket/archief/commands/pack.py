"""A zaak as a package for an archive: files, each with its MDTO, in one zip. Made anew it is the same to the byte."""

import hashlib
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import IO
from uuid import UUID

from django.conf import settings

from loket.archief.commands.describing import (
    BRON,
    Maker,
    file_id,
    file_name,
    id_of,
    link_to,
    name_of,
    of_document,
    of_zaak,
)
from loket.archief.queries.dossier import dossier_of, gegevens_of
from loket.archief.rules.formats import format_of
from loket.archief.rules.mdto import Bestand, Identificatie, Verwijzing
from loket.archief.rules.mdto_xml import xml_of
from loket.documenten.models import Document
from loket.kernel.refusal import Refusal, Refused
from loket.kernel.text import local
from loket.organisatie.queries import gemeente
from loket.outside.opslag import NotThere, store

PIECE, HEAD = 1 << 20, 32
UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")
GONE = Refusal("content-missing", "De inhoud van een document is er niet meer.")
DAMAGED = Refusal("content-damaged", "De inhoud van een document is niet meer wat zij was.")


@dataclass(frozen=True, slots=True)
class Packed:
    documents: int
    size: int
    sha256: str


def pack_zaak(zaak_id: UUID, out: IO[bytes], *, at: datetime) -> Packed:
    """Writes the zip. Raises Refused when a file is gone, or is not what it was when it came in."""
    it = dossier_of(zaak_id)
    maker = Maker(gemeente().full_name, settings.ORGANISATION_CODE, at)
    top = safe(it.zaak.identificatie)
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as zip:
        package = Package(zip, at)
        package.add(f"{top}/{top}.mdto.xml", xml_of(of_zaak(it, maker)))
        gegevens = gegevens_of(zaak_id)
        package.add(f"{top}/zaakgegevens.json", gegevens)
        about = Bestand(
            identificatie=Identificatie(f"{it.zaak.id}/zaakgegevens", BRON),
            naam="zaakgegevens.json",
            omvang=len(gegevens),
            formaat=format_of("application/json", gegevens[:HEAD]),
            sha256=hashlib.sha256(gegevens).hexdigest(),
            gemeten_op=at,
            representatie_van=Verwijzing(name_of(it.zaak), id_of(it.zaak)),
        )
        package.add(f"{top}/zaakgegevens.json.bestand.mdto.xml", xml_of(about))
        for document in it.documents:
            room = f"{top}/{safe(document.identificatie)}"
            package.add(f"{room}/{safe(document.identificatie)}.mdto.xml", xml_of(of_document(document, it, maker)))
            if document.bestand:
                _add_file(package, room, document, at)
        package.close(top)
    out.seek(0)
    return Packed(len(it.documents), *_measured(out))


class Package:
    """Writes into the zip, and remembers the digests for its list (as BagIt writes it)."""

    def __init__(self, zip: zipfile.ZipFile, at: datetime) -> None:
        self.zip, self.lines = zip, list[str]()
        moment = local(at)
        self.moment = (moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)

    def add(self, name: str, content: bytes) -> None:
        with self.zip.open(self._info(name), "w") as out:
            out.write(content)
        self.lines.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")

    def stream(self, name: str, pieces: Iterator[bytes]) -> tuple[int, str]:
        """How large it is, and its digest."""
        digest, size = hashlib.sha256(), 0
        with self.zip.open(self._info(name), "w", force_zip64=True) as out:
            for piece in pieces:
                out.write(piece)
                digest.update(piece)
                size += len(piece)
        self.lines.append(f"{digest.hexdigest()}  {name}\n")
        return size, digest.hexdigest()

    def close(self, top: str) -> None:
        listed = "".join(self.lines).encode()
        with self.zip.open(self._info(f"{top}/manifest-sha256.txt"), "w") as out:
            out.write(listed)

    def _info(self, name: str) -> zipfile.ZipInfo:
        return zipfile.ZipInfo(name, self.moment)


def safe(name: str) -> str:
    """A name that leads nowhere else, on any machine."""
    return UNSAFE.sub("_", name).strip("._")[:100] or "naamloos"


def _add_file(package: Package, room: str, document: Document, at: datetime) -> None:
    name, head = f"{room}/{safe(file_name(document))}", _pieces_of(document, HEAD)
    first = next(head, b"")
    head.close()
    size, sha256 = package.stream(name, _pieces_of(document))
    if document.sha256 and sha256 != document.sha256:
        raise Refused(DAMAGED)
    about = Bestand(
        identificatie=file_id(document),
        naam=file_name(document),
        omvang=size,
        formaat=format_of(document.formaat, first),
        sha256=sha256,
        gemeten_op=at,
        representatie_van=link_to(document),
    )
    package.add(f"{name}.bestand.mdto.xml", xml_of(about))


def _pieces_of(document: Document, size: int = PIECE) -> "Pieces":
    return Pieces(document.bestand, size)


class Pieces(Iterator[bytes]):
    """The content bit by bit. Raises Refused when it is not there."""

    def __init__(self, key: str, size: int) -> None:
        try:
            self.content, self.size = store().open(key), size
        except NotThere:
            raise Refused(GONE) from None

    def __next__(self) -> bytes:
        piece = self.content.read(self.size)
        if not piece:
            self.close()
            raise StopIteration
        return piece

    def close(self) -> None:
        self.content.close()


def _measured(out: IO[bytes]) -> tuple[int, str]:
    digest, size = hashlib.sha256(), 0
    while piece := out.read(PIECE):
        digest.update(piece)
        size += len(piece)
    out.seek(0)
    return size, digest.hexdigest()
