"""Revising: what one document made of another one's words. Pure: it depends on the two documents alone."""

from sayso.linking.revising.revision import revise

__all__ = ["revise"]
