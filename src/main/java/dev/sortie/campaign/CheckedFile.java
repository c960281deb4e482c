package dev.sortie.campaign;

/** What was found about the campaign that somebody named so on a command line. */
record CheckedFile(String name, CheckedCampaign campaign) {}
