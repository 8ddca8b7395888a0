"""Prints docs/reference/api.md: every operation of the desk's API and every shape, as its own description says them."""

from sayso.desk.api.description import ABOUT, description
from sayso.desk.api.telling import Field, Told, groups, told_problems, told_shapes

HEAD = """\
# The API

Written by `make reference` from the description that every desk serves at `/api/v1/openapi.json`, and shows at `/api`;
a test fails when it is not current. [How to use it](../how-to/use-the-api.md).
"""


def table(fields: tuple[Field, ...], *, parameters: bool) -> str:
    """Return fields as a table."""
    rows = ["| name | type | what it is |", "|---|---|---|"]
    for field in fields:
        kind = f"[{field.type}](#{field.shape})" if field.shape else field.type.replace("|", "\\|")
        told = " Needed." if parameters and field.needed else ""
        told = " May be missing." if not parameters and not field.needed else told
        rows.append(f"| `{field.name}` | {kind} | {(field.about + told).strip()} |")
    return "\n".join(rows)


def operation(one: Told) -> str:
    """Return an operation's section."""
    parts = [f"### {one.name}", f"`{one.method} {one.path}`", one.about]
    if one.parameters:
        parts.append(table(one.parameters, parameters=True))
    gives = f"[{one.gives}](#{one.gives})" if one.gives else ", ".join(f"`{media}`" for media in one.media)
    if one.takes:
        parts.append(f"Takes {f'`{one.takes}`' if '/' in one.takes else f'[{one.takes}](#{one.takes})'}.")
    parts.append(f"Answers {one.status} with {gives}; problems: {', '.join(one.problems)}.")
    return "\n\n".join(parts)


def main() -> None:
    """Print the page."""
    whole = description()
    print(HEAD)
    print(ABOUT)
    for group, held in groups(whole):
        print(f"## {group}\n")
        print("\n\n".join(operation(one) for one in held) + "\n")
    print("## Problems\n\n| status | what |\n|---|---|")
    print("\n".join(f"| {status} | {name} |" for status, name in told_problems(whole)))
    print("\n## Shapes\n")
    shapes = []
    for shape in told_shapes(whole):
        body = table(shape.fields, parameters=False) if shape.fields else shape.plain.replace("|", "·")
        shapes.append("\n\n".join(part for part in (f"### {shape.name}", shape.about, body) if part))
    print("\n\n".join(shapes))


if __name__ == "__main__":
    main()
