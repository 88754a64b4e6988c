"""Fetches every export of a snapshot and opens it with the libraries that people use.

    pip install -r requirements.txt
    TOKEN=... python real_clients.py http://localhost:8080 SNAPSHOT

Hugging Face datasets reads each file, TRL takes one step of training on each of its formats with a tiny random model
that is made here, and DuckDB and pyarrow open the Parquet files. Prints a line for each check; exits with 1 when one failed.
"""

import hashlib
import json
import os
import sys
import tempfile
import traceback
import urllib.request
import zipfile
from pathlib import Path

os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("HF_DATASETS_OFFLINE", "1")
os.environ.setdefault("HF_DATASETS_DISABLE_PROGRESS_BARS", "1")
os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")
os.environ.setdefault("TRL_EXPERIMENTAL_SILENCE", "1")

import duckdb
import pyarrow.parquet
import zstandard
from datasets import load_dataset

JSON_LINES = [
    "hh", "trl", "trl-implicit", "trl-conversational", "trl-conversational-implicit", "kto", "kto-conversational",
    "helpsteer3", "helpsteer2", "arena", "oasst", "native", "votes",
]
CSV = ["csv", "csv-votes"]
PARQUET = ["parquet", "parquet-conversational"]
REWARD = ["hh", "trl", "trl-implicit", "trl-conversational", "trl-conversational-implicit", "parquet", "parquet-conversational"]
UNPAIRED = ["kto", "kto-conversational"]


class Snapshot:
    """The snapshot and a folder for its files."""

    def __init__(self, base, snapshot, token, folder):
        self.address = f"{base}/api/v1/snapshots/{snapshot}"
        self.token = token
        self.folder = Path(folder)

    def get(self, path="", **headers):
        request = urllib.request.Request(self.address + path, headers={"Authorization": f"Bearer {self.token}", **headers})
        with urllib.request.urlopen(request) as answer:
            return answer.read(), answer.headers

    def file(self, code, ending, query=""):
        """The file of the train part."""
        path = self.folder / f"{code}{query.replace('&', '-').replace('=', '-')}.{ending}"
        if not path.exists():
            path.write_bytes(self.get(f"/export?format={code}&split=train{query}")[0])
        return path


def ending(code):
    return "jsonl" if code in JSON_LINES else "csv" if code in CSV else "parquet"


def rows(snapshot, code):
    """The train part as a Hugging Face dataset."""
    kind = "json" if code in JSON_LINES else ending(code)
    cache = str(snapshot.folder / "cache")
    return load_dataset(kind, data_files=str(snapshot.file(code, ending(code))), split="train", cache_dir=cache)


def loads(snapshot, code):
    described = {
        (file["format"], file["split"]): file for file in json.loads(snapshot.get()[0])["exports"]["files"]
    }[code, "train"]
    path = snapshot.file(code, ending(code))
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    assert digest == described["sha256"], f"digest {digest}, described {described['sha256']}"
    expected = described["lines"]
    if expected == 0:
        return "no records, as described"
    data = rows(snapshot, code)
    assert len(data) == expected, f"{len(data)} rows, described {expected}"
    return f"{len(data)} rows, {', '.join(data.column_names)}"


def opens_parquet(snapshot, code):
    path = snapshot.file(code, "parquet")
    table = pyarrow.parquet.read_table(path)
    count, label = duckdb.sql(f"select count(*), min(label) from read_parquet('{path}')").fetchall()[0]
    assert count == table.num_rows
    return f"{count} rows, least label {label}, pyarrow {table.schema.names}"


def resumes(snapshot):
    whole, headers = snapshot.get("/export?format=native&split=train")
    half = len(whole) // 2
    rest, _ = snapshot.get("/export?format=native&split=train", Range=f"bytes={half}-", **{"If-Range": headers["ETag"]})
    assert whole[:half] + rest == whole
    packed, _ = snapshot.get("/export?format=native&split=train&encoding=zstd")
    assert zstandard.ZstdDecompressor().stream_reader(packed).read() == whole
    return f"{len(whole)} bytes in two pieces; {len(packed)} with Zstandard"


