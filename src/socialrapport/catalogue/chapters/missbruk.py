"""Skadligt bruk och beroende."""

from socialrapport.model.chapter import Chapter, Where
from socialrapport.model.finding import FindingKind

chapter = Chapter(
    id="missbruk",
    order=60,
    title="Skadligt bruk och beroende",
    english="Harmful use and dependence",
    introduction=(
        "Socialtjänsten erbjuder vuxna med ett skadligt bruk eller beroende öppenvård, boende och vård på institution. När frivilliga insatser inte räcker kan vård ges enligt lagen (1988:870) om vård av missbrukare i vissa fall (LVM).",
        Where(
            "Antal anmälningar, intagningar och personer är olika saker: en person kan vara anmäld flera gånger och intagen flera gånger under ett år.",
            ("lvm_handelser",),
        ),
    ),
    memo=(
        ("mb.aktuella", FindingKind.CHANGE),
        ("mb.lvm_anmalningar", FindingKind.CHANGE),
        ("mb.lvm_vardade", FindingKind.CHANGE),
    ),
    maps=("mb.aktuella",),
    full=(
        "mb.aktuella",
        "mb.lvm_anmalningar",
        "mb.lvm_vardade",
        "mb.insatser",
        "mb.oppenvard",
        "mb.boende",
    ),
    laws=("LVM är lagen (1988:870) om vård av missbrukare i vissa fall.",),
    laws_in_english=("LVM is the Care of Substance Abusers (Special Provisions) Act.",),
)
