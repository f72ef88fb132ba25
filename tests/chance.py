"""What a run leaves to chance, and by which seed: a short run is the same each time, a long one can be had again.

`--long` draws a seed and tells it in the first lines; `--long --hypothesis-seed=SEED` gives that run again. All that
tests choose by chance hangs on it: the steps of machines, the wounds of files, the requests of schemathesis.
"""

import random
from dataclasses import dataclass


@dataclass(frozen=True)
class Chance:
    long: bool = False
    seed: int | None = None  # none: a short run, as always
    given: bool = False  # a run that was asked for again: what broke meanwhile is not tried before it

    def dice(self, *what):
        return random.Random(" ".join(map(str, (self.seed or 0, *what))))

    def again(self):
        return "" if self.seed is None else f"{'--long ' * self.long}--hypothesis-seed={self.seed}"


THIS_RUN = Chance()


def begin(option):
    """From the options of pytest. A seed that is drawn is put there: for hypothesis, and for workers beside this."""
    global THIS_RUN  # some tests are made while their module is read, and ask for it there
    drawn = option.long and not option.hypothesis_seed
    if drawn:
        option.hypothesis_seed = str(random.SystemRandom().randrange(10**6))
        option.seed_was_drawn = True
    told = option.hypothesis_seed
    seed = int(told) if told and told != "random" else None
    THIS_RUN = Chance(option.long, seed, given=seed is not None and not getattr(option, "seed_was_drawn", False))


def of_this_run():
    return THIS_RUN
