"""The visit: who looks at the desk in the request at hand, and the token that their changes must carry.

Pages are pure functions of what they show; that somebody is signed in concerns only the frame around them, so templates
ask for it here: `visitor()`, `{{ csrf }}` in each form that changes something, `{{ csrf_header }}` on the body.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from markupsafe import Markup

from sayso.ledger import ROLES, Role

FIELD = "csrf"  # of a form
HEADER = "X-Sayso-Token"  # of a request by script


@dataclass(frozen=True, slots=True)
class Person:
    """Who is at the desk: the name that rulings are signed with, and what they may do."""

    name: str
    role: Role

    def may(self, role: Role) -> bool:
        """Tell whether they may do what this role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Visit:
    """A request's person, None where nobody is signed in, and token; `accounts` where one has to sign in."""

    person: Person | None
    token: str = ""
    accounts: bool = False

    @property
    def name(self) -> str:
        """Return the person's name, "" where nobody is signed in."""
        return self.person.name if self.person else ""

    def may(self, role: Role) -> bool:
        """Tell whether the person may do what this role may."""
        return self.person is not None and self.person.may(role)


NOBODY = Person("", "reader")
_nobodys = Visit(None)
_now: ContextVar[Visit] = ContextVar("visit", default=_nobodys)


def visitor() -> Visit:
    """Return the visit of the request at hand; nobody's where there is none."""
    return _now.get()


@contextmanager
def visiting(visit: Visit) -> Iterator[None]:
    """Let this be the visit until the block ends, in what the block calls too."""
    before = _now.set(visit)
    try:
        yield
    finally:
        _now.reset(before)


class TokenField:
    """Prints the hidden field of a form."""

    def __html__(self) -> str:
        return str(Markup('<input type="hidden" name="{}" value="{}">').format(FIELD, visitor().token))


class TokenHeader:
    """Prints the attribute that lets htmx send the token with every request inside its element."""

    def __html__(self) -> str:
        return str(Markup('hx-headers=\'{{"{}": "{}"}}\'').format(HEADER, visitor().token))
