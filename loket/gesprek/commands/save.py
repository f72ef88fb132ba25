"""Write down a question of the screen; with the zaak or the terugbelverzoek that it ends in, in one transaction."""

from datetime import datetime
from typing import TypeAlias
from uuid import UUID, uuid5

from django.db import transaction

from loket.gesprek.queries.customer import Who, aanvrager_of, caller_of
from loket.gesprek.queries.told import promise_of, verslag_of
from loket.gesprek.rules.draft import Draft, draft_of
from loket.kernel.actor import Actor
from loket.kernel.ids import new_id
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sent import key_of
from loket.kernel.sql import one_at_a_time
from loket.klantcontacten.commands import (
    add_zaak,
    close_klantcontact,
    drop_concept,
    promise_call_back,
    write_compliment,
)
from loket.klantcontacten.models import Internetaak, Klantcontact, Resultaat
from loket.klantcontacten.queries.concept import concepten_of, key_of_another, saved_with
from loket.klantcontacten.rules.internetaak import plain_number
from loket.organisatie.models import Channel
from loket.zaken.commands import open_for_caller
from loket.zaken.models import Zaak
from loket.zaken.queries.choices import zaaktypen_to_open

Saved: TypeAlias = tuple[Klantcontact, Zaak | None, Internetaak | None]
NO_KIND = Refusal("zaaktype-missing", "Kies een soort zaak.", "zaaktype")
KEY_OF_ANOTHER = Refusal("key-of-another", "Dit formulier was al gebruikt. Sla nog een keer op.")
WORDS = ("onderwerp", "resultaat", "echte_vraag", "verwezen_naar", "nee_reden", "nee_grond", "nee_alternatief")
FOLLOWED = UUID("5b0f2c1e-6c33-4d7e-9f2a-2f6b8f0c9d11")  # the name space of what follows from a klantcontact


@transaction.atomic
def save_question(*, draft: Draft, who: Who | None, begonnen_op: datetime, call: str, by: Actor) -> Saved:
    """Sent twice it is saved once, also in the same moment. Raises Refused with what is missing."""
    key = draft.send_key or new_id()
    one_at_a_time(f"klantcontact:{key}")
    if (known := saved_with(key, by=by)) and not _same(known, draft):
        key = key_of(key, draft.typed)  # somebody went back, and told something else
        known = saved_with(key, by=by)
    if known:
        _drop(draft, call, by)
        return known, None, None
    refuse(KEY_OF_ANOTHER if key_of_another(key, by=by) else None)
    zaak = _zaak(draft, who, key, by) if draft["resultaat"] == Resultaat.ZAAK_GESTART else None
    contact = close_klantcontact(
        verslag=verslag_of(draft),
        begonnen_op=begonnen_op,
        caller=caller_of(draft, who),
        gesprek=call,
        vervolg_op=draft.vervolg_op,
        zaak_id=zaak.id if zaak else None,
        send_key=key,
        by=by,
    )
    if draft["zaak"]:
        add_zaak(contact, UUID(draft["zaak"]))
    taak = None
    if draft["resultaat"] == Resultaat.TERUGBELVERZOEK:
        taak = promise_call_back(klantcontact_id=contact.id, promise=promise_of(draft, who), by=by)
    if draft.praise:
        write_compliment(nummer=contact.nummer, team=draft["compliment_team"], tekst=draft.praise, by=by)
    _drop(draft, call, by)
    return contact, zaak, taak


def _drop(draft: Draft, call: str, by: Actor) -> None:
    """What was kept of it, under whatever name of the call; not what is kept by now of the next caller."""
    for concept in concepten_of(by):
        if draft_of(concept.tekst).send_key == draft.send_key and (draft.send_key or concept.gesprek == call):
            drop_concept(gesprek=concept.gesprek, by=by)


def _same(saved: Klantcontact, draft: Draft) -> bool:
    """Whether this is what was saved: its words, how it ended, and where we call back. Not of whom: what is sent twice
    does not tell that the second time.
    """
    told = verslag_of(draft)
    words = [(getattr(saved, name), getattr(told, name)) for name in WORDS] + [(saved.inhoud, told.notitie)]
    if any(kept != typed.strip() for kept, typed in words):
        return False
    taak = Internetaak.objects.filter(klantcontact=saved).first()
    typed = plain_number(draft["telefoon"])
    return taak is None or ((not typed or taak.telefoonnummer == typed) and taak.team_id == draft["team"])


def _zaak(draft: Draft, who: Who | None, key: UUID, by: Actor) -> Zaak:
    try:
        kind = UUID(draft["zaaktype"])
    except ValueError:
        raise Refused(NO_KIND) from None
    return open_for_caller(
        send_key=uuid5(FOLLOWED, str(key)),
        zaaktype_id=kind,
        omschrijving=draft["onderwerp"],
        toelichting=draft["notitie"],
        kanaal=draft["kanaal"] or Channel.TELEPHONE,
        aanvrager=aanvrager_of(draft, who, with_bsn=_with_bsn(kind, who)),
        by=by,
    )


def _with_bsn(kind: UUID, who: Who | None) -> bool:
    """Of somebody who was checked, where this kind of zaak asks for it."""
    return bool(who and who.is_checked) and (kind, True) in {(id, bsn) for id, _, bsn in zaaktypen_to_open()}
