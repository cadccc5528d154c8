"""A check says which registers were not delivered, what they feed, and how to say that there was nothing."""

from socialrapport.intake.not_delivered import NotDelivered, how_to_say_none
from socialrapport.model.rule import Case
from support.deliveries import deliver
from support.editions import run_here

LVM = """
    personnummer | handelse | datum      | slutdatum
    A1980        | VARD     | 2024-03-01 | 2024-05-01
"""


def test_what_is_missing_is_told_with_what_it_feeds_and_is_no_fault(tmp_path):
    deliver(Case({"lvm": LVM}), tmp_path / "uttag")
    page = tmp_path / "kontroll.html"
    said = run_here("check", tmp_path / "uttag", "--profile", "exempelkommun", "--year", "2024", "--report", page)
    told = said.stderr.partition("Register som inte har lämnats.")[2]
    assert said.returncode == 0
    assert "  Kommunala arbetsmarknadsinsatser (arbetsmarknadsinsats): Ekonomiskt bistånd.\n" in told
    assert "  Folkmängd 31 december (befolkning): Demografi och alla tal per invånare.\n" in told
    assert "(lvm)" not in told
    assert "regel: inga_rader, register: avslutat_bistand, ar: 2024" in told
    assert "Kommunala arbetsmarknadsinsatser <code>arbetsmarknadsinsats</code>" in page.read_text("utf-8")


def test_a_register_that_gives_nothing_without_another_is_named_beside_it(tmp_path):
    placements = """
        placering_id | insats_id | form     | startdatum | slutdatum
        P1           | I1        | Jourhem  | 2024-03-01 | 2024-05-01
    """
    deliver(Case({"placering": placements, "lvm": LVM}), tmp_path / "uttag")
    said = run_here("check", tmp_path / "uttag", "--profile", "exempelkommun", "--year", "2024")
    (line,) = [line for line in said.stderr.splitlines() if "(insats):" in line]
    assert line.endswith("; utan det ger inte heller placering något.")
    assert "lvm något" not in said.stderr


def test_what_its_owner_publishes_is_never_said_to_be_nothing():
    evictions = NotDelivered("avhysning", "Avhysningar", ("Hemlöshet",), may_be_nothing=False)
    assert how_to_say_none([evictions], 2024) is None
