"""The people of the play, and the letters they get."""
import glob
import os
import re
import sys
import time

# Address and pass phrase.
ADMIN = ("admin@example.org", "correct horse battery")
# Of the expert who plays by keyboard; the sections of a case in their order.
EXPERT = ("keyboard@example.org", "a long pass phrase")
SECTIONS = ["basics", "place", "done", "results", "facts", "people"]


def newest_link(data, after):
    """The link of the newest letter in the development outbox that came after a moment."""
    for _ in range(100):
        letters = [f for f in glob.glob(os.path.join(data, "outbox", "*")) if os.path.getmtime(f) >= after]
        for letter in sorted(letters, key=os.path.getmtime, reverse=True):
            with open(letter, encoding="utf-8") as file:
                text = file.read().replace("=\n", "").replace("=3D", "=")
            found = re.search(r"http://\S+/link/[0-9a-f]+/", text)
            if found:
                return found.group(0)
        time.sleep(0.2)
    sys.exit("no letter with a link came")
