package dev.sortie.campaign;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A campaign as files: the diagram and its mails. Nothing about them is known to be right. */
public final class CampaignFiles {

  private final byte[] bpmn;
  private final SortedMap<MailName, MailFiles> mails;

  /**
   * Takes a diagram and its mails.
   *
   * @param mails by name; empty for a diagram that came alone, which then keeps the mails of the
   *     campaign's live version
   */
  public CampaignFiles(byte[] bpmn, Map<MailName, MailFiles> mails) {
    this.bpmn = bpmn.clone();
    this.mails = Collections.unmodifiableSortedMap(new TreeMap<>(mails));
  }

  /** A diagram that came alone. */
  public static CampaignFiles ofDiagram(byte[] bpmn) {
    return new CampaignFiles(bpmn, Map.of());
  }

  /** The diagram, byte for byte as it was handed in. */
  public byte[] bpmn() {
    return bpmn.clone();
  }

  public SortedMap<MailName, MailFiles> mails() {
    return mails;
  }

  CampaignFiles withMails(Map<MailName, MailFiles> others) {
    return new CampaignFiles(bpmn, others);
  }
}
