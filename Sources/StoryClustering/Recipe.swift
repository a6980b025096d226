// How an entry finds its story
//
// 1. Text: what a source writes around everything is cut off (Boilerplate), copies of what is known already are set
//    aside (NearCopies), and the rest becomes five-letter stems (WordScanner).
// 2. Vector: a stem weighs (2 (1 + ln tf in the title) + 1 + ln tf in the text) * idf^1.5, more where news puts what
//    matters: early in the title, among the first words of the text, in a name. Unit length, frozen at arrival
//    (Vectors, TermTable). Only what came before or in the same refresh counts. (idf^1 is .006 worse.)
// 3. Similarity of two entries (ItemWindow): cosine of the vectors, each smoothed with its three nearest neighbours,
//    times n / (n + 1) for n shared stems, less where one outlet tells both, less the background: how similar both are to whatever is nearest.
// 4. Stories (StoryLevel): best pair first, clusters merge while the mean similarity between them, held against how
//    close each is in itself, faded by the time between them and lowered by size, reaches the threshold. Time parts
//    short entries sooner than full reports, size full reports more than short entries. A refresh that spans hours
//    is placed hour by hour, in stories and storylines, so that its length does not matter.
// 5. Storylines (StorylineLevel): sums of vectors in which what is common in the language weighs less, each smoothed
//    with its ten nearest neighbours that share a name with it; the same measure of closeness, with a slower fading
//    and without the rest; and no storyline whose entries, taken together, have little to do with one another. Stories
//    that become one bring their storylines together where these fit, or where nothing else is left of one.
//
// It is average-link clustering of single-pass topic detection (Allan et al. 1998; Yang et al. 1999) with frozen
// vectors, so that it runs online and a restart changes nothing. Similarities are summed as integers: a sum is the
// same in any order. Cost per entry: the postings of its stems and of its neighbours' stems.

/// The constants of the method, and where each comes from.
///
/// "Sets" are six sets of labelled news: titles of a month in nine languages, event summaries, full texts with and
/// without dates, outlets with boilerplate. What is named worse or better is the mean B-cubed F1 over them, online, in
/// refreshes of an hour.
enum Recipe {
    // Weights.
    static let titleWeight = 2.0  // from 1 to 3 alike on the sets
    /// Headlines begin with the news and end with its colour and the outlet's name: each word weighs 5 % less than the
    /// one before it.
    ///
    /// Worth .004 on titles; from .03 to .07 alike. The other way round it costs .02.
    static let titlePlaceFading = 0.05
    /// The first words of a text say what happened.
    ///
    /// Worth .006 on full texts; from 20 to 150 words and from 1.25 to 1.75 alike.
    static let leadWords = 40
    static let leadWeight = 1.5
    /// How much more a stem weighs that is always a name.
    ///
    /// Worth .007 on texts, .002 on titles; from .2 to .4 alike, 1 costs .015. Storylines are alike from .15 to .3.
    static let nameBoost = 0.3
    /// Documents that an imagined stream had before ours began, without any of our words: so a young stream does not
    /// take its first words for common ones.
    ///
    /// From 300 to 3000 alike on the sets; 1 costs .035 B-cubed F1. With the commonest words of each language in them
    /// stories lose: titles .014, and what texts gain (.003) is not worth a difference.
    static let priorDocuments = 1000.0
    /// Stems kept of an entry, the heaviest; 128 gave no better stories.
    static let vectorLimit = 64

    /// Words read of a title, and of summary and text together: it bounds what one entry can cost.
    static let titleWordLimit = 100
    static let textWordLimit = 1000

    /// What a source writes around everything is forgotten when it has been silent for so many days and more sources
    /// than these are known; it is learned again from three entries.
    static let sourceDays: Int64 = 90
    static let sourcesKept = 1000

    /// Entries of a refresh that are placed together; more are taken in parts of so many.
    static let mostAtOnce = 500

    /// Entries looked at under one stem, the latest before the refresh: it bounds the cost of common stems, which say
    /// little.
    ///
    /// 250 and 2000 gave the same stories within .001.
    static let postingLimit = 350

