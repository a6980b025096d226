// What glibc declares to whoever defines _GNU_SOURCE, which Swift's own module of it does not.
#include <malloc.h>
#include <spawn.h>
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);

// And what it has in a header of its own, as M_ARENA_MAX of malloc.h.
#include <malloc.h>
static inline void tidings_use_one_arena(void) { mallopt(M_ARENA_MAX, 1); }
