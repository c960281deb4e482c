package dev.sortie.feedback;

/** What a UID is of: a mailbox, as long as it does not number its mails anew. */
record MailPlace(String mailbox, long uidValidity) {}
