package import TidingsModel

/// A ranked selection of stories, ready for any output format.
package struct Digest: Sendable {
    package var stories: [Story]
    package init(stories: [Story]) { self.stories = stories }
}
