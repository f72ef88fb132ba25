"""Within how long somebody must be called."""

APPOINTMENT = 300  # seconds after the time agreed (section 4.2: at most five minutes)
