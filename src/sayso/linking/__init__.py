"""Linking: one actor under many names, one event in many reports, where each chain of reports ends."""

from typing import TYPE_CHECKING

from sayso.linking.decisions import Decisions

if TYPE_CHECKING:
    from sayso.linking.linker import link, retell

__all__ = ["Decisions", "link", "retell"]


def __getattr__(name: str) -> object:
    """Load the linker when it is first asked for: who only asks a ledger does not wait for what links."""
    if name in ("link", "retell"):
        from sayso.linking import linker

        return getattr(linker, name)
    raise AttributeError(f"module 'sayso.linking' has no attribute {name!r}")
