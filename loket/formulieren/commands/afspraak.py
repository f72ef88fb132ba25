"""The visits that somebody chose in a form: made when it is sent, and tied to its zaak when there is one."""

from uuid import UUID

from django.db import transaction

from loket.afspraken import commands as afspraken
from loket.formulieren.commands.held import held_draft, write_answers
from loket.formulieren.queries.aanvraag import Ingevuld
from loket.formulieren.queries.afspraak import afspraak_id_of, partij_of, with_words
from loket.formulieren.queries.formulier import inhoud_of
from loket.formulieren.rules.content import Soort
from loket.formulieren.rules.overdracht import aanvrager_of, afspraken_of
from loket.kernel.actor import SYSTEM, Actor
from loket.kernel.refusal import Refusal, Refused


def book_visits(filled: Ingevuld, *, by: Actor) -> None:
    """Each once, however often it is sent, and for who logged in when it began: who pays first has no browser here.
    Raises Refused at its question when somebody else has the time now.
    """
    who = aanvrager_of(filled.inhoud, filled.reis)
    partij = partij_of(filled.aanvraag)
    for vraag, keuze in afspraken_of(filled.inhoud, filled.reis):
        try:
            afspraken.book_from_form(
                products=vraag.afspraak,
                answer=keuze,
                send_key=afspraak_id_of(filled.aanvraag, vraag),
                name=who.name or who.bedrijfsnaam,
                email=who.email,
                phone=who.phone,
                taal=filled.aanvraag.taal,
                partij=partij,
                by=by,
            )
        except Refused as refused:
            raise Refused(*(Refusal(each.code, each.reason, vraag.code) for each in refused.refusals)) from None


def tie_visits(filled: Ingevuld, zaak: UUID) -> None:
    for vraag, _ in afspraken_of(filled.inhoud, filled.reis):
        afspraken.tie_to_zaak(afspraak_id=afspraak_id_of(filled.aanvraag, vraag), zaak=zaak, by=SYSTEM)


@transaction.atomic
def look_again(*, aanvraag_id: UUID) -> bool:
    """Whether all times that were chosen are free still; of one that is not, the answer tells so, and other times can
    be chosen. Raises Refused when it was sent already.
    """
    aanvraag = held_draft(aanvraag_id)
    answers, chosen = aanvraag.answers, {}
    for vraag in inhoud_of(aanvraag.versie_id).vragen():
        if vraag.soort == Soort.AFSPRAAK and (answers.get(vraag.code) or {}).get("keuze"):
            chosen[vraag.code] = with_words(vraag, answers[vraag.code])
    if any(answers[code] != told for code, told in chosen.items()):
        write_answers(aanvraag, {**answers, **chosen})
    return not any(told.get("bezet") for told in chosen.values())
