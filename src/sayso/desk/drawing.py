"""Where the parts of the chain picture stand, in pixels of its SVG."""

from dataclasses import dataclass

from sayso.desk.chains import Picture, Stop
from sayso.telling.claimants import Camp

BOX, GAP, LINE, ROW = 166, 52, 36, 46  # width of a box, room between columns, height of a box, of a row
LETTERS = 20  # that fit on a line of a box


@dataclass(frozen=True, slots=True)
class Box:
    """A stop and its upper left corner."""

    stop: Stop
    x: int
    y: int
    label: str


@dataclass(frozen=True, slots=True)
class Curve:
    """An arrow's path (an SVG `d`), its camp, whether it ends here with a tip, and whether it leads to copies
    alone.
    """

    path: str
    camp: Camp
    tip: bool
    copied: bool


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture laid out: size, boxes, curves."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    curves: tuple[Curve, ...]


def drawing(picture: Picture) -> Drawing:
    """Lay a picture out: columns left to right, each spread evenly over the height of the fullest."""
    height = max((len(column) for column in picture.columns), default=0) * ROW
    placed: dict[tuple[int, Stop], Box] = {}
    for number, column in enumerate(picture.columns):
        for row, stop in enumerate(column):
            y = round((row + 0.5) * height / len(column) - LINE / 2)
            placed[number, stop] = Box(stop, 4 + number * (BOX + GAP), y, _fitted(stop.label))
    told = {arrow[:3] for arrow in picture.arrows if not arrow[3]}
    copied_last = sorted(picture.arrows, key=lambda arrow: not arrow[3])
    curves = tuple(
        _curve(placed[tail], placed[head], camp, copied)
        for tail, head, camp, copied in copied_last
        if not (copied and (tail, head, camp) in told)
    )
    width = len(picture.columns) * (BOX + GAP) - GAP + 8
    boxes = tuple(box for box in placed.values() if box.stop.kind != "pass")
    return Drawing(width, height, boxes, curves)


def _curve(tail: Box, head: Box, camp: Camp, copied: bool) -> Curve:
    # Arrows of several camps between two boxes run beside one another.
    aside = {"affirms": -6, "denies": 6, "hedges": 0}.get(camp, 11)
    passing = head.stop.kind == "pass"
    x, y, to_x, to_y = tail.x + BOX, tail.y + LINE // 2 + aside, head.x, head.y + LINE // 2 + aside
    to_x, onward = (to_x, f" H{to_x + BOX}") if passing else (to_x - 7, "")
    bend = (to_x - x) // 2
    return Curve(f"M{x} {y} C{x + bend} {y} {to_x - bend} {to_y} {to_x} {to_y}{onward}", camp, not passing, copied)


def _fitted(label: str) -> str:
    return label if len(label) <= LETTERS else label[: LETTERS - 1].rstrip() + "…"
