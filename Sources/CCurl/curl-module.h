// libcurl (libcurl4-openssl-dev): mail by SMTP. Its options are set through a variadic function, which Swift cannot call:
// here it is once for each type of value. Nothing here decides anything.
#ifndef CCURL_MODULE_H
#define CCURL_MODULE_H

#include <curl/curl.h>

typedef size_t (*ccurl_reader)(char *buffer, size_t size, size_t count, void *context);

static inline CURLcode ccurl_set_text(CURL *transfer, CURLoption option, const char *value) {
    return curl_easy_setopt(transfer, option, value);
}

static inline CURLcode ccurl_set_number(CURL *transfer, CURLoption option, long value) {
    return curl_easy_setopt(transfer, option, value);
}

static inline CURLcode ccurl_set_list(CURL *transfer, CURLoption option, struct curl_slist *value) {
    return curl_easy_setopt(transfer, option, value);
}

static inline CURLcode ccurl_set_memory(CURL *transfer, CURLoption option, void *value) {
    return curl_easy_setopt(transfer, option, value);
}

static inline CURLcode ccurl_set_reader(CURL *transfer, ccurl_reader reader) {
    return curl_easy_setopt(transfer, CURLOPT_READFUNCTION, reader);
}

static inline long ccurl_response_code(CURL *transfer) {
    long code = 0;
    curl_easy_getinfo(transfer, CURLINFO_RESPONSE_CODE, &code);
    return code;
}

static const long ccurl_tls_required = CURLUSESSL_ALL;
static const long ccurl_tls_none = CURLUSESSL_NONE;

#endif
