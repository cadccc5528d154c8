"""How hard a text is to read, on texts short enough to count by hand."""

from __future__ import annotations

from socialrapport.ledger import plainness
from socialrapport.model.document import Document, Footnote, Heading, Paragraph, Plain

EASY = "Det är kort. Vi ser en bil. Den är röd. Han går hem. Hon bor kvar."


def chapter(*texts: str, title: str = "Ett") -> tuple[Heading, *tuple[Paragraph, ...]]:
    return (Heading(1, title, "ett"), *(Paragraph((Plain(t), Footnote("Inte denna långa fotnot."))) for t in texts))


def measure(*texts: str):
    return plainness(Document("T", "", chapter(*texts), "Staden", "24 april 2025", 2024, True))


def test_words_and_sentences_are_counted() -> None:
    (found,) = measure(EASY)
    assert (found.chapter, found.sentences, found.mean, found.longest, found.long_words) == ("Ett", 5, 3.2, 4, 0.0)
    assert (found.lix, found.over) == (3, ())


def test_long_words_are_those_of_more_than_six_letters() -> None:
    (found,) = measure(EASY, "Socialtjänstrapporten sammanfattar.")
    assert found.long_words == 11.1  # two of eighteen


def test_what_is_over_a_limit_is_named() -> None:
    (found,) = measure(EASY, " ".join(["socialtjänstens"] * 70) + ".")
    assert found.over == ("LIX", "längsta meningen")


def test_a_chapter_of_few_sentences_is_no_text() -> None:
    assert measure("Det är kort. Vi ser en bil.") == ()
