import TidingsModel

// Members that mostly feeds have and few entries: kept with the extras, spoken of like the others.

extension FeedRecord {
    var subtitle: TextConstruct? {
        get { extras.subtitle }
        set { extras.subtitle = newValue }
    }

    var rights: TextConstruct? {
        get { extras.rights }
        set { extras.rights = newValue }
    }

    var info: TextConstruct? {
        get { extras.info }
        set { extras.info = newValue }
    }

    var created: Timestamp? {
        get { extras.created }
        set { extras.created = newValue }
    }

    var expired: Timestamp? {
        get { extras.expired }
        set { extras.expired = newValue }
    }

    var contributors: [Person] {
        get { extras.contributors }
        set { extras.contributors = newValue }
    }

    var publisher: Person? {
        get { extras.publisher }
        set { extras.publisher = newValue }
    }

    var generator: Generator? {
        get { extras.generator }
        set { extras.generator = newValue }
    }

    var image: Image? {
        get { extras.image }
        set { extras.image = newValue }
    }

    var icon: String? {
        get { extras.icon }
        set { extras.icon = newValue }
    }

    var logo: String? {
        get { extras.logo }
        set { extras.logo = newValue }
    }

    var docs: String? {
        get { extras.docs }
        set { extras.docs = newValue }
    }
}
