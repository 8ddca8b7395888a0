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


def names() -> list[str]:
    """Return the names of the commands, in the order of the help."""
    return list(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


def said(*arguments: str) -> str:
    """Return what `sayso … --help` prints."""
    shown = CliRunner().invoke(app, [*arguments, "--help"], prog_name="sayso", env={"COLUMNS": "80"}, color=False)
    return "\n".join(line.rstrip() for line in shown.output.strip("\n").splitlines())


def main() -> None:
    """Print the page."""
    print(HEAD)
    print(f"## sayso\n\n```text\n{said()}\n```")
    for name in names():
        print(f"\n## sayso {name}\n\n```text\n{said(name)}\n```")


if __name__ == "__main__":
    main()
