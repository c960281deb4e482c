package dev.sortie.contact;

/**
 * What another module holds about a contact, for the answer to "what do you know about me". Each
 * module that keeps rows by contact provides one bean.
 */
public interface ContactExportPart {

  /** The member of the JSON object that this goes under. */
  String name();

  /** Everything, as records, maps, lists and texts. */
  Object export(ContactId contact);
}
