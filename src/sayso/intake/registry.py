"""The intakes that are installed, by name and by file ending."""

from collections.abc import Iterator
from functools import cache
from importlib.metadata import entry_points

from sayso.errors import IntakeError, LexiconError
from sayso.intake.source import Intake, Source
from sayso.values import Document

GROUP = "sayso.intakes"


@cache
def intakes() -> dict[str, Intake]:
    """Return every installed intake by its name; IntakeError where none is registered or one cannot be loaded."""
    found: dict[str, Intake] = {}
    for entry in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        try:
            intake = entry.load()
        except (ImportError, AttributeError) as error:
            raise IntakeError(
                f"the intake {entry.name!r} cannot be loaded: {error}",
                where=entry.value,
                mend="install its package again",
            ) from error
        if not isinstance(intake, Intake):
            raise IntakeError(f"{entry.value} is not an Intake", where=entry.name, mend="mend the plugin's entry point")
        found[entry.name] = intake
    if not found:
        raise IntakeError("no intake is registered", where=GROUP, mend="install sayso again: pip install sayso")
    return found


@cache
def by_suffix() -> dict[str, str]:
    """Return the name of the intake for each file ending, in lower case with its dot."""
    return {suffix: name for name, intake in intakes().items() for suffix in intake.suffixes}


def by_content(head: bytes) -> str:
    """Return the name of the intake for what has no file ending, from its first bytes; `text` where none fits."""
    sniffed = (name for name, intake in intakes().items() if intake.sniff and intake.sniff.match(head))
    return next(sniffed, "text")


def documents(source: Source) -> Iterator[Document | IntakeError]:
    """Yield the documents of one source in their order, and an IntakeError for each that is left out.

    Nothing but what is wrong with sayso's own installation is raised: one bad file never stops the others.
    """
    intake = intakes().get(source.intake)
    if intake is None:
        yield IntakeError(f"no intake is called {source.intake!r}", where=source.locator, mend="install its plugin")
        return
    try:
        yield from intake.read(source)
    except IntakeError as error:
        yield error
    except LexiconError:
        raise
    except Exception as error:  # parsers of hostile files fail in ways that nobody lists
        yield IntakeError(
            f"cannot be read as {source.intake}: {type(error).__name__}: {error}",
            where=source.locator,
            mend="open it in another program and save it again",
        )
