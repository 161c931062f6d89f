// libsodium (libsodium-dev): password hashes, random bytes, keyed hashes, comparison in constant time.
#include <sodium.h>
