"""Templates to HTML. What a template prints is escaped, and hidden characters in it replaced by their codes,
unless it asks for the exact letters (`said`, `exact`): so a forgotten filter is harmless.
"""

from functools import cache
from types import ModuleType

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.desk import addresses, ruled
from sayso.desk.visit import TokenField, TokenHeader, visitor
from sayso.marking import isolated, plain, shown
from sayso.telling import sides, wording


def render(template: str, **values: object) -> str:
    """Return a template's HTML with these values."""
    return _templates().get_template(template).render(values)


@cache
def _templates() -> Environment:
    templates = Environment(
        loader=PackageLoader("sayso.desk"),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {"said": isolated, "exact": shown}
    templates.globals |= _public(addresses) | _public(wording) | _public(ruled)
    templates.globals |= {"side_name": sides.side_name, "namesakes": sides.namesakes}
    templates.globals |= {"visitor": visitor, "csrf": TokenField(), "csrf_header": TokenHeader()}
    return templates


def _harmless(value: object) -> object:
    return plain(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _public(module: ModuleType) -> dict[str, object]:
    return {name: thing for name, thing in vars(module).items() if not name.startswith("_")}
