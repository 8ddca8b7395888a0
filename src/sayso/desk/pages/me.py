"""Who is at the desk."""

from sayso.desk.render import render


def me_html(problem: str = "") -> str:
    """Return the page of the person at the desk; `problem` is why their last change was not made."""
    return render("me.html", problem=problem)
