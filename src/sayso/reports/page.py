"""Page: a report as one HTML file that needs nothing else: no script, no font, no picture, no request."""

import base64
import hashlib
from functools import cache
from importlib.resources import files

from jinja2 import Template
from markupsafe import Markup

from sayso.marking.templates import templates_of
from sayso.reports.guide import GUIDE, facts
from sayso.reports.prose import Prose
from sayso.reports.report import Report
from sayso.telling.wording import SIGN, STATUS, counted

LONG = 28  # letters of a word that still fits in a column


def page(report: Report) -> bytes:
    """Return a report as an HTML file in UTF-8; the same report gives the same bytes."""
    style = files("sayso.reports").joinpath("templates/report.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    html = _template().render(
        report=report,
        facts=facts(report.making),
        guide=GUIDE,
        style=Markup(style),  # noqa: S704 - the house's own file
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
    )
    return html.encode("utf-8", "replace")


@cache
def _template() -> Template:
    templates = templates_of("sayso.reports")
    templates.filters |= {"kind": _kind, "unbroken": _unbroken}
    templates.globals |= {"STATUS": STATUS, "SIGN": SIGN, "counted": counted}
    return templates.get_template("report.html")


def _kind(value: object) -> str:
    return type(value).__name__


def _unbroken(cell: Prose) -> bool:
    """Tell whether a cell holds a word so long that a column has to break it."""
    words = (getattr(piece, "words", piece) for piece in cell)
    return any(len(part) > LONG for word in words if isinstance(word, str) for part in word.split())
