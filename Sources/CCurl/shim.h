// Swift cannot call C variadics, so each kind of argument of curl_easy_setopt, curl_easy_getinfo and
// curl_multi_setopt gets one typed door. The brackets around the name switch off gcc's type-checking macro.
#include <curl/curl.h>
static inline CURLcode tidings_setopt_long(CURL *h, CURLoption o, long v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_off(CURL *h, CURLoption o, curl_off_t v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_string(CURL *h, CURLoption o, const char *v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_pointer(CURL *h, CURLoption o, void *v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_list(CURL *h, CURLoption o, struct curl_slist *v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_write(CURL *h, CURLoption o, curl_write_callback v) { return (curl_easy_setopt)(h, o, v); }
static inline CURLcode tidings_setopt_read(CURL *h, curl_read_callback v) { return (curl_easy_setopt)(h, CURLOPT_READFUNCTION, v); }
static inline CURLcode tidings_setopt_progress(CURL *h, curl_xferinfo_callback v) { return (curl_easy_setopt)(h, CURLOPT_XFERINFOFUNCTION, v); }
static inline CURLcode tidings_setopt_opensocket(CURL *h, curl_opensocket_callback v) { return (curl_easy_setopt)(h, CURLOPT_OPENSOCKETFUNCTION, v); }
static inline CURLcode tidings_setopt_prereq(CURL *h, curl_prereq_callback v) { return (curl_easy_setopt)(h, CURLOPT_PREREQFUNCTION, v); }
static inline CURLcode tidings_getinfo_string(CURL *h, CURLINFO i, const char **v) { return (curl_easy_getinfo)(h, i, v); }
static inline CURLcode tidings_getinfo_off(CURL *h, CURLINFO i, curl_off_t *v) { return (curl_easy_getinfo)(h, i, v); }
static inline CURLcode tidings_getinfo_pointer(CURL *h, CURLINFO i, void **v) { return (curl_easy_getinfo)(h, i, v); }
static inline CURLMcode tidings_multi_setopt_long(CURLM *m, CURLMoption o, long v) { return (curl_multi_setopt)(m, o, v); }
// A message of curl_multi_info_read holds its result in a union.
static inline CURLcode tidings_message_result(const CURLMsg *m) { return m->data.result; }
// Macros and anonymous enums that Swift would see under changing types.
static const long tidings_http_2_over_tls = CURL_HTTP_VERSION_2TLS;
static const long tidings_header_separate = CURLHEADER_SEPARATE;
static const long tidings_ssl_none = CURLUSESSL_NONE;
static const long tidings_ssl_all = CURLUSESSL_ALL;
static const long tidings_auth_basic = CURLAUTH_BASIC;
static const size_t tidings_write_pause = CURL_WRITEFUNC_PAUSE;
static const int tidings_prereq_ok = CURL_PREREQFUNC_OK;
static const int tidings_prereq_abort = CURL_PREREQFUNC_ABORT;
static const int tidings_pause_nothing = CURLPAUSE_CONT;
static const long tidings_global_default = CURL_GLOBAL_DEFAULT;
static const unsigned int tidings_url_lenient = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE;
static const unsigned int tidings_url_as_is = CURLU_NON_SUPPORT_SCHEME | CURLU_URLENCODE | CURLU_ALLOW_SPACE | CURLU_PATH_AS_IS;
static const unsigned int tidings_url_decode = CURLU_URLDECODE;
static const unsigned int tidings_url_default_port = CURLU_DEFAULT_PORT;
