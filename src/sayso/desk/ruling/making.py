"""Making: what a form of the desk asks to be ruled, undone or replayed."""

from collections.abc import Callable
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from sayso.desk.changing import Change, Sent
from sayso.desk.render import render
from sayso.desk.ruling.aside import aside
from sayso.desk.ruling.effects import Effects
from sayso.errors import NotFoundError, SaysoError
from sayso.ledger import (
    Accept,
    Apart,
    Correct,
    Decision,
    Depend,
    Effect,
    Grade,
    Join,
    Ledger,
    Merge,
    Note,
    Reject,
    Split,
    read_log,
)
from sayso.values import Span

DIGITS = 10  # of a ruling's number
ROLE = "role "  # before the name of a field that tells what fills a role
OWN = "own"  # the speaker field's choice: the document itself


class Making:
    """Changes that forms ask for; what each did is noted for the page that follows."""

    def __init__(self, effects: Effects) -> None:
        self._effects = effects
        self.kinds = tuple(_DECISIONS)

    def rule(self, kind: str) -> Change:
        """Return the change that a form of this kind asks for."""

        def make(ledger: Ledger, sent: Sent) -> Response:
            decision = _DECISIONS[kind](sent)
            effect = ledger.rule(decision, by=sent.person.name or None, note=sent.text("note"))
            return self._answer(ledger, effect, sent)

        return make

    def undo(self, ledger: Ledger, sent: Sent) -> Response:
        """Undo the ruling that the address names."""
        return self._answer(ledger, ledger.undo(numbered(sent.request), by=sent.person.name or None), sent)

    def replay(self, ledger: Ledger, sent: Sent) -> Response:
        """Replay a log that was pasted or dropped."""
        dropped, pasted = sent.form.get("file"), sent.text("log")
        read = (
            pasted.encode() if isinstance(dropped, str) or dropped is None else dropped.file.read() or pasted.encode()
        )
        done = ledger.replay(list(read_log(read.splitlines())))
        return HTMLResponse(render("ruling/replayed.html", done=done))

    def _answer(self, ledger: Ledger, effect: Effect, sent: Sent) -> Response:
        self._effects.note(effect)
        if sent.htmx:
            told = render(
                "ruling/_effect.html",
                effect=effect,
                ruling=effect.ruling,
                ruled_on=sent.text("claim"),
                back=back(sent.text("back")),
                came=back(sent.text("came")),
            )
            return HTMLResponse(told + aside(ledger, sent.request.headers.get("HX-Current-URL", "")))
        return RedirectResponse(f"/rulings/{effect.ruling.id}?back={quote(back(sent.text('back')), safe='')}", 303)


def numbered(request: Request) -> int:
    """Return the number of the ruling that an address names; NotFoundError where it is none."""
    number = str(request.path_params["number"])
    if not (number.isascii() and number.isdecimal() and len(number) < DIGITS):
        raise NotFoundError(f"there is no ruling {number!r}", mend="see the log of rulings")
    return int(number)


def back(address: str) -> str:
    """Return an address of this desk to go back to, the log's where none is given."""
    inside = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if inside else "/rulings"


def _correct(sent: Sent) -> Correct:
    """Return what a form corrects: what it tells otherwise than `was …` of the same field."""
    told = {name: sent.text(name) for name in ("stance", "factuality", "date", "type", "speaker", "words")}
    new = {name: value for name, value in told.items() if value != sent.text(f"was {name}")}
    words = _placed(told["words"], sent.text("at words")) if "words" in new else None
    roles = {
        field.removeprefix(ROLE): _fillings(sent, field)
        for field in sent.form
        if field.startswith(ROLE) and sent.text(field) != sent.text(f"was {field}")
    }
    speaker = new.get("speaker")
    if sent.text("voice") == OWN:
        speaker = ""
    return Correct(
        sent.text("claim"),
        speaker=speaker,
        stance=new.get("stance") or None,  # type: ignore[arg-type]
        factuality=new.get("factuality") or None,  # type: ignore[arg-type]
        date=new.get("date"),
        words=words,
        roles=roles or None,
        type=new.get("type") or None,
        kind=sent.text("kind") or "person",
        side=sent.text("side") or None,
    )


def _placed(words: str, place: str) -> str | Span | None:
    """Return where words stand, if they were selected in the text, else the words; None where there are none."""
    start, _, end = place.partition("-")
    if start.isdecimal() and end.isdecimal():
        return Span(int(start), int(end))
    return words or None


def _fillings(sent: Sent, field: str) -> list[str | Span]:
    """Return what fills a role: one line for each filler; a line that was selected carries its place."""
    places = dict(line.rpartition("|")[::2] for line in sent.text(f"at {field}").splitlines() if "|" in line)
    lines = (line.strip() for line in sent.text(field).splitlines())
    return [found for line in lines if line and (found := _placed(line, places.get(line, "")))]


def _claims(sent: Sent) -> tuple[str, ...]:
    return tuple(value for value in sent.form.getlist("claim") if isinstance(value, str) and value)


def _one(sent: Sent) -> str:
    if not (claim := sent.text("claim")):
        raise SaysoError("no claim is named", mend="go back to the claim, and rule there")
    return claim


_DECISIONS: dict[str, Callable[[Sent], Decision]] = {
    "accept": lambda sent: Accept(_one(sent)),
    "reject": lambda sent: Reject(_one(sent)),
    "correct": _correct,
    "split": lambda sent: Split(_claims(sent)),
    "merge": lambda sent: Merge(sent.text("event"), sent.text("other")),
    "depend": lambda sent: Depend(_one(sent), sent.text("on")),
    "join": lambda sent: Join(sent.text("one"), sent.text("other")),
    "apart": lambda sent: Apart(sent.text("one"), sent.text("other")),
    "grade": lambda sent: Grade(sent.text("of"), sent.text("grade")),
    "note": lambda sent: Note(sent.text("on")),
}
