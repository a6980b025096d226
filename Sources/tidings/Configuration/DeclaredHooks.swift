import TidingsModel

/// The `[[hook]]` tables.
func declaredHooks(in table: ConfigurationTable) throws(ConfigurationError) -> [Hook] {
    var hooks: [Hook] = []
    for entry in try table.tables("hook") {
        let hook = try hook(in: entry)
        guard !hooks.contains(where: { $0.name == hook.name }) else {
            throw entry.bad("name", "another hook is called \"\(hook.name)\", too")
        }
        hooks.append(hook)
    }
    return hooks
}

private func hook(in table: ConfigurationTable) throws(ConfigurationError) -> Hook {
    try table.allow([
        "name", "on", "min_publishers", "command", "url", "secret", "allow_private", "timeout",
    ])
    guard let name = try table.string("name") else { throw .missing(file: table.file, key: table.key("name")) }
    guard isHeaderText(name), name.utf8.count <= 60 else {
        throw table.bad("name", "it is a line of at most 60 plain letters, digits and signs")
    }
    var hook = Hook(name: name, events: try events(in: table), target: try target(in: table))
    if let number = try table.integer("min_publishers", in: 1...1000) { hook.minPublishers = number }
    if let allowed = try table.bool("allow_private") { hook.allowPrivate = allowed }
    if let time = try table.duration("timeout", in: .seconds(1) ... .seconds(600)) {
        hook.timeoutSeconds = time.components.seconds
    }
    return hook
}

private func events(in table: ConfigurationTable) throws(ConfigurationError) -> Set<Hook.Event> {
    guard let names = try table.strings("on") else { throw .missing(file: table.file, key: table.key("on")) }
    var events: Set<Hook.Event> = []
    for name in names {
        guard let event = Hook.Event(rawValue: name) else {
            let known = Hook.Event.allCases.map(\.rawValue).joined(separator: ", ")
            throw table.bad("on", "\"\(name)\" is nothing that happens; it is one of \(known)")
        }
        events.insert(event)
    }
    guard !events.isEmpty else { throw table.bad("on", "it names nothing that the hook is told of") }
    return events
}

private func target(in table: ConfigurationTable) throws(ConfigurationError) -> Hook.Target {
    let command = try table.strings("command")
    let url = try table.string("url")
    switch (command, url) {
    case (let command?, nil):
        guard let program = command.first, program.hasPrefix("/"), command.allSatisfy({ !$0.contains("\0") }) else {
            throw table.bad("command", "it is a list of the program's full path and its arguments; no shell reads it")
        }
        guard !table.has("secret") else { throw table.bad("secret", "only what is posted to a url is signed") }
        return .command(command)
    case (nil, let url?):
        if let complaint = complaint(aboutFeedAddress: url) { throw table.bad("url", complaint) }
        guard let text = try table.string("secret") else { return .url(url, secret: nil) }
        // The text is not repeated: it may be the secret.
        guard let secret = SecretReference(rawValue: text) else {
            throw table.bad(
                "secret", "a secret is not written out; name where it stands: \"env:NAME\" or \"credential:NAME\"")
        }
        return .url(url, secret: secret)
    case (nil, nil), (_?, _?):
        throw .badValue(file: table.file, key: table.path, reason: "it has either a command or a url")
    }
}
