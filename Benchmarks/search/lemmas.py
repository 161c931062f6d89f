#!/usr/bin/env python3
"""Share of inflected forms that the search finds by their base form, for each language.

    pip install simplemma wordfreq        (in an environment of its own)
    python Benchmarks/search/lemmas.py .build/release/manual [language …]

Pairs of form and base form are simplemma's (MIT), 2,500 a language by chance; where wordfreq knows the language, only
forms that people use. "found": form and base have one stem, so each finds the other. "and beginnings": or one begins
with the other's stem of four letters or more. "conflated": share of 3,000 base forms that share a stem with another one,
some of which are relatives. "plain": found without stemming, by the beginning alone.
"""
import collections
import random
import subprocess
import sys

import wordfreq
from simplemma.strategies.dictionaries.dictionary_factory import DefaultDictionaryFactory

LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mk nb nl pl pt ro sk sl sv uk".split()
DICTIONARIES = {"hr": "hbs"}
FREQUENCIES = {"hr": "sh"}


def sample(language):
    """Pairs of form and base, and base forms, by chance but always the same."""
    dictionary = DefaultDictionaryFactory(1).get_dictionary(DICTIONARIES.get(language, language))
    try:
        known = wordfreq.get_frequency_dict(FREQUENCIES.get(language, language))
    except LookupError:
        known = None
    chance = random.Random(7)
    pairs, bases, seen = [], {}, 0
    for form in dictionary:
        base = dictionary[form]
        if not form.isalpha() or not form.islower() or not base or not base.isalpha() or len(base) < 2:
            continue
        if known is not None and form not in known:
            continue
        if form == base:
            bases[base] = True
            continue
        seen += 1
        if len(pairs) < 2500:
            pairs.append((form, base))
        elif (place := chance.randrange(seen)) < 2500:
            pairs[place] = (form, base)
    bases = sorted({*bases, *(base for _, base in pairs)})
    chance.shuffle(bases)
    return pairs, bases[:3000]


def stems(manual, language, words):
    result = subprocess.run(
        [manual, "stem", language], input="\n".join(words) + "\n", capture_output=True, text=True, check=True)
    return [tuple(line.split("\t")) for line in result.stdout.splitlines()]


def main():
    manual, languages = sys.argv[1], sys.argv[2:] or LANGUAGES
    print("| | pairs | plain | found | and beginnings | conflated |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for language in languages:
        pairs, bases = sample(language)
        forms = stems(manual, language, [form for form, _ in pairs])
        lemmas = stems(manual, language, [base for _, base in pairs])
        found = plain = beginnings = count = 0
        for (form, form_stem), (base, base_stem) in zip(forms, lemmas):
            if form == base:
                continue  # differ by an accent or a capital only
            count += 1
            plain += (form.startswith(base) + base.startswith(form)) / 2
            found += form_stem == base_stem
            back = len(form_stem) >= 4 and base.startswith(form_stem)
            forth = len(base_stem) >= 4 and form.startswith(base_stem)
            beginnings += 1 if form_stem == base_stem else (forth + back) / 2
        keys = collections.defaultdict(set)
        for word, stem in stems(manual, language, bases):
            keys[stem].add(word)
        conflated = sum(len(words) for words in keys.values() if len(words) > 1)
        print(f"| {language} | {count} | {plain / count:.2f} | {found / count:.2f} | {beginnings / count:.2f} "
              f"| {conflated / len(bases):.2f} |", flush=True)


main()
