/// The description of /api/v1 for programs (OpenAPI 3.1), compiled in so that the binary runs alone.
///
/// Stories, articles and storylines are those of `ExportSchema`. Config/openapi.json is this text.
package enum OpenAPI {
    package static let text = head + exportedParts + foot

    /// What stands within `$defs` of the schema, under the names that this document has for it.
    private static var exportedParts: String {
        let mark = "\"$defs\": {\n"
        let schema = ExportSchema.text
        guard let start = schema.firstRange(of: mark), let end = schema.range(ofLast: "\n  }\n}") else { return "" }
        let parts = schema[start.upperBound..<end].replacing("#/$defs/", with: "#/components/schemas/")
        return parts.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    }

    private static let head = #"""
        {
          "openapi": "3.1.0",
          "info": {
            "title": "Tidings",
            "version": "1",
            "description": "Stories made of feeds, for reading only. Within version 1 members and parameters are only ever added; readers ignore members they do not know. Ids and cursors are opaque, members without a value are left out, times are RFC 3339 in UTC. Every answer has an ETag, and If-None-Match is answered 304.",
            "license": { "name": "MIT", "identifier": "MIT" }
          },
          "servers": [{ "url": "/api/v1" }],
          "security": [{}, { "bearer": [] }, { "basic": [] }],
          "paths": {
            "/stories": {
              "get": {
                "operationId": "stories",
                "summary": "Stories, the newest first.",
                "description": "In the order in which they came to be, which stays while they grow: whoever follows `next` to the end meets every story once.",
                "parameters": [
                  { "$ref": "#/components/parameters/cursor" },
                  { "$ref": "#/components/parameters/limit" },
                  {
                    "name": "since",
                    "in": "query",
                    "description": "Only stories with an article dated after this time.",
                    "schema": { "type": "string", "format": "date-time" }
                  },
                  {
                    "name": "min_publishers",
                    "in": "query",
                    "description": "Only stories that at least so many publishers tell in words of their own.",
                    "schema": { "type": "integer", "minimum": 1, "maximum": 1000, "default": 1 }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "A page of stories.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/stories" } } }
                  },
                  "400": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/stories/{story}": {
              "get": {
                "operationId": "story",
                "summary": "A story with all its articles.",
                "description": "The id of a story that has become part of another leads to that one by a redirect, and so does the beginning of an id that is the only one.",
                "parameters": [{ "$ref": "#/components/parameters/story" }],
                "responses": {
                  "200": {
                    "description": "The story.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/story" } } }
                  },
                  "308": { "$ref": "#/components/responses/moved" },
                  "404": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/stories/{story}/why": {
              "get": {
                "operationId": "why",
                "summary": "How a story came together: what was decided of each article, and by which score.",
                "parameters": [{ "$ref": "#/components/parameters/story" }],
                "responses": {
                  "200": {
                    "description": "The decisions, in order of time.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/reasons" } } }
                  },
                  "308": { "$ref": "#/components/responses/moved" },
                  "404": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/storylines": {
              "get": {
                "operationId": "storylines",
                "summary": "Storylines of two or more stories, the newest first.",
                "parameters": [
                  { "$ref": "#/components/parameters/cursor" },
                  { "$ref": "#/components/parameters/limit" }
                ],
                "responses": {
                  "200": {
                    "description": "A page of storylines.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/storylines" } } }
                  },
                  "400": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/storylines/{storyline}": {
              "get": {
                "operationId": "storyline",
                "summary": "A storyline, with its latest hundred stories in full.",
                "parameters": [
                  {
                    "name": "storyline",
                    "in": "path",
                    "required": true,
                    "schema": { "type": "string", "pattern": "^l[0-9a-z]{13}$" }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "The storyline.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/toldStoryline" } } }
                  },
                  "308": { "$ref": "#/components/responses/moved" },
                  "404": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/entries": {
              "get": {
                "operationId": "entries",
                "summary": "Entries of feeds, in the order in which they were stored, the newest first.",
                "parameters": [
                  { "$ref": "#/components/parameters/cursor" },
                  {
                    "name": "limit",
                    "in": "query",
                    "description": "Entries a page.",
                    "schema": { "type": "integer", "minimum": 1, "maximum": 500, "default": 100 }
                  },
                  {
                    "name": "since",
                    "in": "query",
                    "description": "Only entries first seen after this time.",
                    "schema": { "type": "string", "format": "date-time" }
                  },
                  {
                    "name": "feed",
                    "in": "query",
                    "description": "Only entries of the feed of this id.",
                    "schema": { "type": "string" }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "A page of entries.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/articles" } } }
                  },
                  "400": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/entries/{entry}": {
              "get": {
                "operationId": "entry",
                "summary": "An entry.",
                "parameters": [
                  {
                    "name": "entry",
                    "in": "path",
                    "required": true,
                    "schema": { "type": "string", "pattern": "^e[0-9a-z]{13}$" }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "The entry.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/article" } } }
                  },
                  "404": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/feeds": {
              "get": {
                "operationId": "feeds",
                "summary": "All feeds with their health, and why each is asked again when.",
                "responses": {
                  "200": {
                    "description": "The feeds.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/feeds" } } }
                  },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/digest": {
              "get": {
                "operationId": "digest",
                "summary": "The best stories of the last 24 hours, ranked, as the first page shows them.",
                "responses": {
                  "200": {
                    "description": "The digest, by the schema of exports.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/digest" } } }
                  },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/search": {
              "get": {
                "operationId": "search",
                "summary": "Stories by the words of their entries, best first.",
                "description": "All words must be there; \"in quotation marks\" in a row, -without, begin* with any ending, this OR that.",
                "parameters": [
                  {
                    "name": "q",
                    "in": "query",
                    "required": true,
                    "description": "What to look for. A search without a word to look for is answered 400.",
                    "schema": { "type": "string" }
                  },
                  {
                    "name": "outlet",
                    "in": "query",
                    "description": "Only entries of this outlet: its domain, a part of it, or its family.",
                    "schema": { "type": "string" }
                  },
                  {
                    "name": "language",
                    "in": "query",
                    "description": "Only entries in this language, as in en.",
                    "schema": { "type": "string" }
                  },
                  {
                    "name": "since",
                    "in": "query",
                    "description": "Only entries first seen after this time.",
                    "schema": { "type": "string", "format": "date-time" }
                  },
                  {
                    "name": "until",
                    "in": "query",
                    "description": "Only entries first seen by this time.",
                    "schema": { "type": "string", "format": "date-time" }
                  },
                  { "$ref": "#/components/parameters/limit" },
                  {
                    "name": "cursor",
                    "in": "query",
                    "description": "Where the page begins: `next` of the page before, with the same search.",
                    "schema": { "type": "string", "pattern": "^[1-9a-z][0-9a-z]{0,8}[.][1-9a-z][0-9a-z]{0,6}[.][1-9a-z][0-9a-z]{0,2}$" }
                  }
                ],
                "responses": {
                  "200": {
                    "description": "A page of what was found.",
                    "content": { "application/json": { "schema": { "$ref": "#/components/schemas/found" } } }
                  },
                  "400": { "$ref": "#/components/responses/problem" },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/schema.json": {
              "get": {
                "operationId": "schema",
                "summary": "The JSON Schema of exports and digests.",
                "responses": {
                  "200": {
                    "description": "A schema of draft 2020-12.",
                    "content": { "application/schema+json": { "schema": { "type": "object" } } }
                  },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            },
            "/openapi.json": {
              "get": {
                "operationId": "description",
                "summary": "This document.",
                "responses": {
                  "200": {
                    "description": "OpenAPI 3.1.",
                    "content": { "application/json": { "schema": { "type": "object" } } }
                  },
                  "default": { "$ref": "#/components/responses/problem" }
                }
              }
            }
          },
          "components": {
            "securitySchemes": {
              "bearer": { "type": "http", "scheme": "bearer" },
              "basic": { "type": "http", "scheme": "basic", "description": "The token is the password; any user." }
            },
            "parameters": {
              "cursor": {
                "name": "cursor",
                "in": "query",
                "description": "Where the page begins: `next` of the page before.",
                "schema": { "type": "string", "pattern": "^p[1-9a-z][0-9a-z]{0,11}$" }
              },
              "limit": {
                "name": "limit",
                "in": "query",
                "description": "How many a page.",
                "schema": { "type": "integer", "minimum": 1, "maximum": 100, "default": 20 }
              },
              "story": {
                "name": "story",
                "in": "path",
                "required": true,
                "schema": { "type": "string", "pattern": "^s[0-9a-z]{13}$" }
              }
            },
            "responses": {
              "problem": {
                "description": "What is wrong (RFC 9457).",
                "content": {
                  "application/problem+json": { "schema": { "$ref": "#/components/schemas/problem" } }
                }
              },
              "moved": {
                "description": "It is to be found elsewhere.",
                "headers": { "Location": { "schema": { "type": "string" } } }
              }
            },
            "schemas": {
              "problem": {
                "type": "object",
                "required": ["title", "status", "detail"],
                "properties": {
                  "type": { "type": "string" },
                  "title": { "type": "string" },
                  "status": { "type": "integer" },
                  "detail": { "type": "string" }
                }
              },
              "stories": {
                "type": "object",
                "required": ["version", "generated_at", "clusters"],
                "properties": {
                  "version": { "const": "1" },
                  "generated_at": { "$ref": "#/components/schemas/changed" },
                  "clusters": { "type": "array", "items": { "$ref": "#/components/schemas/story" } },
                  "next": { "$ref": "#/components/schemas/next" }
                }
              },
              "storylines": {
                "type": "object",
                "required": ["version", "generated_at", "storylines"],
                "properties": {
                  "version": { "const": "1" },
                  "generated_at": { "$ref": "#/components/schemas/changed" },
                  "storylines": { "type": "array", "items": { "$ref": "#/components/schemas/storyline" } },
                  "next": { "$ref": "#/components/schemas/next" }
                }
              },
              "toldStoryline": {
                "type": "object",
                "required": ["version", "generated_at", "storyline", "clusters"],
                "properties": {
                  "version": { "const": "1" },
                  "generated_at": { "$ref": "#/components/schemas/changed" },
                  "storyline": { "$ref": "#/components/schemas/storyline" },
                  "clusters": { "type": "array", "items": { "$ref": "#/components/schemas/story" } }
                }
              },
              "articles": {
                "type": "object",
                "required": ["version", "generated_at", "articles"],
                "properties": {
                  "version": { "const": "1" },
                  "generated_at": { "$ref": "#/components/schemas/changed" },
                  "articles": { "type": "array", "items": { "$ref": "#/components/schemas/article" } },
                  "next": { "$ref": "#/components/schemas/next" }
                }
              },
              "digest": {
                "type": "object",
                "required": ["version", "generated_at", "clusters"],
                "properties": {
                  "version": { "const": "1" },
                  "generated_at": { "type": "string", "format": "date-time" },
                  "since": { "type": "string", "format": "date-time" },
                  "until": { "type": "string", "format": "date-time" },
                  "timestamp": { "type": "integer", "minimum": 0 },
                  "read": { "type": "integer", "minimum": 0 },
                  "muted": { "type": "integer", "minimum": 0 },
                  "clusters": { "type": "array", "items": { "$ref": "#/components/schemas/story" } },
                  "storylines": { "type": "array", "items": { "$ref": "#/components/schemas/storyline" } }
                }
              },
              "changed": {
                "type": "string",
                "format": "date-time",
                "description": "When an entry was last stored; the same store gives the same bytes."
              },
              "next": {
                "type": "string",
                "description": "The cursor of the next page; missing on the last one."
              },
              "found": {
                "type": "object",
                "required": ["version", "generated_at", "total", "older_left_out", "hits"],
                "properties": {
                  "version": { "const": 1 },
                  "generated_at": { "$ref": "#/components/schemas/changed" },
                  "total": { "type": "integer", "minimum": 0, "description": "Stories found in all." },
                  "older_left_out": { "type": "boolean" },
                  "next": { "$ref": "#/components/schemas/next" },
                  "hits": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["story", "storyline", "article", "title", "date", "matches", "snippet"],
                      "properties": {
                        "story": { "type": "string" },
                        "storyline": { "type": "string" },
                        "article": { "type": "string", "description": "Id of the entry that fits best." },
                        "feed_id": { "type": "string" },
                        "title": { "type": "string" },
                        "link": { "type": "string" },
                        "publisher": { "type": "string" },
                        "publishers": { "type": "array", "items": { "type": "string" } },
                        "language": { "type": "string" },
                        "date": { "type": "string", "format": "date-time" },
                        "matches": { "type": "integer", "minimum": 1 },
                        "score": { "type": "number" },
                        "snippet": {
                          "type": "array",
                          "items": {
                            "type": "object",
                            "required": ["text"],
                            "properties": { "text": { "type": "string" }, "marked": { "type": "boolean" } }
                          }
                        }
                      }
                    }
                  }
                }
              },
              "feeds": {
                "type": "object",
                "required": ["version", "generated_at", "feeds"],
                "properties": {
                  "version": { "const": "1" },
                  "generated_at": { "$ref": "#/components/schemas/changed" },
                  "feeds": { "type": "array", "items": { "$ref": "#/components/schemas/feed" } }
                }
              },
              "feed": {
                "type": "object",
                "required": ["id", "url", "title", "origin", "health"],
                "properties": {
                  "id": { "type": "string" },
                  "url": { "type": "string", "description": "As configured, without its user." },
                  "address": { "type": "string", "description": "What is asked in its place." },
                  "ignores_tls_errors": { "type": "boolean" },
                  "title": { "type": "string" },
                  "category": { "type": "array", "items": { "type": "string" } },
                  "origin": { "type": "string", "description": "Who says that it is followed." },
                  "health": { "enum": ["new", "well", "failing", "gone", "paused"] },
                  "condition": {
                    "enum": ["paused", "dead", "failing", "new", "stuck", "slow", "moved", "undated", "quiet", "well"]
                  },
                  "last_checked": { "type": "string", "format": "date-time" },
                  "last_succeeded": { "type": "string", "format": "date-time" },
                  "last_status": { "type": "integer" },
                  "last_milliseconds": { "type": "integer", "minimum": 0 },
                  "last_error": { "type": "string" },
                  "failing_since": { "type": "string", "format": "date-time" },
                  "failures": { "type": "integer", "minimum": 1 },
                  "next_due": { "type": "string", "format": "date-time" },
                  "next_reason": { "type": "string" },
                  "websub": {
                    "type": "object",
                    "required": ["hub", "topic", "state"],
                    "properties": {
                      "hub": { "type": "string" },
                      "topic": { "type": "string" },
                      "state": { "enum": ["wanted", "active", "denied", "leaving", "lapsed"] },
                      "lease_until": { "type": "string", "format": "date-time" },
                      "last_heard": { "type": "string", "format": "date-time" },
                      "reason": { "type": "string" },
                      "ignored_deliveries": { "type": "integer", "minimum": 1 }
                    }
                  }
                }
              },
              "reasons": {
                "type": "object",
                "required": ["story", "title", "storyline", "steps"],
                "properties": {
                  "story": { "type": "string" },
                  "title": { "type": "string" },
                  "storyline": { "type": "string" },
                  "split_from": { "type": "string" },
                  "merged_from": { "type": "array", "items": { "type": "string" } },
                  "steps": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["at", "what"],
                      "properties": {
                        "at": { "type": "string", "format": "date-time" },
                        "what": { "enum": ["began", "joined", "merged", "copied", "split", "move", "join", "unknown"] },
                        "of": { "type": "array", "items": { "type": "string" } },
                        "score": { "type": "number" },
                        "threshold": { "type": "number" },
                        "similarity": { "type": "number" },
                        "seconds_between": { "type": "integer" },
                        "entries": { "type": "integer" },
                        "other_entries": { "type": "integer" }
                      }
                    }
                  }
                }
              },

        """#

    private static let foot = "\n    }\n  }\n}\n"
}

extension String {
    /// Where the last occurrence begins.
    fileprivate func range(ofLast text: String) -> String.Index? { ranges(of: text).last?.lowerBound }
}
