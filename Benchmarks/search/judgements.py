"""The judged queries and how an answer is scored."""

from dataclasses import dataclass, field

import yaml

NOTES = ("answers", "partly", "never", "why")
# How many results a reader looks at.
DEPTH = 5


@dataclass
class Judgement:
    kind: str
    language: str
    query: str
    answers: set
    partly: set
    never: set
    why: str


@dataclass
class Answer:
    """What an engine shows: slugs in order, and which of them it openly marks as weak."""

    slugs: list
    weak: set = field(default_factory=set)


@dataclass
class Score:
    recall: float
    reciprocal_rank: float
    success: float


def load(path):
    with open(path, encoding="utf-8") as file:
        kinds = yaml.safe_load(file)
    kinds.pop("subjects", None)
    return [_judgement(kind, entry) for kind, entries in kinds.items() for entry in entries]


def _judgement(kind, entry):
    (language,) = [key for key in entry if key not in NOTES]
    sets = [set(_flat(entry.get(name))) for name in ("answers", "partly", "never")]
    # A case may stand in two subjects; what answers is not also a part.
    return Judgement(kind, language, entry[language], sets[0], sets[1] - sets[0], sets[2], entry["why"])


def _flat(value):
    for item in value or []:
        if isinstance(item, list):
            yield from _flat(item)
        else:
            yield item


def score(judgement, answer):
    top = answer.slugs[:DEPTH]
    if any(slug in judgement.never for slug in top):
        return Score(0, 0, 0)
    if not judgement.answers:
        right = float(all(slug in answer.weak for slug in answer.slugs))
        return Score(right, right, right)
    found = [slug for slug in top if slug in judgement.answers]
    rank = next((n for n, slug in enumerate(answer.slugs, 1) if slug in judgement.answers), None)
    return Score(len(found) / min(DEPTH, len(judgement.answers)), 1 / rank if rank else 0, float(bool(found)))
