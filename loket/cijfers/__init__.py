"""Cijfers: how well the town serves people, counted from what happened, beside norms, for staff and for everybody."""
