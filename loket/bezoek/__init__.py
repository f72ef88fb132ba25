"""How often the website is read, without cookies and without knowing by whom (S-33)."""
