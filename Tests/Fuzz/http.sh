#!/bin/bash
# Fuzzes the parsers of the HTTP module, one target each, with libFuzzer and AddressSanitizer.
# Usage: http.sh [executions in all]. TARGETS chooses among them, KEEP=1 writes what was found worth keeping back to
# Tests/Fuzz/corpus. Exits non-zero on the first trap and leaves the input in .build/fuzz.
set -euo pipefail
cd "$(dirname "$0")/../.."
RUNS=${1:-200000}
OUT=.build/fuzz
# Longest input of each target: long enough for every branch, short enough to be fast.
declare -A LONGEST=(
    [head]=160 [message]=160 [chunked]=64 [multipart]=200 [urlencoded]=40
    [cookies]=40 [lists]=48 [dates]=40 [ranges]=40 [addresses]=48
)
TARGETS=${TARGETS:-head message chunked multipart urlencoded cookies lists dates ranges addresses}

mkdir -p "$OUT"
cat > "$OUT/entry.swift" <<'SWIFT'
import Glibc

private let target = getenv("TARGET").flatMap { FuzzTarget(rawValue: String(cString: $0)) }

@_cdecl("LLVMFuzzerTestOneInput")
func fuzz(_ data: UnsafePointer<UInt8>, _ size: Int) -> Int32 {
    target?.run(Array(UnsafeBufferPointer(start: data, count: size)))
    return 0
}
SWIFT
# One module: the parsers, the targets, and the entry; what needs sockets or packages stays out.
for file in Tests/HTTPTests/Fuzzing/FuzzTarget.swift Tests/HTTPTests/Support/Verdict.swift; do
    sed 's/^@testable import HTTP$//' "$file" > "$OUT/$(basename "$file")"
done
FILES=$(find Sources/HTTP/Parsing Sources/HTTP/Messages Sources/HTTP/Conditions -name '*.swift')
swiftc -O -wmo -use-ld=lld -sanitize=fuzzer,address -parse-as-library -swift-version 6 -module-name Fuzz -package-name fuzz \
    -I Sources/CSystem -lz $FILES Sources/HTTP/Serving/{Clock,PublicHosts,IncomingBody,Responder}.swift \
    Sources/HTTP/Answering/{ReadyResponse,Representation,Answer,Gzip}.swift \
    "$OUT"/{entry,FuzzTarget,Verdict}.swift -o "$OUT/fuzz"

# What makes AddressSanitizer slow is remembering where each piece of memory was taken; a trap says where it is itself.
export ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=4:detect_leaks=0
run() { TARGET=$1 "$OUT/fuzz" -max_len="${LONGEST[$1]}" -detect_leaks=0 "${@:2}"; }
SHARE=$((RUNS / $(wc -w <<< "$TARGETS")))
ALL=0
echo "| target | executions | executions/s | inputs kept |"
echo "| --- | ---: | ---: | ---: |"
for target in $TARGETS; do
    corpus=$OUT/corpus/$target
    python3 Tests/Fuzz/corpus.py unpack "Tests/Fuzz/corpus/$target" "$corpus"
    run "$target" -runs="$SHARE" -dict=Tests/Fuzz/words.dict -len_control=0 -reload=0 -artifact_prefix="$OUT/$target-" \
        -print_final_stats=1 "$corpus" > "$OUT/$target.log" 2>&1 || { tail -n 40 "$OUT/$target.log" >&2; exit 1; }
    executed=$(sed -n 's/^stat::number_of_executed_units: *//p' "$OUT/$target.log")
    rate=$(sed -n 's/^stat::average_exec_per_sec: *//p' "$OUT/$target.log")
    ALL=$((ALL + executed))
    if [ -n "${KEEP:-}" ]; then
        rm -rf "$corpus.least" && mkdir "$corpus.least"
        run "$target" -merge=1 "$corpus.least" "$corpus" > /dev/null 2>&1
        python3 Tests/Fuzz/corpus.py pack "$corpus.least" "Tests/Fuzz/corpus/$target"
    fi
    echo "| $target | $executed | $rate | $(find "$corpus" -type f | wc -l) |"
done
echo "$ALL executions with AddressSanitizer, no trap."
