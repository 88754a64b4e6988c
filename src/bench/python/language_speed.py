"""PyTorch beside the benchmark language-speed: trains and samples from a model of the same shape when told to; orders come by standard input, one a line:
  LAYERS WIDTH HEADS CONTEXT train BATCH LENGTH STEPS    answers the seconds of processor time of all steps but the first
  LAYERS WIDTH HEADS CONTEXT write BATCH LENGTH STEPS    answers those of writing LENGTH tokens in each of BATCH sequences
What a careful user would write: a GPT-2 block, fused attention and AdamW, autocast to bfloat16 where the processor has it, the gradient's length cut to 1,
and, for sampling, keys and values in a cache of fixed size, with the weights in 32 bits.
"""

import math
import sys
import time
from pathlib import Path

import torch
from torch import nn
from torch.nn import functional as F

torch.set_num_threads(1)
TOKENS = 258
NARROW = "avx512_bf16" in Path("/proc/cpuinfo").read_text()


class Block(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads = heads
        self.before, self.between = nn.LayerNorm(width), nn.LayerNorm(width)
        self.asked, self.told = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, cache=None, start=0):
        rows, length, width = x.shape
        q, k, v = self.asked(self.before(x)).view(rows, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        if cache is not None:
            cache[0][:, :, start : start + length] = k
            cache[1][:, :, start : start + length] = v
            k, v = cache[0][:, :, : start + length], cache[1][:, :, : start + length]
        seen = F.scaled_dot_product_attention(q, k, v, is_causal=start == 0)
        x = x + self.told(seen.transpose(1, 2).reshape(rows, length, width))
        return x + self.down(F.gelu(self.up(self.between(x))))


class Decoder(nn.Module):
    def __init__(self, layers, width, heads, context):
        super().__init__()
        self.words, self.places = nn.Embedding(TOKENS, width), nn.Embedding(context, width)
        self.blocks = nn.ModuleList(Block(width, heads) for _ in range(layers))
        self.norm, self.score = nn.LayerNorm(width), nn.Linear(width, 1)
        for weights in self.parameters():
            if weights.dim() > 1:
                nn.init.normal_(weights, std=0.02)

    def forward(self, ids, caches=None, start=0):
        x = self.words(ids) + self.places.weight[start : start + ids.shape[1]]
        for i, block in enumerate(self.blocks):
            x = block(x, None if caches is None else caches[i], start)
        return F.linear(self.norm(x), self.words.weight)


def train(model, batch, length, steps):
    matrices = [p for p in model.parameters() if p.dim() > 1]
    vectors = [p for p in model.parameters() if p.dim() == 1]
    groups = [{"params": matrices, "weight_decay": 0.1}, {"params": vectors, "weight_decay": 0.0}]
    optimizer = torch.optim.AdamW(groups, lr=1e-3, fused=True)
    begun = 0.0
    for step in range(steps + 1):
        if step == 1:
            begun = time.process_time()
        ids = torch.randint(0, 256, (batch, length))
        with torch.autocast("cpu", torch.bfloat16, enabled=NARROW):
            logits = model(ids)
        loss = F.cross_entropy(logits[:, :-1].float().flatten(0, 1), ids[:, 1:].flatten())
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
    return time.process_time() - begun


@torch.inference_mode()
def write(model, batch, length, context):
    begun = time.process_time()
    head = model.blocks[0].heads
    width = model.words.weight.shape[1]
    caches = [torch.zeros(2, batch, head, context, width // head) for _ in model.blocks]
    ids = torch.full((batch, 1), 256)
    for place in range(length):
        odds = torch.softmax(model(ids, caches, place)[:, -1], -1)
        ids = torch.multinomial(odds, 1)
    return time.process_time() - begun


def answer(order):
    *shape, what, batch, length, steps = order.split()
    layers, width, heads, context = map(int, shape)
    model = Decoder(layers, width, heads, context)
    batch, length, steps = int(batch), int(length), int(steps)
    if what == "train":
        return train(model, batch, length, steps)
    write(model, batch, length, context)
    return write(model, batch, length, context)


for line in sys.stdin:
    seconds = answer(line)
    assert math.isfinite(seconds)
    print(seconds, flush=True)