def loads_folder(snapshot, files):
    archive = snapshot.file("hf", "zip", f"&files={files}")
    folder = snapshot.folder / f"hf-{files}"
    zipfile.ZipFile(archive).extractall(folder)
    data = load_dataset(str(folder), cache_dir=str(snapshot.folder / "cache"))
    return ", ".join(f"{part} {len(split)}" for part, split in data.items())


def tokenizer():
    """One token for each byte, made here: nothing is fetched."""
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers
    from transformers import PreTrainedTokenizerFast

    letters = sorted(pre_tokenizers.ByteLevel.alphabet())
    words = {letter: number for number, letter in enumerate(["<pad>", "<eos>", *letters])}
    bare = Tokenizer(models.BPE(vocab=words, merges=[]))
    bare.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    bare.decoder = decoders.ByteLevel()
    made = PreTrainedTokenizerFast(tokenizer_object=bare, pad_token="<pad>", eos_token="<eos>")
    made.chat_template = "{% for m in messages %}{{ m['role'] }}: {{ m['content'] }}\n{% endfor %}"
    return made


def tiny(kind, words):
    from transformers import LlamaConfig, LlamaForCausalLM, LlamaForSequenceClassification

    config = LlamaConfig(
        vocab_size=len(words), hidden_size=16, intermediate_size=32, num_hidden_layers=1, num_attention_heads=2,
        num_key_value_heads=2, max_position_embeddings=4096, pad_token_id=words.pad_token_id, num_labels=1,
    )
    return (LlamaForSequenceClassification if kind == "reward" else LlamaForCausalLM)(config)


def settings(snapshot, **more):
    return dict(
        output_dir=str(snapshot.folder / "run"), max_steps=1, per_device_train_batch_size=4, report_to=[],
        use_cpu=True, save_strategy="no", disable_tqdm=True, bf16=False, **more,
    )


def trains_reward(snapshot, code):
    from trl import RewardConfig, RewardTrainer

    words = tokenizer()
    data = rows(snapshot, code)
    keep = [name for name in data.column_names if name in ("prompt", "chosen", "rejected", "margin")]
    if "margin" in keep and data[0]["margin"] is None:
        keep.remove("margin")
    data = data.select_columns(keep).select(range(min(16, len(data))))
    trainer = RewardTrainer(
        model=tiny("reward", words), args=RewardConfig(**settings(snapshot, max_length=1024)), train_dataset=data,
        processing_class=words,
    )
    return f"loss {trainer.train().training_loss:.3f} on {', '.join(keep)}"


def trains_unpaired(snapshot, code):
    from trl.experimental.kto import KTOConfig, KTOTrainer

    words = tokenizer()
    data = rows(snapshot, code).select(range(16))
    trainer = KTOTrainer(
        model=tiny("language", words), ref_model=tiny("language", words), args=KTOConfig(**settings(snapshot)),
        train_dataset=data, processing_class=words,
    )
    return f"loss {trainer.train().training_loss:.3f}"


def checks(snapshot):
    for code in JSON_LINES + CSV + PARQUET:
        yield f"datasets {code}", lambda code=code: loads(snapshot, code)
    for code in PARQUET:
        yield f"duckdb and pyarrow {code}", lambda code=code: opens_parquet(snapshot, code)
    for files in "parquet", "jsonl":
        yield f"datasets hf {files}", lambda files=files: loads_folder(snapshot, files)
    yield "resume", lambda: resumes(snapshot)
    for code in REWARD:
        yield f"trl reward {code}", lambda code=code: trains_reward(snapshot, code)
    for code in UNPAIRED:
        yield f"trl kto {code}", lambda code=code: trains_unpaired(snapshot, code)


def main():
    base, snapshot = sys.argv[1:3]
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        for name, check in checks(Snapshot(base.rstrip("/"), snapshot, os.environ["TOKEN"], folder)):
            try:
                print(f"ok      {name}: {check()}", flush=True)
            except Exception as failure:
                failed += 1
                print(f"FAILED  {name}: {failure}", flush=True)
                if "-v" in sys.argv:
                    traceback.print_exc()
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
