import Testing
import TidingsModel

@testable import StoryClustering

/// Stories of several languages on one event.
@Suite struct EventTests {
    private let english = item("Minister Orlovsky resigns in Tallmouth after 48 days", language: "en")
    private let german = item(
        "Minister Orlowski tritt in Tallmouth nach 48 Tagen zurück", from: "b.example", minutes: 40, language: "de")
    private let french = item(
        "Le ministre Orlovski démissionne à Tallmouth au bout de 48 jours", from: "c.example", minutes: 70,
        language: "fr")
    private let russian = item(
        "Министр Орловский подал в отставку в Таллмуте через 48 дней", from: "d.example", minutes: 95, language: "ru")
    /// So that no stream is without anything else.
    private let others = [
        item("Divers raise bronze bell of Saint Orrin from the bay", from: "e.example", language: "en"),
        item("Taucher heben Glocke vor der Küste", from: "f.example", minutes: 5, language: "de"),
        item("Une grève des dockers paralyse le port de Brelle", from: "g.example", minutes: 9, language: "fr"),
        item("Рыбаки нашли старинную карту залива", from: "h.example", minutes: 12, language: "ru"),
    ]

    /// The event of each entry's story, after all refreshes.
    private func events(
        _ items: [ClusterItem], restarting: Bool = false, options: Clusterer.Options = .init()
    ) -> [Entry.ID: NewsEvent.ID] {
        var clusterer = Clusterer(options: options)
        var stories: [Entry.ID: Story.ID] = [:]
        var events: [Story.ID: NewsEvent.ID] = [:]
        var rows: [Int: [Int64: MemoryRow]] = [:]
        for refresh in clusterer.refreshes(items) {
            let changes = clusterer.assign(refresh, now: refresh[refresh.count - 1].published)
            for assignment in changes.assignments { stories[assignment.entry] = assignment.story }
            for merge in changes.mergedStories {
                for (entry, story) in stories where story == merge.from { stories[entry] = merge.into }
            }
            for placement in changes.events { events[placement.story] = placement.event }
            for row in changes.memory { rows[row.kind, default: [:]][row.key] = row.value == nil ? nil : row }
            guard restarting else { continue }
            let stored = rows.keys.sorted().flatMap { kind in
                (rows[kind] ?? [:]).values.sorted { $0.key < $1.key }
            }
            clusterer = Clusterer(restoring: stored, options: options)
        }
        return stories.compactMapValues { events[$0] }
    }

    @Test func `stories of four languages with the same names and numbers are one event`() throws {
        let found = events(others + [english, german, french, russian])
        let event = try #require(found[english.id])
        #expect(event == NewsEvent.ID(first: Story.ID(first: english.id)))
        for other in [german, french, russian] { #expect(found[other.id] == event, "\(other.title)") }
        for other in others { #expect(found[other.id] == nil) }
    }

    @Test func `a restart after every refresh changes no event`() {
        let items = others + [english, german, french, russian]
        #expect(events(items, restarting: true) == events(items))
    }

    @Test func `the order of the entries of a refresh changes no event`() {
        let items = others + [english, german, french, russian]
        #expect(events(items.reversed()) == events(items))
    }

    @Test func `two events of one kind stay two where the names differ`() {
        let quake = item("Earthquake of magnitude 6.1 shakes Peru, 12 dead in Arequipa", language: "en")
        let other = item(
            "Terremoto de magnitud 5.8 sacude Japón, 3 muertos en Sendai", from: "b.example", minutes: 30,
            language: "es")
        #expect(events(others + [quake, other]).isEmpty)
    }

    @Test func `one name in common is no event`() {
        let visit = item("Orlovsky opens a new bridge over the river", language: "en")
        let prize = item(
            "Orlowski erhält einen Preis für seine Gedichte", from: "b.example", minutes: 30, language: "de")
        #expect(events(others + [visit, prize]).isEmpty)
    }

    @Test func `the same names a week later are another event`() {
        let later = item(
            "Minister Orlowski tritt in Tallmouth nach 48 Tagen zurück", from: "b.example", minutes: 7 * 1440,
            language: "de")
        #expect(events(others + [english, later]).isEmpty)
    }

    @Test func `an event has one story of a language`() {
        let second = item(
            "Tallmouth: Orlowski wird nach 48 Tagen als Minister abgelöst", from: "i.example", minutes: 50,
            language: "de")
        var options = Clusterer.Options()
        options.storyThreshold = 1
        let found = events(others + [english, german, second], options: options)
        #expect([found[german.id], found[second.id]].compactMap { $0 }.count == 1)
    }

    @Test func `a threshold of one links nothing`() {
        var options = Clusterer.Options()
        options.eventThreshold = 1
        #expect(events(others + [english, german, french, russian], options: options).isEmpty)
    }

    @Test func `the names that link two stories are told in both spellings, and add up`() throws {
        var clusterer = Clusterer()
        for refresh in clusterer.refreshes(others + [english, russian]) {
            _ = clusterer.assign(refresh, now: refresh[refresh.count - 1].published)
        }
        let reader = clusterer.evidence(of: [])
        let evidence = reader.eventEvidence(
            between: Story.ID(first: english.id), [english], and: Story.ID(first: russian.id), [russian])
        let words = evidence.words.map { $0.text ?? "" }
        #expect(words.contains("Orlovsky/Орловский") && words.contains("48") && words.contains("Tallmouth/Таллмуте"))
        let sum = evidence.words.reduce(0) { $0 + $1.weight }
        #expect(abs(sum - evidence.similarity) < 1e-9 && sum > 0.2 && sum <= 1.001)
    }

    @Test func `what is linked goes on after a person joined two stories`() throws {
        var clusterer = Clusterer()
        var events: [Story.ID: NewsEvent.ID] = [:]
        for refresh in clusterer.refreshes(others + [english, german]) {
            for placement in clusterer.assign(refresh, now: refresh[refresh.count - 1].published).events {
                events[placement.story] = placement.event
            }
        }
        let event = try #require(events[Story.ID(first: german.id)])
        let changes = clusterer.join(Story.ID(first: german.id), with: Story.ID(first: others[1].id))
        #expect(changes.events.contains { $0.story == Story.ID(first: others[1].id) && $0.event == event })
    }
}
