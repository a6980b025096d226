import TidingsModel

/// What `opml` names: files, by their names or as tables with a `file`, and lists on the web, tables with a `url`.
func declaredLists(in table: ConfigurationTable) throws(ConfigurationError) -> (files: [String], lists: [Feed]) {
    var files: [String] = []
    var lists: [Feed] = []
    var places: [Feed.ID: String] = [:]
    for (path, item) in try table.textsAndTables("opml") {
        switch item {
        case .text(let file): files.append(file)
        case .table(let entry) where entry.has("file"):
            try entry.allow(["file"])
            if let file = try entry.string("file") { files.append(file) }
        case .table(let entry):
            let list = try list(in: entry)
            if let first = places[list.id] {
                throw .duplicateFeed(file: table.file, key: entry.key("url"), url: list.url, first: first)
            }
            places[list.id] = path
            lists.append(list)
        }
    }
    return (files, lists)
}

/// How a list is asked; what is said of entries would mean nothing to it.
private let listSettings: [FeedSetting] = [
    .interval, .allowPrivate, .userAgent, .username, .password, .bearerToken, .headers, .proxy, .ignoreTLSErrors,
]

private func list(in table: ConfigurationTable) throws(ConfigurationError) -> Feed {
    try table.allow(["url"] + listSettings.map(\.rawValue))
    guard let url = try table.string("url") else { throw .missing(file: table.file, key: table.key("url")) }
    if let complaint = complaint(aboutFeedAddress: url) { throw table.bad("url", complaint) }
    var list = Feed(url: url, origin: .declared(file: absolute(table.file)))
    list.settings.intervalSeconds = Timestamp.day
    for setting in listSettings where table.has(setting.rawValue) {
        try setting.read(from: table, into: &list.settings)
    }
    if let complaint = complaint(about: list.settings) { throw table.bad("url", "\(maskingUser(url)): \(complaint)") }
    return list
}
