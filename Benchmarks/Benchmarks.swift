import Foundation

/// Measures stages of the line: `benchmarks parse [options] [FILE|FOLDER...]`, `benchmarks cluster [options] [FILE]`.
@main
enum Benchmarks {
    static let usage = """
        usage: benchmarks parse [--rounds N] [--only floor|parse|normalise] [--sizes small|large] [--results FILE]
                                [--store] [PATH...]

        Without paths it reads feeds that it makes itself, the same ones every time.
          --rounds N      measure N times and take the fastest (default 5)
          --only STAGE    run one stage alone, for a profiler
          --sizes SIZES   only the feeds below 60 kB, or only the others
          --results FILE  compare with the figures stored there
          --store         replace those figures with the new ones

               benchmarks cluster [--rounds N] [--results FILE] [--store] [FILE]

        Without a file it makes streams of entries itself. A file holds items as `tidings cluster` reads them.

               benchmarks search [--rounds N] [ENTRIES]

        A store of so many entries, 100,000 unless another number is named: the index of search, and searches.
        """

    static func main() throws {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "cluster", let options = Options(arguments.dropFirst()), options.only == nil {
            return try cluster(options)
        }
        if arguments.first == "search", let options = Options(arguments.dropFirst()), options.only == nil,
            let count = Int(options.paths.first ?? "100000"), count > 0
        {
            return try SearchBenchmark(count: count, rounds: options.rounds).run()
        }
        guard arguments.first == "parse", let options = Options(arguments.dropFirst()) else {
            FileHandle.standardError.write(Data((usage + "\n").utf8))
            exit(64)
        }
        let documents = options.paths.isEmpty ? SyntheticFeeds.all : try readDocuments(options.paths)
        let figures = ParseBenchmark(documents: documents, options: options).run()
        let stored = options.results.map { Figures(contentsOf: $0) } ?? Figures()
        print(figures.table(comparedWith: stored))
        if options.stores, let file = options.results { try figures.write(to: file) }
    }

    private static func cluster(_ options: Options) throws {
        let rows = try ClusterBenchmark(rounds: options.rounds).run(options.paths.first)
        print(rows.table(comparedWith: options.results.map { .init(contentsOf: $0) } ?? []))
        if options.stores, let file = options.results { try rows.write(to: file) }
    }
}

/// What the command line asks for.
struct Options {
    var rounds = 5
    var only: ParseStage?
    var sizes: ParseBenchmark.Sizes?
    var results: String?
    var stores = false
    var paths: [String] = []

    /// Nil where an option is unknown or lacks its value.
    init?(_ arguments: ArraySlice<String>) {
        var rest = arguments
        while let argument = rest.popFirst() {
            switch argument {
            case "--rounds":
                guard let count = rest.popFirst().flatMap({ Int($0) }), count > 0 else { return nil }
                rounds = count
            case "--only":
                guard let stage = rest.popFirst().flatMap({ ParseStage(rawValue: $0) }) else { return nil }
                only = stage
            case "--sizes":
                guard let named = rest.popFirst().flatMap({ ParseBenchmark.Sizes(rawValue: $0) }) else { return nil }
                sizes = named
            case "--results":
                guard let file = rest.popFirst() else { return nil }
                results = file
            case "--store": stores = true
            case let option where option.hasPrefix("-"): return nil
            default: paths.append(argument)
            }
        }
    }
}

/// The XML documents of files and folders: what does not begin with a tag has no floor to be held against.
private func readDocuments(_ paths: [String]) throws -> [[UInt8]] {
    let files = paths.flatMap { path -> [String] in
        // A file has no paths below it.
        let inner = FileManager.default.subpaths(atPath: path) ?? []
        return inner.isEmpty ? [path] : inner.sorted().map { path + "/" + $0 }
    }
    return try files.compactMap { file -> [UInt8]? in
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: file, isDirectory: &isFolder), !isFolder.boolValue else {
            return nil
        }
        let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: file)))
        let first = bytes.first { $0 > 0x20 && ![0xef, 0xbb, 0xbf].contains($0) }
        return first == UInt8(ascii: "<") ? bytes : nil
    }
}
