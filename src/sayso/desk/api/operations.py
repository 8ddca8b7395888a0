"""Every operation of the API, each declared once."""

from functools import cache

from sayso.desk.api.lists import LISTS
from sayso.desk.api.operation import Asked, Operation
from sayso.desk.api.questions import QUESTIONS
from sayso.desk.api.rulings import RULINGS
from sayso.desk.api.taking import exporting
from sayso.desk.api.things import THINGS
from sayso.desk.api.uploads import UPLOADS
from sayso.exports.objects.objects import Json
from sayso.ledger import Ledger


@cache
def operations() -> tuple[Operation, ...]:
    """Return the operations in the order in which they are described."""
    return (*QUESTIONS, *LISTS, *THINGS, *RULINGS, *UPLOADS, exporting(), _ITSELF)


def itself(ledger: Ledger, asked: Asked) -> Json:
    """Return the description of the API, with the session's cookie as this desk calls it."""
    from sayso.desk.api.description import description
    from sayso.desk.safety.cookies import session_cookie

    entrance = asked.request.state.entrance
    free = not (entrance.signed or ledger.accounts.used())
    return description(session_cookie(asked.request, entrance), free=free)


_ITSELF = Operation("get_openapi", "/openapi.json", "This description.", itself, "openapi", group="Taking along")
