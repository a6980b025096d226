import Glibc

/// The publishers of outlets, from the file that the configuration names, or else the one beside it.
func outletFamilies(named table: ConfigurationTable) throws(ConfigurationError) -> [String: String] {
    let name = try table.string("outlets")
    let file = table.path(name ?? "outlets.toml")
    let bytes: [UInt8]
    do { bytes = try readFile(file) } catch {
        if name == nil, error.code == ENOENT { return [:] }
        throw .unreadable(file: file, key: "outlets of \(table.file)", reason: error.reason)
    }
    return try outletFamilies(in: ConfigurationTable(file: file, try readTOML(bytes, file: file)))
}

/// `[family]`: a publisher a key, a list of its outlets the value.
func outletFamilies(in file: ConfigurationTable) throws(ConfigurationError) -> [String: String] {
    try file.allow(["family"])
    guard let table = try file.table("family") else { return [:] }
    var families: [String: String] = [:]
    for name in table.names {
        for outlet in try table.strings(name) ?? [] {
            if let other = families.updateValue(name, forKey: outlet) {
                throw table.bad(name, "\(outlet) belongs to \(other) already; an outlet has one publisher")
            }
        }
    }
    return families
}
