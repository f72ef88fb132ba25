"""A mail address that a visitor may leave."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from loket.kernel.refusal import Refusal


def why_not_mail(email: str) -> Refusal | None:
    """None at all is fine."""
    if not email.strip():
        return None
    try:
        validate_email(email.strip())
    except ValidationError:
        return Refusal("mail-invalid", "Dit mailadres klopt niet. Een voorbeeld: naam@voorbeeld.nl", "email")
    return None
