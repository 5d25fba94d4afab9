#!/usr/bin/env python3
"""Prints the scores of `dossier extract` on the development sets, by the scorers that belong to them.

    scores.py DATA

DATA is the folder of extraction data: `train/`, `dev/`, `score/`. Names are scored on the parts of the training data that
`dossier-train` keeps back, by the model that it trains without them; dates and events on their sets. Builds what it
needs, and writes to a temporary folder only.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parents[3]
BUILT = PROJECT / ".build" / "release"

# The scorer of dates asks it for values that are not days; `score-dates` gives days.
STUB = "def value_range(value):\n    return [value, value]\n"


def run(arguments, **options):
    print("$", " ".join(str(argument) for argument in arguments[:3]), "…", flush=True)
    subprocess.run([str(argument) for argument in arguments], check=True, **options)


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    data = pathlib.Path(sys.argv[1]).resolve()
    for product in ("dossier", "dossier-train"):
        run(["swift", "build", "-c", "release", "--product", product], cwd=PROJECT)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        shutil.copytree(data / "dev", work / "dev")
        (work / "stub").mkdir()
        (work / "stub" / "make_heldout.py").write_text(STUB)
        environment = os.environ | {"PYTHONPATH": str(work / "stub")}
        for part in ("Gazetteer", "Names"):
            (work / "model" / part).mkdir(parents=True)
        run([BUILT / "dossier-train", data, work / "model", work / "names"])

        def score(scorer, *arguments):
            run([sys.executable, data / "score" / scorer, *arguments], env=environment)

        for found in sorted((work / "names").rglob("found.jsonl")):
            score("ner_eval.py", found.parent, "--pred", found)
        dates = f"{BUILT}/dossier extract --format score-dates {{docs}} --dates {{set}}/pubdates.tsv"
        score("date_eval.py", work / "dev" / "gum-dates", "--cmd", dates)
        events = f"{BUILT}/dossier extract --format score-events {{docs}}"
        score("event_eval.py", work / "dev" / "plover-events", "--cmd", events)


main()
