"""What the database holds: the people, the releases, and the log. All else is told by the log."""

from __future__ import annotations

import json

from django.conf import settings
from django.db import models

from review.core.case import Person, Role
from review.core.log import Row


class Colleague(models.Model):
    "Somebody with an account: the roles, the chapters that one answers for, and the keys that one signs with."

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.PROTECT)
    roles = models.JSONField(default=list)
    chapters = models.JSONField(default=list)
    public_key = models.CharField(max_length=64)
    private_key = models.TextField()

    def as_person(self) -> Person:
        return Person(self.user.get_username(), frozenset(map(Role, self.roles)), tuple(self.chapters))


class Release(models.Model):
    "An edition on its way. Where it stands is what the log says has been done to it."

    slug = models.SlugField(unique=True, max_length=80)
    name = models.CharField(max_length=200)

    def __str__(self) -> str:
        return self.name


class LogRow(models.Model):
    "A row of the log, as it was written. `number` is unique, so that two cannot follow the same row."

    number = models.PositiveIntegerField(unique=True)
    release = models.ForeignKey(Release, null=True, on_delete=models.PROTECT)
    body = models.TextField()
    before = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    def as_row(self) -> Row:
        try:
            body = json.loads(self.body)
        except ValueError:
            body = {"oläslig": self.body}
        return Row(self.number, body, self.before, self.hash)


class Step(models.Model):
    """What is left to do after a deed, once: the queue. `key` says what it is, so that nothing is put there twice.

    `tries` counts those that failed; `said` is what the last one came to.
    """

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=20)
    release = models.ForeignKey(Release, on_delete=models.PROTECT)
    about = models.JSONField(default=dict)
    due = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    done = models.BooleanField(default=False)
    said = models.TextField(default="")
