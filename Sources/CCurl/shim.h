// Swift cannot call C variadics, so each kind of argument of curl_easy_setopt and curl_easy_getinfo gets one
// typed door. The brackets around the name switch off gcc's type-checking macro.
#include <curl/curl.h>
static inline CURLcode tidings_setopt_long(CURL *h, CURLoption o, long v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_off(CURL *h, CURLoption o, curl_off_t v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_string(CURL *h, CURLoption o, const char *v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_pointer(CURL *h, CURLoption o, void *v) { return (curl_easy_setopt)(h, o, v); }
