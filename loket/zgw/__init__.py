"""The manners of the national APIs (ZGW): how a request comes in, how a row reads as JSON, what a list may be asked,
how faults are told. Knows no zaak and no document: capabilities bring their shapes, bodies and commands.
"""
