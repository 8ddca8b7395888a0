"""Formats by name. The built-in ones come through the same door as anyone's: the entry points `sayso.exports`."""

from importlib.metadata import EntryPoint, entry_points

from sayso.errors import ExportError
from sayso.exports.format import Format

GROUP = "sayso.exports"


def formats() -> tuple[str, ...]:
    """Return the names of the formats installed here, in order."""
    return tuple(sorted({point.name for point in entry_points(group=GROUP)}))


def named(name: str) -> Format:
    """Return the format of that name; ExportError where there is none, or where its module does not load."""
    points = sorted(entry_points(group=GROUP, name=name), key=lambda point: point.value)
    if not points:
        raise ExportError("no such export format", where=name, mend=f"take one of {', '.join(formats())}")
    return _loaded(points[0])


def _loaded(point: EntryPoint) -> Format:
    try:
        loaded = point.load()
    except (ImportError, AttributeError) as error:
        raise ExportError(
            f"the export format does not load: {error}", where=point.value, mend="install its package again"
        ) from error
    if not isinstance(loaded, Format):
        raise ExportError(
            "the entry point names no sayso.exports.Format", where=point.value, mend="mend the package that offers it"
        )
    return loaded
