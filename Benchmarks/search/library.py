"""The texts that the peers index: what `manual export` writes, with the labels of all vocabularies in all languages.

Other names of a code (Content/vocabularies) count as its labels, so that no engine is ahead only by knowing more words.
"""

import glob
import json
import os
from collections import defaultdict
from dataclasses import dataclass

import yaml

# The fields and their weights, as in the manual's own index.
WEIGHTS = {"title": 10, "summary": 6, "labels": 4, "place": 3, "body": 1}
BODY = [
    "goal", "background", "what_was_done", "results", "challenges", "lessons", "recommendations", "would_change",
    "transfer_conditions", "evidence_reason", "step_notes", "updates", "second_account",
]
CODES = [
    "country", "scope", "degurba", "population_band", "organiser_type", "funder_type", "cost_band", "staff_days_band",
    "status", "recurrence", "timing", "topics", "aim", "level", "policy_stage", "methods", "technology_origin",
    "mode", "steps", "target_groups", "access", "recruitment", "decision_rule", "input_use", "feedback_given",
    "outcome", "change_types", "evaluation", "evidence_level",
]
# Names of places and organisers belong to no language.
NO_LANGUAGE = ""


@dataclass
class Document:
    slug: str
    # language → field → text
    texts: dict


class Library:
    def __init__(self, export, content):
        self.vocabularies = {
            os.path.basename(path).removesuffix(".json"): json.load(open(path, encoding="utf-8"))
            for path in sorted(glob.glob(f"{content}/vocabularies/*.json"))
        }
        self.families = {
            os.path.basename(os.path.dirname(path)): line.split(":")[1].strip()
            for path in glob.glob(f"{content}/methods/*/facts.yaml")
            for line in open(path, encoding="utf-8") if line.startswith("family:")
        }
        # (vocabulary, code) → language → names
        self.names = defaultdict(lambda: defaultdict(list))
        for path in sorted(glob.glob(f"{content}/vocabularies/concepts.yaml")):
            for concept in yaml.safe_load(open(path, encoding="utf-8")).values():
                for code in [(name, code) for name, list in concept.pop("codes", {}).items() for code in list]:
                    for language, names in concept.items():
                        self.names[code][language] += names
        with open(export, encoding="utf-8") as lines:
            self.documents = [self._document(json.loads(line)) for line in lines]

    def _document(self, case):
        texts = {
            language: {
                "title": entry.get("title") or "", "summary": entry.get("summary") or "",
                "body": "\n".join(strings([entry.get(name) for name in BODY])),
            }
            for language, entry in {case["language"]: case, **case.get("translations", {})}.items()
        }
        for name, code in self._codes(case):
            for language, labels in self.vocabularies.items():
                self._add(texts, language, [labels.get(name, {}).get(code, "")])
            for language, names in self.names[name, code].items():
                self._add(texts, language, names)
        self._add(texts, case["language"], strings(case.get("keywords")))
        names = [case.get(name) for name in ("place", "organiser", "decision_holder")]
        names += [partner.get("name") for partner in case.get("partners", [])]
        names += [tool.get("product") for tool in case.get("tools", [])]
        texts[NO_LANGUAGE] = {"place": "\n".join(name for name in names if name)}
        return Document(case["slug"], texts)

    def _add(self, texts, language, labels):
        fields = texts.setdefault(language, {})
        fields["labels"] = "\n".join([fields.get("labels", ""), *labels])

    def _codes(self, case):
        codes = [(name, code) for name in CODES for code in strings(case.get(name))]
        codes += [("tools", tool["tool"]) for tool in case.get("tools", []) if "tool" in tool]
        families = {self.families[code] for name, code in codes if name == "methods" and code in self.families}
        # Names stand under a family as if it were a method, labels in a vocabulary of its own.
        return codes + [(name, family) for family in sorted(families) for name in ("methods", "method_family")]


def strings(value):
    """All texts in a value of JSON, in its order."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        value = value.values()
    return [text for item in value or [] for text in strings(item)] if not isinstance(value, (int, float)) else []
