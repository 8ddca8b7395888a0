"""Details: how many, when, where, who and what, as voices tell them, and where they exclude one another."""

from sayso.weighing.details.amounts import Amount, amounts
from sayso.weighing.details.details import details
from sayso.weighing.details.telling import Detail, Telling, Value

__all__ = ["Amount", "Detail", "Telling", "Value", "amounts", "details"]
