"""Klachten: how we behaved towards somebody, from receipt to judgement, lesson and annual report (Awb chapter 9)."""
