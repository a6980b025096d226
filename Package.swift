// swift-tools-version: 6.2
import PackageDescription

/// Every target: Swift 6 mode, imports visible only where written, no warning left standing.
let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Targets without C underneath also promise to use nothing unsafe but where a line says so.
let pure = strict + [.strictMemorySafety()]

let package = Package(
    name: "tidings",
    products: [.executable(name: "tidings", targets: ["tidings"])],
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1", traits: []),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"),
    ],
    targets: [
        // C libraries, each imported by exactly one Swift target.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),

        // Declarations of glibc that its own module leaves out: starting programs, and the knobs of malloc.
        .systemLibrary(name: "CSpawn"),

        // The vocabulary, and text as plain data. No input or output of any kind.
        .target(name: "TidingsModel", swiftSettings: pure),
        .target(name: "TextAnalysis", swiftSettings: pure),

        // One stage each; no stage imports another stage.
        .target(name: "FeedFetching", dependencies: ["TidingsModel", "CCurl"], swiftSettings: strict),
        .target(
            name: "FeedParsing", dependencies: ["TidingsModel", "TextAnalysis", "CLibXML2"], swiftSettings: strict),
        .target(name: "StoryClustering", dependencies: ["TidingsModel", "TextAnalysis"], swiftSettings: pure),
        .target(
            name: "StoryStorage",
            dependencies: [
                "TidingsModel", "TextAnalysis",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .target(name: "StoryDigest", dependencies: ["TidingsModel", "TextAnalysis"], swiftSettings: pure),

        // The line through the stages, and the program around it.
        .target(
            name: "TidingsEngine",
            dependencies: [
                "TidingsModel", "TextAnalysis", "FeedFetching", "FeedParsing", "StoryClustering", "StoryStorage",
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: pure),
        // Every socket that others connect to.
        .target(
            name: "TidingsWeb",
            dependencies: [
                "TidingsModel",
                .product(name: "HTTPTypes", package: "swift-http-types"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "tidings",
            dependencies: [
                "TidingsModel", "TextAnalysis", "TidingsEngine", "FeedFetching", "FeedParsing", "StoryClustering",
                "StoryStorage", "StoryDigest", "TidingsWeb", "CSpawn",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            swiftSettings: strict),

        // The sample day on loopback, for `make demo` and the tests.
        .executableTarget(
            name: "sample-server", dependencies: ["TidingsModel", "TidingsTesting"], swiftSettings: strict),

        // Figures of speed, for `make bench`.
        .executableTarget(
            name: "benchmarks",
            dependencies: [
                "FeedParsing", "StoryClustering", "StoryStorage", "TextAnalysis", "TidingsModel", "CLibXML2",
            ],
            path: "Benchmarks", exclude: ["common-stems", "instructions", "results", "tune", "whole"],
            swiftSettings: strict),

        .target(
            name: "TidingsTesting",
            dependencies: ["TidingsModel", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
        .testTarget(
            name: "TidingsModelTests", dependencies: ["TidingsModel", "TidingsTesting"], swiftSettings: strict),
        .testTarget(name: "TextAnalysisTests", dependencies: ["TextAnalysis"], swiftSettings: strict),
        .testTarget(
            name: "FeedFetchingTests", dependencies: ["FeedFetching", "TidingsModel", "TidingsTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "FeedParsingTests", dependencies: ["FeedParsing", "TidingsModel", "TidingsTesting"],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "StoryClusteringTests", dependencies: ["StoryClustering", "TidingsModel", "TidingsTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "StoryStorageTests",
            dependencies: [
                "StoryStorage", "TidingsModel", "TidingsTesting", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.copy("Fixtures")], swiftSettings: strict),
        .testTarget(
            name: "StoryDigestTests", dependencies: ["StoryDigest", "TidingsModel", "TidingsTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "TidingsEngineTests",
            dependencies: [
                "TidingsEngine", "FeedFetching", "FeedParsing", "StoryClustering", "StoryStorage", "TidingsModel",
                "TidingsTesting", "TidingsWeb", .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "TidingsWebTests", dependencies: ["TidingsWeb", "TidingsModel", "TidingsTesting"],
            swiftSettings: strict),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "tidings", "sample-server", "StoryDigest", "StoryStorage", "TextAnalysis", "TidingsEngine",
                "TidingsModel",
                "TidingsTesting", "TidingsWeb",
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
