"""Loket: one counter for everything a municipality does for its people."""

import os

# Small sums in several threads: threads of numpy's own only wait for each other, and burn a core doing so. It reads
# this when it is loaded, so it stands before all else.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
