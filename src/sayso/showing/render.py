"""Templates of answers in a notebook to HTML."""

from functools import cache
from importlib.resources import files

from jinja2 import Environment
from markupsafe import Markup

from sayso.marking.templates import templates_of
from sayso.telling import passage
from sayso.telling import wording as words
from sayso.telling.claimants import links
from sayso.telling.sides import side_name
from sayso.telling.spoken import spoken

LETTER = {"affirms": "A", "denies": "D", "hedges": "H", "others": "·"}


def render(template: str, **values: object) -> str:
    """Return a template's HTML with these values."""
    return _templates().get_template(template).render(values)


@cache
def _templates() -> Environment:
    templates = templates_of("sayso.showing")
    templates.globals |= {name: thing for name, thing in vars(words).items() if not name.startswith("_")}
    templates.globals |= {"side_name": side_name, "links": links, "spoken": spoken, "passage": passage}
    templates.globals |= {"LETTER": LETTER, "style": _style()}
    return templates


def _style() -> Markup:
    return Markup(files("sayso.showing").joinpath("style.css").read_text(encoding="utf-8"))  # noqa: S704 - our own
