"""An export of any size takes little memory: a folio that is written is let go before the next but one is asked for."""

import gc
import io
from dataclasses import replace

import pytest

from invented import invented
from sayso.exports import formats, named
from sayso.ledger import Folio

FOLIOS = 6


class Portioned:
    """An edition that gives one folio several times, and counts how many of them are still held."""

    def __init__(self, edition):
        self.edition, self.most = edition, 0

    def __getattr__(self, name):
        return getattr(self.edition, name)

    def events(self, by="id"):
        for _ in range(FOLIOS):
            gc.collect()
            self.most = max(self.most, sum(type(held) is Folio for held in gc.get_objects()))
            (folio,) = self.edition.events(by)
            yield replace(folio)
            del folio


@pytest.mark.parametrize("name", formats())
def test_a_written_folio_is_let_go(name):
    with invented().edition() as edition:
        portioned = Portioned(edition)
        named(name).write(portioned, io.BytesIO())
    assert portioned.most <= 2, "the format keeps folios that it has written"


def test_what_is_held_is_seen():
    with invented().edition() as edition:
        portioned = Portioned(edition)
        held = list(portioned.events())
    assert len(held) == FOLIOS
    assert portioned.most == FOLIOS - 1
