package import TidingsModel

/// A ranked selection of stories, ready for any output format.
package struct Digest: Sendable {
    /// Stories that continue one another, or one that goes on for more than a day.
    package struct Running: Sendable {
        /// A day of one of its stories.
        package struct Step: Sendable {
            package var story: Story.ID
            package var day: ToldStory.Day
        }

        package var id: Storyline.ID
        package var title: String
        package var stories: [ToldStory]
        package var publishers: [String]
        package var firstSeen: Timestamp
        package var lastUpdated: Timestamp
        /// Days of the reader's calendar from first to last.
        package var dayCount: Int
        /// In order of time.
        package var course: [Step]
    }

    /// A feed that seldom says something, and what it said.
    package struct QuietLine: Sendable {
        package var story: ToldStory
        package var feed: String
        package var headline: String
        package var link: String?
    }

    package struct CategorySection: Sendable {
        /// Outermost name; nil for stories of feeds without one.
        package var name: String?
        package var stories: [ToldStory]
        package var left: Int
    }

    /// A story that the reader does not want to see.
    package struct Muted: Sendable {
        package var story: ToldStory
        /// Name of the mute.
        package var rule: String
        /// How many told its storyline when it was first left out.
        package var publishers: Int
    }

    package struct Trouble: Sendable {
        package var feed: String
        package var reason: String
        package var since: Timestamp?
    }

    /// How much is shown of each section; the rest is counted.
    package struct Limits: Sendable {
        package var top: Int
        package var watched = 12
        package var running: Int
        /// Lines a storyline.
        package var course: Int
        package var quiet: Int
        package var categories: Int
        /// Stories a category.
        package var perCategory: Int

        package init(top: Int, running: Int, course: Int, quiet: Int, categories: Int, perCategory: Int) {
            self.top = top
            self.running = running
            self.course = course
            self.quiet = quiet
            self.categories = categories
            self.perCategory = perCategory
        }
    }

    /// The digest cut to some limits; every story stands in one list only, but for the course of a storyline.
    package struct Sections: Sendable {
        package var top: [ToldStory] = []
        /// What the reader watches for and no other section shows in full.
        package var watched: [ToldStory] = []
        package var watchedLeft = 0
        package var running: [Running] = []
        package var runningLeft = 0
        package var quiet: [QuietLine] = []
        package var quietLeft = 0
        package var categories: [CategorySection] = []
        /// Stories of the categories that found no room.
        package var storiesLeft = 0
    }

    package var window: DigestWindow
    package var clock: LocalClock
    var book: SourceBook
    /// Entries that are new, the feeds they came from, their stories, and those told by two or more publishers.
    package var entryCount: Int
    package var feedCount: Int
    package var storyCount: Int
    package var sharedStoryCount: Int
    /// Best first.
    package var ranked: [ToldStory]
    package var running: [Running]
    package var quiet: [QuietLine]
    package var muted: [Muted]
    /// Feeds that went wrong within the window.
    package var trouble: [Trouble]
    /// Feeds that had gone wrong before it.
    package var troubleBefore: Int
    /// How many top stories the reader asked for.
    package var askedTop: Int?
    /// The least score of a top story.
    package var floor: Double

    /// Nothing that the reader has not seen.
    package var isEmpty: Bool { ranked.isEmpty }
}

extension Digest.Limits {
    /// For pages without end.
    static func generous(top: Int?) -> Digest.Limits {
        .init(top: top ?? 10, running: 8, course: 12, quiet: 20, categories: 20, perCategory: 5)
    }
}
