"""What a drill showed: a table for the screen, and Markdown with what people saw."""

import os
import platform
from collections import Counter
from collections.abc import Mapping, Sequence

from launch.drill.run import Drilled

HEADS = ("fault", "lasted", "people again", "work again", "confirmed", "lost", "doubled", "mails", "twice", "good")


def row(done: Drilled) -> tuple[str, ...]:
    counted = done.counted
    return (
        done.fault.name,
        f"{done.seconds:.0f} s",
        _after(done.people_back),
        _after(done.work_back),
        str(counted.confirmed.total()),
        str(counted.lost.total() + counted.mails_lost + counted.unsent),
        str(counted.doubled.total()),
        str(counted.mails_sent),
        str(counted.mails_twice),
        "yes" if done.good else "NO",
    )


def table(drilled: Sequence[Drilled], skipped: Mapping[str, str]) -> str:
    rows = [HEADS, *map(row, drilled)]
    wide = [max(len(each[place]) for each in rows) for place in range(len(HEADS))]
    lines = ["  ".join(cell.ljust(wide[place]) for place, cell in enumerate(each)).rstrip() for each in rows]
    return "\n".join([*lines, *(f"{name}: skipped, {why}" for name, why in skipped.items())])


def markdown(drilled: Sequence[Drilled], skipped: Mapping[str, str]) -> str:
    lines = [
        f"{platform.system()}, {os.cpu_count()} cores, load {os.getloadavg()[1]:.1f} of others and of this at the end.",
        "",
        "| " + " | ".join(HEADS) + " |",
        "|" + " --- |" * len(HEADS),
        *("| " + " | ".join(row(each)) + " |" for each in drilled),
        *(f"| {name} | skipped: {why} |" + " |" * (len(HEADS) - 2) for name, why in skipped.items()),
    ]
    for each in drilled:
        lines += ["", *about(each)]
    return "\n".join(lines) + "\n"


def about(done: Drilled) -> list[str]:
    counted, (usual, longest) = done.counted, done.waited
    told = _each(counted.confirmed)
    bad, during = done.bad, len(done.during)
    seen = "; ".join(f"{number} × {words}" for words, number in bad.most_common(5)) or "nothing but good answers"
    lines = [
        f"### {done.fault.name}",
        "",
        f"**What:** {done.fault.what}. **How it ends:** {done.fault.undone}.",
        "",
        f"- Seen: {during} answers until all was well, {during - bad.total()} of them good"
        f" (median {usual:.2f} s, longest {longest:.1f} s); {seen}.",
        f"- Confirmed: {told}. Lost {_each(counted.lost)}, doubled {_each(counted.doubled)};"
        f" {counted.unsure} came although nobody was told so.",
        f"- Mail: {counted.mails_sent} sent, {counted.mails_lost} not delivered, {counted.mails_twice} twice"
        f" (policy: at least once); {counted.unsent} left.",
        f"- Jobs: {counted.jobs_stuck} stuck, {counted.jobs_failed} failed for good.",
    ]
    return [*lines, f"- {done.left_out} were not tried, or given up after a minute."] if done.left_out else lines


def _each(kinds: Counter[str]) -> str:
    return ", ".join(f"{number} {kind}" for kind, number in sorted(kinds.items())) or "nothing"


def _after(seconds: float | None) -> str:
    return "not in time" if seconds is None else f"{seconds:.0f} s"
