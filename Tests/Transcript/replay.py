"""Replays the session of a newcomer that README.md shows, command by command, and compares what is said.

    python3 Tests/Transcript/replay.py README.md            fails where the README says something else
    python3 Tests/Transcript/replay.py README.md --record   writes into it what is said

The program is `.build/release/dossier`, or what DOSSIER names. Times are not compared.
"""

import difflib
import os
import pathlib
import re
import subprocess
import sys
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = pathlib.Path(os.environ.get("DOSSIER", PROJECT / ".build/release/dossier")).resolve()
BLOCK = re.compile(r"```console\n(.*?)```\n", re.S)


def commands(block):
    """Pairs of a command and what it said."""
    pairs = []
    for line in block.splitlines(keepends=True):
        if line.startswith("$ "):
            pairs.append((line[2:].rstrip("\n"), []))
        elif not pairs:
            raise SystemExit("replay: a session begins with a command")
        else:
            pairs[-1][1].append(line)
    return [(command, "".join(said)) for command, said in pairs]


def replayed(block):
    """The block with what the commands say now."""
    said = ""
    with tempfile.TemporaryDirectory() as home:
        folder, place = home, pathlib.Path(home) / ".folder"
        bin_folder = pathlib.Path(home) / ".bin"
        bin_folder.mkdir()
        (bin_folder / "dossier").symlink_to(PROGRAM)
        environment = {**os.environ, "PATH": f"{bin_folder}:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
        for command, _ in commands(block):
            run = subprocess.run(
                ["bash", "-c", f"{command}\nstatus=$?\npwd > {place}\nexit $status"],
                cwd=folder, env=environment, text=True, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60,
            )
            folder = place.read_text(encoding="utf-8").strip()
            said += f"$ {command}\n{run.stdout}"
    return said


def comparable(text):
    return re.sub(r"\d+\.\d\d s\b", "0.00 s", text)


def main():
    path = pathlib.Path(sys.argv[1])
    readme = path.read_text(encoding="utf-8")
    blocks = BLOCK.findall(readme)
    if not blocks:
        raise SystemExit(f"replay: '{path}' shows no session")
    faults = 0
    for block in blocks:
        now = replayed(block)
        if comparable(now) == comparable(block):
            continue
        if "--record" in sys.argv:
            readme = readme.replace(block, comparable(now).replace("0.00 s", "0.01 s"))
            continue
        faults += 1
        sys.stderr.writelines(
            difflib.unified_diff(
                comparable(block).splitlines(keepends=True), comparable(now).splitlines(keepends=True),
                str(path), "said now",
            )
        )
    path.write_text(readme, encoding="utf-8")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
