"""The web server: Loket is read once, by the process that watches the others, and they are made from it (fork).

So they share that memory until they write in it, and one that is lost is there again at once, as it need not read.
Nothing here may open a connection or start a thread: those do not come along. So what stands in the database is read by
a process of its own, which hands it over.
"""

import gc
import logging
import sys
from importlib import import_module
from pathlib import Path

log = logging.getLogger("loket.web")
WHAT_COMES_FIRST = (
    "granian.cli",
    "granian.server",
    "loket.wiring",
)


def main() -> None:
    set_up()
    read_all()
    serve_pages()


def serve_pages() -> None:
    """By the arguments of this process, which are those of granian."""
    from granian.cli import entrypoint

    try:
        entrypoint()  # type: ignore[no-untyped-call]
    except Exception as error:
        log.critical("the web server ends: %s", error, exc_info=True)
        sys.exit(1)
    finally:
        gc.unfreeze()  # or libraries complain of what is left at the end


def set_up() -> None:
    """No search for rubbish until all is read: there is little of it, and looking for it takes a second."""
    gc.disable()
    sys.path.insert(0, str(Path.cwd()))  # the code that is served is the one of this folder, as granian has it
    import django

    from loket.zoeken.engine import everyday

    everyday.read_aside()  # takes a second, and needs nothing of what is read here meanwhile
    django.setup()
    logging.captureWarnings(True)


def read_all() -> None:
    """All that the pages need, and what search knows of the database: another process reads that meanwhile."""
    from django.urls import reverse

    from loket.kernel.memory import give_back
    from loket.zoeken.queries import read_aside, read_what_never_changes

    read_what_never_changes()
    take_over = read_aside()
    reverse("kernel:alive")  # makes the table of all addresses
    read_what_comes_first()
    gc.enable()
    give_back()
    gc.freeze()  # a search for rubbish would write in all of it
    take_over()
    gc.freeze()


def read_what_comes_first() -> None:
    """What else the server, its first page and the first job read: each process would do so for itself.

    To read more after a fork costs more than what is read: names that are known already are counted where they stand,
    and so copied.
    """
    from django.core.handlers.wsgi import WSGIHandler
    from django.template import engines

    for name in WHAT_COMES_FIRST:
        import_module(name)
    WSGIHandler()  # the middleware
    engines.all()  # the tags of all templates


if __name__ == "__main__":
    main()
