"""The addresses of cijfers."""

from django.urls import path, register_converter

from loket.cijfers.pages import arrange, figure, public, report, sample, staff, steering


class Sheet:
    """A kind of download."""

    regex = "csv|xlsx"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


register_converter(Sheet, "sheet")

app_name = "cijfers"
urlpatterns = [
    path("cijfers/", public.council, name="public"),
    path("cijfers/2010/", public.then_and_now, name="then_and_now"),
    path("cijfers/scherm/", public.wall, name="wall"),
    path("cijfers/kwartaal/<slug:code>.pdf", report.quarter, name="quarter"),
    path("cijfers/over/<slug:code>/", public.figure, name="public_figure"),
    path("cijfers.json", public.open_data, name="open_data"),
    path("cijfers.<sheet:kind>", public.download, name="public_download"),
    path("werk/cijfers/", staff.dashboard, name="dashboard"),
    path("werk/cijfers/kanalen/", steering.steering, name="steering"),
    path("werk/cijfers/steekproef/", sample.overview, name="steekproef"),
    path("werk/cijfers/steekproef/<uuid:steekproef_id>/", sample.judge, name="oordeel"),
    path("werk/cijfers/kanalen/volgorde/", steering.order, name="volgorde"),
    path("werk/cijfers/inrichten/opvolger/", arrange.follow, name="opvolger"),
    path("werk/cijfers/inrichten/", arrange.overview, name="overview"),
    path("werk/cijfers/inrichten/<slug:code>/", arrange.arrange, name="arrange"),
    path("werk/cijfers/bord.<sheet:kind>", staff.download, name="download"),
    path("werk/cijfers/over/<slug:code>/", figure.figure, name="figure"),
    path("werk/cijfers/over/<slug:code>/achter/", figure.behind_it, name="behind"),
    path("werk/cijfers/over/<slug:code>/download.<sheet:kind>", figure.download, name="figure_download"),
]
