"""That everything went out, and whether with numbers of persons: two lines in the audit trail of each export."""

from dataclasses import dataclass


@dataclass(frozen=True)
class ExportBegun:
    export_id: str
    met_bsn: bool


@dataclass(frozen=True)
class ExportMade:
    export_id: str
    met_bsn: bool
    tables: int
    rows: int
    files: int
    missing_files: int
