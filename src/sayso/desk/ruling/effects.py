"""Effects: what the last rulings at this desk changed, for the page that follows each."""

from collections import OrderedDict

from sayso.ledger import Effect

KEPT = 200


class Effects:
    """The effects of the last rulings, by their numbers; older ones are forgotten, and told by their events' pages."""

    def __init__(self) -> None:
        self._held: OrderedDict[int, Effect] = OrderedDict()

    def note(self, effect: Effect) -> Effect:
        """Keep an effect, and return it."""
        self._held[effect.ruling.id] = effect
        while len(self._held) > KEPT:
            self._held.popitem(last=False)
        return effect

    def of(self, number: int) -> Effect | None:
        """Return the effect of a ruling, None where it is not known any more."""
        return self._held.get(number)
