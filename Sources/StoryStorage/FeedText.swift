import TidingsModel

// How a feed's history and settings are written
//
// As JSON, which `JSONDecoder` reads too, but by hand: a pass in which nothing is new reads and writes the history of
// every feed, and the coders of Foundation took a third of it, 60 microseconds a feed. What a reader by hand does not
// understand (an older version left a field out, a setting that few have) is read by `StoredJSON`, so it has to know
// nothing but what is written here. Who adds a property adds a line to each of the two functions; a test misses it.

/// A feed's history and settings as text.
enum FeedText {
    static func text(_ state: FeedState) -> [UInt8] {
        var writer = FlatJSONWriter()
        writer.object { json in
            json.add("address", state.address)
            json.add("movedTo", state.movedTo)
            json.add("health", state.health.rawValue)
            json.object("validators") { json in
                json.add("etag", state.validators.etag)
                json.add("lastModified", state.validators.lastModified)
            }
            json.add("validatorsURL", state.validatorsURL)
            json.add("lastChecked", state.lastChecked?.seconds)
            json.add("lastSucceeded", state.lastSucceeded?.seconds)
            json.add("lastBody", state.lastBody?.seconds)
            json.add("nextDue", state.nextDue.seconds)
            json.add("dueReason", state.dueReason)
            json.add("failureCount", Int64(state.failureCount))
            json.add("lastStatus", state.lastStatus.map(Int64.init))
            json.add("lastMilliseconds", state.lastMilliseconds.map(Int64.init))
            json.add("lastError", state.lastError)
            json.add("failingSince", state.failingSince?.seconds)
            if let redirect = state.redirect {
                json.object("redirect") { json in
                    json.add("target", redirect.target)
                    json.add("confirmations", Int64(redirect.confirmations))
                    json.add("firstSeen", redirect.firstSeen.seconds)
                }
            }
            json.object("hints") { json in
                json.add("ttlSeconds", state.hints.ttlSeconds)
                json.add("updatePeriodSeconds", state.hints.updatePeriodSeconds)
                json.add("skipHours", state.hints.skipHours.map(Int64.init))
                json.add("skipDays", state.hints.skipDays.map(Int64.init))
            }
            json.add("adaptiveSeconds", state.adaptiveSeconds)
            json.add("recentEntryTimes", state.recentEntryTimes.map(\.seconds))
            json.add("documentTitle", state.documentTitle)
            json.add("homePage", state.homePage)
            json.add("language", state.language)
            if let hub = state.hub {
                json.object("hub") { json in
                    json.add("hub", hub.hub)
                    json.add("topic", hub.topic)
                }
            }
        }
        return writer.bytes
    }

    /// The history; a key that is missing, since an older version wrote it, is that of `standard`.
    static func state(_ stored: [UInt8], default standard: FeedState) -> FeedState {
        stateByHand(stored, default: standard) ?? StoredJSON.value(stored, default: standard)
    }

    /// The same, nil where Foundation has to read it.
    static func stateByHand(_ stored: [UInt8], default standard: FeedState) -> FeedState? {
        var state = standard
        var reader = FlatJSONReader(stored)
        reader.object { json, key in
            switch key {
            case "address": state.address = json.string()
            case "movedTo": state.movedTo = json.string()
            case "health": state.health = FeedState.Health(rawValue: json.string()) ?? json.fail(.new)
            case "validators": state.validators = validators(&json)
            case "validatorsURL": state.validatorsURL = json.string()
            case "lastChecked": state.lastChecked = Timestamp(seconds: json.integer())
            case "lastSucceeded": state.lastSucceeded = Timestamp(seconds: json.integer())
            case "lastBody": state.lastBody = Timestamp(seconds: json.integer())
            case "nextDue": state.nextDue = Timestamp(seconds: json.integer())
            case "dueReason": state.dueReason = json.string()
            case "failureCount": state.failureCount = Int(json.integer())
            case "lastStatus": state.lastStatus = Int(json.integer())
            case "lastMilliseconds": state.lastMilliseconds = Int(json.integer())
            case "lastError": state.lastError = json.string()
            case "failingSince": state.failingSince = Timestamp(seconds: json.integer())
            case "redirect": state.redirect = redirect(&json)
            case "hints": state.hints = hints(&json)
            case "adaptiveSeconds": state.adaptiveSeconds = json.integer()
            case "recentEntryTimes": state.recentEntryTimes = json.array { Timestamp(seconds: $0.integer()) }
            case "documentTitle": state.documentTitle = json.string()
            case "homePage": state.homePage = json.string()
            case "language": state.language = json.string()
            case "hub": state.hub = hub(&json)
            default: json.fail(())
            }
        }
        return reader.isComplete ? state : nil
    }

