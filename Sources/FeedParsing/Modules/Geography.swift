// GeoRSS: http://docs.opengeospatial.org/cs/17-002r1/17-002r1.html

extension Vocabulary {
    /// GeoRSS Simple, and `where` as the frame of GeoRSS GML.
    static let geoRSS = Vocabulary(
        namespaces: ["georss.org/georss", "georss.org/georss/10", "georss.org"],
        prefixes: ["georss"],
        elements: [
            "point": { $1.setGeometry(.point, $0.positions()) },
            "line": { $1.setGeometry(.line, $0.positions()) },
            "polygon": { $1.setGeometry(.polygon, $0.positions()) },
            "box": { $1.setGeometry(.box, $0.positions()) },
            "where": { $0.readChildren(into: &$1) },
        ])

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

    /// W3C Basic Geo, https://www.w3.org/2003/01/geo/, latitude and longitude apart.
    static let w3cGeo = Vocabulary(
        namespaces: ["w3.org/2003/01/geo/wgs84_pos"],
        prefixes: ["geo"],
        elements: [
            "lat": { $1.extras.latitude = $0.trimmedText.flatMap { Double($0) } },
            "long": { $1.extras.longitude = $0.trimmedText.flatMap { Double($0) } },
            "lon": { $1.extras.longitude = $0.trimmedText.flatMap { Double($0) } },
            "point": { $0.readChildren(into: &$1) },
        ])
}

extension FeedRecord {
    fileprivate mutating func setGeometry(_ kind: Geometry.Kind, _ positions: [(longitude: Double, latitude: Double)]) {
        let enough =
            switch kind {
            case .point: positions.count == 1
            case .line, .box: positions.count >= 2
            case .polygon: positions.count >= 4
            }
        guard enough else { return }
        extras.geo = Geometry(kind: kind, positions: positions)
    }
}

extension Element {
    /// Pairs of latitude and longitude, as GeoRSS has them, unless the reference system puts longitude first.
    fileprivate func positions(swapped: Bool = false, dimension: Int = 2) -> [(longitude: Double, latitude: Double)] {
        let numbers = text.split { $0 == "," || $0.isWhitespace }.prefix(20_000).compactMap { Double($0) }
        guard dimension >= 2, numbers.count % dimension == 0 else { return [] }
        var positions: [(longitude: Double, latitude: Double)] = []
        for at in stride(from: 0, to: numbers.count, by: dimension) {
            let (first, second) = (numbers[at], numbers[at + 1])
            positions.append(swapped ? (first, second) : (second, first))
        }
        return positions
    }

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
