extension FragmentWriter {
    /// Handles a start tag that the scanner has read; the position at which to go on.
    mutating func startElement(_ found: Int, _ bytes: Span<UInt8>, tagEnd: Int) -> Int {
        let traits = elements.traits[found]
        if traits.contains(.dropped) { return skipElement(found, bytes, tagEnd: tagEnd) }
        if policy == .page {
            if elements.roles[found] == .image { writeImageLink(bytes) }
            if elements.roles[found] == .media { return writeMediaLink(found, bytes, tagEnd: tagEnd) }
            if traits.contains(.droppedOnPages) { return skipElement(found, bytes, tagEnd: tagEnd) }
        }
        let closesItself = scanner.closesItself
        if traits.contains(.block) { lineBreak() }
        if elements.roles[found] == .lineBreak {
            lineBreak()
            lastBreakEnd = tagEnd
        }
        guard isAllowed(traits) else { return tagEnd }
        // One place is kept for a parent that has to be made.
        guard traits.contains(.void) || open.count < Self.mostDepth - 1 else {
            if !closesItself { overflow += 1 }
            return tagEnd
        }
        guard let element = placeForElement(found, bytes) else { return tagEnd }
        if elements.roles[element] == .cell { space() }
        if keepsHTML { writeStartTag(element, bytes, isVoid: traits.contains(.void)) }
        if traits.contains(.void) { return tagEnd }
        push(element)
        if closesItself { closeThrough(open.count - 1) }
        return tagEnd
    }

    private func isAllowed(_ traits: ElementTraits) -> Bool {
        guard traits.contains(policy == .archive ? .archive : .page) else { return false }
        if traits.contains(.svg) { return openCounts[elements.svg] > 0 }
        if traits.contains(.math) { return openCounts[elements.math] > 0 }
        return true
    }

    /// Ends what the start tag implies to have ended, and gives the element the parent it needs.
    ///
    /// Nil where the element cannot stand here; else the element, by the name it is written under.
    private mutating func placeForElement(_ found: Int, _ bytes: Span<UInt8>) -> Int? {
        if elements.traits[found].contains(.endsParagraph), openCounts[elements.paragraph] > 0 {
            closeNearest(.paragraph)
        }
        switch elements.roles[found] {
        case .anchor:
            if policy == .page, pageLink(bytes) == nil { return nil }
            if openCounts[found] > 0 {
                closeNearest(.anchor)
                // One is left that a table cell shields: links do not nest.
                if openCounts[found] > 0 { return nil }
            }
        case .listItem:
            closeNearest(.listItem, notBeyond: .list)
            requireParent(.list, orElse: elements.unorderedList)
        case .definition:
            closeNearest(.definition, notBeyond: .definitionList)
            requireParent(.definitionList, orElse: elements.definitionList)
        case .heading:
            if let top = open.last, elements.roles[top] == .heading { closeThrough(open.count - 1) }
        case .option:
            if let top = open.last, elements.roles[top] == .option, top == found { closeThrough(open.count - 1) }
        case .cell: return closeTableParts([.row, .tableSection, .table]) ? found : nil
        case .row: return closeTableParts([.tableSection, .table]) ? found : nil
        case .tableSection, .caption: return closeTableParts([.table]) ? found : nil
        case .image:
            if openCounts[elements.svg] > 0, found != elements.image { return nil }
            return elements.image
        default: break
        }
        return found
    }

    /// Closes the nearest open element of a role, unless a scope or `limit` lies between.
    private mutating func closeNearest(_ role: ElementRole, notBeyond limit: ElementRole? = nil) {
        for place in open.indices.reversed() {
            let other = elements.roles[open[place]]
            if other == role { return closeThrough(place) }
            if other == limit || elements.traits[open[place]].contains(.scope) { return }
        }
    }

    /// Closes parts of the innermost table until one of `parents` is on top.
    ///
    /// False on pages when there is no table: the part would belong to a table that the page stands in.
    private mutating func closeTableParts(_ parents: [ElementRole]) -> Bool {
        guard let table = open.lastIndex(where: { isTableLimit($0) }), elements.roles[open[table]] == .table else {
            // Words of two cells must not become one.
            if policy == .page { writeMarkup(" ") }
            return policy == .archive
        }
        let keep = open[table...].lastIndex { parents.contains(elements.roles[$0]) } ?? table
        closeThrough(keep + 1)
        return true
    }

    private func isTableLimit(_ element: Int) -> Bool {
        elements.roles[element] == .table
            || elements.traits[element].contains(.scope) && ![.cell, .caption].contains(elements.roles[element])
    }

    /// On pages, an item without its list would end the item or list that the page stands in.
    private mutating func requireParent(_ role: ElementRole, orElse parent: Int) {
        guard policy == .page else { return }
        for element in open.reversed() {
            if elements.roles[element] == role { return }
            if elements.traits[element].contains(.scope) { break }
        }
        pushParent(parent)
    }

    private mutating func pushParent(_ element: Int) {
        closeNearest(.paragraph)
        if keepsHTML {
            elements.startTags.write(element, to: &html)
            html.append(">")
        }
        push(element)
    }

    private mutating func push(_ element: Int) {
        open.append(element)
        openCounts[element] += 1
        if elements.traits[element].contains(.silent) { silentCount += 1 }
    }

    mutating func endElement(_ element: Int, tagStart: Int) {
        let traits = elements.traits[element]
        let role = elements.roles[element]
        if role == .lineBreak {
            // `</br>` is a break, but `<br></br>` only one.
            if tagStart != lastBreakEnd { writeMarkup("<br />") }
            return lineBreak()
        }
        if traits.contains(.block) { lineBreak() }
        if overflow > 0 {
            overflow -= 1
            return
        }
        guard openCounts[element] > 0 || role == .heading else { return }
        let isTablePart = [.row, .cell, .tableSection, .caption].contains(role)
        for place in open.indices.reversed() {
            let other = open[place]
            if other == element || role == .heading && elements.roles[other] == .heading { return closeThrough(place) }
            if isTablePart {
                if elements.roles[other] == .table { return }
            } else if elements.traits[other].contains(.scope), !traits.contains(.scope) {
                return
            }
        }
    }

    /// Closes the element at this place of the stack and those within it.
    mutating func closeThrough(_ place: Int) {
        while open.count > place {
            let element = open.removeLast()
            openCounts[element] -= 1
            let traits = elements.traits[element]
            if traits.contains(.silent) { silentCount -= 1 }
            if traits.contains(.block) { lineBreak() }
            if elements.roles[element] == .cell { space() }
            guard keepsHTML else { continue }
            elements.endTags.write(element, to: &html)
        }
    }
}
