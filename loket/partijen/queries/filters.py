"""What may be asked about the numbers of a partij: of partijen, betrokkenen, klantcontacten and digital addresses."""

from loket.kernel.secrets import blind_index
from loket.partijen.models import SoortDigitaalAdres
from loket.partijen.rules.digitaal_adres import gevonden_als
from loket.partijen.rules.identificator import KINDS, index_text
from loket.zgw.filters import Filter, text

STRING = {"type": "string"}
CODES = {
    "codeObjecttype": "code_objecttype",
    "codeRegister": "code_register",
    "codeSoortObjectId": "code_soort_object_id",
}


# An address as it was typed; the index is on how it is looked up, which the kind decides.
SAME_ADRES = "(d.gevonden_als = ANY({v}::text[]) AND d.adres = ({v}::text[])[1])"


def adres_forms(value: str) -> list[str]:
    """The address itself, and each way in which it may be looked up."""
    return [text(value), *(gevonden_als(kind, value) for kind in SoortDigitaalAdres.values)]


def indexes_of(value: str) -> list[bytes]:
    """The blind index that this number would have as each kind of number."""
    return [blind_index(index_text(kind, text(value))) for kind in KINDS]


def identificator_filters(prefix: str, partij: str, *, row: str = "i") -> tuple[Filter, ...]:
    """`partij` is the column of the partij; several of these ask for one and the same number of it.

    A number is found by its index, and never stands in a statement.
    """
    one = f"{partij} IN (SELECT i.partij_id FROM partijen_partijidentificator i{_joined(row)} WHERE {{all}})"
    codes = [
        Filter(f"{prefix}__{name}", f"{row}.{column} = {{v}}::text", text, STRING, one)
        for name, column in CODES.items()
    ]
    number = Filter(f"{prefix}__objectId", f"{row}.object_index = ANY({{v}}::bytea[])", indexes_of, STRING, one)
    return (*codes, number)


def _joined(row: str) -> str:
    """The number that it stands below, when that is what is asked about."""
    return "" if row == "i" else f" JOIN partijen_partijidentificator {row} ON {row}.id = i.sub_identificator_van_id"
