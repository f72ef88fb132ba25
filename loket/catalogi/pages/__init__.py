"""The catalogue for who arranges it: kinds of zaken, one version, its steps and its term."""
