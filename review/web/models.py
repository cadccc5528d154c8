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
    public_key = models.CharField(max_length=128, blank=True)
    private_key = models.TextField(blank=True)
    row = models.PositiveIntegerField(default=0)
    """The newest row of the log about the account: what is not as that row says does not count."""
    epoch = models.PositiveIntegerField(default=0)
    """Goes up where all who are logged in by the account must log in anew."""
    salt = models.CharField(max_length=32, blank=True)
    closed = models.DateTimeField(null=True)

    def as_person(self) -> Person:
        return Person(self.user.get_username(), frozenset(map(Role, self.roles)), tuple(self.chapters))


class Attempt(models.Model):
    "Somebody tried something that may not be tried too often. `key` is nothing to read an account or address out of."

    key = models.CharField(max_length=64, db_index=True)
    at = models.DateTimeField(auto_now_add=True, db_index=True)


class Guest(models.Model):
    "Who has been given a link. The log knows the guest by `name` alone; what the person is called can be weeded out."

    name = models.CharField(max_length=40)
    release = models.ForeignKey("Release", on_delete=models.PROTECT)
    full_name = models.CharField(max_length=150)
    at = models.DateTimeField(auto_now_add=True)


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
    account = models.CharField(max_length=150, blank=True, db_index=True)
    """Which account the row tells of, so that the newest is found at once; `verify-log` holds it against the row."""
    body = models.TextField()
    before = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    def as_row(self) -> Row:
        try:
            body = json.loads(self.body)
        except ValueError:
            body = None
        body = body if isinstance(body, dict) else {"oläslig": self.body}
        return Row(self.number, body, self.before, self.hash)


class Step(models.Model):
    """What is left to do after a deed, once: the queue. `key` says what it is, so that nothing is put there twice.

    `tries` counts those that failed; `said` is what the last one came to. `begun` is while a letter is handed over:
    nobody knows of one that is left so whether it went, and it is not sent again unless somebody says so.
    """

    key = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=20)
    release = models.ForeignKey(Release, on_delete=models.PROTECT)
    about = models.JSONField(default=dict)
    due = models.DateTimeField()
    tries = models.PositiveSmallIntegerField(default=0)
    done = models.BooleanField(default=False)
    said = models.TextField(default="")
    begun = models.BooleanField(default=False)
