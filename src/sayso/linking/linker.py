"""The linker: readings of many documents become one affair."""

from collections.abc import Iterable

from sayso.linking.actors import cast
from sayso.linking.citations import Sources
from sayso.linking.copies import copies
from sayso.linking.events import events
from sayso.linking.origins import origins
from sayso.linking.pile import pile
from sayso.linking.voices import attributions, claims
from sayso.values import Affair, Document, Reading


def link(pairs: Iterable[tuple[Document, Reading]]) -> Affair:
    """Join what many documents say: entities into actors, happenings into events, chains into origins, copies.

    Depends on the pairs alone, and not on their order. Assessments are left for weighing to fill.
    """
    piled = pile(pairs)
    players = cast(piled)
    repeated = copies(piled.documents)
    happened = events(piled, players, repeated)
    told = claims(piled, players, {happening: event.id for event in happened for happening in event.happenings})
    heard = attributions(piled, players)
    sources = Sources({a.id: a for a in heard}, players.actors, players.own_voices, repeated)
    return Affair(
        actors=tuple(players.actors.values()),
        attributions=heard,
        claims=told,
        events=happened,
        origins=origins(told, sources),
        copies=dict(sorted(repeated.items())),
    )
