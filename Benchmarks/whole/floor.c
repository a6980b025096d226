/* The floor of a whole refresh: what the libraries under Tidings take for the transfers, the parsing and the rows
 * alone. One thread, one libcurl multi handle, libxml2's SAX2 parser, one SQLite transaction. Nothing is cleaned,
 * told apart, clustered or indexed for search, so nobody who does any of that can be as fast.
 *
 *   floor URLS DATABASE      asks every address of the file URLS, with the validators of the last time
 *
 * cc -O2 floor.c -o floor $(pkg-config --cflags --libs libcurl libxml-2.0 sqlite3) */
#include <curl/curl.h>
#include <libxml/parser.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { AT_ONCE = 128, FIELDS = 4 };
static const char *const names[FIELDS] = {"guid", "link", "title", "description"};

typedef struct {
    char *bytes;
    size_t count, room;
} Text;

static void append(Text *text, const char *bytes, size_t count) {
    if (text->count + count + 1 > text->room) {
        text->room = (text->count + count + 1) * 2;
        text->bytes = realloc(text->bytes, text->room);
        if (!text->bytes) abort();
    }
    memcpy(text->bytes + text->count, bytes, count);
    text->count += count;
    text->bytes[text->count] = 0;
}

typedef struct {
    CURL *handle;
    struct curl_slist *headers;
    char *url;
    Text body, etag;
} Transfer;

static sqlite3 *database;
static sqlite3_stmt *insert, *find, *keep;
static long items;

static void check(int failed, const char *doing) {
    if (!failed) return;
    fprintf(stderr, "floor: %s: %s\n", doing, database ? sqlite3_errmsg(database) : "failed");
    exit(1);
}

/* Parsing: the text of four elements of every item becomes a row. */
typedef struct {
    const char *url;
    int isInItem, field;
    Text fields[FIELDS];
} Document;

static void startElement(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int nsCount,
                         const xmlChar **ns, int count, int defaulted, const xmlChar **attributes) {
    Document *document = context;
    (void)prefix, (void)uri, (void)nsCount, (void)ns, (void)count, (void)defaulted, (void)attributes;
    if (!strcmp((const char *)name, "item")) {
        document->isInItem = 1;
        for (int i = 0; i < FIELDS; i++) document->fields[i].count = 0;
    }
    document->field = -1;
    for (int i = 0; document->isInItem && i < FIELDS; i++)
        if (!strcmp((const char *)name, names[i])) document->field = i;
}

static void endElement(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
    Document *document = context;
    (void)prefix, (void)uri;
    document->field = -1;
    if (strcmp((const char *)name, "item")) return;
    document->isInItem = 0;
    sqlite3_bind_text(insert, 1, document->url, -1, SQLITE_STATIC);
    for (int i = 0; i < FIELDS; i++)
        sqlite3_bind_text(insert, i + 2, document->fields[i].count ? document->fields[i].bytes : "",
                          (int)document->fields[i].count, SQLITE_STATIC);
    check(sqlite3_step(insert) != SQLITE_DONE, "inserting");
    items += sqlite3_changes(database);
    sqlite3_reset(insert);
}

static void characters(void *context, const xmlChar *bytes, int count) {
    Document *document = context;
    if (document->field >= 0) append(&document->fields[document->field], (const char *)bytes, (size_t)count);
}

static void parse(const Transfer *transfer, Document *document) {
    xmlSAXHandler handler = {.initialized = XML_SAX2_MAGIC};
    handler.startElementNs = startElement;
    handler.endElementNs = endElement;
    handler.characters = handler.cdataBlock = characters;
    document->url = transfer->url;
    document->isInItem = 0;
    document->field = -1;
    xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, document, NULL, 0, NULL);
    xmlCtxtUseOptions(parser, XML_PARSE_NONET | XML_PARSE_HUGE);
    xmlParseChunk(parser, transfer->body.bytes, (int)transfer->body.count, 1);
    xmlFreeParserCtxt(parser);
}

/* Transfers. */
static size_t takeBody(char *bytes, size_t size, size_t count, void *context) {
    append(&((Transfer *)context)->body, bytes, size * count);
    return size * count;
}

static size_t takeHeader(char *line, size_t size, size_t count, void *context) {
    Transfer *transfer = context;
    size_t length = size * count;
    if (length > 6 && !strncasecmp(line, "etag: ", 6)) {
        transfer->etag.count = 0;
        append(&transfer->etag, line + 6, strcspn(line + 6, "\r\n"));
    }
    return length;
}

