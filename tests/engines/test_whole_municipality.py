"""The whole of Exempelkommun, counted elsewhere, is the same edition: findings, cells, text, fingerprint."""

import os
from unittest import mock

import pytest

from socialrapport import pipeline, profiles, world
from support.engines import OTHERS, servers
from support.workshop import KEY


@pytest.mark.parametrize("kind", OTHERS)
def test_the_edition_has_the_same_fingerprint(kind, exempelkommun, workshop, tmp_path):
    extracts = workshop.built("exempelkommun").extracts
    with servers(kind), mock.patch.dict(os.environ, {world.KEY_VARIABLE: KEY}):
        edition = pipeline.make_edition(profiles.load("exempelkommun"), extracts, 2024, tmp_path, kind)
    assert edition.quality == exempelkommun.quality
    assert [c.cells for c in edition.draft.cubes] == [c.cells for c in exempelkommun.draft.cubes]
    assert edition.fingerprint == exempelkommun.fingerprint
