"""Telefonie: what the phone exchange tells becomes the record of a call, and the figures of reachability."""
