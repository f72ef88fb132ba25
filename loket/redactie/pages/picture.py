"""A picture for a page: brought and told in words, for editors to choose."""

from django.http import HttpRequest, HttpResponse

from loket.kernel.bounds import holds
from loket.kernel.forms import show_refusals
from loket.kernel.http import actor_of, page, staff_only
from loket.kernel.refusal import Refused, refuse
from loket.redactie import commands
from loket.redactie.forms.page import PictureForm
from loket.redactie.queries.picture import pictures_to_choose
from loket.redactie.rules.roles import why_not_edit


@holds()
@staff_only()
def pictures(request: HttpRequest) -> HttpResponse:
    """The newest pictures, and one more."""
    refuse(why_not_edit("", actor_of(request)))
    form = PictureForm(request.POST, request.FILES) if request.method == "POST" else PictureForm()
    added = None
    if form.is_valid():
        file = form.cleaned_data["picture"]
        try:
            added = commands.add_picture(file=file, size=file.size, alt=form.cleaned_data["alt"], by=actor_of(request))
        except Refused as refused:
            show_refusals(form, refused)
    rows = pictures_to_choose(most=60)
    context = {"form": form if form.errors or not added else PictureForm(), "rows": rows, "added": added}
    return page(request, "redactie/pictures.html", context | {"section": "fotos"}, status=422 if form.errors else 200)
