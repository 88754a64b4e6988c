"""Scores responses with a model that Touchstone exported, without Touchstone.

    python score_artifact.py model.safetensors items.jsonl [--encoder FOLDER]

Each line of items.jsonl is {"conversation": "text" or [{"role", "content"}, ...], "responses": ["...", ...]}; each line printed is
{"scores": [...]}. src/docs/artifacts.md says the same in words. Needs numpy and safetensors. The families frozen and hybrid also need
onnx, onnxruntime and tokenizers, and a folder with the encoder's files all-minilm-l6-v2.onnx and all-minilm-l6-v2-tokenizer.json;
finetuned needs torch, transformers and tokenizers, and a folder with that tokenizer.
"""

import argparse
import hashlib
import json
import math
import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

import numpy
from safetensors import safe_open

LEXICAL = "words 1-2, characters 2-5, each TF-IDF of unit length, FNV-1a in 2^20 buckets; 12 of length and format"
FORMATTING = "2 (roles before turns; 256 tokens, of the response from its start, then of the conversation from its end)"
MINILM = "759c3cd2b7fe7e93933ad23c4c9181b7396442a2ed746ec7c1d46192c469c46e"
BUCKETS = 1 << 20
MASK = 0xFFFFFFFF
FNV_OFFSET, FNV_PRIME = 0x811C9DC5, 0x01000193
START, SEPARATOR, ROOM = 101, 102, 256 - 3
MIDDLE = "encoder.layer.3.output.LayerNorm.bias"
HEAD = "score.weight"

# ---- text as Java sees it -------------------------------------------------------------------------------------------------------


def units(text):
    """UTF-16 code units."""
    raw = text.encode("utf-16-le", "surrogatepass")
    return numpy.frombuffer(raw, dtype="<u2").tolist()


def is_space(unit):
    c = chr(unit)
    if c in "\u00a0\u2007\u202f":
        return False
    return unicodedata.category(c) in ("Zs", "Zl", "Zp") or 0x09 <= unit <= 0x0D or 0x1C <= unit <= 0x1F


def is_letter_or_digit(unit):
    return unicodedata.category(chr(unit)) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd")


def plain(text):
    """Lower case, each run of white space one space, as UTF-16 code units."""
    out, space = [], False
    for unit in units(text.lower()):
        blank = is_space(unit)
        if not blank:
            out.append(unit)
        elif not space:
            out.append(0x20)
        space = blank
    return out


# ---- lexical: grams ---------------------------------------------------------------------------------------------------------------


def bucket(value):
    """The finaliser of MurmurHash3, cut to 20 bits."""
    h = value & MASK
    h = (h ^ h >> 16) * 0x85EBCA6B & MASK
    h = (h ^ h >> 13) * 0xC2B2AE35 & MASK
    return (h ^ h >> 16) & BUCKETS - 1


def grams(text):
    """The buckets of a text: words 1-2 below 2^20, characters 2-5 above."""
    found = []
    text = plain(text)
    previous, at = 0, 0
    while at < len(text):
        start, value = at, FNV_OFFSET
        while at < len(text) and is_letter_or_digit(text[at]):
            value = (value ^ text[at]) * FNV_PRIME & MASK
            at += 1
        if at == start:
            at += 1
            continue
        found.append(bucket(value))
        if previous:
            turned = (previous << 7 | previous >> 25) & MASK
            found.append(bucket(turned * FNV_PRIME & MASK ^ value))
        previous = value
    for start in range(len(text)):
        value = FNV_OFFSET
        for at in range(start, min(len(text), start + 5)):
            value = (value ^ text[at]) * FNV_PRIME & MASK
            if at > start:
                found.append(BUCKETS + bucket(value + at - start))
    return Counter(found)


# ---- lexical: length and format -----------------------------------------------------------------------------------------------------

LINE = "(?:\\A|(?<=[\n\u0085\u2028\u2029])|(?<=\r)(?!\n))"
SPACE = "[ \\t\\n\\x0b\\f\\r]"
LIST_LINE = re.compile(LINE + SPACE + "*(?:[-*\u2022]|[0-9]+[.)])" + SPACE)
HEADER = re.compile(LINE + "#{1,6}" + SPACE)
BOLD = re.compile(r"\*\*[^*]+\*\*")
DIGITS = re.compile("[0-9]+")


def runs(text, inside):
    run = []
    for c in text:
        if inside(c):
            run.append(c)
        elif run:
            yield "".join(run)
            run = []
    if run:
        yield "".join(run)


def in_word(c):
    return c in "'\u2019" or unicodedata.category(c)[0] in "LN"


