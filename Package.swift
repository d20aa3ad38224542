// swift-tools-version:6.1
import PackageDescription

let package = Package(
    name: "newssync",
    products: [
        .library(name: "NewsSync", targets: ["NewsSync"]),
        .library(name: "NewsTestSupport", targets: ["NewsTestSupport"]),
        .executable(name: "newssync", targets: ["newssync"]),
        .executable(name: "newssync-origin", targets: ["newssync-origin"]),
        .executable(name: "newssync-lab", targets: ["newssync-lab"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
    ],
    targets: [
        // C libraries of the system, behind small headers of our own.
        .systemLibrary(name: "CICUSystem", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
        .target(name: "CICU", dependencies: ["CICUSystem"]),
        .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
        .systemLibrary(name: "CCurlSystem", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(
            name: "CCurl", dependencies: ["CCurlSystem"],
            linkerSettings: [.linkedLibrary("z"), .linkedLibrary("brotlidec"), .linkedLibrary("zstd")]),
        .systemLibrary(name: "CXMLSystem", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .target(name: "CXML", dependencies: ["CXMLSystem"], linkerSettings: [.linkedLibrary("z")]),
        .target(name: "CZlib", linkerSettings: [.linkedLibrary("z")]),
        .target(name: "CZstd", linkerSettings: [.linkedLibrary("zstd")]),
        .target(name: "CSpawn"),
        .target(name: "CSearch", linkerSettings: [.linkedLibrary("sqlite3"), .linkedLibrary("m")]),

        // The way that data goes.
        .target(name: "NewsModel", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
        .target(name: "NewsText", dependencies: ["CICU", "CStemmer"]),
        .target(name: "NewsStories", dependencies: ["NewsModel", "NewsText"]),
        .target(name: "NewsMerge", dependencies: ["NewsModel"]),
        .target(
            name: "NewsSchema", path: "schema",
            resources: [
                .embedInCode("migrations/store-0001.sql"), .embedInCode("migrations/state-0001.sql"),
                .embedInCode("json"),
            ]),
        .target(
            name: "NewsStore",
            dependencies: [
                "CSearch", "CZstd", "NewsModel", "NewsMerge", "NewsText", "NewsSchema",
                .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]),
        .target(
            name: "NewsState",
            dependencies: ["NewsModel", "NewsSchema", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(name: "NewsTransport", dependencies: ["CCurl", "NewsModel"]),
        .target(
            name: "NewsOrigin", dependencies: ["CXML", "NewsModel", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Profiles/almayadeen.yaml")]),
        // What people read outside of the command.
        .target(
            name: "NewsRender", dependencies: ["NewsModel", "NewsText"],
            resources: [.embedInCode("Style/newssync.css")]),

        .target(
            name: "NewsSync",
            dependencies: [
                "NewsModel", "NewsMerge", "NewsText", "NewsStories", "NewsStore", "NewsState", "NewsTransport",
                "NewsOrigin",
            ]),
        .executableTarget(
            name: "newssync",
            dependencies: [
                "NewsSync", "NewsRender", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // The simulated site, and measuring.
        .target(
            name: "NewsTestSupport",
            dependencies: [
                "CSpawn", "CZlib", "NewsModel", .product(name: "FlyingSocks", package: "FlyingFox"),
                .product(name: "Yams", package: "Yams"),
            ]),
        .executableTarget(
            name: "newssync-origin",
            dependencies: [
                "NewsModel", "NewsTestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .executableTarget(
            name: "newssync-lab",
            dependencies: [
                "NewsSync", "NewsStories", "NewsSimulator", "NewsTestSupport",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        .target(
            name: "NewsSimulator",
            dependencies: ["NewsSync", "NewsTestSupport", .product(name: "GRDB", package: "GRDB.swift")]),

        .testTarget(name: "NewsModelTests", dependencies: ["NewsModel", "NewsTestSupport"]),
        .testTarget(name: "NewsTextTests", dependencies: ["NewsText", "CICU", "NewsTestSupport"]),
        .testTarget(
            name: "NewsStoriesTests", dependencies: ["NewsStories", "NewsModel", "NewsText", "NewsTestSupport"]),
        .testTarget(name: "NewsMergeTests", dependencies: ["NewsMerge", "NewsModel", "NewsTestSupport"]),
        .testTarget(
            name: "NewsStoreTests",
            dependencies: [
                "NewsStore", "NewsSync", "NewsSchema", "NewsTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "NewsStateTests",
            dependencies: [
                "NewsState", "NewsSchema", "NewsTestSupport", .product(name: "GRDB", package: "GRDB.swift"),
            ]),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "newssync", "newssync-origin", "newssync-lab", "NewsSync", "NewsRender", "NewsSchema",
                "NewsTestSupport",
            ]),
        .testTarget(name: "NewsRenderTests", dependencies: ["NewsRender", "NewsTestSupport"]),
        .testTarget(name: "NewsTransportTests", dependencies: ["NewsTransport"]),
        .testTarget(
            name: "NewsOriginTests",
            dependencies: [
                "NewsOrigin", "NewsModel", "NewsSchema", "NewsTestSupport", .product(name: "Yams", package: "Yams"),
            ]),
        .testTarget(
            name: "NewsTestSupportTests",
            dependencies: [
                "NewsTestSupport", "NewsModel", "NewsOrigin", .product(name: "FlyingSocks", package: "FlyingFox"),
            ],
            exclude: ["Site"]),
        .testTarget(name: "NewsSimulatorTests", dependencies: ["NewsSimulator"]),
        .testTarget(name: "NewsSyncTests", dependencies: ["NewsSync", "NewsTestSupport", "newssync"]),
    ]
)
