/// The JSON Schema of what `export` and `digest --format json` print, compiled in so that the binary runs alone.
package enum ExportSchema {
    package static let text = #"""
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://tidings.example/schema/stories/1",
          "title": "Tidings stories, version 1",
          "description": "What `tidings export` and `tidings digest --format json` print. \#
          In NDJSON each line is a $defs/story, with --items a $defs/article. \#
          Within version 1 members are only ever added, and readers ignore those they do not know. Ids are opaque; members without a value are left out.",
          "type": "object",
          "required": ["version", "generated_at", "clusters"],
          "properties": {
            "version": { "const": "1" },
            "generated_at": { "type": "string", "format": "date-time" },
            "since": {
              "type": "string",
              "format": "date-time",
              "description": "Entries first seen after this time, exclusive."
            },
            "until": {
              "type": "string",
              "format": "date-time",
              "description": "And no later than this, inclusive."
            },
            "category": { "type": "string", "description": "Set when all stories are of this category." },
            "timestamp": {
              "type": "integer",
              "minimum": 0,
              "description": "generated_at in seconds since 1970."
            },
            "read": { "type": "integer", "minimum": 0, "description": "Entries that went into it." },
            "clusters": {
              "type": "array",
              "items": { "$ref": "#/$defs/story" },
              "description": "Stories: in a digest best first, in an export latest update first."
            },
            "muted": {
              "type": "integer",
              "minimum": 0,
              "description": "Stories that the reader's mutes held back."
            },
            "storylines": { "type": "array", "items": { "$ref": "#/$defs/storyline" } }
          },
          "$defs": {
            "story": {
              "type": "object",
              "required": [
                "id",
                "cluster_number",
                "title",
                "articles",
                "unique_domains",
                "number_of_titles",
                "first_seen",
                "last_updated"
              ],
              "properties": {
                "id": { "type": "string" },
                "cluster_number": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Its place in this document, from 1."
                },
                "unique_domains": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Registrable domains of its articles, copies included."
                },
                "number_of_titles": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Articles, copies included."
                },
                "publishers": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "Publishers with words of their own: copies are not counted."
                },
                "category": {
                  "type": "string",
                  "description": "Names from the outermost to the innermost, a slash between."
                },
                "title": {
                  "type": "string",
                  "description": "Title of the most central article, without the name of its outlet."
                },
                "short_summary": {
                  "type": "string",
                  "description": "A sentence of one of the articles."
                },
                "sentences": {
                  "type": "array",
                  "description": "The most central sentences of the articles, short_summary first.",
                  "items": {
                    "type": "object",
                    "required": ["text", "article"],
                    "properties": {
                      "text": { "type": "string" },
                      "article": { "type": "string", "description": "Id of the article it is from." },
                      "publisher": { "type": "string" }
                    }
                  }
                },
                "location": { "type": "string" },
                "languages": { "type": "array", "items": { "type": "string" } },
                "keywords": { "type": "array", "items": { "type": "string" } },
                "first_seen": {
                  "type": "string",
                  "format": "date-time",
                  "description": "Date of the first article."
                },
                "last_updated": {
                  "type": "string",
                  "format": "date-time",
                  "description": "Date of the last article."
                },
                "phase": { "enum": ["new", "growing", "steady", "fading"] },
                "score": {
                  "type": "number",
                  "description": "Sum of score_parts; 1 more is worth twice the publishers."
                },
                "score_parts": {
                  "type": "object",
                  "additionalProperties": { "type": "number" }
                },
                "growth_6h": {
                  "type": "number",
                  "description": "Publishers heard in the last six hours, less those heard in the six hours before."
                },
                "watched": {
                  "type": "array",
                  "items": { "type": "string" },
                  "description": "Names of the reader's watches that it falls under."
                },
                "reports": {
                  "type": "array",
                  "description": "Each publisher's first article, in order of time.",
                  "items": {
                    "type": "object",
                    "required": ["publisher", "date", "article"],
                    "properties": {
                      "publisher": { "type": "string" },
                      "date": { "type": "string", "format": "date-time" },
                      "article": { "type": "string", "description": "Id of the article." },
                      "copy_of": {
                        "type": "string",
                        "description": "Id of the article whose words these are, when they are not its own."
                      }
                    }
                  }
                },
                "timeline": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["date", "content"],
                    "properties": {
                      "date": { "type": "string" },
                      "date_iso": { "type": "string" },
                      "content": { "type": "string" }
                    }
                  }
                },
                "primary_image": {
                  "type": "object",
                  "required": ["url"],
                  "properties": {
                    "url": { "type": "string" },
                    "caption": { "type": "string" },
                    "credit": { "type": "string" }
                  }
                },
                "domains": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["name"],
                    "properties": {
                      "name": { "type": "string" },
                      "favicon": { "type": "string" },
                      "isPaywalled": {
                        "type": "boolean"
                      }
                    }
                  }
                },
                "articles": {
                  "type": "array",
                  "minItems": 1,
                  "items": { "$ref": "#/$defs/article" }
                },
                "superseded_by": { "type": "string" },
                "merged_from": {
                  "type": "array",
                  "items": { "type": "string" },
                  "description": "Ids of stories that turned out to be this one."
                },
                "split_from": {
                  "type": "string",
                  "description": "Id of the story that its reader took it out of."
                },
                "is_update": {
                  "type": "boolean",
                  "description": "Parts of it stood in an earlier digest."
                },
                "seen_in": { "type": "array", "items": { "type": "string" } },
                "storyline": {
                  "type": "string",
                  "description": "Id of the storyline it belongs to."
                },
                "event": {
                  "type": "string",
                  "description": "Id shared by stories of several languages on one event."
                },
                "event_stories": {
                  "type": "array",
                  "items": { "type": "string" },
                  "description": "Ids of the other stories of that event, each in a language of its own."
                }
              }
            },
            "article": {
              "type": "object",
              "required": ["id", "date"],
              "properties": {
                "id": { "type": "string" },
                "title": { "type": "string" },
                "link": { "type": "string", "format": "uri-reference" },
                "canonical_link": {
                  "type": "string",
                  "description": "Equal for the same article everywhere; for comparison, not for following."
                },
                "domain": { "type": "string" },
                "date": { "type": "string", "format": "date-time" },
                "date_flag": {
                  "enum": ["missing", "future", "absurd"],
                  "description": "Why `date` is the time of first sight instead of the feed's own."
                },
                "fetched": {
                  "type": "string",
                  "format": "date-time",
                  "description": "First sight."
                },
                "image": { "type": "string" },
                "image_caption": { "type": "string" },
                "feed_id": { "type": "string" },
                "feed_title": { "type": "string" },
                "outlet": { "type": "string", "description": "Who publishes it." },
                "publisher": {
                  "type": "string",
                  "description": "The family that its outlet belongs to, else its outlet: what `publishers` counts."
                },
                "guid": { "type": "string" },
                "author": { "type": "string" },
                "language": { "type": "string" },
                "summary": { "type": "string" },
                "similarity": {
                  "type": "number",
                  "minimum": 0,
                  "maximum": 1,
                  "description": "To the story's other articles when it joined."
                },
                "role": { "enum": ["lead", "member", "wire_copy"] },
                "duplicate_of": { "type": "string" },
                "position": {
                  "type": "object",
                  "description": "Where it stood at first sight in a feed that its editors arrange, from the top.",
                  "required": ["rank", "of"],
                  "properties": {
                    "rank": { "type": "integer", "minimum": 1 },
                    "of": { "type": "integer", "minimum": 1 }
                  }
                },
                "story": {
                  "type": "string",
                  "description": "With --items: id of its story."
                },
                "storyline": {
                  "type": "string",
                  "description": "With --items: id of its storyline."
                }
              }
            },
            "storyline": {
              "type": "object",
              "required": ["id", "title", "stories"],
              "properties": {
                "id": { "type": "string" },
                "title": { "type": "string" },
                "first_seen": { "type": "string", "format": "date-time" },
                "last_updated": { "type": "string", "format": "date-time" },
                "stories": { "type": "array", "items": { "type": "string" } }
              }
            }
          }
        }
        """#
}
