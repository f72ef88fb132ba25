"""What stands around a zaak and has a say in what may be told of it: its zaaktype, its hoofdzaak, related zaken."""

from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from loket.kernel.refusal import Refusal


@dataclass(frozen=True, slots=True)
class Kind:
    """What a zaaktype says. `termijnregel` is JSON, as loket.termijnen keeps it; `team` is who its verantwoordelijke
    is, when a team is called so.
    """

    id: UUID
    concept: bool
    vertrouwelijkheidaanduiding: str
    producten_of_diensten: list[str]
    termijnregel: str | None
    servicenorm: str | None
    servicenorm_werkdagen: int | None
    opschorting_mogelijk: bool
    verlenging_mogelijk: bool
    team: str | None


@dataclass(frozen=True, slots=True)
class Hoofdzaak:
    id: UUID
    hoofdzaak_id: UUID | None
    einddatum: date | None


@dataclass(frozen=True, slots=True)
class Around:
    """`taken`: another zaak has the identificatie. `known`: the related zaken that are there. `kanaal`: what is wrong
    with the communicatiekanaal. `unreachable`: addresses of zaken elsewhere that give no answer.
    """

    kind: Kind | None = None
    hoofdzaak: Hoofdzaak | None = None
    taken: bool = False
    known: frozenset[UUID] = field(default_factory=frozenset)
    all_documents_archived: bool = True
    kanaal: Refusal | None = None
    unreachable: frozenset[str] = field(default_factory=frozenset)
