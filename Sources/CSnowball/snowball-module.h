// Snowball's stemmers (libstemmer-dev).
#include <libstemmer.h>
