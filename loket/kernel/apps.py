"""What is arranged before the first request."""

from django.apps import AppConfig

from loket.kernel.lines import fold_every_line


class Kernel(AppConfig):
    name = "loket.kernel"

    def ready(self) -> None:
        fold_every_line()
