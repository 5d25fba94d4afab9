"""FollowTheMoney: its own library reads what we export, and we import what it writes.

    python3 Tests/OtherPrograms/ftm_test.py SITE

SITE is the root of a site. The program is `.build/release/dossier`, or what DOSSIER names; PyPI followthemoney is needed.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile

from followthemoney import model
from followthemoney.proxy import EntityProxy

PROJECT = pathlib.Path(__file__).resolve().parent.parent.parent
PROGRAM = os.environ.get("DOSSIER", str(PROJECT / ".build/release/dossier"))
WRITTEN = PROJECT / "Tests/ExchangeTests/Resources/entities.ftm.json"


def run(*arguments):
    done = subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"ftm_test: dossier {' '.join(map(str, arguments))}: {done.returncode}\n{done.stderr}")


def export(root, path):
    run("export", "ftm", "--root", root, "--to", path)
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def faults_of(entities):
    """What the library's schemas and types do not allow, or do not understand."""
    faults = []
    proxies = {}
    for data in entities:
        schema = model.get(data["schema"])
        if schema is None:
            faults.append(f"{data['id']}: no schema {data['schema']}")
            continue
        if data["id"] in proxies:
            faults.append(f"{data['id']}: twice")
        try:
            schema.validate(data)
        except Exception as error:
            faults.append(f"{data['id']}: {error}")
        # Values that are none of their property's type are left out by the reader.
        proxy = proxies[data["id"]] = EntityProxy.from_dict(data, cleaned=False)
        for name, values in data["properties"].items():
            if name not in schema.properties:
                faults.append(f"{data['id']}: {data['schema']} has no {name}")
            elif len(proxy.get(name)) != len(set(values)):
                faults.append(f"{data['id']}: of {name} {values} it reads {proxy.get(name)}")
    for key, proxy in proxies.items():
        for prop, value in proxy.itervalues():
            if prop.type.name != "entity":
                continue
            if value not in proxies:
                faults.append(f"{key}: {prop.name} leads to {value}, which is not there")
            elif not proxies[value].schema.is_a(prop.range):
                faults.append(f"{key}: {prop.name} leads to a {proxies[value].schema.name}")
    return faults


def imported(folder):
    """What the library has written is a site, and comes out again with the same names."""
    root = pathlib.Path(folder) / "site"
    (root / "Content").mkdir(parents=True)
    (root / "Content/site.yaml").write_text("title: Imported\n", encoding="utf-8")
    run("import", "ftm", WRITTEN, "--root", root)
    run("build", "--root", root)
    again = export(root, pathlib.Path(folder) / "again.json")
    written = [EntityProxy.from_dict(json.loads(line)) for line in WRITTEN.read_text(encoding="utf-8").splitlines()]
    read = {EntityProxy.from_dict(each).caption: each["schema"] for each in again}
    faults = faults_of(again)
    count = 0
    for proxy in written:
        if not proxy.schema.is_a("LegalEntity"):
            continue
        count += 1
        if proxy.caption not in read:
            faults.append(f"{proxy.caption} ({proxy.schema.name}) is lost")
        elif (proxy.schema.name == "Person") != (read[proxy.caption] == "Person"):
            faults.append(f"{proxy.caption} ({proxy.schema.name}) is a {read[proxy.caption]} now")
    if not count:
        faults.append(f"there is nobody in {WRITTEN}")
    return faults, count


def main():
    with tempfile.TemporaryDirectory() as folder:
        entities = export(pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(folder) / "entities.json")
        faults = faults_of(entities)
        if len(entities) < 10:
            faults.append(f"only {len(entities)} entities are exported")
        more, count = imported(folder)
        faults += more
    for fault in faults:
        print(f"ftm_test: {fault}", file=sys.stderr)
    print(f"{len(entities)} entities read by followthemoney, {count} of its own imported and read again")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
