// swift-tools-version: 6.2
import PackageDescription

let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "eparticipation-manual",
    products: [
        .executable(name: "manual", targets: ["Server"]),
        .executable(name: "http-echo", targets: ["HTTPEcho"]),
        .executable(name: "search-bench", targets: ["SearchBench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    ],
    targets: [
        // C: what Glibc's Swift overlay lacks (epoll, eventfd, signalfd, zlib), Markdown, cryptography, mail, stems.
        .systemLibrary(name: "CSystem", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CMarkdown", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CSnowball", providers: [.apt(["libstemmer-dev"])]),

        // The wire, the pages, the words and the data: rooms of which only the data know another, the words.
        .target(
            name: "HTTP", dependencies: ["CSystem", .product(name: "Logging", package: "swift-log")],
            swiftSettings: house),
        .target(name: "HTML", swiftSettings: house),
        .target(name: "Search", dependencies: ["CSnowball"], swiftSettings: house),
        .target(
            name: "Manual",
            dependencies: [
                "Search", "CMarkdown", "CSodium", "Media", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ], swiftSettings: house),

        // Files that strangers send: knows nothing of what they belong to.
        .target(name: "Media", swiftSettings: house),

        // Mail on its way out: knows nothing of who writes it.
        .target(name: "Mail", dependencies: ["CCurl"], swiftSettings: house),

        // What a visitor can do, and the executables.
        .target(
            name: "Website",
            dependencies: ["HTTP", "HTML", "Manual", "Media", .product(name: "Logging", package: "swift-log")],
            swiftSettings: house),
        .executableTarget(
            name: "Server",
            dependencies: [
                "Website", "Search", "Mail", "Media",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: house),
        .executableTarget(
            name: "HTTPEcho",
            dependencies: [
                "HTTP", .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ], swiftSettings: house),

        .executableTarget(
            name: "SearchBench",
            dependencies: ["Search", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: house),

        .testTarget(
            name: "HTTPTests",
            dependencies: ["HTTP", "HTTPEcho", "CSystem", .product(name: "Logging", package: "swift-log")],
            swiftSettings: house),
        .testTarget(name: "HTMLTests", dependencies: ["HTML"], swiftSettings: house),
        .testTarget(name: "SearchTests", dependencies: ["Search"], swiftSettings: house),
        .testTarget(
            name: "ManualTests", dependencies: ["Manual", "Media", .product(name: "GRDB", package: "GRDB.swift")],
            exclude: ["Examples"], swiftSettings: house),
        .testTarget(
            name: "WebsiteTests",
            dependencies: [
                "Website", "HTML", "HTTP", "Manual", "Media", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house),
        .testTarget(name: "MediaTests", dependencies: ["Media"], swiftSettings: house),
        .testTarget(name: "MailTests", dependencies: ["Mail"], swiftSettings: house),
        .testTarget(name: "HouseTests", swiftSettings: house),
    ],
    swiftLanguageModes: [.v6]
)
