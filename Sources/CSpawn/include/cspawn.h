#ifndef CSPAWN_H
#define CSPAWN_H

#include <spawn.h>

/// Has the child close every descriptor from `from` up. Swift does not see glibc's own function for it (2.34).
/// Returns 0, or an error number.
int cspawn_close_from(posix_spawn_file_actions_t *actions, int from);

#endif
