package dev.sortie.designer;

/** Whether a page may write a draft. */
public sealed interface Hold {

  /** It may, for the next minute and a half; each change and each look makes it longer. */
  record Yours() implements Hold {}

  /** Somebody has the draft open on another page. */
  record Others(String by) implements Hold {}

  /** The draft is not there any more: published or thrown away. */
  record Gone() implements Hold {}
}
