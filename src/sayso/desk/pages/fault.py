"""What did not work: said plainly, with the mend."""

from collections.abc import Sequence

from sayso.desk.near import Near
from sayso.desk.render import render


def fault_html(title: str, what: str, mend: str = "", near: Sequence[Near] = ()) -> str:
    """Return the page of a fault; `near` are things that may have been meant."""
    return render("fault.html", title=title, what=what, mend=mend, near=near)
