"""My account: what I have to log in with, and where I am logged in."""

from uuid import UUID

import pyotp
import segno
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.safestring import SafeString, mark_safe
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from loket.kernel.forms import show_refusals, typed
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.limits import address_of
from loket.kernel.once import once
from loket.kernel.refusal import Refused
from loket.kernel.secrets import decrypt, encrypt
from loket.organisatie.models import Medewerker
from loket.organisatie.queries import gemeente
from loket.toegang import commands, queries
from loket.toegang.forms import CodeForm, ConfirmForm, PasskeyNameForm
from loket.toegang.models import Passkey
from loket.toegang.pages.entry import wanted_of
from loket.toegang.pages.own import Owner, owned
from loket.toegang.relying_party import passkeys_possible
from loket.toegang.sessions import PROVED

SECRET, CODES = "authenticator_secret", "recovery_codes"


@require_safe
@staff_only()
def account(request: HttpRequest) -> HttpResponse:
    me = UUID(actor_of(request).id)
    context = {
        "me": Medewerker.objects.get(id=me),
        "factors": queries.factors_of(me),
        "sessions": queries.sessions_of(me, current=request.session.session_key or ""),
        "history": queries.history(me)[:10],
        "passkeys": passkeys_possible(),
    }
    return page(request, "toegang/account.html", context)


@never_cache
@owned
def set_up(request: HttpRequest, *, owner: Owner) -> HttpResponse:
    """Choose a second step; who must have one comes here right after the password."""
    return page(request, "toegang/set_up.html", {"passkeys": passkeys_possible(), "obliged": owner.half is not None})


@never_cache
@owned
def set_up_app(request: HttpRequest, *, owner: Owner) -> HttpResponse:
    """Show a secret to the app, and see that it gives the right code."""
    secret = _secret(request)
    form = CodeForm(typed(request))
    if form.is_valid():
        try:
            commands.confirm_authenticator(
                medewerker_id=owner.medewerker.id, secret=secret, code=form.cleaned_data["code"], by=owner.actor
            )
        except Refused as refused:
            show_refusals(form, refused)
        else:
            codes = commands.renew_recovery_codes(medewerker_id=owner.medewerker.id, by=owner.actor)
            owner.next_page(request, "code")
            request.session.pop(SECRET, None)
            return _show_codes(request, codes)
    context = {"form": form, "secret": _in_fours(secret), "drawing": _drawing(owner.medewerker, secret)}
    return page(request, "toegang/set_up_app.html", context, status=422 if form.errors else 200)


@never_cache
@owned
def set_up_passkey(request: HttpRequest, *, owner: Owner) -> HttpResponse:
    form = PasskeyNameForm(initial={"name": "Passkey"})
    return page(request, "toegang/set_up_passkey.html", {"form": form, "passkeys": passkeys_possible()})


@require_POST
@owned
@once
def renew_codes(request: HttpRequest, *, owner: Owner) -> HttpResponse:
    codes = commands.renew_recovery_codes(medewerker_id=owner.medewerker.id, by=owner.actor)
    return _show_codes(request, codes)


@require_safe
@never_cache
@staff_only()
def codes(request: HttpRequest) -> HttpResponse:
    """The new recovery codes, once."""
    kept = request.session.pop(CODES, "")
    if not kept:
        return redirect("toegang:account")
    shown = decrypt(bytes.fromhex(kept)).split()
    return page(request, "toegang/codes.html", {"codes": shown})


@require_POST
@owned
@once
def remove_app(request: HttpRequest, *, owner: Owner) -> HttpResponse:
    commands.remove_authenticator(medewerker_id=owner.medewerker.id, by=owner.actor)
    messages.success(request, "De app voor codes is verwijderd.")
    return redirect("toegang:account")


@require_POST
@owned
@once
def remove_passkey(request: HttpRequest, passkey_id: UUID, *, owner: Owner) -> HttpResponse:
    passkey = get_object_or_404(Passkey, id=passkey_id, medewerker=owner.medewerker)
    commands.remove_passkey(passkey_id=passkey.id, by=owner.actor)
    messages.success(request, "De passkey is verwijderd.")
    return redirect("toegang:account")


@require_POST
@staff_only()
def end_session(request: HttpRequest, public_id: UUID) -> HttpResponse:
    actor = actor_of(request)
    commands.end_session(medewerker_id=UUID(actor.id), public_id=public_id, by=actor)
    messages.success(request, "Je bent daar uitgelogd.")
    return redirect("toegang:account")


@require_POST
@staff_only()
def end_sessions(request: HttpRequest) -> HttpResponse:
    actor = actor_of(request)
    commands.end_sessions(medewerker_id=UUID(actor.id), keep_session=request.session.session_key or "", by=actor)
    messages.success(request, "Je bent op alle andere apparaten uitgelogd.")
    return redirect("toegang:account")


@never_cache
@staff_only()
def confirm(request: HttpRequest) -> HttpResponse:
    """Prove again who this is, before something that opens a door."""
    form = ConfirmForm(typed(request))
    if form.is_valid():
        try:
            _prove_again(request, form.cleaned_data["proof"])
        except Refused as refused:
            show_refusals(form, refused)
        else:
            request.session[PROVED] = timezone.now().isoformat()
            return redirect(wanted_of(request))
    context = {"form": form, "next": wanted_of(request)}
    return page(request, "toegang/confirm.html", context, status=422 if form.errors else 200)


def _prove_again(request: HttpRequest, proof: str) -> None:
    me = Medewerker.objects.get(id=UUID(actor_of(request).id))
    if len(proof.replace(" ", "")) == 6 and proof.replace(" ", "").isdigit():
        commands.prove_code(medewerker=me, code=proof)
    else:
        commands.prove_password(email=me.email, password=proof, address=address_of(request))


def _show_codes(request: HttpRequest, codes: list[str]) -> HttpResponse:
    request.session[CODES] = encrypt(" ".join(codes)).hex()
    return redirect("toegang:codes")


def _secret(request: HttpRequest) -> str:
    """The secret of this set-up; it waits encrypted in the session until the app shows that it has it."""
    if SECRET not in request.session:
        request.session[SECRET] = encrypt(pyotp.random_base32()).hex()
    return decrypt(bytes.fromhex(request.session[SECRET]))


def _drawing(medewerker: Medewerker, secret: str) -> SafeString:
    address = pyotp.TOTP(secret).provisioning_uri(name=medewerker.email, issuer_name=f"Loket {gemeente().name}")
    drawing = segno.make(address, micro=False).svg_inline(scale=5, border=3, light="white", title="QR-code")
    return mark_safe(drawing)  # noqa: S308 - made by us out of bars


def _in_fours(secret: str) -> str:
    return " ".join(secret[at : at + 4] for at in range(0, len(secret), 4))
