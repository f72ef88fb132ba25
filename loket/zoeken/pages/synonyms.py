"""Words that mean the same: of editors, and learned from what people chose."""

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.http import require_http_methods, require_safe

from loket.kernel.forms import typed
from loket.kernel.http import actor_of, page, staff_only
from loket.zoeken import commands
from loket.zoeken.forms.arranged import SynonymForm
from loket.zoeken.models import Phrase, Synonym
from loket.zoeken.pages.back import gone_query, just_gone
from loket.zoeken.pages.trying import ON_A_PAGE, Choice, change_page, decide_page, removal_page
from loket.zoeken.permissions import ARRANGE
from loket.zoeken.queries.arrangements import synonyms as all_synonyms
from loket.zoeken.queries.log import proposals
from loket.zoeken.rules.findable import Origin

MOST_AGREED = 500


@require_safe
@staff_only(ARRANGE)
def synonyms(request: HttpRequest) -> HttpResponse:
    rows = Paginator(all_synonyms(), ON_A_PAGE).get_page(request.GET.get("page"))
    return page(request, "zoeken/synonyms.html", {"page": rows, "gone": just_gone(request)})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def synonym(request: HttpRequest, synonym_id: int | None = None) -> HttpResponse:
    """A new one, or another in the place of this one."""
    found = get_object_or_404(Synonym, id=synonym_id) if synonym_id else None
    initial = {name: getattr(found, name) for name in SynonymForm.base_fields} if found else {}
    form = SynonymForm(typed(request), initial=initial)
    return change_page(
        request,
        form,
        lambda: commands.set_synonym(**form.cleaned_data, instead_of=synonym_id, by=actor_of(request)),
        words=lambda: form.words,
        back="zoeken:synonyms",
        title="Synoniem aanpassen" if found else "Nieuw synoniem",
        part="Synoniemen",
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def remove_synonym(request: HttpRequest, synonym_id: int) -> HttpResponse:
    found = get_object_or_404(Synonym, id=synonym_id)
    return removal_page(
        request,
        lambda: commands.remove_synonym(synonym_id=synonym_id, by=actor_of(request)),
        words=[found.word],
        back="zoeken:synonyms",
        after=gone_query("synonym", synonym_id),
        title="Synoniem weghalen",
        what=f"{found.word} = {found.means}",
        part="Synoniemen",
    )


@require_safe
@staff_only(ARRANGE)
def learned(request: HttpRequest) -> HttpResponse:
    return page(
        request, "zoeken/learned.html", {"rows": proposals(), "agreed": proposals(agreed=True, most=MOST_AGREED)}
    )


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only(ARRANGE)
def learned_word(request: HttpRequest, phrase_id: int) -> HttpResponse:
    """These words count for this thing after an editor agreed, until an editor takes them away."""
    found = get_object_or_404(Phrase.objects.filter(origin=Origin.LEARNED).select_related("entry"), id=phrase_id)
    take_away = Choice(
        *(("weg", "Haal weg", "trash") if found.agreed else ("afwijzen", "Wijs af", "x")),
        lambda: commands.reject_phrase(phrase_id=phrase_id, by=actor_of(request)),
        "Deze woorden tellen niet mee.",
    )
    agree = Choice(
        *("akkoord", "Akkoord", "check"),
        lambda: commands.agree_phrase(phrase_id=phrase_id, by=actor_of(request)),
        "Deze woorden tellen nu mee.",
    )
    return decide_page(
        request,
        [take_away] if found.agreed else [agree, take_away],
        words=[found.text],
        back="zoeken:learned",
        title="Geleerd woord laten meetellen" if not found.agreed else "Geleerd woord weghalen",
        what=f"“{found.text}” hoort bij {found.entry.title}",
        part="Geleerde woorden",
    )
