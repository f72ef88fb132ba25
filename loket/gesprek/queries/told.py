"""What was told on the screen, as it is written down: how the question ended, and what we promised."""

from datetime import date

from loket.gesprek.queries.customer import Who, known_for
from loket.gesprek.rules.draft import Draft
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.klantcontacten.models import SoortContact
from loket.klantcontacten.rules.ending import Verslag
from loket.klantcontacten.rules.internetaak import Promise
from loket.organisatie.models import Channel
from loket.telefonie.queries.number import why_not_call_back

NO_DAY = Refusal("no-such-day", "Deze dag bestaat niet.", "dag")


def verslag_of(draft: Draft) -> Verslag:
    return Verslag(
        kanaal=draft["kanaal"] or Channel.TELEPHONE,
        onderwerp=draft["onderwerp"],
        resultaat=draft["resultaat"],
        notitie=draft["notitie"],
        soort=draft.kind,
        echte_vraag=draft["echte_vraag"],
        product=draft.product,
        antwoorden=[(each.kind, each.slug, each.title) for each in draft.used],
        verwezen_naar=draft["verwezen_naar"],
        nee_reden=draft["nee_reden"],
        nee_grond=draft["nee_grond"],
        nee_alternatief=draft["nee_alternatief"],
        eerst_gezocht=draft.searched_first,
    )


def promise_of(draft: Draft, who: Who | None) -> Promise:
    """Of somebody who said who they are, with the name and number that we know, where no other was typed; of who was
    checked the mail address too, for it will say that we called. A question of the council has a name: raises Refused.
    """
    of_council, name = draft.kind == SoortContact.RAADSVRAAG, draft["naam"].strip()
    if of_council and not name:
        known_for(who)
    known = who.known if who and who.is_told else None
    phone = draft["telefoon"].strip() or next(iter(known.phones if known else ()), "")
    email = next(iter(known.emails), "") if known and who and who.is_checked else ""
    refuse(why_not_call_back(phone))
    try:
        day = date.fromisoformat(draft["dag"]) if draft["dag"] else None
    except ValueError:
        raise Refused(NO_DAY) from None
    return Promise(
        team=draft["team"],
        telefoonnummer=phone,
        emailadres=draft["email"].strip() or email,
        vraag=draft["notitie"].strip() or draft["onderwerp"],
        naam=name or (known.name if known else ""),
        dag=day,
        dagdeel=draft["dagdeel"],
        spoed=bool(draft["spoed"]),
        bestuurder=of_council,
    )
