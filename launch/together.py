"""The web server and the job worker, made from one process that has read Loket and looks after both.

So they share what it read, and who is lost is there again at once. Its arguments are those of the web server; with
`--when-told` among them it reads the program, and goes on when its input says so.
"""

import gc
import signal
import sys
import time
from types import FrameType

from launch.forked import FORKS, Part
from launch.processes import BEGIN, WHEN_TOLD
from launch.programs import PYTHON, WORKER
from launch.web import read_all, serve_pages, set_up
from launch.worker import do_jobs


def main() -> None:
    if FORKS:
        set_up()
    if not may_begin():
        return  # who started us is gone
    if FORKS:
        read_all()
    web = [*PYTHON, "launch.web", *sys.argv[1:]]
    try:
        serve(
            Part("web server", serve_pages, web),
            Part("job worker", do_jobs, WORKER, when_we_die=signal.SIGKILL),
        )
    finally:
        gc.unfreeze()  # or libraries complain of what is left at the end


def may_begin() -> bool:
    """Not before we are told to, where somebody asked for that: the database may be still to come."""
    if WHEN_TOLD not in sys.argv:
        return True
    sys.argv.remove(WHEN_TOLD)
    return sys.stdin.buffer.readline() == BEGIN


def serve(*parts: Part) -> None:
    """Until SIGTERM or Ctrl-C. All are asked at once: what the slowest takes is what it takes."""
    for kind in (signal.SIGTERM, signal.SIGINT):
        signal.signal(kind, stop)
    try:
        for part in parts:
            part.start()
        while True:
            time.sleep(0.2)
            for part in parts:
                part.look_after()
    finally:
        for kind in (signal.SIGTERM, signal.SIGINT):
            signal.signal(kind, signal.SIG_IGN)  # a second one must not leave things half stopped
        for part in parts:
            part.ask_to_stop()
        for part in parts:
            part.stop()


def stop(_number: int, _frame: FrameType | None) -> None:
    sys.exit(0)


if __name__ == "__main__":
    main()
