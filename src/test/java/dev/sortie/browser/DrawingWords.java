package dev.sortie.browser;

import java.util.Map;

/** What is written where somebody draws, by what it means. */
final class DrawingWords {

  static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("begin", "New campaign"),
          Map.entry("blank", "nothing but the three doors"),
          Map.entry("name-of-new", "Name of the new campaign"),
          Map.entry("go", "Begin"),
          Map.entry("goal", "Goal"),
          Map.entry("wait", "Wait"),
          Map.entry("how-long", "How long"),
          Map.entry("undo", "Undo"),
          Map.entry("redo", "Redo"),
          Map.entry("send", "Send e-mail"),
          Map.entry("mail", "Mail"),
          Map.entry("write", "Write this mail"),
          Map.entry("source", "Source (MJML)"),
          Map.entry("as-it-looks", "Visual"),
          Map.entry("as-source", "Source"),
          Map.entry("subject-field", "Subject"),
          Map.entry("subject", "Your subject here"),
          Map.entry("keep", "Keep both languages"),
          Map.entry("mend", "Mend"),
          Map.entry("show-all", "Show all"),
          Map.entry("publish", "Publish"),
          Map.entry("play", "Try it"),
          Map.entry("draw", "Back to drawing"),
          Map.entry("third-day", "Day 3"),
          Map.entry("yes", "Yes"),
          Map.entry("no", "No"));

  static final Map<String, String> FRENCH =
      Map.ofEntries(
          Map.entry("begin", "Nouvelle campagne"),
          Map.entry("blank", "rien que les trois portes"),
          Map.entry("name-of-new", "Nom de la nouvelle campagne"),
          Map.entry("go", "Commencer"),
          Map.entry("goal", "Objectif"),
          Map.entry("wait", "Attendre"),
          Map.entry("how-long", "Combien de temps"),
          Map.entry("undo", "Annuler"),
          Map.entry("redo", "Rétablir"),
          Map.entry("send", "Envoyer un e-mail"),
          Map.entry("mail", "E-mail"),
          Map.entry("write", "Écrire cet e-mail"),
          Map.entry("source", "Source (MJML)"),
          Map.entry("as-it-looks", "À vue"),
          Map.entry("as-source", "Source"),
          Map.entry("subject-field", "Objet"),
          Map.entry("subject", "Votre objet ici"),
          Map.entry("keep", "Conserver les deux langues"),
          Map.entry("mend", "Corriger"),
          Map.entry("show-all", "Tout afficher"),
          Map.entry("publish", "Publier"),
          Map.entry("play", "Essayer"),
          Map.entry("draw", "Revenir au dessin"),
          Map.entry("third-day", "Jour 3"),
          Map.entry("yes", "Oui"),
          Map.entry("no", "Non"));

  private DrawingWords() {}
}
