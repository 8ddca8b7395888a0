"""Words on the screen: those of documents and names, harmless, and never taken for markup."""

from collections import Counter
from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from sayso.telling import plain
from sayso.values import Actor

STATUS = {"contested": "bold red", "denied": "red", "confirmed": "green", "reported": "cyan", "hedged": "yellow"}
STANCE = {"affirms": "green", "denies": "red", "hedges": "yellow"}
QUIET = "dim"


def shown(words: str, style: str = "") -> Text:
    """Return words as text of the screen, control characters made visible; offsets stay."""
    return Text().append(plain(words), style)  # a style of the whole would go on into what is appended


def on_one_line(words: str, style: str = "") -> Text:
    """Return words with every run of white space as one space."""
    return shown(" ".join(words.split()), style)


def heading(words: str) -> Text:
    """Return a heading with an empty line before it."""
    return Text("\n").append_text(on_one_line(words, "bold underline"))


def names(actors: Iterable[Actor]) -> str:
    """Return the names of actors, those of one name counted ("source (3)"), or a dash where there are none."""
    counted = Counter(actor.name for actor in actors)
    return "; ".join(f"{name} ({count})" if count > 1 else name for name, count in counted.items()) or "–"


def facts(pairs: Iterable[tuple[str, str | None]]) -> Table:
    """Return names and values in two columns, those without a value left out."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style=QUIET, no_wrap=True)
    grid.add_column(overflow="fold")
    for name, value in pairs:
        if value:
            grid.add_row(shown(name), on_one_line(value))
    return grid


def indented(*parts: RenderableType, by: int = 2) -> Padding:
    """Return the parts under one another, moved to the right."""
    return Padding(Group(*parts), (0, 0, 0, by), expand=False)
