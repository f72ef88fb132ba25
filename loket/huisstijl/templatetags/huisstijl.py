"""What templates say: icons, fields, error summaries, charts and maps; and how days, times and numbers are written."""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django import template
from django.conf import settings
from django.core.paginator import Page
from django.forms import BaseForm, BoundField
from django.templatetags.static import static
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from loket.huisstijl import charts, fields
from loket.huisstijl.markdown import html_of
from loket.kernel import text, text_in_english
from loket.kernel.language import in_english, marked_here

register = template.Library()


@register.simple_tag
def asset(name: str) -> str:
    """The address of a file of the look. A page stays whole when the file was never made."""
    try:
        return static(name)
    except ValueError:
        return f"{settings.STATIC_URL}{name}"


@register.simple_tag
def icon(name: str, size: str = "", label: str = "") -> SafeString:
    """An icon beside a word; give `label` only where no word stands beside it. Sizes: sm, lg."""
    css = f"lk-icon lk-icon--{size}" if size else "lk-icon"
    drawing = format_html(
        '<svg class="{}" width="24" height="24" aria-hidden="true" focusable="false"><use href="{}#{}"/></svg>',
        css,
        asset("icons.svg"),
        name,
    )
    return format_html('{}<span class="lk-sr">{}</span>', drawing, label) if label else drawing


# -- Forms ---------------------------------------------------------------------------------------------------------


@register.inclusion_tag("huisstijl/_field.html", takes_context=True)
def field(
    context: template.Context,
    bound: BoundField,
    kind: str = "",
    icons: Mapping[str, str] | None = None,
    describes: Mapping[str, str] | None = None,
    legend_size: str = "",
) -> dict[str, Any]:
    """A field with its label, explanation and errors tied to it. Radios: kind "choice" (default), "pick" or "seg"."""
    parts = fields.parts(bound, kind=kind, icons=icons or {}, describes=describes or {})
    return {**parts, "legend_size": legend_size, "english": context.get("english")}


@register.inclusion_tag("huisstijl/_error_summary.html", takes_context=True)
def error_summary(context: template.Context, form: BaseForm) -> dict[str, Any]:
    """What is wrong, on top of the form, each line a link to its field. Nothing when all is well."""
    return {"faults": fields.faults_of(form), "english": context.get("english")}


# -- Days, times, numbers ------------------------------------------------------------------------------------------


@register.filter
def day(value: date | datetime | None) -> str:
    """ "vandaag", "morgen", "vrijdag 18 december"; nothing for nothing."""
    if value is None:
        return ""
    on = text.local(value).date() if isinstance(value, datetime) else value
    words = text_in_english.day_words if in_english() else text.day_words
    return words(on, text.local(timezone.now()).date())


@register.filter
def clock(value: datetime | None) -> str:
    """ "08.47 uur" """
    words = text_in_english.clock if in_english() else text.clock
    return words(value) if value else ""


@register.filter
def moment(value: datetime | None) -> SafeString | str:
    """ "vandaag, 08.47 uur", readable by machines too."""
    if value is None:
        return ""
    return format_html(
        '<time datetime="{}">{}, {}</time>', value.isoformat(timespec="minutes"), day(value), clock(value)
    )


@register.filter
def number(value: int | float | Decimal | None, decimals: int = 0) -> str:
    """12.539 and 3,5: a point between thousands, a comma before decimals. In English 12,539 and 3.5."""
    if value is None:
        return ""
    in_figures = f"{value:,.{decimals}f}"
    return in_figures if in_english() else in_figures.translate(str.maketrans(",.", ".,"))


register.filter("or_english", marked_here)  # a name of data, or what the town calls it in English


# -- Charts, maps, long lists --------------------------------------------------------------------------------------


@register.inclusion_tag("huisstijl/_bar_chart.html")
def svg_bar_chart(
    rows: Iterable[tuple[str, float]],
    title: str,
    conclusion: str,
    unit: str = "",
    norm: float | None = None,
    lower_is_better: bool = False,
    name: str = "",
    decimals: int = 0,
) -> dict[str, Any]:
    """Lying bars, one per (label, value); red and in words where the norm is missed; the same figures as a table."""
    chart = charts.bars(list(rows), norm=norm, lower_is_better=lower_is_better)
    told = {"chart": chart, "title": title, "conclusion": conclusion, "unit": unit, "decimals": decimals}
    return {**told, "id": name or charts.id_of(title)}


@register.inclusion_tag("huisstijl/_line_chart.html")
def svg_line_chart(
    rows: Iterable[tuple[str, float]],
    title: str,
    conclusion: str,
    unit: str = "",
    norm: float | None = None,
    name: str = "",
) -> dict[str, Any]:
    """A line through (label, value) in order of time, the norm dashed; the same figures as a table."""
    chart = charts.line(list(rows), norm=norm)
    return {"chart": chart, "title": title, "conclusion": conclusion, "unit": unit, "id": name or charts.id_of(title)}


@register.inclusion_tag("huisstijl/_stack_chart.html")
def svg_stack_chart(
    rows: Iterable[tuple[str, list[tuple[str, float]]]], title: str, conclusion: str, name: str = ""
) -> dict[str, Any]:
    """Pillars of layers, as (label, [(name, value), …]); four names at most. The same figures as a table."""
    chart = charts.stacks(list(rows))
    return {"chart": chart, "title": title, "conclusion": conclusion, "id": name or charts.id_of(title)}


@register.inclusion_tag("huisstijl/_map.html")
def place_map(
    label: str,
    points_url: str = "",
    points_from: str = "",
    lat_field: str = "",
    lon_field: str = "",
    lat: float | str = 52.67,
    lon: float | str = 4.7,
    zoom: int = 13,
    always_open: bool = False,
    tall: bool = False,
) -> dict[str, Any]:
    """A map of places, and of one to pick when `lat_field` and `lon_field` name hidden fields. Always beside a list."""
    return {
        "label": label,
        "points_url": points_url,
        "points_from": points_from,
        "lat_field": lat_field,
        "lon_field": lon_field,
        "lat": str(lat),
        "lon": str(lon),
        "zoom": str(zoom),
        "open": always_open,
        "tall": tall,
        "tiles": settings.MAP_TILES_PATH,
        "sketch": settings.MAP_SKETCH_PATH,
        "attribution": getattr(settings, "MAP_ATTRIBUTION", "Kaart: Kadaster"),
    }


@register.inclusion_tag("huisstijl/_pagination.html", takes_context=True)
def pagination(context: template.RequestContext, page: "Page[Any]", what: str = "") -> dict[str, Any]:
    """Previous and next of a long list; the rest of the address stays as it is."""
    return {"page": page, "what": what, "request": context.get("request")}


@register.filter
def waiting_time(seconds: int) -> str:
    """How long to wait, rounded up: "30 seconden", "5 minuten", "2 uur"."""
    if seconds < 90:
        return f"{max(seconds, 1)} {'seconde' if seconds <= 1 else 'seconden'}"
    minutes = -(-seconds // 60)
    return f"{minutes} minuten" if minutes < 90 else f"{-(-minutes // 60)} uur"


@register.filter
def markdown(text: str, under: int = 1) -> SafeString:
    """Text of an editor; its headings begin one below the level that is given."""
    return html_of(text, under=under)


@register.filter
def json_for_machines(told: Mapping[str, object]) -> SafeString:
    """Data for search engines (schema.org): no script that a browser runs, and no text in it can end it."""
    safe = json.dumps(told, ensure_ascii=False).translate({ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"})
    return format_html('<script type="application/ld+json">{}</script>', mark_safe(safe))  # noqa: S308
