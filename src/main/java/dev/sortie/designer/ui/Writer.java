package dev.sortie.designer.ui;

import java.util.UUID;

/** One page of one person: two pages of the same person are two writers. */
record Writer(UUID page, String person) {}
