"""Templates whose words are harmless. What a template prints is escaped, and hidden characters in it replaced by their
codes, unless it asks for the exact letters (`said`, `exact`): so a forgotten filter does no harm.
"""

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from sayso.marking.letters import coded, isolated, shown


def templates_of(package: str) -> Environment:
    """Return the templates that lie in the folder `templates` of a package of the house."""
    templates = Environment(
        loader=PackageLoader(package),
        autoescape=True,
        finalize=_harmless,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= {"said": isolated, "exact": shown}
    return templates


def _harmless(value: object) -> object:
    return coded(value) if isinstance(value, str) and not isinstance(value, Markup) else value
