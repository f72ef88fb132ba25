"""What staff may do with post."""

REGISTREREN = "post.registreren"
BEHANDELEN = "post.behandelen"
PERMISSIONS = {
    REGISTREREN: "Post scannen, vastleggen, verdelen en versturen",
    BEHANDELEN: "Post van het eigen team aannemen en afhandelen",
}
