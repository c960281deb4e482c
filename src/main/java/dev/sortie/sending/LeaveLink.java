package dev.sortie.sending;

import dev.sortie.contact.ContactId;
import dev.sortie.enrollment.EnrollmentId;

/**
 * What a link to leave is good for: this contact may leave, and came by a mail of this enrollment.
 */
public record LeaveLink(ContactId contact, EnrollmentId enrollment) {}
