"""Nodes and edges of GraphML as XML, their attributes typed as the keys say."""

from collections.abc import Mapping
from typing import Any

from lxml import etree

from sayso.exports.graphml.keys import EDGES, NODES
from sayso.telling.plain import plain

SPACE = "http://graphml.graphdrawing.org/xmlns"  # the default of the file, so that no element has to name it
Value = str | int | bool | None


def key(owner: str, name: str, type: str) -> Any:
    """Return the declaration of an attribute of nodes or edges."""
    told = {"id": f"{owner}_{name}", "for": owner, "attr.name": name, "attr.type": type}
    return _ended(etree.Element("key", told))


def node(id: str, **told: Value) -> Any:
    """Return a node; attributes that are None or empty are left out."""
    return _filled(etree.Element("node", {"id": plain(id)}), "node", NODES, told)


def edge(id: str, source: str, target: str, **told: Value) -> Any:
    """Return a directed edge; attributes that are None or empty are left out."""
    ends = {"id": plain(id), "source": plain(source), "target": plain(target)}
    return _filled(etree.Element("edge", ends), "edge", EDGES, told)


def _filled(made: Any, owner: str, known: Mapping[str, str], told: Mapping[str, Value]) -> Any:
    for name in known:
        value = told.get(name)
        if value is not None and value != "":
            data = etree.SubElement(made, "data", {"key": f"{owner}_{name}"})
            data.text = str(value).lower() if isinstance(value, bool) else plain(str(value))
    return _ended(made)


def _ended(made: Any) -> Any:
    made.tail = "\n"
    return made
