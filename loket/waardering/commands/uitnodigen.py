"""On the first morning of a peiling every colleague gets one mail."""

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from loket.berichten.commands import write_bericht
from loket.organisatie.models import Medewerker
from loket.waardering.queries.peiling import open_peiling


def tell_of_peiling() -> int:
    """Runs each morning; who was told is not told again. How many were told now."""
    today = timezone.localdate()
    now_open = open_peiling(today)
    if now_open is None or now_open.opent_op != today:
        return 0
    colleagues = Medewerker.objects.active().exclude(email="")
    for each in colleagues:
        write_bericht(
            to=each.email,
            subject="Vier zinnen over hoe wij klanten helpen",
            template="waardering/berichten/peiling.txt",
            about=f"peiling:{now_open.id}:{each.id}",
            name=each.first_name,
            peiling=now_open,
            link=f"{settings.PUBLIC_URL}{reverse('waardering:peiling')}",
        )
    return len(colleagues)
