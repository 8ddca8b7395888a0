"""An address that a document gives is a link only where it leads where it seems to lead."""

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.exports.web.countries import alpha_2
from sayso.exports.web.weblink import LONGEST, followable


@pytest.mark.parametrize(
    ("given", "found"),
    [
        ("https://post.example/a?b=c#d", "https://post.example/a?b=c#d"),
        ("http://post.example", "http://post.example/"),
        ("HTTPS://Post.Example/A", "https://post.example/A"),
        ("https://post.example:8443/a", "https://post.example:8443/a"),
        ("https://post.example/é “x”", "https://post.example/%C3%A9%20%E2%80%9Cx%E2%80%9D"),
        ("https://post.example/%C3%A9", "https://post.example/%C3%A9"),
        ("https://bank.example@evil.example/", None),
        ("https://pоst.example/", None),  # a Cyrillic о
        ("https://10.0.0.1/", None),
        ("https://localhost/", None),
        ("https:post.example", None),
        ("//post.example/", None),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        ("file:///etc/passwd", None),
        ("http://[broken", None),
        ("http://post.example:port/", None),
        (f"https://post.example/{'a' * LONGEST}", None),
        ("", None),
        (None, None),
    ],
)
def test_what_is_followed_is_an_address_of_the_web_with_a_name(given, found):
    assert followable(given) == found


@given(
    st.one_of(st.text(), st.text().map(lambda rest: f"https://post.example/{rest}"), st.text().map("http://{}".format))
)
def test_whatever_is_given_what_is_followed_is_plain(given):
    found = followable(given)
    if found is not None:
        assert found.isascii()
        assert urlsplit(found).scheme in ("http", "https")
        assert not set(found) & set(" \t\r\n\"'<>\\^`{|}")
        assert followable(found) == found


def test_a_country_has_two_letters_where_it_has_any():
    assert (alpha_2("NOR"), alpha_2("XKX"), alpha_2("SUD"), alpha_2(None)) == ("NO", "XK", None, None)