    static func text(_ settings: FeedSettings) throws -> [UInt8] {
        // Fractions are for Foundation, and so is what few feeds have.
        guard let weight = Int64(exactly: settings.weight), !settings.holdsSecrets, settings.proxy == nil else {
            return Array(try StoredJSON.text(settings).utf8)
        }
        var writer = FlatJSONWriter()
        writer.object { json in
            json.add("title", settings.title)
            json.add("category", settings.category)
            json.add("outlet", settings.outlet)
            json.add("language", settings.language)
            json.add("weight", weight)
            json.add("intervalSeconds", settings.intervalSeconds)
            json.add("allowPrivate", settings.allowPrivate)
            json.add("userAgent", settings.userAgent)
            json.add("ignoreTLSErrors", settings.ignoreTLSErrors)
        }
        return writer.bytes
    }

    static func settings(_ stored: [UInt8]) -> FeedSettings {
        settingsByHand(stored) ?? StoredJSON.value(stored, default: FeedSettings())
    }

    /// The same, nil where Foundation has to read them.
    static func settingsByHand(_ stored: [UInt8]) -> FeedSettings? {
        var settings = FeedSettings()
        var reader = FlatJSONReader(stored)
        reader.object { json, key in
            switch key {
            case "title": settings.title = json.string()
            case "category": settings.category = json.array { $0.string() }
            case "outlet": settings.outlet = json.string()
            case "language": settings.language = json.string()
            case "weight": settings.weight = Double(json.integer())
            case "intervalSeconds": settings.intervalSeconds = json.integer()
            case "allowPrivate": settings.allowPrivate = json.bool()
            case "userAgent": settings.userAgent = json.string()
            case "ignoreTLSErrors": settings.ignoreTLSErrors = json.bool()
            // Of those who have none, written by Foundation.
            case "headers": json.object { json, _ in json.fail(()) }
            default: json.fail(())
            }
        }
        return reader.isComplete ? settings : nil
    }

    private static func validators(_ json: inout FlatJSONReader) -> HTTPValidators {
        var validators = HTTPValidators()
        json.object { json, key in
            switch key {
            case "etag": validators.etag = json.string()
            case "lastModified": validators.lastModified = json.string()
            default: json.fail(())
            }
        }
        return validators
    }

    private static func redirect(_ json: inout FlatJSONReader) -> FeedState.PermanentRedirect {
        var redirect = FeedState.PermanentRedirect(target: "", confirmations: 0, firstSeen: Timestamp(seconds: 0))
        json.object { json, key in
            switch key {
            case "target": redirect.target = json.string()
            case "confirmations": redirect.confirmations = Int(json.integer())
            case "firstSeen": redirect.firstSeen = Timestamp(seconds: json.integer())
            default: json.fail(())
            }
        }
        return redirect
    }

    private static func hints(_ json: inout FlatJSONReader) -> PublishingHints {
        var hints = PublishingHints()
        json.object { json, key in
            switch key {
            case "ttlSeconds": hints.ttlSeconds = json.integer()
            case "updatePeriodSeconds": hints.updatePeriodSeconds = json.integer()
            case "skipHours": hints.skipHours = json.array { Int($0.integer()) }
            case "skipDays": hints.skipDays = json.array { Int($0.integer()) }
            default: json.fail(())
            }
        }
        return hints
    }

    private static func hub(_ json: inout FlatJSONReader) -> HubLinks {
        var hub = HubLinks(hub: "", topic: "")
        json.object { json, key in
            switch key {
            case "hub": hub.hub = json.string()
            case "topic": hub.topic = json.string()
            default: json.fail(())
            }
        }
        return hub
    }
}
