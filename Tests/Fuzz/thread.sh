#!/bin/bash
# Runs the server's tests that use sockets and threads under ThreadSanitizer.
# Usage: thread.sh [filter of tests]. Exits non-zero on the first data race.
set -euo pipefail
cd "$(dirname "$0")/../.."
ROOT=$PWD
OUT=.build/thread
[ -d .build/checkouts/swift-log ] || swift package resolve
mkdir -p "$OUT/Sources" "$OUT/Tests"
ln -sfn "$ROOT"/Sources/{CSystem,HTTP,HTTPEcho} "$OUT/Sources/"
ln -sfn "$ROOT/Tests/HTTPTests" "$OUT/Tests/"
# Tests read it by the place of their own file, which is here.
ln -sfn "$ROOT/Tests/Fuzz" "$OUT/Tests/"
# A package of the server alone: the pages and the database need not be built once more for it.
cat > "$OUT/Package.swift" <<SWIFT
// swift-tools-version: 6.2
import PackageDescription

let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let package = Package(
    name: "door",
    products: [.executable(name: "http-echo", targets: ["HTTPEcho"])],
    dependencies: [
        .package(path: "$ROOT/.build/checkouts/swift-log"), .package(path: "$ROOT/.build/checkouts/swift-argument-parser"),
    ],
    targets: [
        .systemLibrary(name: "CSystem"),
        .target(name: "HTTP", dependencies: ["CSystem", log]),
        .executableTarget(
            name: "HTTPEcho",
            dependencies: ["HTTP", log, .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        .testTarget(name: "HTTPTests", dependencies: ["HTTP", "HTTPEcho", "CSystem", log]),
    ],
    swiftLanguageModes: [.v6]
)
SWIFT
export TSAN_OPTIONS="suppressions=$ROOT/Tests/Fuzz/thread.supp halt_on_error=1"
# One after the other: instrumented, the suites would keep the cores from each other until clients give up.
swift test --package-path "$OUT" --sanitize=thread --no-parallel \
    --filter "${1:-(Connection|ConnectionTable|Deadline|Limit|Body|Forwarding|Stop|Process|Echo|ReadyResponse)Tests}"
