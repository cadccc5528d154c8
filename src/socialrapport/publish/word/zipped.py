"""Writes a zip anew so that the same content is the same bytes: fixed times, fixed order, fixed method."""

from __future__ import annotations

import io
import zipfile

EPOCH = (1980, 1, 1, 0, 0, 0)


def normalised(content: bytes) -> bytes:
    "The same members in the same order, without any trace of when or where they were written."
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as new,
    ):
        for name in old.namelist():
            member = zipfile.ZipInfo(name, EPOCH)
            member.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            member.create_system, member.external_attr = 0, 0
            new.writestr(member, old.read(name))
    return out.getvalue()
