"""The page that adds documents, and tells how far it has come."""

from collections.abc import Sequence

from sayso.desk.adding import Job, Pasted, limits
from sayso.desk.render import render


def add_html(jobs: Sequence[Job], pasted: Pasted | None = None, problem: str = "") -> str:
    """Return the page; `pasted` is what the form held and `problem` why it was not taken."""
    return render("add.html", jobs=jobs, pasted=pasted or Pasted(""), problem=problem, limits=limits())
