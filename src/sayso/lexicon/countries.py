"""What the libraries know of each state of ISO 3166-1: pycountry its names, countryinfo the rest."""

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pycountry
from countryinfo import all_countries

from sayso.lexicon.state import State, once

# countryinfo lists spellings of many languages, codes among them; those with such a word are English names.
_ENGLISH = re.compile(r"\b(Republic|Kingdom|States?|Union|Federation|Commonwealth|Principality|Islands)\b")
_INVERTED = re.compile(r"^([^,]+), (.+ of(?: the)?)$")  # "Iran, Islamic Republic of"
_ASIDE = re.compile(r"\s*\([^)]*\)\s*")
_PEOPLES = re.compile(r"[,/]")  # "Bosnian,Herzegovinian"


def from_libraries() -> Iterator[State]:
    """Yield a State for each code of ISO 3166-1, with what the libraries say and nothing more."""
    rows: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for country in all_countries():
        row: dict[str, Any] = dict(country.info())
        rows[row["ISO"].get("alpha3") or ""].append(row)
    for iso in pycountry.countries:
        # A few codes have a second, thinner entry: the one with a word for the people is the full one.
        facts = sorted(rows[iso.alpha_3], key=lambda row: not row.get("demonym"))
        full: dict[str, Any] = facts[0] if facts else {}
        names = [row["name"] for row in facts]
        names += [getattr(iso, field, "") for field in ("common_name", "name", "official_name")]
        names += [alt for row in facts for alt in row.get("altSpellings") or () if _ENGLISH.search(alt)]
        readable = once(_readable(name) for name in names)
        peoples = once(_PEOPLES.split(full.get("demonym") or ""))
        name = readable[0] if readable else iso.name
        yield State(iso.alpha_3, name, readable, once(_listed(full.get("capital"))), peoples)


def _readable(name: str) -> str:
    """Turn a name as registers sort it into one that a text may hold; "" where it cannot be."""
    plain = _ASIDE.sub(" ", name).strip()
    inverted = _INVERTED.match(plain)
    if inverted:
        return f"{inverted[2]} {inverted[1]}"
    return "" if "," in plain else plain


def _listed(value: str | list[str] | None) -> list[str]:
    return [value] if isinstance(value, str) else value or []
