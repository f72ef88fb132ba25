"""What a browser may show by itself, and under which name a file goes out."""

import re

SHOWN = {
    "application/pdf",
    "image/png",
    "image/jpeg",
    "image/gif",
    "image/webp",
    "text/plain",
}
KIND = re.compile(r"[A-Za-z0-9][\w.+-]{0,126}/[\w.+-]{1,127}", re.ASCII)
UNFIT = re.compile(r'[\x00-\x1f\x7f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
UNKNOWN = "application/octet-stream"


def kind_of(formaat: str) -> str:
    """The media type, or that of plain bytes when the format is no media type."""
    return formaat.lower() if KIND.fullmatch(formaat) else UNKNOWN


def can_be_shown(formaat: str) -> bool:
    """Kinds that run nothing; a browser still gets them in a sandbox."""
    return kind_of(formaat) in SHOWN


def name_of(bestandsnaam: str, otherwise: str) -> str:
    """A name without what a file system or a header trips over."""
    return UNFIT.sub("_", bestandsnaam).strip(". ") or UNFIT.sub("_", otherwise).strip(". ") or "document"
