"""Prints docs/reference/cli.md: every command with its help, as the command line itself says it."""

import typer
from typer.testing import CliRunner

from sayso.cli.app import app

HEAD = """\
# The command line

Written by `make reference` from the commands themselves; a test fails when it is not current.

Every command that needs a ledger takes `--ledger`, or the environment's `SAYSO_LEDGER`, or else `sayso.db` in the
current folder. Exit status: 0 done; 1 something was left out, or an error that says what, where and the mend;
2 the command was not understood; 130 interrupted. Results go to standard output, progress and errors to standard
error. `NO_COLOR` takes the colours away; `COLUMNS` sets the width.
"""


def names() -> list[tuple[str, ...]]:
    """Return the commands by their words, in the order of the help, those of a group behind it."""
    found: list[tuple[str, ...]] = []
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        found += [(name,), *((name, inner) for inner in getattr(command, "commands", ()))]
    return found


def said(*arguments: str) -> str:
    """Return what `sayso … --help` prints."""
    shown = CliRunner().invoke(app, [*arguments, "--help"], prog_name="sayso", env={"COLUMNS": "80"}, color=False)
    return "\n".join(line.rstrip() for line in shown.output.strip("\n").splitlines())


def main() -> None:
    """Print the page."""
    print(HEAD)
    print(f"## sayso\n\n```text\n{said()}\n```")
    for words in names():
        print(f"\n## sayso {' '.join(words)}\n\n```text\n{said(*words)}\n```")


if __name__ == "__main__":
    main()
