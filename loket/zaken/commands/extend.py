"""Take longer than the term, as far as the law allows it."""

from uuid import UUID

from loket.kernel.actor import Actor
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, refuse
from loket.zaken.commands.changing import changing
from loket.zaken.commands.termijn import count_again, today
from loket.zaken.events import ZaakExtended
from loket.zaken.models import Oorzaak
from loket.zaken.queries.around import kind_of
from loket.zaken.rules.termijn import regel_in, why_not_longer


def extend_zaak(*, zaak_id: UUID, duur: str, reden: str, by: Actor) -> None:
    """Once, before the end, no longer than the law says; `duur` is a period such as P6W. Raises Refused."""
    with changing(zaak_id, by=by) as zaak:
        kind = kind_of(zaak)
        refuse(
            Refusal("no-extension", "De termijn van deze zaak kan niet langer.", "duur")
            if not kind.verlenging_mogelijk or zaak.einddatum
            else why_not_longer(
                regel_in(kind.termijnregel),
                start=zaak.startdatum,
                duur=duur,
                again=bool(zaak.verlenging),
                today=today(),
                last=zaak.uiterlijke_einddatum_afdoening,
            ),
            None if reden.strip() else Refusal("reden-missing", "Vertel waarom het langer duurt.", "reden"),
        )
        zaak.verlenging = {"reden": reden, "duur": duur}
        announce(ZaakExtended(zaak.id, duur), by=by)
        count_again(zaak, kind, Oorzaak.VERLENGD, by=by, reden=reden)
