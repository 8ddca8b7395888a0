"""Descent: training in bfloat16 on a CPU, with float32 weights for the optimiser and their running average."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import torch
from torch import Tensor, nn

NORM = 1.0  # gradients are cut to this length


class Descent:
    """What one training run holds: live weights in bfloat16, their float32 masters, the optimiser and its plan."""

    def __init__(
        self,
        net: nn.Module,
        rate_of: Callable[[str], float],
        steps: int,
        *,
        warming: int,
        decay: float,
    ) -> None:
        """Turn `net` to bfloat16 and train what in it wants a gradient.

        `rate_of` gives a weight's learning rate by its name; rates rise over `warming` steps and fall to 0 at the last
        of `steps`. `decay` is of the running average.
        """
        masters = {name: p.detach().clone().float() for name, p in net.named_parameters() if p.requires_grad}
        groups: dict[float, list[Tensor]] = {}
        for name, weight in masters.items():
            groups.setdefault(rate_of(name), []).append(weight)
        self._optimiser = torch.optim.AdamW(
            [{"params": weights, "lr": rate} for rate, weights in groups.items()], weight_decay=0.01
        )
        self._plan = torch.optim.lr_scheduler.LambdaLR(
            self._optimiser, lambda n: min(1.0, n / warming) * max(0.0, 1 - n / steps)
        )
        net.bfloat16().train()
        self._live = {name: p for name, p in net.named_parameters() if p.requires_grad}
        self._masters, self._decay, self.steps = masters, decay, 0
        self._averaged = [weight.clone() for weight in masters.values()]

    def step(self, loss: Tensor) -> None:
        """Go one step down a loss."""
        loss.backward()
        for name, p in self._live.items():
            self._masters[name].grad = p.grad.float() if p.grad is not None else None
            p.grad = None
        torch.nn.utils.clip_grad_norm_(list(self._masters.values()), NORM)
        self._optimiser.step()
        self._plan.step()
        self._show(self._masters)
        self.steps += 1
        decay = min(self._decay, self.steps / (self.steps + 10))
        torch._foreach_lerp_(self._averaged, [w.detach() for w in self._masters.values()], 1 - decay)

    def averaged(self) -> dict[str, Tensor]:
        """Return the running average of the weights, which reads better than the last ones."""
        return {name: weight.contiguous() for name, weight in zip(self._masters, self._averaged, strict=True)}

    @contextmanager
    def showing_average(self) -> Iterator[None]:
        """Let the net have its averaged weights for a while."""
        self._show(self.averaged())
        try:
            yield
        finally:
            self._show(self._masters)

    def _show(self, weights: dict[str, Tensor]) -> None:
        with torch.no_grad():
            for name, p in self._live.items():
                p.copy_(weights[name])
