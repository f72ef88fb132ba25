"""How a melder wants to hear from us: one field for an e-mail address or a mobile number."""

from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator

from loket.kernel.refusal import Refusal

LONGEST = 254
_is_email = EmailValidator()


@dataclass(frozen=True, slots=True)
class Contact:
    """At most one of the two is filled; the number is international: "+31612345678"."""

    email: str = ""
    phone: str = ""


def read_contact(typed: str) -> Contact | Refusal:
    """Nothing is fine too: contact is optional."""
    text = " ".join(typed.split())
    if not text:
        return Contact()
    if len(text) > LONGEST:
        return Refusal("contact-too-long", "Dit adres is te lang. Kijk het na.", "contact")
    return _email(text) if "@" in text else _mobile(text)


def _email(text: str) -> Contact | Refusal:
    try:
        _is_email(text)
    except ValidationError:
        return Refusal("email-wrong", "Dit e-mailadres klopt niet. Zo ziet het eruit: naam@voorbeeld.nl", "contact")
    local, _, host = text.rpartition("@")
    return Contact(email=f"{local}@{host.lower()}")


def _mobile(text: str) -> Contact | Refusal:
    import phonenumbers  # tables of all countries: only a request with a number needs them
    from phonenumbers import NumberParseException, PhoneNumberFormat, PhoneNumberType

    try:
        number = phonenumbers.parse(text, "NL")
    except NumberParseException:
        return Refusal("contact-unknown", "Vul een e-mailadres of een 06-nummer in.", "contact")
    if not phonenumbers.is_valid_number(number):
        return Refusal("phone-wrong", "Dit nummer klopt niet. Een 06-nummer heeft 10 cijfers.", "contact")
    if phonenumbers.number_type(number) not in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE):
        return Refusal(
            "phone-not-mobile", "Naar dit nummer kunnen wij geen sms sturen. Vul een 06-nummer in.", "contact"
        )
    return Contact(phone=phonenumbers.format_number(number, PhoneNumberFormat.E164))