    /// Postings read for the stems of an entry, and for those of its neighbours, the heaviest stems first.
    ///
    /// Full texts of a news agency cost 40 % less than without; titles lose .002 B-cubed F1, the other sets nothing.
    /// 700 for its own cost .003 on titles, 500 for the neighbours .001, no walk for the neighbours .004 to .04.
    static let ownPostings = 1000
    static let neighbourPostings = 1000

    /// Entries of a story that later ones are compared with, the first of the window; they stand for the others.
    ///
    /// Without it an event with more entries than `postingLimit` would fall apart into new stories.
    static let listedLimit = 128

    // Smoothing with neighbours; with it .003 better on the sets, .011 on titles.
    static let neighbours = 3
    typealias SmoothingMatches = Best<3>
    static let neighbourShare: Float = 0.3
    static let neighbourFloor: Float = 0.2
    static let neighbourDays = 4.0

    // An outlet tells an event once, and the next of its kind in the same words: two earthquakes, two verdicts, two
    // drawn matches. Full texts of one outlet tell events apart by themselves.
    /// How much a similarity counts between two entries that one outlet tells.
    ///
    /// Summaries of events gain .015, outlets with teasers .008; from .2 to .4 alike, .6 gives half of it.
    static let ownVoiceShare: Float = 0.4
    /// The same between entries that say all; 1 costs summaries .004, less costs full texts.
    static let fullOwnVoiceShare: Float = 0.8

    // Background level; without it .010 worse, from .15 to .3 alike.
    static let backgroundWeight = 0.2
    static let backgroundNeighbours = 20
    static let backgroundCap: Float = 0.25
    static let backgroundDays = 3.0

    // Merging into stories; without cohesion .002, without size .007, without fading .032 worse.
    /// The mean of many similarities is surer than a single one, so closeness counts for more in large stories.
    ///
    /// Worth .003 on titles; .3 costs .01 on full texts.
    static let cohesionPower = 0.75
    static let largeCohesionPower = 0.15
    // How much an entry says decides how far its words can be trusted. Titles of two events of a week resemble each
    // other: only time tells them apart, and its word counts for more. Full texts tell them apart by themselves, but
    // large stories of one kind of event share so many words that it takes more to make them one. (Worth .010 over
    // one fading and one penalty for all: .007 on titles, .03 on full texts.)
    /// Stems of an entry that says all, on average over two clusters.
    static let fullStems = 40.0
    static let storyDays = 1.25
    static let fullStoryDays = 3.25
    static let sizePenalty = 0.03
    static let fullSizePenalty = 0.12
    /// Clusters whose similarity to a new entry is remembered, the best; 2000 gave the same stories.
    static let rowLimit = 24
    /// Clusters whose similarity is remembered of one that has grown, the best.
    ///
    /// 128 gave the same stories.
    static let grownRowLimit = 64
    /// Below this a similarity counts as none; .01 gave the same stories, .05 costs .001 on titles.
    static let similarityFloor: Float = 0.04

    // Splitting. A story whose entries, put together anew, fall into parts that fit far worse than one story has to was
    // held together by what came first. On titles of a month (B-cubed F1 .7704 without) and on summaries (.8890) a share
    // of .5 gives .7704 and .8890, .6 .7706 and .8911, .7 .7712 and .8911, .8 .7713 and .8911, .9 .7707 and .8911; from .8
    // stories of one language lose .003. Full texts do not move.
    /// Parts fit worse than this part of the threshold before they are parted.
    static let partingShare = 0.7
    /// Entries of a story that is looked at, and of a part that may become a story; 1 and 3 of a part are alike.
    static let leastParted = 4
    static let leastPart = 2

