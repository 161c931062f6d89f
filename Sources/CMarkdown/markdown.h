// cmark-gfm, the Markdown library of Debian (libcmark-gfm-dev), as one Swift module.
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm-core-extensions.h>
