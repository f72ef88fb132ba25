from django.db import models


class ProductFormulier(models.Model):
    """A published form by which a product is asked for. It makes the product digital (S-38)."""

    product = models.SlugField(max_length=100)  # its slug
    formulier = models.SlugField(max_length=100)  # the name of the form, as its own capability knows it
    url = models.CharField(max_length=400)
    label = models.CharField(max_length=120)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["product", "formulier"], name="product_has_a_formulier_once")]
