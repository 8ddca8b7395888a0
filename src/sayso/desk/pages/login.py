"""The form to sign in."""

from sayso.desk.render import render


def login_html(place: str, name: str = "", problem: str = "") -> str:
    """Return the form; `place` is where one goes on to, `problem` why one is not in yet."""
    return render("login.html", place=place, name=name, problem=problem)
