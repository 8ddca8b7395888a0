"""An affair: what the pile says, linked and weighed over all readings."""

from dataclasses import dataclass, field

from sayso.values.actor import Actor
from sayso.values.event import Assessment, Event, Origin
from sayso.values.voice import Attribution, Claim


@dataclass(frozen=True, slots=True)
class Affair:
    """Everything that linking derives from readings, and weighing from that; tuples sorted by id.

    `copies` maps a document's id to the id of the document that it repeats. `assessments` maps an
    event's id to what weighing says of it, empty before weighing.
    """

    actors: tuple[Actor, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    origins: tuple[Origin, ...] = ()
    copies: dict[str, str] = field(default_factory=dict)
    assessments: dict[str, Assessment] = field(default_factory=dict)
