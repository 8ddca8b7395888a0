"""Calendar dates as articles write them, as ISO dates; a date without its year is no date."""

import re
from datetime import date

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?\.?|July?\.?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})(?!\d)",
        r"(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})(?!\d)",
        rf"\b{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})\b",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]+{MONTH},?[\s-]+(?P<year>\d{{4}})\b",
        r"\b(?P<day>\d{1,2})\.\s?(?P<number>\d{1,2})\.\s?(?P<year>\d{4})\b",
    )
)


def iso_date(words: str | None) -> str | None:
    """Return the first full date in some words as an ISO date, or None where there is none.

    A day and month that could each be the other (9/6/2024) are no date: unknown is an answer.
    """
    matches = [match for form in FORMS if (match := form.search(words or ""))]
    for match in sorted(matches, key=re.Match.start):
        found = _checked(match.groupdict())
        if found:
            return found
    return None


def _checked(parts: dict[str, str]) -> str | None:
    number = parts.get("number") or MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        return date(int(parts["year"]), int(number), int(parts["day"])).isoformat()
    except ValueError:  # the 31st of June
        return None
