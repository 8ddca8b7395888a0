"""The page that tells what the API can do, made from its description."""

from sayso.desk.api.description import ABOUT, ROOT, description
from sayso.desk.api.telling import groups, told_problems, told_shapes
from sayso.desk.render import render


def api_html() -> str:
    """Return the page of the API."""
    whole = description()
    return render(
        "api.html",
        about=[" ".join(part.split()).split("`") for part in ABOUT.split("\n\n")],  # every second piece is code
        root=ROOT,
        groups=list(groups(whole)),
        shapes=list(told_shapes(whole)),
        problems=list(told_problems(whole)),
    )
