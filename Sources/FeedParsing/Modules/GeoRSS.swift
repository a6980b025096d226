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
}

extension FeedRecord {
    mutating func setGeometry(_ kind: Geometry.Kind, _ positions: [(longitude: Double, latitude: Double)]) {
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
    func positions(swapped: Bool = false, dimension: Int = 2) -> [(longitude: Double, latitude: Double)] {
        let numbers = text.split { $0 == "," || $0.isWhitespace }.prefix(20_000).compactMap { Double($0) }.filter(
            \.isFinite)
        guard dimension >= 2, numbers.count % dimension == 0 else { return [] }
        var positions: [(longitude: Double, latitude: Double)] = []
        for at in stride(from: 0, to: numbers.count, by: dimension) {
            let (first, second) = (numbers[at], numbers[at + 1])
            positions.append(swapped ? (first, second) : (second, first))
        }
        return positions
    }
}
