#!/bin/bash
# Fuzzes the parsers of the HTTP module with libFuzzer and AddressSanitizer.
# Usage: http.sh [executions] [corpus folder]. Exits non-zero on the first trap and leaves the input beside the corpus.
set -euo pipefail
cd "$(dirname "$0")/../.."
RUNS=${1:-200000}
CORPUS=${2:-.build/fuzz/corpus}
OUT=.build/fuzz
mkdir -p "$OUT" "$CORPUS"
cat > "$OUT/entry.swift" <<'SWIFT'
@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    FuzzedInput.run(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}
SWIFT
# One module: the parsers, the harness, and the entry; what needs sockets or packages stays out.
for file in Tests/HTTPTests/Fuzzing/FuzzedInput.swift Tests/HTTPTests/Support/Verdict.swift; do
    sed 's/^@testable import HTTP$//' "$file" > "$OUT/$(basename "$file")"
done
python3 - "$CORPUS" <<'PYTHON'
import re, sys
text = open("Tests/HTTPTests/Fuzzing/MutationTests.swift").read()
block = text[text.index("seeds = ["):text.index("].map")]
for number, match in enumerate(re.findall(r'"((?:[^"\\]|\\.)*)"', block)):
    seed = match.encode().decode("unicode_escape").encode("latin-1", "replace")
    for parser in range(8):
        open(f"{sys.argv[1]}/seed-{number}-{parser}", "wb").write(bytes([parser, 7]) + seed)
PYTHON
FILES=$(find Sources/HTTP/Parsing Sources/HTTP/Messages Sources/HTTP/Conditions -name '*.swift')
swiftc -O -sanitize=fuzzer,address -parse-as-library -swift-version 6 -module-name Fuzz -package-name fuzz \
    -I Sources/CSystem -lz $FILES Sources/HTTP/Serving/{Clock,PublicHosts,IncomingBody,Responder}.swift \
    Sources/HTTP/Answering/{ReadyResponse,Representation,Answer,Gzip}.swift \
    "$OUT"/{entry,FuzzedInput,Verdict}.swift -o "$OUT/fuzz"
"$OUT/fuzz" -runs="$RUNS" -max_len=512 -artifact_prefix="$OUT/" -print_final_stats=1 "$CORPUS"
