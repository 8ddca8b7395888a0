"""Templates of the desk to HTML."""

from functools import cache
from types import ModuleType

from jinja2 import Environment

from sayso.desk import addresses, ruled
from sayso.desk.visit import TokenField, TokenHeader, visitor
from sayso.marking.templates import templates_of
from sayso.telling import sides, wording


def render(template: str, **values: object) -> str:
    """Return a template's HTML with these values."""
    return _templates().get_template(template).render(values)


@cache
def _templates() -> Environment:
    templates = templates_of("sayso.desk")
    templates.globals |= _public(addresses) | _public(wording) | _public(ruled)
    templates.globals |= {"side_name": sides.side_name, "namesakes": sides.namesakes}
    templates.globals |= {"visitor": visitor, "csrf": TokenField(), "csrf_header": TokenHeader()}
    return templates


def _public(module: ModuleType) -> dict[str, object]:
    return {name: thing for name, thing in vars(module).items() if not name.startswith("_")}
