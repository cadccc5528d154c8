"""Whatever people send over HTTP, in whatever order, the public never has what two others have not approved."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from review.core.publishing import EDITIONS, public_root
from review.core.store import counted
from support import desk as small
from support.desk_pages import DECISION, Bord

# isort: split
from review.web import desk, places

NAMES = st.sampled_from(["hanna", "omar", "rosa", "rune", "greta", "gustav", "rakel", "frida"])
PUBLISHED: list[str] = []
FOLDERS = st.sampled_from(["ett", "tva"])


class Anything(RuleBasedStateMachine):
    """People with every role, who do what is next, or anything at all; and somebody who changes bytes.

    What is judged is judged by what was answered, not by what the desk says of itself.
    """

    def __init__(self) -> None:
        super().__init__()
        self.place = tempfile.TemporaryDirectory()
        self.bord = Bord.empty(Path(self.place.name) / "bord")
        for folder, text in (("ett", "Det var tre hushåll."), ("tva", "Det var fyra hushåll.")):
            small.edition(self.bord.inbox / folder, text)
        self.bord.everyone_may_everything()
        self.authors: set[tuple[str, str]] = set()
        self.approved: set[tuple[str, str]] = set()
        self.corrections: list[str] = []
        self.spoilt: set[str] = set()

    def teardown(self) -> None:
        self.place.cleanup()

    def do(self, name: str, verb: str, **about: str) -> bool:
        "Whether it was done; what was done is remembered."
        done = self.bord.do(name, verb, **about).status_code == 302
        root = self.bord.case.root
        if done and verb == "lamna":
            self.authors.add((name, root))
        if done and verb in ("lamna", "aterforvisa"):
            self.approved.clear()
        if done and verb == "godkann":
            assert (name, root) not in self.authors | self.approved
            assert root not in self.spoilt
            self.approved.add((name, root))
        if done and verb == "ratta":
            self.corrections.append(about["text"])
        if done and verb == "publicera":
            assert root not in self.spoilt
            approvers = {person for person, of in self.approved - self.authors if of == root}
            assert len(approvers) > 1
            PUBLISHED.append(root)
        return done

    @initialize(steps=st.sampled_from([0, 6, 9, 11]))
    def begun(self, steps: int) -> None:
        "Some begin with a release that has come a bit on its way."
        for _ in range(steps):
            self.bord.next_step(self.do)

    @rule(name=NAMES, folder=FOLDERS)
    def hand_in(self, name: str, folder: str) -> None:
        self.do(name, "lamna", mapp=folder)

    @rule(name=NAMES, verb=st.sampled_from(["begar", "klara", "bered", "besluta", "publicera", "ersatt"]))
    def take_a_step(self, name: str, verb: str) -> None:
        self.do(name, verb, **DECISION)

    @rule(name=NAMES)
    def send_back(self, name: str) -> None:
        # Not too often: then nothing would ever be published.
        if name == "frida":
            self.do(name, "aterforvisa", text="Fel.")

    @rule(name=NAMES)
    def approve_chapters(self, name: str) -> None:
        for address, says in self.bord.case.unsigned:
            self.do(name, "signera", kapitel=address, sager=says)

    @rule(name=NAMES, answer=st.sampled_from(["nej", "nej", "nej", "ja"]))
    def answer(self, name: str, answer: str) -> None:
        self.do(name, "svara", svar=answer)

    @rule(name=NAMES)
    def approve(self, name: str) -> None:
        self.do(name, "godkann", losenord=small.PASSWORD)

    @rule(name=NAMES, time=st.sampled_from(["2025-05-22T09:30", "2999-05-22T09:30"]))
    def schedule(self, name: str, time: str) -> None:
        self.do(name, "schemalagg", tid=time, undantag="ja", text="Provas.")

    @rule(name=NAMES)
    def read_beforehand(self, name: str) -> None:
        assert self.bord.see(name, "forhand/rapport.pdf").status_code == 403  # Nobody has been let in.

    @rule(name=NAMES, text=st.sampled_from(["Tabell 3.", "Tabell 4."]))
    def correct(self, name: str, text: str) -> None:
        self.do(name, "ratta", text=text, engelska="Wrong.")

    @rule(chance=st.integers(0, 9))
    @precondition(lambda self: self.bord.case.root and self.bord.case.root not in self.spoilt)
    def change_a_byte(self, chance: int) -> None:
        if chance:
            return
        path = places.store().folder(self.bord.case.root) / "rapport.pdf"
        path.chmod(0o644)
        path.write_bytes(path.read_bytes() + b" ")
        self.spoilt.add(self.bord.case.root)

    @rule(hasty=st.booleans())
    def what_is_next(self, hasty: bool) -> None:
        "By those who should, and some steps at a time, so that something is published now and then."
        for _ in range(4):
            self.bord.next_step(self.do, hasty)

    @invariant()
    def the_public_has_whole_editions_that_were_published(self) -> None:
        root = public_root(places.public())
        assert root == self.bord.case.published
        assert not root or counted(places.public() / EDITIONS / root) == root

    @invariant()
    def no_correction_is_gone(self) -> None:
        assert [*self.bord.case.corrections] == self.corrections

    @invariant()
    def the_log_hangs_together(self) -> None:
        assert desk.log_faults() == ()


@pytest.mark.usefixtures("tables")
def test_nothing_wrong_comes_of_anything_that_is_sent() -> None:
    few = settings(
        max_examples=8, stateful_step_count=25, deadline=None, derandomize=True, suppress_health_check=[*HealthCheck]
    )
    run_state_machine_as_test(Anything, settings=few)
    assert PUBLISHED
