"""Origins: whether a request that changes something comes from a page of the desk itself."""

from starlette.datastructures import Headers

_OWN = ("same-origin", "none")  # `none`: the person's own doing, such as a form sent again when a window is restored


def from_itself(headers: Headers, scheme: str, public: str = "") -> bool:
    """Tell whether a request's own words about where it comes from name the desk.

    `public` is the address that people use ("https://desk.example.org"), "" where it is the one they ask. A request
    that says nothing of it comes from no browser, and so in nobody's name.
    """
    site, origin = headers.get("Sec-Fetch-Site"), headers.get("Origin")
    if site is not None and site not in _OWN:
        return False
    return origin is None or origin == (public or f"{scheme}://{headers.get('Host', '')}")
