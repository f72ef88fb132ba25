"""How strict we are: the rules ztc-010 to ztc-013 changed with each version, so a profile says what it asks."""

from dataclasses import dataclass

from django.conf import settings


@dataclass(frozen=True, slots=True)
class Profile:
    """`zaaktype_alone`: a published zaaktype alone freezes its ZIOTs, instead of together with the kind of document.
    `drafts_block`: no publishing while a named type is a draft (ztc-012). `one_catalogus`: ztc-013.
    """

    zaaktype_alone: bool
    drafts_block: bool
    one_catalogus: bool


PROFILES = {
    "1.3.1": Profile(zaaktype_alone=False, drafts_block=True, one_catalogus=True),
    "1.3.3": Profile(zaaktype_alone=True, drafts_block=False, one_catalogus=False),
}


def profile() -> Profile:
    return PROFILES[settings.ZTC_PROFILE]
