"""Contest: how contested an event is, as one number that lists are sorted by."""

from sayso.values import Assessment

_MOST = (9, 999, 999_999, 999_999)  # split sides, balance, documents, claims: what the digits tell apart
_AFTER_RANK = 10 * 1000 * 1_000_000 * 1_000_000
CONTESTED = _AFTER_RANK  # events below this place are contested
SPLIT = _AFTER_RANK // 10 * 9  # of events below this place, a state's own voices disagree


def place(assessment: Assessment, documents: int, claims: int) -> int:
    """Return where an event stands in a list by contest; smaller comes first.

    First what some affirm and some deny, by split sides and by the balance of the two camps; then the denied; the
    hedged; what is only affirmed; what nobody stands for. Within each, what most documents and claims speak of.
    """
    balance = min(len(assessment.affirmed_by), len(assessment.denied_by))
    found = _rank(assessment)
    for most, told in zip(_MOST, (len(assessment.split_sides), balance, documents, claims), strict=True):
        found = found * (most + 1) + most - min(told, most)
    return found


def _rank(assessment: Assessment) -> int:
    if assessment.status in ("contested", "denied"):
        return 0 if assessment.status == "contested" else 1
    return 2 if assessment.hedged_by else 3 if assessment.affirmed_by else 4