def in_unicode_word(c):
    return c in "\u200c\u200d" or unicodedata.category(c) in ("Lu", "Ll", "Lt", "Lm", "Lo", "Nl", "Mn", "Mc", "Me", "Nd", "Pc")


def folded(run):
    return run.replace("\u0130", "i").upper().lower()


def surface(text):
    words = [folded(run) for run in runs(text, in_unicode_word)]
    counts = [
        len(units(text)),
        sum(1 for _ in runs(text, in_word)),
        text.count("\n"),
        len(LIST_LINE.findall(text)),
        len(HEADER.findall(text)),
        len(BOLD.findall(text)),
        text.count("`"),
        text.count("?"),
        text.count("!"),
        len(DIGITS.findall(text)),
        sum(word in ("i", "me", "my") for word in words),
        sum(word in ("you", "your") for word in words),
    ]
    return numpy.log1p(numpy.array(counts, dtype=numpy.float64))


class Lexical:
    """The sparse vector of a response: grams of the vocabulary, then length and format."""

    def __init__(self, tensors):
        self.idf = tensors["vocabulary.idf"].astype(numpy.float64)
        self.columns = {int(each): at for at, each in enumerate(tensors["vocabulary.bucket"])}
        self.scale = tensors["surface.scale"].astype(numpy.float64)
        self.size = len(self.idf) + len(self.scale)

    def row(self, response):
        row = numpy.zeros(self.size)
        parts = ([], [])
        for each, count in grams(response).items():
            column = self.columns.get(each)
            if column is not None:
                row[column] = (1 + math.log(count)) * self.idf[column]
                parts[each >= BUCKETS].append(column)
        for part in parts:
            length = math.sqrt((row[part] ** 2).sum())
            if length > 0:
                row[part] /= length
        row[len(self.idf):] = surface(response) * self.scale
        return row


# ---- tokens ---------------------------------------------------------------------------------------------------------------------


class Tokens:
    """The sequence that an encoder reads of a conversation and a response; the conversation gives way first."""

    def __init__(self, folder, settings):
        from tokenizers import Tokenizer

        if settings["formatting"] != FORMATTING:
            sys.exit(f"This script knows the formatting {FORMATTING}, not {settings['formatting']}")
        if settings["encoder"] != MINILM:
            sys.exit(f"This script knows the encoder {MINILM}, not {settings['encoder']}")
        self.tokenizer = Tokenizer.from_file(str(Path(folder) / "all-minilm-l6-v2-tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def tokens(self, text):
        return self.tokenizer.encode(text, add_special_tokens=False).ids

    def of(self, conversation, response):
        """The sequence, and where in it the response begins; where it has no tokens, where the conversation does."""
        roles = {"system": "", "user": "Human: ", "assistant": "Assistant: "}
        text = "\n\n".join(roles[turn["role"]] + turn["content"] for turn in conversation)
        before, answer = self.tokens(tail(text)), self.tokens(head(response))[:ROOM]
        context = before[len(before) - min(len(before), ROOM - len(answer)):]
        return [START, *context, SEPARATOR, *answer, SEPARATOR], len(context) + 2 if answer else 1


def head(text):
    return text.encode("utf-16-le", "surrogatepass")[:40_000].decode("utf-16-le", "replace")


def tail(text):
    return text.encode("utf-16-le", "surrogatepass")[-40_000:].decode("utf-16-le", "replace")


# ---- embeddings -----------------------------------------------------------------------------------------------------------------


class Encoder:
    """all-MiniLM-L6-v2, and what its file does not give: the output of the fourth of its six layers."""

    def __init__(self, folder, settings):
        import onnx
        import onnxruntime

        self.tokens = Tokens(folder, settings)
        file = (Path(folder) / "all-minilm-l6-v2.onnx").read_bytes()
        digest = hashlib.sha256(file).hexdigest()
        if digest != settings["encoder"]:
            sys.exit(f"The model was trained with the encoder {settings['encoder']} but that in {folder} is {digest}")
        model = onnx.load_from_string(file)
        middle = next(node.output[0] for node in model.graph.node if MIDDLE in node.input)
        model.graph.output.append(onnx.helper.make_tensor_value_info(middle, onnx.TensorProto.FLOAT, None))
        self.outputs = [middle, "last_hidden_state"]
        self.session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])

    def embeddings(self, conversation, response):
        """Manner and topic."""
        tokens, start = self.tokens.of(conversation, response)
        ids = numpy.array([tokens], dtype=numpy.int64)
        given = {"input_ids": ids, "attention_mask": numpy.ones_like(ids), "token_type_ids": numpy.zeros_like(ids)}
        middle, last = self.session.run(self.outputs, given)
        return unit(middle[0, start:-1].mean(axis=0)), unit(last[0, 0])


