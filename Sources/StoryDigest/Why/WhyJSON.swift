import TidingsModel

extension EntryReasons {
    /// One JSON object; ids, scores and shares as they are, a step an object.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("entry", entry.id.rawValue)
            json.member("title", entry.title)
            json.member("link", entry.link)
            json.member("story", told.id.rawValue)
            json.member("story_title", told.headline)
            write(steps, to: &json)
            if let nearest {
                json.key("nearest")
                nearest.write(to: &json)
            }
        }
        return json.takeLine()
    }
}

extension StoryReasons {
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("story", told.id.rawValue)
            json.member("title", told.headline)
            json.member("storyline", told.story.storyline.rawValue)
            json.member("split_from", told.story.splitFrom?.rawValue)
            json.member("merged_from", told.story.mergedFrom.map(\.rawValue))
            write(steps, to: &json)
            json.key("storyline_words")
            write(lineEvidence, to: &json)
            json.key("storyline_merges")
            json.array { json in
                for reason in lineReasons { reason.write(to: &json) }
            }
            writeEvent(to: &json)
            if let nearest {
                json.key("nearest")
                nearest.write(to: &json)
            }
        }
        return json.takeLine()
    }

    private func writeEvent(to json: inout JSONWriter) {
        guard let event = told.story.event else { return }
        json.key("event")
        json.object { json in
            json.member("id", event.id.rawValue)
            json.member("score", event.score)
            json.member("threshold", event.threshold)
            json.key("stories")
            json.array { json in
                for reason in eventReasons {
                    json.object { json in
                        json.member("story", reason.story.rawValue)
                        json.member("title", reason.headline)
                        json.member("language", reason.language)
                        json.key("names")
                        StoryDigest.write(reason.evidence, to: &json)
                    }
                }
            }
        }
    }
}

extension Reason {
    fileprivate func write(to json: inout JSONWriter) { json.object { writeMembers(to: &$0) } }

    fileprivate func writeMembers(to json: inout JSONWriter) {
        json.member("other", comparison.other)
        if other != comparison.other { json.member("other_now", other) }
        json.member("other_title", headline)
        json.member("score", comparison.score)
        json.member("threshold", comparison.threshold)
        if let similarity = comparison.similarity { json.member("similarity", similarity) }
        json.member("seconds_between", Int(comparison.gapSeconds))
        json.member("entries", comparison.size)
        json.member("other_entries", comparison.otherSize)
        if isParted {
            json.key("were_one")
            json.bool(true)
        }
        if isBarred {
            json.key("kept_apart")
            json.bool(true)
        }
        json.key("words")
        StoryDigest.write(evidence, to: &json)
        if evidence.missing > 0 { json.member("entries_out_of_window", evidence.missing) }
        if evidence.pairsOfOneOutlet > 0 { json.member("pairs_of_one_outlet", evidence.pairsOfOneOutlet) }
    }
}

/// Words with what each adds to the similarity, and its share of it; those without a spelling as one that has none.
private func write(_ evidence: Evidence, to json: inout JSONWriter) {
    json.array { json in
        for word in evidence.words {
            json.object { json in
                json.member("word", word.text)
                json.member("weight", word.weight)
                json.member("share", evidence.share(of: word))
            }
        }
    }
}

private func write(_ steps: [StoryStep], to json: inout JSONWriter) {
    json.key("steps")
    json.array { json in
        for step in steps {
            json.object { json in
                json.member("at", step.moment.rfc3339)
                switch step.kind {
                case .began: json.member("what", "began")
                case .unknown: json.member("what", "unknown")
                case .joined(let reason):
                    json.member("what", "joined")
                    reason.writeMembers(to: &json)
                case .merged(let story, let reason):
                    json.member("what", "merged")
                    json.member("story", story)
                    reason.writeMembers(to: &json)
                case .copied(let original, let rule):
                    json.member("what", "copied")
                    json.member("original", original.rawValue)
                    json.member("rule", "\(rule)")
                case .separated(let story, let reason, _):
                    json.member("what", "separated")
                    json.member("story", story)
                    reason.writeMembers(to: &json)
                case .corrected(let correction, _):
                    json.member("what", correction.kind.rawValue)
                    json.member("correction", correction.id)
                }
                json.member("of", step.entries.map(\.id.rawValue))
            }
        }
    }
}
