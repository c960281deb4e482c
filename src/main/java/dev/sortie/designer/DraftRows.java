package dev.sortie.designer;

import org.springframework.stereotype.Component;

/** The rows that make up drafts. */
@Component
record DraftRows(DraftRepository drafts, DraftMails mails, AnswerRepository answers) {}
