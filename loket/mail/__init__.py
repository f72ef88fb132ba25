"""Mail: every e-mail that comes in, kept whole, once, with a receipt, an owner and a last day (S-51, S-52).

A mail is a klantcontact. Who reads it answers it here, or makes it a zaak or a letter of the register.
"""
