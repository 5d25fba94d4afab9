// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let templates =
  ["assets", "words"]
  + [
    "404", "actor", "actors", "base", "briefing-item", "briefing", "briefings", "card", "chip", "claim",
    "claim-notes", "claims", "colophon", "contexts", "corrections", "date", "entity", "event-item", "event",
    "events", "figure", "home", "judgements", "masthead", "matrix", "network", "news", "notices", "origin",
    "origin-place", "other-names", "parts", "passage", "position", "quote", "quotes", "redirect", "register",
    "search", "seen-with", "source", "sources", "status", "ties", "unreviewed",
  ].map { "\($0).mustache" }

let package = Package(
  name: "dossier",
  products: [
    .executable(name: "dossier", targets: ["dossier"])
  ],
  dependencies: [
    // The command line: parsing, --help and completion scripts that behave as people expect.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    // YAML front matter: it brings libyaml, a whole, tested YAML 1.1 reader that knows line and column of all.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    // What is kept from build to build: SQLite, whose transactions a build that is killed leaves whole.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // Other extractors run as programs of their own, with their input and output piped and their time bounded; and curl
    // asks the web whether links are alive.
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    // The preview's web server: HTTP and WebSocket by Swift concurrency, without the weight of a framework.
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMarkGFM",
      pkgConfig: "libcmark-gfm",
      providers: [
        .apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
        .brew(["cmark-gfm"]),
      ]
    ),
    // Values as bytes, and tables of them, to be kept from build to build.
    .target(name: "Storing", swiftSettings: settings),
    .target(
      name: "Diagnostics",
      dependencies: ["Bytes", "Storing"],
      exclude: ["diagnostics.schema.json"],
      swiftSettings: settings
    ),
    // Work spread over the cores, results in order.
    .target(name: "Parallel", swiftSettings: settings),
    // How large images are, and what is in them that nobody sees.
    .target(name: "Images", swiftSettings: settings),
    // Searching texts eight bytes at a time, and writing JSON and URLs, for whoever reads or writes many.
    .target(name: "Bytes", swiftSettings: settings),
    .target(
      name: "Markdown",
      dependencies: ["CCMarkGFM", "Bytes", "Diagnostics"],
      swiftSettings: settings
    ),
    .target(name: "Mustache", dependencies: ["Bytes", "Diagnostics"], swiftSettings: settings),
    .target(
      name: "Briefings",
      dependencies: [
        "Bytes", "Diagnostics", "Images", "Markdown", "Parallel", "Storing",
        .product(name: "Yams", package: "Yams"),
      ],
      exclude: ["Extracted/extracted.schema.json"],
      swiftSettings: settings
    ),
    .target(
      name: "Mentions",
      dependencies: ["Briefings", "Markdown", "Parallel", "Diagnostics", "Storing"],
      swiftSettings: settings
    ),
    // What the interface says, in the words of a language.
    .target(name: "Words", dependencies: ["Briefings", "Diagnostics"], swiftSettings: settings),
    // The default templates, embedded: an installed program has them wherever it is run.
    .target(
      name: "DefaultTemplates",
      path: "Templates",
      resources: templates.map { .embedInCode($0) },
      swiftSettings: settings
    ),
    .target(
      name: "Site",
      dependencies: [
        "DefaultTemplates", "Mentions", "Mustache", "Briefings", "Images", "Markdown", "Bytes", "Parallel",
        "Diagnostics", "Storing", "Words",
      ],
      exclude: ["Machines/actor.schema.json", "Machines/briefing.schema.json", "Machines/event.schema.json"],
      swiftSettings: settings
    ),
    // Proposes actors, events, quotes, claims and dates from the texts themselves.
    .target(
      name: "Extraction",
      dependencies: [
        "Mentions", "Briefings", "Markdown", "Bytes", "Parallel", "Diagnostics", "Storing",
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings
    ),
    // What browsers search: an inverted index in files.
    .target(
      name: "Search",
      dependencies: ["Mentions", "Briefings", "Bytes", "Markdown", "Parallel", "Storing", "Words"],
      swiftSettings: settings
    ),
    .target(
      name: "Publishing",
      dependencies: [
        "Site", "Search", "Mentions", "Mustache", "Briefings", "Bytes", "Images", "Markdown", "Parallel",
        "Diagnostics", "Storing", "Words",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Subprocess", package: "swift-subprocess"),
      ],
      swiftSettings: settings
    ),
    // Begins sites, briefings, actors and events.
    .target(name: "Drafting", dependencies: ["Briefings", "Diagnostics"], swiftSettings: settings),
    // Takes actors and events out to other programs' formats, and in from them.
    .target(
      name: "Exchange",
      dependencies: [
        "Briefings", "Bytes", "Diagnostics", "Drafting", "Markdown",
        .product(name: "Yams", package: "Yams"),
      ],
      swiftSettings: settings
    ),
    // Serves the site while it is written: watches, builds, keeps open pages current, and has the page of reviews.
    .target(
      name: "Preview",
      dependencies: [
        "Publishing", "Site", "Extraction", "Briefings", "Bytes", "Diagnostics", "Mustache",
        .product(name: "FlyingFox", package: "FlyingFox"),
        .product(name: "FlyingSocks", package: "FlyingFox"),
      ],
      resources: [
        "preview.js", "review.css", "review.js", "review.mustache", "review-notice.mustache",
        "review-sentence.mustache",
      ].map { .embedInCode("Resources/\($0)") },
      swiftSettings: settings
    ),
    // Trains the model of names and derives the lists of names; only for who changes either.
    .executableTarget(
      name: "dossier-train",
      dependencies: ["Extraction", "Briefings"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "dossier",
      dependencies: [
        "Publishing", "Preview", "Drafting", "Exchange", "Extraction", "Site", "Mentions", "Briefings",
        "Diagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings
    ),
    // What the tests share: where the optional shared data is, and a deterministic random source.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Markdown", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "WordsTests",
      dependencies: [
        "Words", "Briefings", "DefaultTemplates", "Diagnostics", "Mustache", "Site", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ImagesTests",
      dependencies: ["Images", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "StoringTests",
      dependencies: ["Storing", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DiagnosticsTests",
      dependencies: ["Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BytesTests",
      dependencies: ["Bytes", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ParallelTests",
      dependencies: ["Parallel"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "BriefingsTests",
      dependencies: ["Briefings", "Markdown", "Diagnostics", "Storing", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "MentionsTests",
      dependencies: ["Mentions", "Briefings", "Markdown", "Diagnostics", "Storing", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "SiteTests",
      dependencies: [
        "Site", "Mentions", "Mustache", "Briefings", "Markdown", "Diagnostics", "TestSupport", "Words",
      ],
      swiftSettings: settings
    ),
    // Whole sites: golden ones, invalid ones, and what a build does to its output folder.
    .testTarget(
      name: "PublishingTests",
      dependencies: [
        "Publishing", "Site", "Exchange", "Mentions", "Briefings", "Markdown", "Diagnostics", "Storing",
        "TestSupport",
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ExchangeTests",
      dependencies: [
        "Exchange", "Drafting", "Briefings", "Diagnostics", "Markdown", "TestSupport",
      ],
      exclude: ["Resources"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "DraftingTests",
      dependencies: ["Drafting", "Publishing", "Briefings", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "Extraction", "Briefings", "Publishing", "Site", "Diagnostics", "TestSupport",
        .product(name: "FlyingFox", package: "FlyingFox"),
      ],
      swiftSettings: settings
    ),
    // The program itself, run as a user runs it.
    .testTarget(
      name: "CommandTests",
      dependencies: ["dossier", "TestSupport"],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "mentions-benchmark",
      dependencies: ["Mentions", "Briefings", "Markdown", "Diagnostics", "TestSupport"],
      path: "Tests/Benchmarks/Mentions",
      swiftSettings: settings
    ),
    // Builds a corpus, copies its output and lets Hugo build the same; prints the ratios.
    .executableTarget(
      name: "build-benchmark",
      dependencies: ["dossier", "TestSupport"],
      path: "Tests/Benchmarks/Build",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "markdown-benchmark",
      dependencies: ["Markdown", "Diagnostics", "TestSupport"],
      path: "Tests/Benchmarks/Markdown",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "briefings-benchmark",
      dependencies: ["Briefings", "Diagnostics", .product(name: "Yams", package: "Yams")],
      path: "Tests/Benchmarks/Briefings",
      swiftSettings: settings
    ),
    .executableTarget(
      name: "mustache-benchmark",
      dependencies: ["Mustache", "Diagnostics"],
      path: "Tests/Benchmarks/Mustache",
      swiftSettings: settings
    ),
    .testTarget(
      name: "SearchTests",
      dependencies: [
        "Search", "Mentions", "Briefings", "Markdown", "Diagnostics", "Storing", "TestSupport", "Words",
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ExtractionTests",
      dependencies: [
        "Extraction", "Mentions", "Briefings", "Markdown", "Bytes", "Diagnostics", "TestSupport",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "MustacheTests",
      dependencies: ["Mustache", "Diagnostics", "TestSupport"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
