"""`python -m launch COMMAND ...`: what start.py hands over to."""

import signal
import sys
from collections.abc import Callable
from importlib import import_module
from types import FrameType

from launch.trouble import Trouble, in_plain_words
from start import COMMANDS


def stop_as_with_ctrl_c(_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def main() -> int:
    command, *arguments = sys.argv[1:] or [""]
    if command not in COMMANDS:
        raise Trouble("See: python3 start.py --help")
    for kind in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(kind, stop_as_with_ctrl_c)
    run: Callable[[list[str]], int] = getattr(import_module(f"launch.{command}"), command)
    return run(arguments)


try:
    code = main()
except Trouble as trouble:
    sys.exit(f"Loket: {trouble}")
except OSError as error:
    sys.exit(f"Loket: {in_plain_words(error)}")
except KeyboardInterrupt:
    code = 130
sys.exit(code)
