"""PyTorch beside the benchmark training-speed: loads the weights that Touchstone exported, and trains on or encodes one batch when told to.

usage: training_speed.py FOLDER, with weights.safetensors and batches.json in it; orders come by standard input, one a line:
  train|encode fp32|bf16 NUMBER   answers the seconds of processor time that it took
  score fp32 NUMBER               answers the scores of the batch's texts with the weights as they were
What a careful user of transformers would write: BertModel with fused attention, padding to the batch's longest text, autocast, fused AdamW,
no dropout, the table of words frozen, the gradient's length cut to 1.
"""

import json
import sys
import time
from pathlib import Path

import torch
from safetensors.torch import load_file, safe_open
from transformers import BertConfig, BertModel

torch.set_num_threads(1)


def model(folder):
    file = folder / "weights.safetensors"
    weights = load_file(file)
    with safe_open(file, "pt") as opened:
        heads = int(opened.metadata()["heads"])
    head = weights.pop("score.weight")
    words, width = weights["embeddings.word_embeddings.weight"].shape
    config = BertConfig(
        vocab_size=words,
        hidden_size=width,
        num_hidden_layers=sum(name.endswith("intermediate.dense.bias") for name in weights),
        num_attention_heads=heads,
        intermediate_size=weights["encoder.layer.0.intermediate.dense.bias"].shape[0],
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        attn_implementation="sdpa",
    )
    encoder = BertModel(config, add_pooling_layer=False)
    missing, unexpected = encoder.load_state_dict(weights, strict=False)
    assert not unexpected and all("position_ids" in name or "token_type_ids" in name for name in missing), (missing, unexpected)
    encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    return encoder.train(), torch.nn.Parameter(head)


class Side:
    """One precision's weights and optimiser."""

    def __init__(self, folder, narrow):
        self.encoder, self.head = model(folder)
        self.narrow = narrow
        trained = [p for p in self.encoder.parameters() if p.requires_grad] + [self.head]
        self.trained = trained
        self.optimizer = torch.optim.AdamW(
            [
                {"params": [p for p in trained if p.dim() > 1], "weight_decay": 0.01},
                {"params": [p for p in trained if p.dim() == 1], "weight_decay": 0.0},
            ],
            lr=5e-5,
            fused=True,
        )

    def pooled(self, texts):
        longest = max(map(len, texts))
        ids = torch.zeros(len(texts), longest, dtype=torch.long)
        mask = torch.zeros(len(texts), longest, dtype=torch.long)
        for i, tokens in enumerate(texts):
            ids[i, : len(tokens)] = torch.tensor(tokens)
            mask[i, : len(tokens)] = 1
        with torch.autocast("cpu", torch.bfloat16, enabled=self.narrow):
            last = self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state.float()
        weights = mask.unsqueeze(-1).float()
        return (last * weights).sum(1) / weights.sum(1)

    def scores(self, texts):
        return (self.pooled(texts) @ self.head.T).squeeze(1)

    def train(self, batch):
        scores = self.scores(batch["texts"])
        differences = scores[batch["first"]] - scores[batch["second"]]
        loss = torch.nn.functional.binary_cross_entropy_with_logits(differences, torch.tensor(batch["labels"]))
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.trained, 1.0)
        self.optimizer.step()
        self.optimizer.zero_grad(set_to_none=True)
        return loss.item()

    @torch.inference_mode()
    def encode(self, batch):
        return self.pooled(batch["texts"])[0, 0].item()


def main():
    folder = Path(sys.argv[1])
    batches = json.loads((folder / "batches.json").read_text())
    sides = {"fp32": Side(folder, False), "bf16": Side(folder, True)}
    for line in sys.stdin:
        what, precision, number = line.split()
        batch = batches[int(number)]
        if what == "score":
            with torch.inference_mode():
                fresh = Side(folder, False)
                print(" ".join(map(repr, fresh.scores(batch["texts"]).tolist())), flush=True)
            continue
        start = time.thread_time()
        getattr(sides[precision], what)(batch)
        print(time.thread_time() - start, flush=True)


main()
