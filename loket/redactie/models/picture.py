"""Pictures on pages: made small, without what a camera adds, and never without words."""

from django.db import models


class Picture(models.Model):
    """`name` is the hash of what is in it; the content stands in the store of the house under that name."""

    name = models.CharField(primary_key=True, max_length=80)
    alt = models.CharField(max_length=120)
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    content = models.BinaryField()
    added_at = models.DateTimeField()
    added_by = models.CharField(max_length=160)

    class Meta:
        constraints = [models.CheckConstraint(name="picture_has_words", condition=~models.Q(alt=""))]


class PictureSize(models.Model):
    """The same picture, smaller: what visitors get."""

    name = models.CharField(primary_key=True, max_length=80)
    picture = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="sizes")
    width = models.PositiveSmallIntegerField()
    height = models.PositiveSmallIntegerField()
    content = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["picture", "width"], name="one_size_of_a_width"),
        ]
