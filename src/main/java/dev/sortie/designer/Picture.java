package dev.sortie.designer;

/** A picture as it is handed out; nobody compares two. */
@SuppressWarnings("ArrayRecordComponent")
record Picture(String mediaType, byte[] bytes) {}
