"""The website: what a resident finds first. It owns nothing, and asks the capabilities below it."""
