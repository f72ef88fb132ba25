"""What we know of who is in: from where, what may be done with it, who used it, and that it is not right."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.basisregistraties.commands.terugmelding import KloptNiet, report_wrong
from loket.basisregistraties.models import Bron
from loket.basisregistraties.queries.terugmelding import own_terugmeldingen
from loket.inloggen.rules.ingelogde import Ingelogde, Kind
from loket.kernel import text_in_english
from loket.kernel.forms import carried_out, typed
from loket.kernel.language import in_english
from loket.kernel.once import once
from loket.kernel.text import date_words
from loket.mijn.forms.own import EMAIL, PHONE, AddressForm, MessagesForm
from loket.mijn.forms.question import WrongForm
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown
from loket.mijn.queries.registers import known_of, labels_of, value_of
from loket.partijen.commands.bevestigen import ask_again
from loket.partijen.commands.own import choose_messages, keep_own_address
from loket.partijen.queries.digitaal_adres import addresses_of, unconfirmed_since
from loket.partijen.queries.toestemming import soorten
from loket.verwerkingen.queries import uses_of

READ = ["GET", "HEAD", "POST"]


@require_safe
@for_residents
def gegevens(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    return _shown(request, who)


@require_POST
@for_residents
@once
def reach(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """Where we may reach somebody from now on."""
    form = AddressForm(request.POST)

    def keep(told: dict[str, str]) -> None:
        assert who.partij
        for soort, adres in ((EMAIL, told["email"]), (PHONE, told["telefoonnummer"])):
            keep_own_address(partij_id=who.partij, soort=soort, adres=adres, by=who.actor)

    if who.partij and carried_out(form, keep):
        waits = unconfirmed_since(who.partij)
        more = gettext("Wij mailden u een link. Bevestig daarmee uw e-mailadres.") if waits else ""
        messages.success(request, f"{gettext('Wij hebben dit bewaard.')} {more}".strip())
        return redirect("mijn:gegevens")
    return _shown(request, who, reach_form=form)


@require_POST
@for_residents
@once
def again(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """The mail with which one confirms an address got lost."""
    if who.partij and ask_again(partij_id=who.partij, by=who.actor):
        messages.success(request, gettext("Wij hebben de mail opnieuw gestuurd."))
    return redirect(f"{reverse('mijn:gegevens')}#bereikbaar")


@require_POST
@for_residents
@once
def choose(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """About what we may mail (Awb 2:8)."""
    kinds = soorten()
    form = MessagesForm(request.POST, kinds=kinds)

    def keep(told: dict[str, list[str]]) -> None:
        assert who.partij
        choose_messages(partij_id=who.partij, soorten=set(told["soorten"]), known=set(kinds), by=who.actor)

    if who.partij and carried_out(form, keep):
        messages.success(request, gettext("Wij hebben uw keuze bewaard."))
        return redirect("mijn:gegevens")
    return _shown(request, who, messages_form=form)


@require_http_methods(READ)
@for_residents
@once
def wrong(request: HttpRequest, who: Ingelogde, veld: str) -> HttpResponse:
    """Something is not right (terugmelding): who keeps the register up looks into it."""
    label = labels_of(who).get(veld)
    if label is None:
        raise Http404
    form, nu = WrongForm(typed(request)), value_of(who, veld)

    def say(told: dict[str, Any]) -> None:
        assert who.partij
        whose = who.whose
        wrong = KloptNiet(
            partij_id=who.partij,
            bron=Bron.BRP if whose.kind == Kind.PERSOON else Bron.HANDELSREGISTER,
            veld=veld,
            label=label,
            nummer=whose.bsn or whose.kvk,
            naam=whose.naam,
            nu=nu,
            hoort=told["hoort"],
            toelichting=told["toelichting"],
        )
        made = report_wrong(told=wrong, send_key=told["send_key"], by=who.actor)
        said = gettext("Wij zoeken dit uit. U krijgt antwoord vóór %(until)s.")
        words = text_in_english.date_words if in_english() else date_words
        messages.success(request, said % {"until": words(made.until)})

    if who.partij and carried_out(form, say):
        return redirect(f"{reverse('mijn:gegevens')}#klopt-niet")
    context = {"form": form, "label": gettext(label), "veld": veld, "nu": nu}
    return shown(request, who, "mijn/wrong.html", "gegevens", context, status=422 if form.errors else 200)


@require_safe
@for_residents
def uses(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """When the data of this person were used, and what for; not by whom."""
    number = who.whose.bsn or who.whose.kvk
    return shown(request, who, "mijn/uses.html", "gegevens", {"uses": uses_of(number, most=200)})


def _shown(
    request: HttpRequest,
    who: Ingelogde,
    *,
    reach_form: AddressForm | None = None,
    messages_form: MessagesForm | None = None,
) -> HttpResponse:
    addresses = addresses_of(who.partij) if who.partij else []
    reached = {each.soort: each.adres for each in reversed(addresses)}
    kinds, given = soorten(), {consent.soort for each in addresses for consent in each.consents}
    chosen = [code for code, name in kinds.items() if name in given]
    context = {
        "known": known_of(who),
        "reach_form": reach_form or AddressForm(initial={"email": reached.get(EMAIL), PHONE: reached.get(PHONE)}),
        "messages_form": messages_form or MessagesForm(kinds=kinds, initial={"soorten": chosen}),
        "kinds": bool(kinds),
        "unconfirmed": unconfirmed_since(who.partij) if who.partij else None,
        "told_wrong": own_terugmeldingen(who.partij) if who.partij else [],
    }
    wrong = bool(reach_form or messages_form)
    return shown(request, who, "mijn/gegevens.html", "gegevens", context, status=422 if wrong else 200)
