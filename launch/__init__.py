"""The launcher: everything that a started Loket needs around it (database, web server, job worker, checks).

start.py makes the environment and calls this package with the environment's own Python. It knows Loket by its
settings and its commands only, and nothing of Loket imports it.
"""
