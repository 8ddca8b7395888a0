"""Guide: how to read a report, and how it was made, in the words that every writer prints."""

from sayso.reports.report import Making
from sayso.telling.wording import STATUS, counted

GUIDE = (
    "Nothing here is a verdict. Every entry is a voice: somebody who says that something happened, or that it did not, "
    "in the exact words shown in bold. A number in brackets leads to the document and the place that has them.",
    "A status says how the voices stand to one another, not what is true. Contested: some affirm and some deny. "
    "Denied: only denials stand. Hedged: nobody affirms without a hedge. Reported: only those who are no party to it "
    "affirm. Confirmed: a party to it affirms, and nobody denies.",
    "Witnesses are counted by origin, where a chain of reports ends. Ten articles that repeat one newspaper are one "
    "witness, in ten reports.",
    "A split side is a state whose own voices both affirm and deny.",
    "The documents were read by a machine, in English. It misses claims and gets some wrong: check the words that you "
    "build on. What the documents do not say is not here, and documents that nobody added are not either.",
)


def facts(making: Making) -> tuple[tuple[str, str], ...]:
    """Return how a report was made, as names and values."""
    stock = making.stock
    held = [counted(stock.documents, "document"), counted(stock.claims, "claim"), counted(stock.events, "event")]
    standing = ", ".join(f"{stock.statuses[status]} {status}" for status in STATUS if stock.statuses.get(status))
    readers = ", ".join(f"{name} ({counted(number, 'document')})" for name, number in sorted(stock.readers.items()))
    told = (
        ("Made", f"{making.day}, by sayso {making.version}"),
        ("Of the ledger", f"{stock.name}: {', '.join(held)}"),
        ("Its events", standing),
        ("Read by", readers),
    )
    return tuple((name, value) for name, value in told if value)
