import TidingsModel

// Members that mostly feeds have and few entries: kept with the extras, spoken of like the others.

extension FeedRecord {
    var subtitle: TextConstruct? {
        get { extrasBox?.value.subtitle }
        set { extras.subtitle = newValue }
    }

    var rights: TextConstruct? {
        get { extrasBox?.value.rights }
        set { extras.rights = newValue }
    }

    var info: TextConstruct? {
        get { extrasBox?.value.$channel?.value.info }
        set { extras.channel.info = newValue }
    }

    var created: Timestamp? {
        get { extrasBox?.value.created }
        set { extras.created = newValue }
    }

    var expired: Timestamp? {
        get { extrasBox?.value.expired }
        set { extras.expired = newValue }
    }

    /// Changed in place through `extras`: a setter here would copy all of them for each new one.
    var contributors: [Person] { extrasBox?.value.contributors ?? [] }

    var publisher: Person? {
        get { extrasBox?.value.publisher }
        set { extras.publisher = newValue }
    }

    var generator: Generator? {
        get { extrasBox?.value.generator }
        set { extras.generator = newValue }
    }

    /// Where the format's own elements say none, that of a podcast.
    var image: Image? {
        get { extrasBox?.value.$image?.value ?? itunes?.value.image.map { Image(url: $0) } }
        set { extras.image = newValue }
    }

    var icon: String? {
        get { extrasBox?.value.$channel?.value.icon }
        set { extras.channel.icon = newValue }
    }

    var logo: String? {
        get { extrasBox?.value.$channel?.value.logo }
        set { extras.channel.logo = newValue }
    }

    var docs: String? {
        get { extrasBox?.value.$channel?.value.docs }
        set { extras.channel.docs = newValue }
    }
}
