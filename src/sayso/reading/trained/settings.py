"""Settings: what is tuned with each set of weights, and lies beside them in `settings.json`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """From where on the network is sure of a happening, on its scale of -3 (certainly not so) to 3."""

    told: float  # above it, what the rules take for only spoken of is told as a fact
    doubted: float  # below it, what the rules take for a fact is only possible


@dataclass(frozen=True, slots=True)
class Settings:
    """Thresholds and weights of attributions, and the bounds of factuality."""

    candidate: float  # words this likely to head a cue are decoded
    threshold: float  # proposals this sure are kept
    change_cost: float  # nats for a border of a content
    surety: tuple[float, ...]  # weights that go with the features of `surety`
    bounds: Bounds
