#!/usr/bin/env bash
# How well search finds, beside FTS5, Xapian and tantivy on the same texts: make bench-search
# Needs the release build; the packages are Deploy/packages.sh bench. Arguments go to quality.py (--help).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$here/../.."
# Xapian's binding is Debian's, so the interpreter is Debian's too.
if ! cmp -s "$here/requirements.txt" "$here/.venv/installed.txt"; then
    /usr/bin/python3 -m venv --system-site-packages "$here/.venv"
    "$here/.venv/bin/pip" install --quiet --disable-pip-version-check -r "$here/requirements.txt"
    cp "$here/requirements.txt" "$here/.venv/installed.txt"
fi
exec "$here/.venv/bin/python" "$here/quality.py" "$@"
