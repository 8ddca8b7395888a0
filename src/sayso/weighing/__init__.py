"""Weighing: what the claims on each event come to, by rules that can be read; `regimes` and `deals` weigh rules in
time and exchanges.
"""

from sayso.weighing.scales import weigh

__all__ = ["weigh"]
