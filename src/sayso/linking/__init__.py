"""Linking: one actor under many names, one event in many reports, where each chain of reports ends."""

from sayso.linking.decisions import Decisions
from sayso.linking.linker import link, retell

__all__ = ["Decisions", "link", "retell"]
