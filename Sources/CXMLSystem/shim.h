/* Empty on purpose: this module exists for its compiler and linker flags (pkg-config libxml-2.0). */
