package dev.sortie.shared;

import java.util.List;
import java.util.UUID;

/**
 * How far a piece of long work is.
 *
 * @param kind what it is, a bundle key: {@code contact.import}, {@code enrollment.batch}
 * @param done units finished, never more than {@code total}
 * @param total units in all; 0 while it is not known yet
 * @param notes what a person should read about it, bad lines first; at most a few hundred
 */
public record Progress(UUID id, String kind, State state, long done, long total, List<Note> notes) {

  /** Whether it still goes on. The last two never change again. */
  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  /**
   * One remark on the work.
   *
   * @param line the line of the input that it is about, from 1; 0 where it is about the whole
   * @param field the column or field; empty where it is about the line
   * @param key bundle key of the reason
   * @param arguments for the placeholders of the reason: texts, and numbers where a form depends on
   *     how many
   */
  public record Note(long line, String field, String key, List<?> arguments) {

    public Note {
      arguments = List.copyOf(arguments);
    }
  }

  public Progress {
    notes = List.copyOf(notes);
  }
}
