"""The JSON API of the desk: operations over the same functions of the ledger that its pages use, and what they are."""

from sayso.desk.api.application import api
from sayso.desk.api.description import ROOT, description
from sayso.desk.api.operations import operations

__all__ = ["ROOT", "api", "description", "operations"]
