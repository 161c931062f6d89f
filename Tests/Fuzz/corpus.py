"""The corpus as text, one input a line: visible ASCII as it is, every other byte and the backslash as \\xNN.

corpus.py unpack FILE FOLDER   makes a file of each line, as libFuzzer wants them
corpus.py pack FOLDER FILE     writes the folder's files back, sorted
"""

import hashlib
import pathlib
import re
import sys


def escaped(data: bytes) -> str:
    return "".join(chr(byte) if 0x20 <= byte < 0x7F and byte != 0x5C else f"\\x{byte:02x}" for byte in data)


def unescaped(line: str) -> bytes:
    return re.sub(rb"\\x([0-9a-f]{2})", lambda match: bytes([int(match[1], 16)]), line.encode("ascii"))


def main() -> None:
    action, source, target = sys.argv[1], pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3])
    if action == "unpack":
        target.mkdir(parents=True, exist_ok=True)
        for line in source.read_text("ascii").splitlines():
            data = unescaped(line)
            (target / hashlib.sha1(data).hexdigest()).write_bytes(data)
    elif action == "pack":
        lines = sorted({escaped(file.read_bytes()) for file in source.iterdir()}, key=lambda line: (len(line), line))
        target.write_text("".join(line + "\n" for line in lines), "ascii")
    else:
        sys.exit(__doc__)


main()
