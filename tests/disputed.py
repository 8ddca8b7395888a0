"""A small ledger of a dispute: a chain, a copy, a denial, words that no byte count finds; and rulings of a person."""

from pathlib import Path

from sayso.ledger import Accept, Correct, Grade, Ledger, Reject
from snowploughs import ANDES, FJORD

COAST = """\
Ploughs \U0001f69c\U0001f69c at the qua\u0301y

VALPARAISO, March 7, 2024 (Coast Post) \u2014 \U0001f69c The mayor of Vin\u0303a said \
that Norway had shipped snowploughs to Chile. \
The mayor of Vin\u0303a said that Norway had shipped snowploughs to Chile.

Radio Andes reported that Norwegian member of parliament Kari Holm confirmed that Norway had shipped snowploughs to \
Chile in return for copper.

The union may have met the ministry in Oslo.
"""
REPORTS = {
    "andes.txt": ANDES,
    "coast.txt": COAST,
    "fjord.txt": FJORD,
    "wire.txt": ANDES.replace("(Radio Andes)", "(Wire)"),
}


def disputed(folder: Path) -> Path:
    """Write the reports into a folder, read them by rules, and return the path of their ledger."""
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    with Ledger(folder / "disputed.db") as ledger:
        ledger.add([folder / name for name in REPORTS], reader="rules", workers=1)
    return folder / "disputed.db"


def ruled(folder: Path) -> Path:
    """Return the path of the same ledger with rulings: accepted, corrected, graded, rejected, and one undone."""
    where = disputed(folder)
    with Ledger(where) as ledger:
        made = ledger.affair()[1].claims
        denial = next(claim.id for claim in made if claim.stance == "denies")
        first, second, third = [claim.id for claim in made if claim.stance == "affirms"][:3]
        ledger.rule(Accept(denial), by="Anna", note="I rang them: https://desk.example/checks/7.")
        ledger.rule(Grade(denial, "4"), by="Anna")
        ledger.rule(Correct(first, stance="hedges"), by="Nils", note="“could have”")
        ledger.rule(Reject(second), by="Nils", note="said of another ship")
        ledger.undo(ledger.rule(Reject(third), by="Nils").ruling.id, by="Anna")
    return where
