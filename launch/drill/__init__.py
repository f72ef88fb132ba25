"""`start.py drill [NAME ...]`: bad days on purpose. A Loket of its own, people at work, one fault after the other.

Each fault stands in a file of `faults/`. At the end everything that was confirmed to somebody is counted; the program
ends with 1 when some of it is lost or doubled, or when work does not go on by itself.
"""

import argparse
import contextlib
import shutil
from collections.abc import Iterator
from pathlib import Path

from launch import places, prepare
from launch.demo import make_assets, stopping_everything
from launch.drill import old
from launch.drill.fault import Fault
from launch.drill.faults import FAULTS
from launch.drill.report import about, markdown, table
from launch.drill.run import Drilled, drill_one, settle
from launch.drill.town import Town
from launch.postgres import Server
from launch.test import throwaway_folder
from launch.trouble import Trouble, say

DEPLOY = "deploy"


def drill(arguments: list[str]) -> int:
    options = read_options(arguments)
    chosen = [FAULTS[name] for name in FAULTS if name in (options.names or FAULTS)]
    skipped = {each.name: why for each in chosen if (why := each.why_not())}
    drilled: list[Drilled] = []
    with data_folder(options.data) as data:
        make_assets()
        server = Server(data / "postgres")  # with fsync on, as in real life
        with stopping_everything(server) as children:
            town = Town(data, server, children)
            try:
                faults = [each for each in chosen if each.name not in skipped]
                with server.telling_why():
                    open_town(town, older=any(each.name == DEPLOY for each in faults))
                for fault in faults:
                    say(f"\n{fault.name}: {fault.what} ...")
                    drilled.append(drill_one(town, fault))
                    say("\n".join(about(drilled[-1])[3:]))
            finally:
                town.end()
    say("\n" + table(drilled, skipped))
    if options.report:
        options.report.write_text(markdown(drilled, skipped))
    return 0 if all(each.good for each in drilled) else 1


def read_options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="start.py drill",
        description="Breaks a Loket of its own on purpose, and counts whether anything is lost.",
        epilog="\n".join(f"{fault.name:12} {fault.what}" for fault in FAULTS.values()),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("names", nargs="*", choices=[*FAULTS, []], metavar="NAME", help="which faults (default all)")
    parser.add_argument("--report", type=Path, help="a file for what was seen, as Markdown")
    parser.add_argument(
        "--data", type=Path, help="a folder to keep between two runs (default: one that is thrown away)"
    )
    return parser.parse_args(arguments)


@contextlib.contextmanager
def data_folder(named: Path | None) -> Iterator[Path]:
    if named is None:
        with throwaway_folder() as folder:
            yield folder
        return
    data = places.make_data_folder(named)
    with places.claim(data) as ours:
        if not ours:
            raise Trouble(f"Loket already runs on {data} (process {places.claimed_by(data)}).")
        yield data


def open_town(town: Town, *, older: bool) -> None:
    """The small demo town; of an older version when a new one is to come while people work."""
    town.server.start()
    town.begin()
    straight = {"DATABASE_URL": town.server.url}  # so many questions need not go by the line that can be slow
    if older:
        commit = old.older_version()
        say(f"The town begins with version {commit[:10]}.")
        shutil.rmtree(town.data / "old", ignore_errors=True)
        town.code = old.unpack(commit, town.data / "old")
        prepare.in_a_second_python(town.surroundings | straight, size="small")
    else:
        prepare.prepare(town.data, town.surroundings | straight, size="small")
    town.connect_mailbox()
    town.start()
    settle(town)


__all__ = ["Fault", "drill"]
