"""How much each signal counts, against what we measured."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page, staff_only
from loket.zoeken import commands
from loket.zoeken.forms.arranged import WeightForm
from loket.zoeken.models import Weight
from loket.zoeken.pages.back import gone_query, just_gone
from loket.zoeken.pages.trying import change_page, removal_page
from loket.zoeken.permissions import ARRANGE
from loket.zoeken.queries.arrangements import weights as all_weights
from loket.zoeken.rules.signals import SIGNALS_IN_WORDS

PART, BACK = "Gewichten", "zoeken:weights"


@require_safe
@staff_only(ARRANGE)
def weights(request: HttpRequest) -> HttpResponse:
    """Every signal, also those that count as we measured."""
    chosen = all_weights()
    rows = [(name, *words, chosen.get(name)) for name, words in SIGNALS_IN_WORDS.items()]
    return page(request, "zoeken/weights.html", {"rows": rows, "gone": just_gone(request)})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def weight(request: HttpRequest, name: str) -> HttpResponse:
    if name not in SIGNALS_IN_WORDS:
        raise Http404
    label, explanation = SIGNALS_IN_WORDS[name]
    form = WeightForm(typed(request), initial={"value": all_weights().get(name, 1.0)})
    return change_page(
        request,
        form,
        lambda: commands.set_weight(name=name, **form.cleaned_data, by=actor_of(request)),
        words=list,
        back=BACK,
        title=f"Gewicht: {label}",
        explanation=explanation,
        part=PART,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def remove_weight(request: HttpRequest, name: str) -> HttpResponse:
    found = get_object_or_404(Weight, name=name)
    label, _ = SIGNALS_IN_WORDS.get(name, (name, ""))
    return removal_page(
        request,
        lambda: commands.remove_weight(weight_id=found.pk, by=actor_of(request)),
        back=BACK,
        after=gone_query("weight", found.pk),
        title="Gewicht terugzetten",
        what=f"“{label}” telt weer zoals wij het hebben gemeten.",
        part=PART,
    )
