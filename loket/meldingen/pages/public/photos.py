"""Photos of a form that was not sent yet: kept at once, shown again, and never attached by somebody else."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe

from loket.gebied import queries as gebied
from loket.gebied.rules import Point
from loket.kernel.bounds import holds
from loket.kernel.limits import TooMany, address_of, limit
from loket.kernel.refusal import Refused
from loket.meldingen import commands
from loket.meldingen.models import Photo
from loket.meldingen.queries.photos import waiting_photo, waiting_photos

MOST_PHOTOS = 3
KEPT_FOR = timedelta(hours=24)
TOO_MANY = _("Kies hoogstens 3 foto's.")
UPLOADS, UPLOADS_PER = 60, timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Kept:
    """A photo that waits for its form. `token` goes along in the form: who has it, sent the photo."""

    id: UUID
    place: Point | None = None

    @property
    def token(self) -> str:
        return signing.dumps([str(self.id), *([self.place.lat, self.place.lon] if self.place else [])], salt="photo")

    @property
    def url(self) -> str:
        """Without the place: addresses are written down by browsers."""
        return reverse("meldingen:kept_photo", args=[signing.dumps(str(self.id), salt="photo-shown")])


@dataclass
class Basket:
    """The photos that come with a form, and what was wrong with others."""

    kept: list[Kept] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)

    @property
    def ids(self) -> list[UUID]:
        return [photo.id for photo in self.kept]

    @property
    def places(self) -> list[Point]:
        return [photo.place for photo in self.kept if photo.place]


def basket_of(request: HttpRequest) -> Basket:
    """What was kept before and not thrown out since, and what comes along now."""
    dropped = request.POST.get("drop", "")
    basket = Basket(_known(token for token in request.POST.getlist("kept") if token != dropped))
    for upload in request.FILES.getlist("photo"):
        if len(basket.kept) >= MOST_PHOTOS:
            basket.faults.append(str(TOO_MANY))
            break
        try:
            basket.kept.append(_keep(request, upload))
        except Refused as refused:
            basket.faults.append(gettext(refused.refusal.reason))
    return basket


@holds()
@require_POST
def upload_photo(request: HttpRequest) -> HttpResponse:
    """One photo, sent by script while the rest of the form is filled in."""
    upload = request.FILES.get("photo")
    if upload is None:
        return JsonResponse({"error": gettext("Er kwam geen foto aan. Probeer het opnieuw.")}, status=422)
    try:
        photo = _keep(request, upload)
    except Refused as refused:
        return JsonResponse({"error": gettext(refused.refusal.reason)}, status=422)
    except TooMany:
        return JsonResponse({"error": gettext("U stuurde veel foto's kort na elkaar. Wacht 10 minuten.")}, status=429)
    return JsonResponse({"token": photo.token, "url": photo.url, "place": _offer(photo.place)})


@require_safe
def kept_photo(request: HttpRequest, sign: str) -> FileResponse:
    """The photo as we keep it, for who sent it."""
    try:
        photo = waiting_photo(UUID(signing.loads(sign, salt="photo-shown", max_age=KEPT_FOR)))
    except signing.BadSignature:
        photo = None
    if photo is None:
        raise Http404
    return picture(photo)


def picture(photo: Photo) -> FileResponse:
    """A photo is of one melder: no cache on the way keeps it."""
    try:
        file = photo.file.open("rb")
    except FileNotFoundError:
        raise Http404 from None
    return FileResponse(file, content_type="image/jpeg", headers={"Cache-Control": "private, no-store"})


def _keep(request: HttpRequest, upload: "UploadedFile[bytes]") -> Kept:
    limit(f"foto:{address_of(request)}", times=UPLOADS, per=UPLOADS_PER)
    kept = commands.keep_photo(upload=upload)
    return Kept(kept.id, kept.place)


def _known(tokens: Iterable[str]) -> list[Kept]:
    """What was signed by us not too long ago, each once, and is still there."""
    found: dict[UUID, Kept] = {}
    for token in tokens:
        try:
            photo_id, *place = signing.loads(token, salt="photo", max_age=KEPT_FOR)
        except signing.BadSignature:
            continue
        found[UUID(photo_id)] = Kept(UUID(photo_id), Point(*place) if place else None)
    waiting = waiting_photos(found)
    return [photo for photo in found.values() if photo.id in waiting][:MOST_PHOTOS]


def _offer(point: Point | None) -> dict[str, object] | None:
    """Where the photo was taken, when that is in our town."""
    if point is None or gebied.wijk_at(point) is None:
        return None
    nearest = gebied.nearest_address(point)
    return {"lat": round(point.lat, 6), "lon": round(point.lon, 6), "label": nearest.label if nearest else ""}
