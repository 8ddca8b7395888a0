"""Who is at the desk."""

from sayso.desk.render import render


def me_html() -> str:
    """Return the page of the person at the desk."""
    return render("me.html")
