/// A list of feeds on the web that is followed: asked like a feed, and its feeds come and go with what it says.
package struct FollowedList: Sendable, Hashable {
    /// Its address, how it is asked, and its history.
    package var source: FollowedFeed
    /// How many feeds it named last.
    package var feedCount: Int

    package init(source: FollowedFeed, feedCount: Int = 0) {
        self.source = source
        self.feedCount = feedCount
    }
}

extension FeedSettings {
    /// These settings after the list that named the feed has changed its word; what its reader set otherwise stays.
    package func following(_ new: FeedSettings, insteadOf old: FeedSettings) -> FeedSettings {
        var settings = self
        if old.title != new.title { settings.title = new.title }
        if old.category != new.category { settings.category = new.category }
        if old.outlet != new.outlet { settings.outlet = new.outlet }
        if old.language != new.language { settings.language = new.language }
        if old.weight != new.weight { settings.weight = new.weight }
        return settings
    }
}
