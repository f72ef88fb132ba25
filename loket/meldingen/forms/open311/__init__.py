"""Open311: what comes in, read as forms so that every fault is told at once."""
