extension Vocabulary {
    /// W3C Basic Geo, https://www.w3.org/2003/01/geo/, latitude and longitude apart.
    static let w3cGeo = Vocabulary(
        namespaces: ["w3.org/2003/01/geo/wgs84_pos"],
        prefixes: ["geo"],
        elements: [
            "lat": { $1.extras.latitude = $0.degrees },
            "long": { $1.extras.longitude = $0.degrees },
            "lon": { $1.extras.longitude = $0.degrees },
            "point": { $0.readChildren(into: &$1) },
        ])
}

extension Element {
    fileprivate var degrees: Double? {
        trimmedText.flatMap { Double($0) }.flatMap { $0.isFinite ? $0 : nil }
    }
}
