"""Coming in by the second door: an account elsewhere (OpenID Connect)."""

from django.conf import settings

from loket.kernel.refusal import Refused
from loket.organisatie.models import Medewerker
from loket.outside.identiteit import Identity
from loket.toegang import rules
from loket.toegang.tries import note_failure


def prove_identity(identity: Identity) -> tuple[Medewerker, bool]:
    """Which medewerker this is, and whether the other side asked for a second factor.

    Only an address that the other side verified counts, and only an open account: nobody is made here.
    An address with other signs than ASCII is nobody's: small letters would turn a Kelvin sign into a "k".
    """
    email = identity.email.strip().lower() if identity.email.isascii() else ""
    found = Medewerker.objects.filter(email=email, is_active=True).first() if email else None
    if found is None or not identity.email_verified:
        note_failure(found, "identity")
        raise Refused(rules.IDENTITY_UNKNOWN)
    return found, bool(identity.factors & set(settings.OIDC_SECOND_FACTOR))