    // Storylines. Names tie stories together where topics do not: two earthquakes share every word but the names.
    static let lineIDFPower = 1.2
    /// The same for storylines, but with the commonest words of each language in as many as they are in elsewhere.
    ///
    /// What a storyline is about becomes common in the stream itself, and must not count for less than small words do.
    /// Mean B-cubed F1 of the storylines of four sets: .859 without such words, .882 with; from 2000 to 8000 alike, and
    /// with 1000 stems of a language as with 2000 (500: .870 to .878). From 8000 a month of Olympics grows together.
    static let linePriorDocuments = 4000.0
    /// A stem of rank r, stop words included, is in 1 - exp(-7 / r) of them.
    ///
    /// So it is in English in texts of 60 words; from 4 to 12 alike.
    static let commonness = 7.0
    /// Stop words among the commonest words of a language, before nearly all others.
    static let stopWords = 100.0
    /// Nameness above which a stem counts as a name.
    static let leastNameness = 0.4
    static let lineNeighbours = 10
    /// How many of them may be of its own story.
    ///
    /// With all ten from there two storylines of one subject look further apart than they are: .01 worse; 0 to 3 alike.
    static let ownLineNeighbours = 3
    /// Entries looked at to find storylines and neighbours, the most similar; 160 gave the same, 20 costs .01.
    typealias LineMatches = Best<30>
    static let lineNeighbourShare: Float = 0.5
    /// .03 gives the same; .08 costs .002, .12 costs .009.
    static let lineNeighbourFloor: Float = 0.05
    static let lineNeighbourDays = 14.0
    static let lineCohesionPower = 0.7
    static let lineDays = 14.0
    /// Two storylines stay two when the mean similarity among the entries of both would be less.
    ///
    /// Storylines of labelled news have .25 to .7; a month of Olympics, grown together, .12.
    static let leastLineCohesion = 0.2
    /// Entries of a storyline that is looked at, whether it is two, and stories that it has at most.
    ///
    /// From 32 to 48 alike; from 64, and from 16, what a day's titles gain is lost, since their storylines are looked at too
    /// late; from 16 at each doubling it is kept, for twice the cost.
    static let partedLineSizes: [Int32] = [48, 192]
    static let partedLineStories = 400
    /// Parts fit worse than this part of the threshold before they are parted; from .7 to 1 alike but for search results,
    /// which gain .902 to .919, .932 and .936 with .7, .85 and 1.
    static let linePartingShare = 0.85
    /// Entries of each story that are looked at anew for it.
    static let linePartingEntries = 8
    /// Stories that a storyline has in the window at most.
    static let lineStoryLimit = 1000
    /// Stems kept of an entry's vector for storylines, and of a storyline; 64 and 256 gave the same, 40 and 96 cost .004.
    static let lineVectorLimit = 48
    static let lineTermLimit = 160

    // Events of several languages; see EventLevel.swift. On titles of a month in nine languages, of one subject: at the
    // threshold of .22 160 pairs of stories, .90 of them right and .24 of all that there are; .15 links 250 pairs, .80
    // right. Half of the background links 190 pairs, .86 right.
    /// Words read of a title and of the text after it, and how much those of the text count.
    static let eventTitleWords = 40
    static let eventTextWords = 40
    static let eventTextWeight: Float = 0.6
    /// Names kept of a story, the heaviest.
    static let eventNames = 32
    /// How a name counts that a part of a story's entries have: 1 as that part, 0 as if all had it.
    static let eventUsePower = 0.5
    /// Stories that an imagined stream had before ours began, without any of our names.
    static let eventPriorStories = 100.0
    /// How much a shared name counts that is spelled otherwise.
    static let eventSpellingShare = 0.5
    /// Names that two stories share at least: one alone proves nothing.
    static let leastSharedNames = 2
    static let eventDays = 1.0
    static let eventStartDays = 10.0
    static let eventGapLimit: Int64 = 4 * 86400
    static let eventBackgroundWeight = 1.5
    static let eventBackgroundStories = 4
    /// 1 would be the mean over all pairs of two groups, 0 the sum.
    static let eventSizePower = 0.9
    /// A story leaves its event when it fits less than this part of the threshold.
    static let eventLeavingShare = 1.0
    // What bounds the cost: stories read under one name, and compared, for each language.
    static let eventPostings = 100
    static let eventCandidates = 200
}
