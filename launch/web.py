"""The web server: Loket is read once, by the process that watches the others, and they are made from it (fork).

So they share that memory until they write in it, and one that is lost is there again at once, as it need not read.
Nothing here may open a connection or start a thread: those do not come along.
"""

import gc
import importlib
import sys
from pathlib import Path


def main() -> None:
    sys.path.insert(0, str(Path.cwd()))  # the code that is served is the one of this folder, as granian has it
    read_all()
    from granian.cli import entrypoint

    try:
        entrypoint()  # type: ignore[no-untyped-call]
    finally:
        gc.unfreeze()  # or libraries complain of what is left at the end


def read_all() -> None:
    import django

    django.setup()
    importlib.import_module("loket.urls")
    from loket.kernel.memory import give_back
    from loket.zoeken.queries import read_what_never_changes

    read_what_never_changes()
    give_back()
    gc.freeze()  # a search for rubbish would write in all of it


if __name__ == "__main__":
    main()
