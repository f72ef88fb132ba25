"""The end of a visit that is told when the visitor has gone: what cannot be done as it was typed, is kept as a note."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from django.db import transaction

from loket.balie.commands.end import Afloop, end_visit
from loket.balie.commands.visit import When
from loket.balie.models.kassabon import Wijze
from loket.balie.rules.kassa import euros
from loket.balie.rules.label import spaced
from loket.kernel.actor import Actor
from loket.kernel.refusal import Refused
from loket.klantcontacten.models import NeeReden, Resultaat
from loket.zaken.queries.choices import zaaktypen_to_open

PLAIN = (Resultaat.BEANTWOORD, Resultaat.AFGEBROKEN)  # these ask for nothing more
LONGEST_NOTE, LONGEST_SUBJECT = 1000, 200
KEPT = "Het bezoek is bewaard. Wat nog moet, staat in de notitie."


def end_late(*, volgnummer_id: UUID, afloop: Afloop, when: When, by: Actor) -> str:
    """Nothing, or why it could not be done as it was typed: the visit has ended all the same.

    Nobody can be asked any more, and the next visitor was called after it. Raises Refused when a colleague was first.
    """
    try:
        with transaction.atomic():
            end_visit(volgnummer_id=volgnummer_id, afloop=afloop, when=when, by=by)
    except Refused as refused:
        ended = end_visit(volgnummer_id=volgnummer_id, afloop=with_a_note(afloop), when=when, by=by)
        return f"{spaced(ended.volgnummer.label)}: {refused.refusal.reason} {KEPT}"
    return ""


def with_a_note(afloop: Afloop) -> Afloop:
    still = f"Nog te doen: {'; '.join(_left(afloop))}."
    return replace(
        Afloop(resultaat=afloop.resultaat if afloop.resultaat in PLAIN else Resultaat.BEANTWOORD),
        onderwerp=afloop.onderwerp[:LONGEST_SUBJECT],
        notitie=f"{still}\n{afloop.notitie}"[:LONGEST_NOTE].strip(),
        naam=afloop.naam,
        ander=afloop.ander,
        document_seen=afloop.document_seen,
        while_you_wait=afloop.while_you_wait,
    )


def _left(afloop: Afloop) -> Iterator[str]:
    if afloop.resultaat not in PLAIN:
        yield str(dict(Resultaat.choices).get(afloop.resultaat, "een andere afloop"))
    if afloop.zaaktype:
        yield next((name for id, name, _ in zaaktypen_to_open() if id == afloop.zaaktype), "een zaak")
    reason = str(dict(NeeReden.choices).get(afloop.nee_reden, afloop.nee_reden))
    yield from (each.strip() for each in (afloop.verwezen_naar, reason, afloop.nee_alternatief) if each.strip())
    if afloop.wijze or afloop.bedrag:
        paid = afloop.bedrag or (euros(afloop.bedrag_cent) if afloop.bedrag_cent else "")
        yield f"betaald {dict(Wijze.choices).get(afloop.wijze, '').lower()} {paid}".strip()
