"""Grounds: on whose word the reports of an affair rest."""

from sayso.linking.grounds.grounds import grounds

__all__ = ["grounds"]
