"""Operations: each is declared once, and from that come its route, the reading of what it is asked, and its words."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from starlette.requests import Request
from starlette.responses import Response

from sayso.desk.adding import Bench
from sayso.desk.api.parameters import Parameter
from sayso.desk.visit import Person
from sayso.exports.objects.objects import Json
from sayso.ledger import Ledger, Role

JSON = "application/json"
BYTES = "application/octet-stream"


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks for: the values of the operation's parameters, the body, and who asks."""

    values: Mapping[str, Any]
    person: Person
    request: Request
    bench: Bench
    body: Any = None

    def __getitem__(self, name: str) -> Any:
        return self.values[name]

    @property
    def address(self) -> str:
        """Return the path that was asked for, as it was written."""
        return str(self.request.scope["path"])

    def only(self, *names: str) -> dict[str, Any]:
        """Return some of the values by their names, as a function of the ledger takes them."""
        return {name: self.values[name] for name in names}


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation: the name that clients give it, its address, what it takes, what it answers with, whom it takes.

    `answer` is a component of the description, or the type of what is no JSON; `made` makes it with the ledger.
    """

    name: str
    path: str
    about: str
    made: Callable[[Ledger, Asked], Json | Response]
    answer: str
    parameters: tuple[Parameter, ...] = ()
    method: Literal["GET", "POST"] = "GET"
    role: Role = "reader"
    group: str = "Looking"
    status: int = 200
    body: str = ""  # a component, or BYTES
    media: tuple[str, ...] = (JSON,)
    also: tuple[int, ...] = ()  # further problems that it may come to
    headers: Mapping[str, str] = field(default_factory=dict)  # of its answer, each with what it says
    lasting: bool = False  # whether whoever has the answer already may be told so

    @property
    def problems(self) -> tuple[int, ...]:
        """Return the statuses of the problems that it may come to."""
        found = {401, 403, 405, 421, 422, 429, 500, 503, *self.also}
        if any(parameter.place == "path" or parameter.name in _NAMING for parameter in self.parameters):
            found.add(404)
        if self.body:
            found |= {400, 404, 408, 413, 415}
        return tuple(sorted(found))


_NAMING = ("actor", "event", "document", "speaker", "of", "since")  # parameters of which a thing has to be there
