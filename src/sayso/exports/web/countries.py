"""Codes of countries as other formats want them: ISO 3166-1 alpha-2."""

from functools import cache

import pycountry

_BESIDE = {"XKX": "XK"}  # in common use, beside ISO


@cache
def alpha_2(code: str | None) -> str | None:
    """Return the two-letter code for one of three letters ("IRN" → "IR"); None where there is none."""
    country = pycountry.countries.get(alpha_3=code) if code else None
    return str(country.alpha_2) if country else _BESIDE.get(code or "")
