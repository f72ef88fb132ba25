"""What forms do when a fact arrives."""

from loket.berichten.commands import write_bericht
from loket.formulieren.commands import lose_zaak
from loket.formulieren.events import AanvraagFailed
from loket.formulieren.models import Aanvraag
from loket.formulieren.queries.aanvraag import ingevuld_of
from loket.formulieren.queries.adresbevestiging import address_is_theirs
from loket.formulieren.rules.overdracht import aanvrager_of
from loket.kernel.text import clock, date_words, local
from loket.zaken.events import ZaakDeleted


def let_go_of_zaak(event: ZaakDeleted) -> None:
    lose_zaak(zaak_id=event.zaak_id)


def confirm_without_zaak(event: AanvraagFailed) -> None:
    """No zaak yet, so no receipt with a number: who sent it hears that we have it (Awb 2:17)."""
    aanvraag = Aanvraag.objects.select_related("versie__formulier").filter(id=event.aanvraag_id, zaak=None).first()
    if aanvraag is None or aanvraag.submitted_at is None:
        return
    at = local(aanvraag.submitted_at)
    filled = ingevuld_of(aanvraag, at.date())
    email = aanvrager_of(filled.inhoud, filled.reis).email
    if email and address_is_theirs(aanvraag.id):
        write_bericht(
            to=email,
            subject=f"Wij hebben uw formulier: {aanvraag.kenmerk}",
            template="formulieren/berichten/later_zaak.txt",
            about=f"formulier-later-zaak:{aanvraag.id}",
            once=True,
            formulier=filled.name,
            op=f"{date_words(at.date())} om {clock(at)}",
            kenmerk=aanvraag.kenmerk,
        )
