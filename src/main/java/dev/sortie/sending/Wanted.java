package dev.sortie.sending;

import dev.sortie.enrollment.Enrollment;

/** A mail that a step wants to send, and the enrollment that it belongs to. */
record Wanted(SendRequest request, Enrollment enrollment) {}
