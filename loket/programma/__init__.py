"""How service gets better: what we want, what we found, what we do, and whether it helped (plan, do, check, act)."""
