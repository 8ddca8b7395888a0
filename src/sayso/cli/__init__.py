"""The command line: `sayso`. One file a command; what they show is made in `views`."""

import sys

from sayso.errors import SaysoError


def main() -> None:
    """Run the command line; an error of the house is one line on standard error, and exit status 1."""
    from sayso.cli.app import app

    try:
        app()
    except SaysoError as error:
        from sayso.cli.screen import complain

        complain(error)
        sys.exit(1)
    except BrokenPipeError:
        from sayso.cli.screen import hush

        hush()
        sys.exit(1)
