"""What an address asks for: the filters of the list of events, and the page of a list."""

from dataclasses import asdict, dataclass, replace
from datetime import date

from starlette.datastructures import QueryParams

from sayso.ledger import FACTUALITY
from sayso.values import Span


@dataclass(frozen=True, slots=True)
class Asked:
    """The filters of the list of events, empty where not asked for."""

    contested: bool = False
    type: str = ""
    actor: str = ""
    since: str = ""

    @property
    def any(self) -> bool:
        """Tell whether anything is filtered."""
        return self != Asked()

    def query(self) -> dict[str, str]:
        """Return the filters as an address holds them."""
        return {name: "1" if value is True else value for name, value in asdict(self).items() if value}


def asked(query: QueryParams) -> tuple[Asked, str]:
    """Return the filters of an address, and what is wrong with them ("" where nothing is)."""
    wanted = Asked(
        contested=query.get("contested") == "1",
        type=query.get("type", "").strip(),
        actor=query.get("actor", "").strip(),
        since=query.get("since", "").strip(),
    )
    try:
        date.fromisoformat(wanted.since or "2000-01-01")
    except ValueError:
        return replace(wanted, since=""), "Since takes a day such as 2024-09-01; it was left out."
    return wanted, ""


@dataclass(frozen=True, slots=True)
class AskedFlows:
    """The filters of the page of flows, empty where not asked for."""

    factuality: str = ""
    source: str = ""
    giver: str = ""
    receiver: str = ""
    goods: str = ""

    @property
    def any(self) -> bool:
        """Tell whether anything is filtered."""
        return self != AskedFlows()

    def query(self) -> dict[str, str]:
        """Return the filters as an address holds them."""
        return {name: value for name, value in asdict(self).items() if value}


def asked_flows(query: QueryParams) -> AskedFlows:
    """Return the filters of flows that an address names; a factuality that is none is left out."""
    told = {name: query.get(name, "").strip() for name in AskedFlows.__slots__}
    return AskedFlows(**told | ({} if told["factuality"] in FACTUALITY else {"factuality": ""}))


def page_number(query: QueryParams) -> int:
    """Return the page that is asked for, 1 where none or no number is."""
    given = query.get("page", "")
    return max(1, int(given)) if given.isascii() and given.isdigit() and len(given) < 9 else 1


def place(query: QueryParams, length: int) -> Span | None:
    """Return the place in a text of this length that `at` asks to see marked ("120-164"), or None."""
    start, _, end = query.get("at", "").partition("-")
    if not all(part.isascii() and part.isdigit() and len(part) < 12 for part in (start, end)):
        return None
    return Span(int(start), int(end)) if 0 <= int(start) < int(end) <= length else None
