import pytest

from socialrapport import engine


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with engine.open(tmp_path_factory.mktemp("work"), threads=1) as opened:
        yield opened
