"""The sample of a town. Everything here is drawn or invented for examples; nothing is taken from a register."""
