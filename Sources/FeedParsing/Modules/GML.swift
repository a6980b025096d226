extension Vocabulary {
    /// The shapes of the Geography Markup Language that GeoRSS uses.
    static let gml = Vocabulary(
        namespaces: ["opengis.net/gml", "opengis.net/gml/3.2"],
        prefixes: ["gml"],
        elements: [
            "point": { $1.setGeometry(.point, $0.gmlPositions) },
            "linestring": { $1.setGeometry(.line, $0.gmlPositions) },
            "polygon": { $1.setGeometry(.polygon, $0.gmlPositions) },
            "envelope": { $1.setGeometry(.box, $0.gmlPositions) },
        ])
}

extension Element {
    /// All positions below a GML shape, however deep its rings and lists lie.
    fileprivate var gmlPositions: [(longitude: Double, latitude: Double)] { gmlPositions(self, dimension: 2) }

    private func gmlPositions(
        _ element: Element, dimension: Int
    ) -> [(longitude: Double, latitude: Double)] {
        let system = attribute("srsname") ?? element.attribute("srsname")
        let swapped = system.map { !isLatitudeFirst($0) } ?? false
        let dimension = element.attribute("srsdimension").flatMap { Int($0) } ?? dimension
        switch element.local {
        case "pos", "poslist", "lowercorner", "uppercorner":
            return element.positions(swapped: swapped, dimension: dimension)
        case "coordinates":
            return element.positions(swapped: swapped, dimension: dimension)
        case "interior":
            // Holes are not part of the outline.
            return []
        default:
            return element.children.flatMap { gmlPositions($0, dimension: dimension) }
        }
    }
}

/// WGS 84 and other geographic systems of the EPSG put latitude first; projected ones do not.
private func isLatitudeFirst(_ system: String) -> Bool {
    let digits = system.split { !$0.isNumber }.last.flatMap { Int($0) } ?? 4326
    return (4000..<5000).contains(digits)
}
