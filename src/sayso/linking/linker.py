"""The linker: readings of many documents become one affair."""

from collections.abc import Iterable, Mapping

from sayso.linking.actors import Cast, cast
from sayso.linking.citations import Sources
from sayso.linking.copies import copies
from sayso.linking.decisions import NONE, Decisions
from sayso.linking.events import events, group_happenings
from sayso.linking.origins import origins
from sayso.linking.pile import Pile, pile
from sayso.linking.voices import attributions, claims
from sayso.values import Affair, Document, Happening, Reading


def link(pairs: Iterable[tuple[Document, Reading]], decisions: Decisions = NONE) -> Affair:
    """Join what many documents say: entities into actors, happenings into events, chains into origins, copies.

    Depends on the pairs and on what persons ruled alone, and not on their order. Assessments are left for
    weighing to fill.
    """
    piled = pile(pairs)
    players = cast(piled, decisions)
    repeated = copies(piled.documents)
    return retell(piled, players, repeated, group_happenings(piled, players, repeated, decisions), decisions)


def retell(
    piled: Pile,
    players: Cast,
    repeated: Mapping[str, str],
    groups: Iterable[list[Happening]],
    decisions: Decisions = NONE,
) -> Affair:
    """Return what a pile says of the events that these groups of happenings are, its actors and copies being known."""
    happened = events(piled, players, groups, decisions)
    told = claims(piled, players, {happening: event.id for event in happened for happening in event.happenings})
    heard = attributions(piled, players)
    sources = Sources({a.id: a for a in heard}, players.actors, players.own_voices, repeated)
    return Affair(
        actors=tuple(players.actors.values()),
        attributions=heard,
        claims=told,
        events=happened,
        origins=origins(told, sources, decisions.resting),
        copies=dict(sorted(repeated.items())),
    )
