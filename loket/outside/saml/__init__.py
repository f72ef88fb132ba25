"""SAML 2.0 as DigiD and eHerkenning speak it: a signed question by the browser, the answer over a channel of our own.

Standards: SAML 2.0 core, bindings and profiles (OASIS, 2005), XML Signature 1.1, XML Encryption 1.1; the profiles are
those of DigiD (Logius) and of Afsprakenstelsel Elektronische Toegangsdiensten 1.13.
"""
