"""`sayso rule`: a person decides on a claim, an event, an actor, an origin or a source."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import typer

from sayso.cli.opening import LEDGER, LedgerOption

if TYPE_CHECKING:
    from sayso.ledger import Decision

group = typer.Typer(
    help="Rule on what was read and linked: accept, reject, correct, split, merge, depend, join, apart, grade, note.",
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)

ClaimArgument = Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, or the start of it.")]
ByOption = Annotated[
    str | None,
    typer.Option(metavar="ANALYST", envvar="SAYSO_ANALYST", show_default=False, help="Who rules; else your account."),
]
NoteOption = Annotated[str, typer.Option(metavar="WORDS", show_default=False, help="Why, for whoever reads the log.")]


@group.command()
def accept(claim: ClaimArgument, by: ByOption = None, note: NoteOption = "", ledger: LedgerOption = LEDGER) -> None:
    """Rule that a claim was read right. It leaves the queue; one that was rejected counts again."""
    from sayso.ledger import Accept

    _rule(Accept(claim), by, note, ledger)


@group.command()
def reject(claim: ClaimArgument, by: ByOption = None, note: NoteOption = "", ledger: LedgerOption = LEDGER) -> None:
    """Rule that a claim was read wrong. It does not count, and stays visible as rejected."""
    from sayso.ledger import Reject

    _rule(Reject(claim), by, note, ledger)


@group.command()
def correct(
    claim: ClaimArgument,
    speaker: Annotated[
        str | None, typer.Option(metavar="NAME", help='Who says it; "" for the document\'s own voice.')
    ] = None,
    kind: Annotated[
        str, typer.Option("--kind", metavar="KIND", help="What a speaker is whom the ledger does not know.")
    ] = ("person"),
    side: Annotated[
        str | None, typer.Option(metavar="STATE", help="For which state such a speaker speaks, such as NOR.")
    ] = None,
    stance: Annotated[str | None, typer.Option(help="affirms, denies, hedges, mentions and so on.")] = None,
    factuality: Annotated[str | None, typer.Option(help="FactBank's value, such as PR+; else by the stance.")] = None,
    date: Annotated[
        str | None, typer.Option("--date", metavar="DATE", help='When the voice spoke; "" for unknown.')
    ] = None,
    words: Annotated[str | None, typer.Option("--words", metavar="WORDS", help="The words that state it.")] = None,
    role: Annotated[
        list[str] | None,
        typer.Option(metavar="ROLE=WORDS", help="What fills a role; ROLE= for nothing. May be repeated."),
    ] = None,
    type: Annotated[
        str | None, typer.Option("--type", metavar="TYPE", help="What is told: a frame's name, or a lemma.")
    ] = None,
    by: ByOption = None,
    note: NoteOption = "",
    ledger: LedgerOption = LEDGER,
) -> None:
    """Correct what was read of a claim. What is not named stays as it is."""
    from sayso.ledger import Correct

    made = Correct(
        claim,
        speaker=speaker,
        stance=stance,  # type: ignore[arg-type]
        factuality=factuality,  # type: ignore[arg-type]
        date=date,
        words=words,
        roles=_roles(role) if role else None,
        type=type,
        kind=kind,
        side=side,
    )
    _rule(made, by, note, ledger)


@group.command()
def split(
    claims: Annotated[list[str], typer.Argument(metavar="CLAIM...", help="Claims' ids, or the starts of them.")],
    by: ByOption = None,
    note: NoteOption = "",
    ledger: LedgerOption = LEDGER,
) -> None:
    """Rule that claims are not about the event that they are in: together they are an event of their own."""
    from sayso.ledger import Split

    _rule(Split(tuple(claims)), by, note, ledger)


@group.command()
def merge(
    event: Annotated[str, typer.Argument(metavar="EVENT", help="An event's id, or words of its headline.")],
    other: Annotated[str, typer.Argument(metavar="OTHER", help="The other event.")],
    by: ByOption = None,
    note: NoteOption = "",
    ledger: LedgerOption = LEDGER,
) -> None:
    """Rule that two events are one."""
    from sayso.ledger import Merge

    _rule(Merge(event, other), by, note, ledger)


@group.command()
def depend(
    claim: ClaimArgument,
    on: Annotated[str, typer.Option(metavar="CLAIM|NAME", help="On whose word it rests, if that is known.")] = "",
    by: ByOption = None,
    note: NoteOption = "",
    ledger: LedgerOption = LEDGER,
) -> None:
    """Rule that the origin of a claim is no witness of its own."""
    from sayso.ledger import Depend

    _rule(Depend(claim, on), by, note, ledger)


OneArgument = Annotated[str, typer.Argument(metavar="NAME", help="A name in full, or an entity's id.")]
OtherArgument = Annotated[str, typer.Argument(metavar="OTHER", help="The other name, or entity's id.")]


@group.command()
def join(
    one: OneArgument, other: OtherArgument, by: ByOption = None, note: NoteOption = "", ledger: LedgerOption = LEDGER
) -> None:
    """Rule that two names are one actor. Everything that they say and do is theirs together from now on."""
    from sayso.ledger import Join

    _rule(Join(one, other), by, note, ledger)


@group.command()
def apart(
    one: OneArgument, other: OtherArgument, by: ByOption = None, note: NoteOption = "", ledger: LedgerOption = LEDGER
) -> None:
    """Rule that two names are not one actor. Where rulings meet, this one has the last word."""
    from sayso.ledger import Apart

    _rule(Apart(one, other), by, note, ledger)


@group.command()
def grade(
    of: Annotated[str, typer.Argument(metavar="SOURCE|CLAIM", help="An actor, a document, or a claim's id.")],
    grade: Annotated[str, typer.Argument(metavar="GRADE", help="A to F for a source, 1 to 6 for a claim.")],
    by: ByOption = None,
    note: NoteOption = "",
    ledger: LedgerOption = LEDGER,
) -> None:
    """Grade a source or a claim on the Admiralty scale."""
    from sayso.ledger import Grade

    _rule(Grade(of, grade), by, note, ledger)


@group.command()
def note(
    on: Annotated[str, typer.Argument(metavar="THING", help="A claim's or an event's id, a document, an actor.")],
    words: Annotated[str, typer.Argument(metavar="WORDS", help="What is to be remembered of it.")],
    by: ByOption = None,
    ledger: LedgerOption = LEDGER,
) -> None:
    """Put a note on a claim, an event, a document or an actor."""
    from sayso.ledger import Note

    _rule(Note(on), by, words, ledger)


def _roles(given: Iterable[str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for one in given:
        role, equals, words = one.partition("=")
        if not equals:
            raise typer.BadParameter(f"{one!r} names no words: write ROLE=WORDS", param_hint="--role")
        found.setdefault(role.strip(), []).extend([words] if words else [])
    return found


def _rule(decision: "Decision", by: str | None, note: str, ledger: str) -> None:
    from sayso.cli.screen import out
    from sayso.cli.views import effect_view
    from sayso.ledger import Ledger

    with Ledger(ledger, create=False) as book:
        made = book.rule(decision, by=by, note=note)
    out().print(effect_view(made))
