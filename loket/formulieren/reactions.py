"""What forms do when a fact arrives."""

from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from loket.formulieren.commands import lose_zaak
from loket.formulieren.commands.mailen import mail_about
from loket.formulieren.events import AanvraagFailed
from loket.formulieren.models import Aanvraag
from loket.formulieren.queries.aanvraag import ingevuld_of, name_of
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
        mail_about(
            aanvraag,
            "later_zaak",
            to=email,
            subject=format_lazy(_("Wij hebben uw formulier: {kenmerk}"), kenmerk=aanvraag.kenmerk),
            about=f"formulier-later-zaak:{aanvraag.id}",
            once=True,
            formulier=name_of(aanvraag),
            op=f"{date_words(at.date())} om {clock(at)}",
            kenmerk=aanvraag.kenmerk,
        )
