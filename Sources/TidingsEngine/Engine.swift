import FeedFetching
import FeedParsing
import StoryClustering
import StoryStorage
import TidingsModel

/// Placeholder of the line.
package struct Engine {}
