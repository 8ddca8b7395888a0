"""Weighing: what the claims on each event come to, by rules that can be read."""

from sayso.weighing.scales import weigh

__all__ = ["weigh"]
