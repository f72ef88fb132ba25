"""What the texts of messages say: a moment or an amount that was told in Dutch, in the language of who reads it."""

import re

from django import template
from django.conf import settings
from django.utils.html import escape, format_html, urlize
from django.utils.safestring import SafeString, mark_safe

from loket.berichten.models import Bericht
from loket.kernel.language import in_english, moment_here
from loket.kernel.lines import called
from loket.kernel.text_in_english import amounts_in_english

register = template.Library()
register.filter("spoken", moment_here)
register.filter("called", called)


@register.filter
def amount(words: str) -> str:
    """ "€ 1.250,50", or "€1,250.50"."""
    return amounts_in_english(words) if in_english() else words


@register.filter
def linked(bericht: Bericht) -> SafeString:
    """Its text with links to addresses of ours only: a name or a question may hold another one, that nobody looked at.
    What a colleague wrote has all its links.
    """
    if bericht.personal:
        return mark_safe(urlize(bericht.text, autoescape=True))  # noqa: S308 - it escapes
    parts = _ours().split(bericht.text)  # a link stands at each odd place
    made = [format_html('<a href="{0}">{0}</a>', part) if at % 2 else escape(part) for at, part in enumerate(parts)]
    return mark_safe("".join(made))  # noqa: S308 - each part is escaped


def _ours() -> re.Pattern[str]:
    """Our own site and the room of a video call, whole: not what only begins like them."""
    begins = [settings.PUBLIC_URL, settings.VIDEO_URL.partition("{room}")[0].rstrip("/")]
    whole = "|".join(re.escape(each) for each in begins if each)
    return re.compile(rf"((?:{whole})(?:(?=[/?#])[^\s<>\"']*[^\s<>\"'.,;:!?)]|(?=[.,;:!?)]?(?:\s|$))))")
