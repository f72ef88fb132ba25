"""Pictures as pages show them and as editors choose them."""

from dataclasses import dataclass

from django.db.models import Q

from loket.redactie.models import Picture, PictureSize

IN_THE_PICKER = 24


@dataclass(frozen=True, slots=True)
class SizeRow:
    name: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PictureRow:
    """To choose from. `small` is shown."""

    name: str
    alt: str
    small: SizeRow


def sizes_of(name: str) -> list[SizeRow]:
    """The smallest first; nothing when there is no such picture."""
    rows = PictureSize.objects.filter(picture=name).order_by("width")
    return [SizeRow(*told) for told in rows.values_list(*SizeRow.__slots__)]


def has_picture(name: str) -> bool:
    return Picture.objects.filter(name=name).exists()


def words_of(name: str, *, typed: str) -> str:
    """What an editor typed about a picture; its own words when that is nothing, or is about another picture."""
    alts = Picture.objects.filter(Q(name=name) | Q(alt=typed)).values_list("name", "alt")
    own = next((alt for each, alt in alts if each == name), "")
    of_another = any(each != name and alt == typed for each, alt in alts)
    return own if own and (of_another or not typed.strip()) else typed


def pictures_to_choose(*, chosen: str = "", words: str = "", most: int = IN_THE_PICKER) -> list[PictureRow]:
    """The newest first, of which the words tell this; and the one that was chosen always."""
    named = Picture.objects.filter(alt__icontains=words.replace("\0", "").strip()[:120])
    names = list(named.order_by("-added_at", "name").values_list("name", flat=True)[:most])
    wanted = [chosen, *(name for name in names if name != chosen)] if chosen else names
    smallest = PictureSize.objects.filter(picture__in=wanted).order_by("-width").select_related("picture")
    rows = {
        size.picture_id: PictureRow(size.picture_id, size.picture.alt, SizeRow(size.name, size.width, size.height))
        for size in smallest.defer("content", "picture__content")
    }
    return [rows[name] for name in wanted if name in rows]
