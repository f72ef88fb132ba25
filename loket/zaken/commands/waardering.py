"""Each morning: what did people think of a zaak that ended yesterday?"""

from datetime import timedelta

from django.utils import timezone

from loket.waardering.commands import invite
from loket.waardering.rules.vragen import ZAAK
from loket.zaken.models import Zaak
from loket.zaken.queries.outgoing import addressee_of
from loket.zgw.caller import RANK

NOT_TOLD = RANK["zaakvertrouwelijk"]  # what is shut more than this is sensitive: nobody is asked about it


def ask_what_they_think() -> int:
    """Once for a zaak, by the mail address of who asked for it. What leads elsewhere (a klacht, a melding) asks there
    or not at all. How many zaken were looked at.
    """
    yesterday = timezone.localdate() - timedelta(days=1)
    ended = list(Zaak.objects.filter(einddatum=yesterday, geleid_door="").select_related("zaaktype"))
    for zaak in ended:
        invite(
            channel=ZAAK,
            about=f"zaak:{zaak.id}",
            to=addressee_of(zaak.id).email,
            sensitive=RANK.get(zaak.vertrouwelijkheidaanduiding, 0) > NOT_TOLD,
            team=zaak.team_id or "",
        )
    return len(ended)
