"""Saying: a ruling in a line of plain words."""

from sayso.ledger.rulings.ruling import Correction, Person, Ruling, RulingKind

CUT = 90  # characters of a quotation
HEADS: dict[RulingKind, str] = {
    "accept": "accepted: ",
    "reject": "rejected: ",
    "correct": "corrected: ",
    "split": "split off its event: ",
    "merge": "one event: ",
    "depend": "no witness of its own: ",
    "join": "",
    "apart": "",
    "grade": "graded {grade}: ",
    "note": "noted on ",
}


def says(ruling: Ruling) -> str:
    """Return what a ruling says: "“Berg” and “Ada Berg” are one", "rejected: “Norland shipped …”"."""
    head = HEADS[ruling.kind].format(grade=ruling.grade)
    return f"{head}{gist(ruling)}" if head else gist(ruling)


def gist(ruling: Ruling) -> str:
    """Return what a ruling says beside its kind."""
    one, other = _cut(ruling.one), _cut(ruling.against)
    said = {
        "accept": one,
        "reject": one,
        "correct": f"{one}: {corrected(ruling)}",
        "split": f"{one}{_more(ruling)}",
        "merge": f"{one} and {other}",
        "depend": one + (f", it rests on {other}" if other else ""),
        "join": f"“{ruling.one}” and “{ruling.against}” are one",
        "apart": f"“{ruling.one}” and “{ruling.against}” are not one",
        "grade": one if ruling.on and ruling.on[0].of_claim else f"“{one}”",
        "note": one if ruling.on and ruling.on[0].of_claim else f"“{one}”",
    }[ruling.kind]
    return f"{said}; {ruling.note}" if ruling.note else said


def corrected(ruling: Ruling) -> str:
    """Return what a correction changes: "stance denies (was affirms)"."""
    made, was = ruling.correction or Correction(), ruling.was or Correction()
    now, before = dict(_parts(made)), dict(_parts(was))
    return ", ".join(
        f"{part} {value}" + (f" (was {before[part]})" if part in before else "") for part, value in now.items()
    )


def _parts(correction: Correction) -> list[tuple[str, str]]:
    plain = [
        ("speaker", None if correction.speaker is None else _name(correction.speaker)),
        ("stance", correction.stance),
        ("factuality", correction.factuality),
        ("date", None if correction.date is None else correction.date or "unknown"),
        ("words", f"“{_cut(correction.words.quote.exact)}”" if correction.words else None),
        ("type", correction.type),
    ]
    roles = [
        (role, "; ".join(filling.words.quote.exact for filling in fillings) or "nobody")
        for role, fillings in (correction.roles or {}).items()
    ]
    return [(part, value) for part, value in (*plain, *roles) if value is not None]


def _name(who: Person) -> str:
    return who.name or "the document itself"


def _more(ruling: Ruling) -> str:
    return f" and {len(ruling.on) - 1} more" if len(ruling.on) > 1 else ""


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return (
        plain
        if len(plain) <= CUT
        else f"{plain[: CUT - 1].rstrip()} …”"
        if plain.startswith("“")
        else f"{plain[:CUT]} …"
    )