def unit(vector):
    return vector / numpy.sqrt((vector.astype(numpy.float64) ** 2).sum())


# ---- families -------------------------------------------------------------------------------------------------------------------


def scorer(tensors, settings, folder):
    """A function of a conversation and a response."""
    family = settings["family"]
    encoder = None
    if family in ("frozen", "hybrid"):
        encoder = Encoder(folder, settings)
    if family in ("lexical", "hybrid"):
        if not settings["features"].startswith(LEXICAL):
            sys.exit(f"This script knows the features {LEXICAL}, not {settings['features']}")
        lexical = Lexical(tensors)
        weights = tensors["weights"].astype(numpy.float64)
    if family == "lexical":
        return lambda conversation, response: float(lexical.row(response) @ weights)
    if family == "hybrid":
        factors = tensors["hybrid.factors"].astype(numpy.float64)
        return lambda conversation, response: hybrid(lexical, factors, encoder, weights, conversation, response)
    if family == "frozen":
        return lambda conversation, response: frozen(tensors, settings, encoder, conversation, response)
    if family == "finetuned":
        return finetuned(tensors, settings, Tokens(folder, settings))
    sys.exit(f"This script cannot score with the family {family}")


def hybrid(lexical, factors, encoder, weights, conversation, response):
    manner, topic = encoder.embeddings(conversation, response)
    words, form = numpy.split(lexical.row(response), [len(lexical.idf)])
    row = numpy.concatenate([factor * part for factor, part in zip(factors, (words, form, manner, topic), strict=True)])
    return float(row @ weights)


def frozen(tensors, settings, encoder, conversation, response):
    seen = numpy.concatenate(encoder.embeddings(conversation, response)) - tensors["inputs.mean"]
    seen *= numpy.repeat(tensors["inputs.scale"], len(seen) // 2)
    scores = []
    for member in range(int(settings["members"])):
        part = {name: tensors[f"member.{member}.{name}"].astype(numpy.float64) for name in ("inward", "bias", "outward")}
        scores.append(part["outward"] @ numpy.tanh(part["inward"] @ seen + part["bias"]))
    return float(numpy.mean(scores))


def finetuned(tensors, settings, tokens):
    """BERT under the names of its publishers; a second member has the prefix member.2. and shares the words with the first."""
    import torch
    from transformers import BertConfig, BertModel

    words = "embeddings.word_embeddings.weight"
    members = []
    for member in range(int(settings["members"])):
        prefix = f"member.{member + 1}." if member else ""
        inner = [name for name in tensors if name.startswith(prefix + "encoder.layer.") and name.endswith("output.LayerNorm.bias")]
        layers = len([name for name in inner if ".attention." not in name])
        shape = BertConfig(
            vocab_size=tensors[words].shape[0],
            hidden_size=tensors[words].shape[1],
            num_hidden_layers=layers,
            num_attention_heads=int(settings["heads"]),
            intermediate_size=tensors[prefix + "encoder.layer.0.intermediate.dense.bias"].shape[0],
            max_position_embeddings=tensors[prefix + "embeddings.position_embeddings.weight"].shape[0],
            type_vocab_size=tensors[prefix + "embeddings.token_type_embeddings.weight"].shape[0],
            layer_norm_eps=float(settings["layer norm epsilon"]),
        )
        bert = BertModel(shape, add_pooling_layer=False).eval()
        names = [name for name in bert.state_dict() if name != words]
        state = {name: torch.from_numpy(tensors[prefix + name].copy()) for name in names}
        bert.load_state_dict({words: torch.from_numpy(tensors[words].copy()), **state})
        members.append((bert, torch.from_numpy(tensors[prefix + HEAD].copy()).reshape(-1).double()))

    @torch.no_grad()
    def score(conversation, response):
        ids = torch.tensor([tokens.of(conversation, response)[0]])
        return sum(float(bert(ids).last_hidden_state[0].mean(0).double() @ head) for bert, head in members) / len(members)

    return score


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("model")
    arguments.add_argument("items")
    arguments.add_argument("--encoder", default=".")
    chosen = arguments.parse_args()
    with safe_open(chosen.model, framework="numpy") as file:
        settings = file.metadata()
        tensors = {name: file.get_tensor(name) for name in file.keys()}
    score = scorer(tensors, settings, chosen.encoder)
    with open(chosen.items, encoding="utf-8") as lines:
        for line in lines:
            item = json.loads(line)
            conversation = item["conversation"]
            if isinstance(conversation, str):
                conversation = [{"role": "user", "content": conversation}]
            print(json.dumps({"scores": [score(conversation, response) for response in item["responses"]]}))


if __name__ == "__main__":
    main()
