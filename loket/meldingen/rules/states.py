"""Which step leads to which state. The diagram in docs/meldingen.md is drawn from this table."""

from loket.meldingen.models import OPEN, State

# step -> (from which states, to which state); the label of a step is Dutch, as staff reads it
TRANSITIONS: dict[str, tuple[tuple[State, ...], State]] = {
    "started": (OPEN, State.IN_PROGRESS),
    "planned": (OPEN, State.PLANNED),
    "asked": (OPEN, State.ASKED),
    "answered": ((State.ASKED,), State.ANSWERED),
    "held": (OPEN, State.ON_HOLD),
    "completed": (OPEN, State.COMPLETED),
    "merged": (OPEN, State.COMPLETED),
    "forwarded": (OPEN, State.FORWARDED),
    "withdrawn": (OPEN, State.CANCELLED),
    "reopened": ((State.COMPLETED,), State.REOPENED),
}


def diagram() -> str:
    """The table as a mermaid state diagram. What may be done with any open melding is drawn from one box."""
    lines = ["stateDiagram-v2", "    [*] --> received"]
    lines += [f"    {state.value}: {state.label}" for state in State]
    lines += ["    state open {", *(f"        {state.value}" for state in OPEN), "    }"]
    for step, (sources, target) in TRANSITIONS.items():
        names = ["open"] if sources == OPEN else [source.value for source in sources]
        lines += [f"    {name} --> {target.value}: {step}" for name in names]
    return "\n".join(lines)