static void begin(CURLM *multi, Transfer *transfer, char *url) {
    transfer->url = url;
    transfer->body.count = transfer->etag.count = 0;
    if (!transfer->handle) transfer->handle = curl_easy_init();
    curl_slist_free_all(transfer->headers);
    transfer->headers = NULL;
    sqlite3_bind_text(find, 1, url, -1, SQLITE_STATIC);
    if (sqlite3_step(find) == SQLITE_ROW) {
        Text header = {0};
        append(&header, "If-None-Match: ", 15);
        append(&header, (const char *)sqlite3_column_text(find, 0), (size_t)sqlite3_column_bytes(find, 0));
        transfer->headers = curl_slist_append(NULL, header.bytes);
        free(header.bytes);
    }
    sqlite3_reset(find);
    CURL *handle = transfer->handle;
    curl_easy_setopt(handle, CURLOPT_URL, url);
    curl_easy_setopt(handle, CURLOPT_HTTPHEADER, transfer->headers);
    curl_easy_setopt(handle, CURLOPT_ACCEPT_ENCODING, "gzip");
    curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(handle, CURLOPT_WRITEDATA, transfer);
    curl_easy_setopt(handle, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(handle, CURLOPT_HEADERDATA, transfer);
    curl_easy_setopt(handle, CURLOPT_PRIVATE, transfer);
    curl_multi_add_handle(multi, handle);
}

static void end(Transfer *transfer, Document *document, long counts[2]) {
    long status = 0;
    curl_easy_getinfo(transfer->handle, CURLINFO_RESPONSE_CODE, &status);
    if (status == 304) counts[1]++;
    if (status != 200) return;
    counts[0]++;
    parse(transfer, document);
    if (!transfer->etag.count) return;
    sqlite3_bind_text(keep, 1, transfer->url, -1, SQLITE_STATIC);
    sqlite3_bind_text(keep, 2, transfer->etag.bytes, (int)transfer->etag.count, SQLITE_STATIC);
    check(sqlite3_step(keep) != SQLITE_DONE, "keeping validators");
    sqlite3_reset(keep);
}

static char *nextAddress(FILE *list) {
    char *line = NULL;
    size_t room = 0;
    if (getline(&line, &room, list) <= 0) return free(line), NULL;
    line[strcspn(line, "\n")] = 0;
    return line;
}

int main(int count, char **arguments) {
    FILE *list = count == 3 ? fopen(arguments[1], "r") : NULL;
    if (!list) return fputs("usage: floor URLS DATABASE\n", stderr), 64;
    check(sqlite3_open(arguments[2], &database), "opening");
    check(sqlite3_exec(database,
                       "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                       "CREATE TABLE IF NOT EXISTS feed(url TEXT PRIMARY KEY, etag TEXT);"
                       "CREATE TABLE IF NOT EXISTS item(feed TEXT, guid TEXT, link TEXT, title TEXT, description TEXT,"
                       "UNIQUE(feed, guid)); BEGIN",
                       NULL, NULL, NULL),
          "making tables");
    check(sqlite3_prepare_v2(database, "INSERT OR IGNORE INTO item VALUES (?, ?, ?, ?, ?)", -1, &insert, NULL) ||
              sqlite3_prepare_v2(database, "SELECT etag FROM feed WHERE url = ?", -1, &find, NULL) ||
              sqlite3_prepare_v2(database, "INSERT OR REPLACE INTO feed VALUES (?, ?)", -1, &keep, NULL),
          "preparing");
    curl_global_init(CURL_GLOBAL_ALL);
    CURLM *multi = curl_multi_init();
    curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, 2L * AT_ONCE);
    static Transfer transfers[AT_ONCE];
    Document document = {0};
    long counts[2] = {0, 0};
    int active = 0;
    char *url;
    while (active < AT_ONCE && (url = nextAddress(list))) begin(multi, &transfers[active++], url);
    while (active) {
        int running, left;
        curl_multi_perform(multi, &running);
        for (CURLMsg *message; (message = curl_multi_info_read(multi, &left));) {
            Transfer *transfer;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, (char **)&transfer);
            curl_multi_remove_handle(multi, transfer->handle);
            end(transfer, &document, counts);
            free(transfer->url);
            if ((url = nextAddress(list))) begin(multi, transfer, url);
            else active--;
        }
        if (active) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    check(sqlite3_exec(database, "COMMIT", NULL, NULL, NULL), "committing");
    check(sqlite3_finalize(insert) || sqlite3_finalize(find) || sqlite3_finalize(keep) || sqlite3_close(database),
          "closing");
    printf("%ld documents, %ld not modified, %ld new items\n", counts[0], counts[1], items);
    return 0;
}
