"""Storingen: when what people need to reach us did not work, so that it is not held against them (Awb 2:21)."""
