"""Codes in reserve lie hashed as soon as they have been shown, which is once: nobody reads them out of the database.

allauth keeps what they are worked out of, encrypted. Until somebody has seen them there is no other way.
"""

from __future__ import annotations

import hmac
import os
import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from django.db import transaction

from review.core import signing

HASHED, SALT = "hashade", "salt"
worked_out = RecoveryCodes.get_unused_codes
tried = RecoveryCodes.validate_code


def kept_hashed() -> None:
    "From now on allauth's codes are these."
    RecoveryCodes.mark_as_viewed = seen
    RecoveryCodes.get_unused_codes = left
    RecoveryCodes.validate_code = is_right


def hashed(code: str, salt: str) -> str:
    "Slowly, as a phrase is: there are not so many codes."
    return signing.locked_by(code, salt).decode()


def seen(codes: Any) -> None:
    "They are shown now, and are not known here any more."
    if HASHED in codes.instance.data:
        return
    codes.shown = worked_out(codes)
    salt = f"{signing.COST}:{os.urandom(16).hex()}"
    codes.instance.data = {
        SALT: salt, HASHED: [hashed(code, salt) for code in codes.shown], "viewed_at": time.time(),
    }  # fmt: skip
    codes.instance.save(update_fields=["data"])


def left(codes: Any) -> list[str]:
    "Those that have not been used, to whoever sees them the first time; after that how many they are, in dots."
    kept = codes.instance.data.get(HASHED)
    dots = ["·" * 8] * len(kept or ())
    return worked_out(codes) if kept is None else getattr(codes, "shown", dots)


@transaction.atomic
def is_right(codes: Any, code: str) -> bool:
    "Whether it is one of those that are left, which it then is no more."
    row = Authenticator.objects.select_for_update().get(pk=codes.instance.pk)
    kept = row.data.get(HASHED)
    if kept is None:
        return bool(tried(codes, code))
    mine = hashed(code, row.data[SALT])
    row.data[HASHED] = [one for one in kept if not hmac.compare_digest(one, mine)]
    row.save(update_fields=["data"])
    codes.instance = row
    return len(row.data[HASHED]) < len(kept)
