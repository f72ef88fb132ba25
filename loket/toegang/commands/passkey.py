"""Passkeys: a key on a device, opened by a finger, a face or a PIN (WebAuthn)."""

from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from webauthn import verify_authentication_response, verify_registration_response
from webauthn.helpers import parse_authentication_credential_json, parse_registration_credential_json
from webauthn.helpers.exceptions import WebAuthnException

from loket.kernel.actor import Actor
from loket.kernel.limits import give_back
from loket.kernel.outbox import announce
from loket.kernel.refusal import Refusal, Refused, refuse
from loket.kernel.sql import one_at_a_time
from loket.organisatie.models import Medewerker
from loket.toegang import rules
from loket.toegang.events import PasskeyAdded, PasskeyRemoved
from loket.toegang.models import Authenticator, Passkey
from loket.toegang.tries import OF_ADDRESS, address_key, count_try, note_failure

MOST_KEYS = 10
# RecursionError: an answer of thousands of brackets
UNREADABLE = (WebAuthnException, ValueError, TypeError, KeyError, RecursionError)
NOT_ADDED = Refusal("passkey-not-added", "De passkey is niet toegevoegd. Probeer het opnieuw.")


@transaction.atomic
def add_passkey(
    *, medewerker_id: UUID, name: str, credential: str, challenge: bytes, rp_id: str, origin: str, by: Actor
) -> Passkey:
    """Keep the public key that the device made. Refused when its answer is not to our question (WebAuthn 7.1)."""
    one_at_a_time(f"factors:{medewerker_id}")
    refuse(
        rules.why_not_touch(medewerker_id, by=by),
        NOT_ADDED if Passkey.objects.filter(medewerker_id=medewerker_id).count() >= MOST_KEYS else None,
    )
    try:
        answer = parse_registration_credential_json(credential)
        verified = verify_registration_response(
            credential=answer,
            expected_challenge=challenge,
            expected_rp_id=rp_id,
            expected_origin=origin,
            require_user_verification=True,
        )
    except UNREADABLE:
        raise Refused(NOT_ADDED) from None
    if Passkey.objects.filter(credential_id=verified.credential_id).exists():
        raise Refused(NOT_ADDED)
    passkey = Passkey.objects.create(
        medewerker_id=medewerker_id,
        name=name.strip()[:60] or "Passkey",
        credential_id=verified.credential_id,
        public_key=verified.credential_public_key,
        sign_count=verified.sign_count,
        transports=[transport.value for transport in answer.response.transports or []],
        created_at=timezone.now(),
    )
    announce(PasskeyAdded(medewerker_id, passkey.name), by=by)
    return passkey


def prove_passkey(*, credential: str, challenge: bytes, rp_id: str, origin: str, address: str) -> Medewerker:
    """Who this is, by a passkey that asked for a finger, a face or a PIN: two factors at once (WebAuthn 7.2)."""
    count_try((address_key(address), OF_ADDRESS))
    with transaction.atomic():
        passkey = _named_in(credential)
        if passkey and passkey.medewerker.is_active and _verifies(passkey, credential, challenge, rp_id, origin):
            give_back(address_key(address))
            return passkey.medewerker
    note_failure(passkey.medewerker if passkey else None, "passkey")
    raise Refused(rules.PASSKEY_WRONG)


@transaction.atomic
def remove_passkey(*, passkey_id: UUID, by: Actor) -> None:
    passkey = Passkey.objects.select_for_update().get(id=passkey_id)
    one_at_a_time(f"factors:{passkey.medewerker_id}")  # two could each see that the other is left
    others = Passkey.objects.filter(medewerker_id=passkey.medewerker_id).exclude(id=passkey_id).count()
    apps = Authenticator.objects.filter(medewerker_id=passkey.medewerker_id).count()
    refuse(
        rules.why_not_touch(passkey.medewerker_id, by=by),
        rules.why_not_remove_factor(
            left=others + apps, required=settings.SECOND_FACTOR_REQUIRED, own=by.id == str(passkey.medewerker_id)
        ),
    )
    passkey.delete()
    announce(PasskeyRemoved(passkey.medewerker_id, passkey.name), by=by)


def _named_in(credential: str) -> Passkey | None:
    """The key that the device says it used; its row is locked, so that its counter is right."""
    try:
        raw_id = parse_authentication_credential_json(credential).raw_id
    except UNREADABLE:
        return None
    keys = Passkey.objects.select_for_update(of=("self",)).select_related("medewerker")
    return keys.filter(credential_id=raw_id).first()


def _verifies(passkey: Passkey, credential: str, challenge: bytes, rp_id: str, origin: str) -> bool:
    try:
        verified = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=rp_id,
            expected_origin=origin,
            credential_public_key=bytes(passkey.public_key),
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=True,
        )
    except UNREADABLE:
        return False
    if not _handle_fits(credential, passkey):
        return False
    passkey.sign_count, passkey.used_at = verified.new_sign_count, timezone.now()
    passkey.save(update_fields=["sign_count", "used_at"])
    return True


def _handle_fits(credential: str, passkey: Passkey) -> bool:
    """A device may name the user too; then it must be the owner of the key."""
    handle = parse_authentication_credential_json(credential).response.user_handle
    return handle is None or handle == passkey.medewerker_id.bytes
