"""Archief: which zaken must be destroyed when, what stands in the way of that, the list that two pairs of eyes agree
to, and the certificate that is kept for ever. It stands above besluiten: destroying a zaak takes its besluiten along.
"""
