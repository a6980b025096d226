// What glibc declares to whoever defines _GNU_SOURCE, which Swift's own module of it does not.
#include <malloc.h>  // M_ARENA_MAX, malloc_trim
#include <spawn.h>
int posix_spawn_file_actions_addclosefrom_np(posix_spawn_file_actions_t *, int);
int posix_spawn_file_actions_addchdir_np(posix_spawn_file_actions_t *, const char *);
