"""A burgerservicenummer as we keep it: sealed, with an index that finds it again without reading it."""

from django.db import models

from loket.kernel.secrets import EncryptedTextField


class WithBsn(models.Model):
    """The struct in JSON stands beside it without the number; on the way out it is put back (see the shapes)."""

    bsn = EncryptedTextField(null=True)

    class Meta:
        abstract = True
