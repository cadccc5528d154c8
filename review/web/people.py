"""What people are called on the pages. The log has the account's own name, and this is all that tells whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.contrib.auth import get_user_model
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from review.web.accounts import GONE
from review.web.models import Guest


def names() -> dict[str, str]:
    "By account, and by guest; of one whose name has been weeded out there is the account's."
    users = {user.get_username(): user.get_full_name() for user in get_user_model().objects.all()}
    guests = dict(Guest.objects.values_list("name", "full_name"))
    return {name: full_name for name, full_name in (users | guests).items() if full_name not in ("", GONE)}


def shown(request: HttpRequest) -> Mapping[str, Any]:
    "For every page, asked for where one is needed."
    return {"namn": SimpleLazyObject(names)}
