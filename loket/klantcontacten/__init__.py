"""Klantcontacten: every meeting with a customer, on any channel, and what we promised then (Klantinteracties API).

A klantcontact ends in an answer, a product, a referral or a controlled follow-up; never in nothing (S-127).
"""
