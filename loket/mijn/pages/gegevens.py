"""What we know of who is in: from where, what may be done with it, who used it, and that it is not right."""

from uuid import uuid4

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from loket.basisregistraties.rules.velden import VELDEN_BRP, VELDEN_KVK
from loket.inloggen.rules.ingelogde import Ingelogde
from loket.kernel.forms import carried_out
from loket.klantcontacten.commands import Vraag, ask_question
from loket.mijn.forms.own import EMAIL, PHONE, AddressForm, MessagesForm
from loket.mijn.forms.question import CorrectionForm
from loket.mijn.pages.door import for_residents
from loket.mijn.pages.frame import shown
from loket.mijn.queries.registers import BRON, known_of
from loket.partijen.commands.own import choose_messages, keep_own_address
from loket.partijen.queries.digitaal_adres import addresses_of
from loket.partijen.queries.toestemming import soorten
from loket.verwerkingen.queries import uses_of

READ = ["GET", "HEAD", "POST"]


@require_safe
@for_residents
def gegevens(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    return _shown(request, who)


@require_POST
@for_residents
def reach(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """Where we may reach somebody from now on."""
    form = AddressForm(request.POST)

    def keep(told: dict[str, str]) -> None:
        assert who.partij
        for soort, adres in ((EMAIL, told["email"]), (PHONE, told["telefoonnummer"])):
            keep_own_address(partij_id=who.partij, soort=soort, adres=adres, by=who.actor)

    if who.partij and carried_out(form, keep):
        messages.success(request, "Wij hebben dit bewaard.")
        return redirect("mijn:gegevens")
    return _shown(request, who, reach_form=form)


@require_POST
@for_residents
def choose(request: HttpRequest, who: Ingelogde) -> HttpResponse:
    """About what we may mail (Awb 2:8)."""
    kinds = soorten()
    form = MessagesForm(request.POST, kinds=kinds)

    def keep(told: dict[str, list[str]]) -> None:
        assert who.partij
        choose_messages(partij_id=who.partij, soorten=set(told["soorten"]), known=set(kinds), by=who.actor)

    if who.partij and carried_out(form, keep):
        messages.success(request, "Wij hebben uw keuze bewaard.")
        return redirect("mijn:gegevens")
    return _shown(request, who, messages_form=form)


@require_http_methods(READ)
@for_residents
def wrong(request: HttpRequest, who: Ingelogde, veld: str) -> HttpResponse:
    """Something is not right (terugmelding): a question to who keeps the register up."""
    label = (VELDEN_BRP | VELDEN_KVK).get(veld, "Mijn gegevens")
    form = CorrectionForm(request.POST if request.method == "POST" else None, initial={"send_key": uuid4()})
    if form.is_valid() and who.partij:
        told = Vraag(
            partij_id=who.partij,
            onderwerp=f"Klopt niet: {label} ({BRON[who.whose.kind]})",
            tekst=form.cleaned_data["vraag"],
            naam=who.naam,
        )
        ask_question(vraag=told, send_key=form.cleaned_data["send_key"], by=who.actor)
        messages.success(request, "Wij zoeken dit uit. U krijgt binnen 2 werkdagen antwoord.")
        return redirect("mijn:gegevens")
    context = {"form": form, "label": label, "veld": veld}
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
    }
    wrong = bool(reach_form or messages_form)
    return shown(request, who, "mijn/gegevens.html", "gegevens", context, status=422 if wrong else 200)
